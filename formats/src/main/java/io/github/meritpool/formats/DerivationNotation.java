package io.github.meritpool.formats;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Derivations as data. What stands more than once in an explanation is written out once, among its {@code shared} parts,
 * and elsewhere as {@code same} with its id. A node states its origin only where it is not that of the step it belongs to, its unit only where
 * it has one, and its value, if it has not been stripped, as {@code number}, {@code flag}, {@code category} or
 * {@code absent}.
 */
final class DerivationNotation {

    /** What the root's origin is compared with: none is equal. */
    static final Origin NO_ORIGIN = new Origin("", "", null, Label.same("-"));

    private DerivationNotation() {}

    static Tree tree(Derivation derivation, SharedDerivations shared) {
        return tree(derivation, NO_ORIGIN, shared);
    }

    private static Tree tree(Derivation derivation, Origin around, SharedDerivations shared) {
        String id = shared.id(derivation);
        return id.isEmpty()
                ? whole(Tree.fields(), derivation, around, shared)
                : Tree.fields().put("same", id).build();
    }

    /** A part that stands more than once, where it is written out. */
    static Tree shared(String id, Derivation derivation, SharedDerivations shared) {
        return whole(Tree.fields().put("id", id), derivation, NO_ORIGIN, shared);
    }

    private static Tree whole(
            Tree.FieldsBuilder fields, Derivation derivation, Origin around, SharedDerivations shared) {
        if (derivation instanceof Derivation.Leaf leaf) {
            fields.put("leaf", leafKind(leaf.kind())).put("source", leaf.source());
            putCommon(derivation, around, fields);
            putValue(leaf.value(), fields);
        } else if (derivation instanceof Derivation.Step step) {
            fields.put("step", step.operation().id());
            OperationNotation.put(step.operation(), fields);
            putCommon(derivation, around, fields);
            if (step.isNamed()) {
                fields.put("named", new Tree.Flag(true));
            }
            if (step.result() != null) {
                putValue(step.result(), fields);
            }
            List<Tree> operands = new ArrayList<>();
            step.operands().forEach(operand -> operands.add(tree(operand, step.origin(), shared)));
            fields.put("of", new Tree.Items(operands));
        }
        return fields.build();
    }

    static String leafKind(Derivation.LeafKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void putCommon(Derivation derivation, Origin around, Tree.FieldsBuilder fields) {
        if (!derivation.origin().equals(around)) {
            fields.put("origin", tree(derivation.origin()));
        }
        if (!derivation.unit().equals(Unit.NONE)) {
            fields.put("unit", derivation.unit().toString());
        }
    }

    private static Tree tree(Origin origin) {
        Label label = origin.label();
        return Tree.fields()
                .put("element", origin.element())
                .put("role", origin.role())
                .put("clause", origin.clauseId())
                .put(
                        "label",
                        Tree.fields()
                                .put("en", label.en())
                                .put("zh-CN", label.zhCn())
                                .build())
                .build();
    }

    private static void putValue(Value value, Tree.FieldsBuilder fields) {
        if (value instanceof Value.Numeric number) {
            fields.put("number", Numbers.tree(number.number()));
        } else if (value instanceof Value.Flag flag) {
            fields.put("flag", new Tree.Flag(flag.flag()));
        } else if (value instanceof Value.Category category) {
            fields.put("category", category.category());
        } else {
            fields.put("absent", new Tree.Flag(true));
        }
    }
}
