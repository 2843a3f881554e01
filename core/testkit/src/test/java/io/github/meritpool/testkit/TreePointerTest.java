package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreePointerTest {

    private static final Tree HERE = new Tree.Text("here");
    private static final Tree DOCUMENT = Tree.fields()
            .put(
                    "a/b~c",
                    new Tree.Items(List.of(HERE, Tree.fields().put("", HERE).build())))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"/a~1b~0c/0", "/a~1b~0c/1/"})
    void leadsToWhatIsThere(String pointer) {
        assertThat(TreePointer.at(DOCUMENT, pointer)).contains(HERE);
    }

    @Test
    void ofNoPartsIsTheWhole() {
        assertThat(TreePointer.at(DOCUMENT, "")).contains(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a~1b~0c", "/", "/a", "/a~1b~0c/2", "/a~1b~0c/00", "/a~1b~0c/-1", "/a~1b~0c/0/here"})
    void leadsToNothing(String pointer) {
        assertThat(TreePointer.at(DOCUMENT, pointer)).isEmpty();
    }

    @Test
    void aNameIsEscaped() {
        assertThat("/" + TreePointer.escaped("a/b~c") + "/0").isEqualTo("/a~1b~0c/0");
    }
}
