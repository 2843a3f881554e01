package io.github.meritpool.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.Round;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.PhasedSettler;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/**
 * Goes over the schools of a province in the plan's rounds, then settles them. Facts stay where they are; what goes round is
 * what schools contribute, and the totals.
 */
final class ProvinceRun {

    private final SparkSession spark;
    private final Progress progress;
    private final PhasedSettler settler;
    private final Broadcast<ProvincePlan> province;
    private final Inputs common;
    private final Dataset<Row> facts;
    private final Dataset<Row> twice;
    private final long schools;

    /**
     * What came of it.
     *
     * @param settled what was settled, in the form of {@link SettledRows}; empty if there are problems
     * @param problems what is wrong, in the form of {@link ProblemRows}
     */
    record Attempt(Dataset<Row> settled, Dataset<Row> problems) {

        boolean isOk() {
            return problems.isEmpty();
        }
    }

    private ProvinceRun(
            SparkSession spark, Progress progress, ProvincePlan province, Inputs common, Dataset<Row> facts) {
        this.spark = spark;
        this.progress = progress;
        this.settler = province.settler();
        this.province = context().broadcast(province);
        this.common = common;
        this.facts = facts;
        this.twice = twice();
        this.schools = facts.select("school").distinct().count();
    }

    /**
     * A run over stored facts. What every school sees, files and columns is checked at once.
     *
     * @param folder where the facts are
     * @param format how they are stored
     * @return the run, or what is wrong before any school is looked at
     */
    static Checked<ProvinceRun> over(
            SparkSession spark, Progress progress, ProvincePlan province, String folder, FactSources.Format format) {
        progress.tell("reading " + folder);
        List<String> split = province.settler().splitTables();
        List<String> shared = province.plan().tables().stream()
                .map(FactTable::id)
                .filter(table -> !split.contains(table))
                .toList();
        FactSources sources = new FactSources(spark, province.plan(), province.table(), folder, format);
        Dataset<Row> ofSchools = sources.read(split);
        Dataset<Row> ofAll = sources.read(shared);
        return sources.checked().then(sound -> {
            ProvincePlan complete = province.with(ofAll.collectAsList());
            return complete.inputs(List.of())
                    .then(common -> ofNobody(complete.settler(), common)
                            .then(ready -> Checked.of(
                                    new ProvinceRun(spark, progress, complete, common, bySchool(ofSchools)))));
        });
    }

    /** What is wrong without any school, such as a value chosen, is told once. */
    private static Checked<?> ofNobody(PhasedSettler settler, Inputs common) {
        return settler.rounds().isEmpty()
                ? settler.settleWhole(common, settler.start())
                : settler.partial(common, settler.start());
    }

    /** A school's rows together, once for all rounds. */
    private static Dataset<Row> bySchool(Dataset<Row> facts) {
        return facts.repartition(col("school"))
                .sortWithinPartitions("school", "table", "id")
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    long schools() {
        return schools;
    }

    /** Whether anybody's pay rests on what other schools have. */
    boolean reachesBeyondSchools() {
        return settler.roundsBeforeSettling() > 0;
    }

    /**
     * Settles.
     *
     * @param leftOut schools that take no part
     * @return what was settled; or the problems of all schools that were found before the first pass in which there are any
     *     came to its end
     */
    Attempt settleWithout(SortedSet<String> leftOut) {
        Dataset<Row> known = twice.filter((FilterFunction<Row>) row -> !leftOut.contains(row.getString(0)));
        boolean isCheckOnly = !known.isEmpty();
        Totals totals = settler.start();
        for (Round round : settler.rounds()) {
            String name = "round " + round.number() + " of " + settler.rounds().size();
            Dataset<Row> outcome = pass(name, totals, leftOut, isCheckOnly);
            Dataset<Row> problems = outcome.filter(col("problem").isNotNull())
                    .select("problem.*")
                    .union(known);
            if (!problems.isEmpty()) {
                return refused(problems);
            }
            Checked<Totals> next = totals(totals, outcome);
            if (!next.isOk()) {
                return refused(ofNoSchool(next.errors()));
            }
            totals = next.orElseThrow();
            outcome.unpersist();
        }
        return settle(totals, leftOut);
    }

    private Dataset<Row> pass(String name, Totals totals, SortedSet<String> leftOut, boolean isCheckOnly) {
        Part part = part(name, totals, leftOut);
        return facts.mapPartitions(new RoundPass(part, isCheckOnly), Encoders.row(RoundPass.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private Part part(String name, Totals totals, SortedSet<String> leftOut) {
        LongAccumulator done = progress.start(name, schools - leftOut.size());
        return new Part(province, context().broadcast(totals.toBytes()), new TreeSet<>(leftOut), done);
    }

    /** What all schools contribute is merged pair by pair where it lies, so that no machine has to hold everything twice. */
    private Checked<Totals> totals(Totals soFar, Dataset<Row> outcome) {
        // There may be no school at all.
        byte[] ofNobody = settler.partial(common, soFar).orElseThrow().toBytes();
        byte[] merged = outcome.filter(col("partial").isNotNull())
                .toJavaRDD()
                .map(row -> row.<byte[]>getAs("partial"))
                .union(context().parallelize(List.of(ofNobody), 1))
                .treeReduce(ProvinceRun::merged);
        Checked<Totals> totals =
                settler.totals(common, soFar, Partial.of(merged).orElseThrow());
        totals.value()
                .ifPresent(known -> progress.tell(String.format(
                        Locale.ROOT,
                        "gathered %,d bytes from all schools; totals for each machine: %,d bytes",
                        merged.length,
                        known.toBytes().length)));
        return totals;
    }

    private static byte[] merged(byte[] one, byte[] other) {
        return Partial.of(one)
                .orElseThrow()
                .merge(Partial.of(other).orElseThrow())
                .toBytes();
    }

    private Attempt settle(Totals totals, SortedSet<String> leftOut) {
        SettledRows rows = new SettledRows(province.value().plan());
        Dataset<Row> settled = facts.mapPartitions(
                        new SettlePass(part("settling", totals, leftOut)), Encoders.row(rows.schema()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> problems =
                settled.filter(col(SettledRows.PROBLEM).isNotNull()).select(SettledRows.PROBLEM + ".*");
        Checked<Settlement> whole = settler.settleWhole(common, totals);
        Dataset<Row> all = problems.union(ofNoSchool(whole.errors()));
        if (!all.isEmpty()) {
            return refused(all);
        }
        List<Row> ofWhole = rows.rows(whole.orElseThrow()).toList();
        return new Attempt(settled.union(spark.createDataFrame(ofWhole, rows.schema())), all);
    }

    private Attempt refused(Dataset<Row> problems) {
        return new Attempt(spark.emptyDataFrame(), problems);
    }

    private Dataset<Row> ofNoSchool(List<Problem> problems) {
        return spark.createDataFrame(
                problems.stream().map(problem -> ProblemRows.row("", problem)).toList(), ProblemRows.SCHEMA);
    }

    /** Rows that two schools have; each of them would find nothing wrong with it. A problem of either. */
    private Dataset<Row> twice() {
        return facts.filter(col("id").notEqual(""))
                .groupBy("table", "id")
                .agg(min("school").as("one"), max("school").as("other"))
                .filter(col("one").notEqual(col("other")))
                .flatMap(
                        (FlatMapFunction<Row, Row>)
                                row -> List.of(inTwo(row, row.getAs("one")), inTwo(row, row.getAs("other")))
                                        .iterator(),
                        Encoders.row(ProblemRows.SCHEMA));
    }

    private static Row inTwo(Row row, String school) {
        return ProblemRows.row(
                school,
                Problem.of(ProvinceProblem.IN_TWO_SCHOOLS)
                        .at(Location.file(row.getAs("table")).withRow(row.getAs("id")))
                        .with("table", row.getAs("table"))
                        .with("id", row.getAs("id"))
                        .with("one", row.getAs("one"))
                        .with("other", row.getAs("other")));
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
