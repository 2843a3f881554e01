package io.github.meritpool.examples.spark;

import io.github.meritpool.settlement.Settlement;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Settles the schools of a partition.
 *
 * @param part what is done with schools
 */
record SettlePass(Part part) implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> facts) {
        SettledRows rows = new SettledRows(part.province().value().plan());
        return part.<Settlement>each(facts, part.settler()::settle)
                .flatMap(outcome -> Stream.concat(
                        outcome.problems().map(rows::problem),
                        outcome.result().value().stream().flatMap(rows::rows)))
                .iterator();
    }
}
