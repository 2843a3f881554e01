package io.github.meritpool.settlement;

import io.github.meritpool.quantity.Derivation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes derivations for a person to read: a line for each figure that has words of its own, with how it was computed
 * and the clause it rests on; below it, indented, the figures it was computed from. What did not matter is left out, and
 * nothing is told twice.
 */
final class ExplanationText {

    private static final int CLAUSE_COLUMN = 72;
    private static final int LONGEST_LINE = 110;

    private final Wording wording;
    private final Set<Derivation> told = new LinkedHashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();

    ExplanationText(Wording wording) {
        this.wording = wording;
    }

    String of(Derivation derivation) {
        StringBuilder text = new StringBuilder();
        tell(derivation, 0, "", text);
        return text.toString();
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
            told.add(step);
            below(step, depth, "", text);
        }
    }

    /** Tells a figure and what it rests on; what is true of the row above, such as the term, is not said again. */
    private void tell(Derivation derivation, int depth, String row, StringBuilder text) {
        told.add(derivation);
        String head = wording.head(derivation, row);
        String clause = derivation.origin().clause().orElse("");
        if (!(derivation instanceof Derivation.Step step)) {
            line(text, depth, head, clause);
            return;
        }
        String inner = wording.row(step).isEmpty() ? row : wording.row(step);
        List<String> cuts = wording.allotted(Decisive.opened(step));
        if (!cuts.isEmpty()) {
            line(text, depth, head, clause);
            cuts.forEach(how -> line(text, depth + 1, how, ""));
        } else {
            String how = wording.computation(step, inner);
            if (!lines.add(String.join("\n", inner, head, how, clause))) {
                return;
            }
            computed(text, depth, head, how, clause);
        }
        below(step, depth, inner, text);
    }

    private void below(Derivation.Step step, int depth, String row, StringBuilder text) {
        for (Derivation figure : figures(Decisive.opened(step))) {
            if (isWorthTelling(figure)) {
                tell(figure, depth + 1, row, text);
            }
        }
    }

    private boolean isWorthTelling(Derivation figure) {
        return figure instanceof Derivation.Step
                && !told.contains(figure)
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
        for (Derivation operand : Decisive.operands(step)) {
            if (operand instanceof Derivation.Step inner && !inner.isNamed()) {
                figures.addAll(figures(inner));
            } else {
                figures.add(operand);
            }
        }
        return figures;
    }

    private void computed(StringBuilder text, int depth, String head, String how, String clause) {
        if (width(head + how) + 2 * depth <= LONGEST_LINE) {
            line(text, depth, head + how, clause);
        } else {
            line(text, depth, head, clause);
            line(text, depth + 1, how.replaceFirst("^[ :：,，]+", ""), "");
        }
    }

    static void line(StringBuilder text, int depth, String words, String clause) {
        String line = "  ".repeat(depth) + words;
        text.append(line);
        if (!clause.isEmpty()) {
            text.append(" ".repeat(Math.max(2, CLAUSE_COLUMN - width(line)))).append(clause);
        }
        text.append('\n');
    }

    /** Chinese characters are two columns wide. */
    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
