package io.github.meritpool.plan;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Optional;

/** What can still be checked of an element some of whose fields have problems, which have been reported. */
final class Remains {

    private Remains() {}

    /**
     * The element's sound fields, with plain ones in place of the others.
     *
     * @param data the element
     * @param fields what is declared
     * @param pointer where it stands
     * @param plain what stands in for fields that are broken or missing
     * @return its arguments, or empty if not even these fit
     */
    static Optional<Arguments> of(Tree.Fields data, Parameters fields, String pointer, Tree.Fields plain) {
        Tree.FieldsBuilder kept = Tree.fields();
        for (Declared declared : fields.declared()) {
            Optional<Tree> own = data.get(declared.name()).filter(value -> isSound(value, declared));
            own.or(() -> plain.get(declared.name())).ifPresent(value -> kept.put(declared.name(), value));
        }
        return new ArgumentCheck(new ProblemCollector()).check(kept.build(), fields, pointer);
    }

    private static boolean isSound(Tree value, Declared declared) {
        return isSound(Tree.fields().put(declared.name(), value).build(), Parameters.of(declared));
    }

    /** Whether an element fits what is declared, without reporting. */
    static boolean isSound(Tree data, Parameters fields) {
        return new ArgumentCheck(new ProblemCollector()).check(data, fields, "").isPresent();
    }

    /** What a list field of an element holds; nothing if there is no such list. */
    static List<Tree> itemsOf(Tree data, String field) {
        return data instanceof Tree.Fields fields && fields.get(field).orElse(data) instanceof Tree.Items list
                ? list.items()
                : List.of();
    }

    /** A text field of an element, whatever else is wrong with it. */
    static Optional<String> textOf(Tree data, String field) {
        return data instanceof Tree.Fields fields && fields.get(field).orElse(data) instanceof Tree.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
