package io.github.meritpool.phase;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What partials and totals must have in common to go together.
 *
 * @param plan the fingerprint of the plan and how it is split
 * @param table the table that is split
 * @param round the round of a partial; of totals how many rounds there were
 * @param common the fingerprint of parameters and common tables; empty if nothing has been gathered
 */
record Header(String plan, String table, int round, String common) {

    void write(CanonicalWriter writer) {
        writer.text(plan).text(table).number(round).text(common);
    }

    static Header read(CanonicalReader reader) {
        return new Header(reader.text(), reader.text(), reader.number(), reader.text());
    }

    Header next() {
        return new Header(plan, table, round + 1, common);
    }

    /** Whether another partial is of the same plan, round and common facts. */
    void requireFitting(Header other) {
        requirePlan(other, Partial.KIND);
        requireRound(other.round);
        requireCommon(other.common);
    }

    void requirePlan(Header other, Label kind) {
        require(
                plan.equals(other.plan),
                Problem.of(PhaseProblem.OTHER_PLAN).with("kind", kind.en()).with("kindZhCn", kind.zhCn()));
    }

    void requireRound(int given) {
        require(
                round == given,
                Problem.of(PhaseProblem.OTHER_ROUND).with("given", given).with("needed", round));
    }

    void requireCommon(String others) {
        require(
                common.equals(others),
                Problem.of(PhaseProblem.OTHER_COMMON_FACTS).with("table", table));
    }

    private static void require(boolean fits, Problem problem) {
        if (!fits) {
            throw new ProblemException(problem);
        }
    }

    static <T> SortedMap<String, T> sorted(CanonicalReader reader, Supplier<T> value) {
        SortedMap<String, T> map = new TreeMap<>();
        reader.all(() -> map.put(reader.text(), value.get()) == null);
        return map;
    }

    /** Reads bytes to their end; only such as would be written again the same. */
    static <T> Checked<T> read(
            String format,
            Label kind,
            byte[] bytes,
            Function<CanonicalReader, T> content,
            Function<T, byte[]> written) {
        try {
            CanonicalReader reader = new CanonicalReader(bytes);
            if (reader.text().equals(format)) {
                T read = content.apply(reader);
                if (reader.isAtEnd() && Arrays.equals(written.apply(read), bytes)) {
                    return Checked.of(read);
                }
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException notWritten) {
            return refused(format, kind);
        }
        return refused(format, kind);
    }

    private static <T> Checked<T> refused(String format, Label kind) {
        return Checked.refused(List.of(Problem.of(PhaseProblem.NOT_READABLE)
                .with("kind", kind.en())
                .with("kindZhCn", kind.zhCn())
                .with("format", format)));
    }
}
