package io.github.meritpool.examples.spark;

import io.github.meritpool.phase.Partial;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One round over the schools of a partition: their problems, and what those without any contribute, merged.
 *
 * @param part what is done with schools
 * @param isCheckOnly whether nothing is merged, because it is known already that something is wrong
 */
record RoundPass(Part part, boolean isCheckOnly) implements MapPartitionsFunction<Row, Row> {

    /** Either of the two. */
    static final StructType SCHEMA =
            new StructType().add("problem", ProblemRows.SCHEMA).add("partial", DataTypes.BinaryType);

    /** What the schools so far contribute. */
    private static final class Contribution {

        private @Nullable Partial merged;

        void add(Partial partial) {
            merged = merged == null ? partial : merged.merge(partial);
        }

        Stream<Row> row() {
            return merged == null ? Stream.empty() : Stream.of(RowFactory.create(null, merged.toBytes()));
        }
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        Contribution contribution = new Contribution();
        Stream<Row> problems = part.<Partial>each(rows, part.settler()::partial).flatMap(outcome -> {
            if (!isCheckOnly) {
                outcome.result().value().ifPresent(contribution::add);
            }
            return outcome.problems().map(problem -> RowFactory.create(problem, null));
        });
        // The second stream is looked at when the first has come to its end, and with it the merging.
        return Stream.concat(problems, Stream.of(contribution).flatMap(Contribution::row))
                .iterator();
    }
}
