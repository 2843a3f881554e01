package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where bands end, as their source prints it. A band ends where the next begins; what is printed is only compared with
 * that, so that gaps, overlaps and an edge that two bands name are found.
 */
public final class PrintedEnds {

    /** The field of a band that holds its printed end. */
    public static final Declared TO = Declared.of(
                    "to",
                    ArgumentType.DECIMAL,
                    "where the source says it ends, the end in it; checked, not computed with",
                    "原文所写的终点（含本数）；只用于检查")
            .optional();

    private PrintedEnds() {}

    /**
     * Compares printed ends with where the next bands begin.
     *
     * @param bands the bands from the lowest up, which may state {@code to}
     * @param from where each begins
     * @param decimals how many decimals the number in bands can have; {@link Shape#FRACTION} if any
     * @param edgeIsUpper whether an edge belongs to the band above it
     * @param report takes a warning for each that does not fit
     */
    public static void check(
            List<Arguments> bands,
            List<? extends Quantity> from,
            int decimals,
            boolean edgeIsUpper,
            Consumer<Problem> report) {
        for (int i = 0; i + 1 < bands.size(); i++) {
            if (bands.get(i).has(TO.name())
                    && from.get(i) instanceof Constant own
                    && from.get(i + 1) instanceof Constant next) {
                check(bands.get(i), own.value(), next.value(), decimals, edgeIsUpper, report);
            }
        }
    }

    private static void check(
            Arguments band, Rational from, Rational next, int decimals, boolean edgeIsUpper, Consumer<Problem> report) {
        Rational to = band.decimal(TO.name());
        int sign = to.compareTo(next);
        if (sign == 0) {
            report.accept(
                    problem(LanguageProblem.SHARED_EDGE, band, from, next).with("counted", edgeIsUpper ? next : from));
        } else if (sign > 0) {
            report.accept(problem(LanguageProblem.BAND_OVERLAP, band, from, next));
        } else if (decimals == Shape.FRACTION || to.plus(step(decimals)).compareTo(next) < 0) {
            report.accept(problem(LanguageProblem.BAND_GAP, band, from, next));
        }
    }

    private static Rational step(int decimals) {
        return Rational.of(BigDecimal.ONE.movePointLeft(decimals));
    }

    private static Problem problem(LanguageProblem kind, Arguments band, Rational from, Rational next) {
        return Problem.of(kind)
                .at(band.at(TO.name()))
                .with("from", from)
                .with("to", band.text(TO.name()))
                .with("next", next);
    }
}
