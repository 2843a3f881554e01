package io.github.meritpool.settlement;

import io.github.meritpool.quantity.Derivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes derivations for a person to read: a line for each figure that has words of its own, with how it was computed
 * and the clause it rests on; below it, indented, the figures it was computed from. What did not matter is left out, and
 * nothing is told twice.
 */
final class ExplanationText {

    private static final int CLAUSE_COLUMN = 72;
    private static final int LONGEST_LINE = 110;
    private static final char WIDE = 0x2E80;
    private static final String JOINING = " :：,，";

    private final Wording wording;
    /** By plan element the figures that have been told: whole derivations are compared, but few of them. */
    private final Map<String, List<Derivation>> told = new HashMap<>();

    private final Set<Line> lines = new HashSet<>();

    /** What has been said of a step. */
    private record Line(String row, String head, String how, String clause) {
        /** Few lines have the same head. */
        @Override
        public int hashCode() {
            return head.hashCode();
        }
    }

    ExplanationText(Wording wording) {
        this.wording = wording;
    }

    String of(Derivation derivation) {
        StringBuilder text = new StringBuilder();
        tell(derivation, text);
        return text.toString();
    }

    void tell(Derivation derivation, StringBuilder text) {
        tell(derivation, 0, "", text);
    }

    /** The answer to a check: as a whole, then part by part. */
    String of(CheckExplanation check) {
        StringBuilder text = new StringBuilder();
        if (check.parts().isEmpty()) {
            answer(check.whole(), 0, text);
            return text.toString();
        }
        line(
                text,
                0,
                wording.answer(check.whole())
                        + wording.met(check.met(), check.parts().size(), check.needed()),
                check.whole().origin().clause().orElse(""));
        check.parts().forEach(part -> answer(part, 1, text));
        return text.toString();
    }

    private void answer(CheckExplanation.Part part, int depth, StringBuilder text) {
        String clause = part.origin().clause().orElse("");
        computed(text, depth, wording.answer(part), wording.reason(part), clause);
        if (part.derivation() instanceof Derivation.Step step && part.answer() != Answer.UNTOLD) {
            note(step);
            below(step, depth, "", text);
        }
    }

    /** Tells a figure and what it rests on; what is true of the row above, such as the term, is not said again. */
    private void tell(Derivation derivation, int depth, String row, StringBuilder text) {
        note(derivation);
        String head = wording.head(derivation, row);
        String clause = derivation.origin().clause().orElse("");
        if (!(derivation instanceof Derivation.Step step)) {
            line(text, depth, head, clause);
            return;
        }
        String own = wording.row(step);
        String inner = own.isEmpty() ? row : own;
        List<String> cuts = wording.allotted(wording.decisive().opened(step));
        if (!cuts.isEmpty()) {
            line(text, depth, head, clause);
            cuts.forEach(how -> line(text, depth + 1, how, ""));
        } else {
            String how = wording.computation(step, inner);
            if (!lines.add(new Line(inner, head, how, clause))) {
                return;
            }
            computed(text, depth, head, how, clause);
        }
        below(step, depth, inner, text);
    }

    private void note(Derivation derivation) {
        told.computeIfAbsent(derivation.origin().element(), any -> new ArrayList<>(1))
                .add(derivation);
    }

    private boolean isTold(Derivation derivation) {
        return told.getOrDefault(derivation.origin().element(), List.of()).contains(derivation);
    }

    private void below(Derivation.Step step, int depth, String row, StringBuilder text) {
        for (Derivation figure : figures(wording.decisive().opened(step))) {
            if (isWorthTelling(figure)) {
                tell(figure, depth + 1, row, text);
            }
        }
    }

    private boolean isWorthTelling(Derivation figure) {
        return figure instanceof Derivation.Step
                && !isTold(figure)
                && (FigureWording.isFlag(figure) ? holdsSomehow(figure) : !Decisive.isNegligible(figure));
    }

    /** Whether a flag holds, or does not because another one with words of its own does. */
    private boolean holdsSomehow(Derivation flag) {
        return flag.value().flag()
                || figures((Derivation.Step) flag).stream()
                        .anyMatch(inner ->
                                inner instanceof Derivation.Step && FigureWording.isFlag(inner) && holdsSomehow(inner));
    }

    /** The figures that a computation speaks of. */
    private List<Derivation> figures(Derivation.Step step) {
        List<Derivation> figures = new ArrayList<>();
        gather(step, figures);
        return figures;
    }

    private void gather(Derivation.Step step, List<Derivation> figures) {
        for (Derivation operand : wording.decisive().operands(step)) {
            if (operand instanceof Derivation.Step inner && !inner.isNamed()) {
                gather(inner, figures);
            } else {
                figures.add(operand);
            }
        }
    }

    private void computed(StringBuilder text, int depth, String head, String how, String clause) {
        int width = 2 * depth + width(head) + width(how);
        if (width <= LONGEST_LINE) {
            end(indented(text, depth).append(head).append(how), width, clause);
        } else {
            line(text, depth, head, clause);
            line(text, depth + 1, how.substring(start(how)), "");
        }
    }

    /** Where the words begin after what joins them to the head. */
    private static int start(String how) {
        int start = 0;
        while (start < how.length() && JOINING.indexOf(how.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    static void line(StringBuilder text, int depth, String words, String clause) {
        end(indented(text, depth).append(words), 2 * depth + width(words), clause);
    }

    private static StringBuilder indented(StringBuilder text, int depth) {
        return text.append("  ".repeat(depth));
    }

    /** Ends a line that is so many columns wide with its clause, if it has one. */
    private static void end(StringBuilder text, int width, String clause) {
        if (!clause.isEmpty()) {
            text.append(" ".repeat(Math.max(2, CLAUSE_COLUMN - width))).append(clause);
        }
        text.append('\n');
    }

    /** Chinese characters are two columns wide. */
    private static int width(String line) {
        int width = line.length();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            // A pair of surrogates is one character.
            width += c >= WIDE && !Character.isSurrogate(c) ? 1 : 0;
        }
        return width;
    }
}
