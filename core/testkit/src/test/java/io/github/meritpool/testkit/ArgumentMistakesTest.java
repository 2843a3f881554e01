package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentMistakesTest {

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "of what", "对象"),
            Declared.of("within", ArgumentType.TABLE, "the table", "表"),
            Declared.of("share", ArgumentType.DECIMAL, "the share", "比例")
                    .between(0, 1)
                    .optional(),
            Declared.object(
                            "parts",
                            Parameters.of(Declared.option("kind", List.of("one", "two"), "its kind", "类别")),
                            "the parts",
                            "部分")
                    .list()
                    .optional());

    private static final Tree.Fields EXAMPLE = Tree.fields()
            .put("of", "mark")
            .put("within", "staff")
            .putItems("parts", List.of(Tree.fields().put("kind", "one").build()))
            .build();

    private static final ArgumentMistakes MISTAKES = new ArgumentMistakes(PARAMETERS, EXAMPLE);

    private static List<String> places(List<Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> mistake.pointer().substring(RubricTypeExample.POINTER.length()))
                .toList();
    }

    @Test
    void eachIsMadeWhereItCanBeMade() {
        assertThat(places(List.of(MISTAKES.unknown()))).containsExactly("/no-such-argument");
        assertThat(places(MISTAKES.leftOut())).containsExactly("", "");
        assertThat(places(MISTAKES.ofAnotherKind()))
                .containsExactly("/of", "/within", "/share", "/parts", "/parts", "/parts/0/kind", "/parts/0/kind");
        assertThat(places(MISTAKES.beyondBounds())).containsExactly("/share", "/share");
        assertThat(places(MISTAKES.namesOfNothing())).containsExactly("/within");
    }

    @Test
    void allOfThemAreTried() {
        assertThat(MISTAKES.inForm()).hasSize(12);
        assertThat(MISTAKES.all())
                .hasSize(13)
                .doesNotHaveDuplicates()
                .allSatisfy(mistake -> assertThat(mistake.arguments()).isNotEqualTo(EXAMPLE));
    }
}
