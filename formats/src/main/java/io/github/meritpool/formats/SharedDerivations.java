package io.github.meritpool.formats;

import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the figures of one explanation have in common: parts that are equal are one part, whether or not they are one
 * object, so that the same explanation is always written the same. Parts are numbered as they first appear, operands
 * before their step.
 */
final class SharedDerivations {

    private final IdentityHashMap<Derivation, Part> parts = new IdentityHashMap<>();
    private final Map<List<Object>, Part> byContent = new HashMap<>();
    private final List<Part> inOrder = new ArrayList<>();

    /** One part, however often it stands in the figures. */
    private static final class Part {
        private final Derivation derivation;
        private final List<Part> operands;
        private int uses;
        private String id = "";

        Part(Derivation derivation, List<Part> operands) {
            this.derivation = derivation;
            this.operands = operands;
        }

        /** Constants and missing arms are as short as a reference to them. */
        private boolean isWorthSharing() {
            return uses > 1
                    && !(derivation instanceof Derivation.Leaf leaf
                            && (leaf.kind() == Derivation.LeafKind.CONSTANT
                                    || leaf.kind() == Derivation.LeafKind.MISSING));
        }
    }

    SharedDerivations(Collection<Derivation> figures) {
        figures.forEach(figure -> part(figure).uses++);
        inOrder.forEach(part -> part.operands.forEach(operand -> operand.uses++));
        int shared = 0;
        for (Part part : inOrder) {
            if (part.isWorthSharing()) {
                shared++;
                part.id = Integer.toString(shared);
            }
        }
    }

    private Part part(Derivation derivation) {
        Part part = parts.get(derivation);
        if (part == null) {
            List<Part> operands = new ArrayList<>();
            if (derivation instanceof Derivation.Step step) {
                step.operands().forEach(operand -> operands.add(part(operand)));
            }
            part = byContent.computeIfAbsent(content(derivation, operands), content -> {
                Part first = new Part(derivation, operands);
                inOrder.add(first);
                return first;
            });
            parts.put(derivation, part);
        }
        return part;
    }

    /** What makes it equal to another: of a step all but the operands, and which parts these are. */
    private static List<Object> content(Derivation derivation, List<Part> operands) {
        if (!(derivation instanceof Derivation.Step step)) {
            return List.of(derivation);
        }
        Derivation.Step bare = new Derivation.Step(
                step.operation(), step.origin(), step.isNamed(), step.unit(), List.of(), step.result());
        return List.of(bare, operands);
    }

    /** The parts that stand more than once, each with its id, none before those that it refers to. */
    Tree trees() {
        return new Tree.Items(inOrder.stream()
                .filter(part -> !part.id.isEmpty())
                .<Tree>map(part -> DerivationNotation.shared(part.id, part.derivation, this))
                .toList());
    }

    /** The id of a part that stands more than once; empty for any other. */
    String id(Derivation derivation) {
        return part(derivation).id;
    }
}
