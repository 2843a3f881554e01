package io.github.meritpool.examples.spark;

import io.github.meritpool.phase.Totals;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.PhasedSettler;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * What is done with schools, wherever their facts are: some at once, since that is faster; each alone where these have
 * problems, to know whose they are.
 *
 * @param province the plan and what every school sees, which each machine gets once
 * @param totals what is known of all schools so far, as bytes
 * @param leftOut schools that nothing is done with
 * @param done counts the schools that something was done with
 */
record Part(Broadcast<ProvincePlan> province, Broadcast<byte[]> totals, TreeSet<String> leftOut, LongAccumulator done)
        implements Serializable {

    /** What became of some schools. */
    interface Work<T> extends BiFunction<Inputs, Totals, Checked<T>> {}

    /** What came out for some schools, or what is wrong with one. */
    record Outcome<T>(List<Schools.School> schools, Checked<T> result) {

        Stream<Row> problems() {
            List<Problem> found = result.isOk() ? List.of() : result.errors();
            return found.stream().map(problem -> ProblemRows.row(schools.get(0).id(), problem));
        }
    }

    PhasedSettler settler() {
        return province.value().settler();
    }

    /** Each outcome as it is asked for, so that no more than a few schools are in memory. */
    <T> Stream<Outcome<T>> each(Iterator<Row> rows, Work<T> work) {
        Totals soFar = Totals.of(totals.value()).orElseThrow();
        Iterator<List<Schools.School>> batches = new Schools(rows, leftOut);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
                .flatMap(batch -> outcomes(batch, soFar, work));
    }

    private <T> Stream<Outcome<T>> outcomes(List<Schools.School> batch, Totals soFar, Work<T> work) {
        Checked<T> together = result(batch, soFar, work);
        if (together.isOk() || batch.size() == 1) {
            done.add(batch.size());
            return Stream.of(new Outcome<>(batch, together));
        }
        return batch.stream().flatMap(school -> outcomes(List.of(school), soFar, work));
    }

    private <T> Checked<T> result(List<Schools.School> schools, Totals soFar, Work<T> work) {
        List<Row> rows =
                schools.stream().flatMap(school -> school.rows().stream()).toList();
        return province.value().inputs(rows).then(inputs -> work.apply(inputs, soFar));
    }
}
