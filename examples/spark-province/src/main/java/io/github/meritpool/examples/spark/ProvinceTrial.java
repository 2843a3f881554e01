package io.github.meritpool.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Settlement;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Settles a made-up province of any size twice, in one process and on Spark, and compares every row. Prints a table of the
 * times and the memory taken, for {@code docs/guide/scale.md}.
 */
public final class ProvinceTrial {

    private static final long SEED = 1;
    private static final int MEBIBYTE = 1 << 20;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final int staff;
    private final Path province;
    private final Path folder;

    private ProvinceTrial(int staff, Path province, Path folder) {
        this.staff = staff;
        this.province = province;
        // Each trial has a folder of its own, so that nothing is taken for its result that is not.
        this.folder = folder.resolve(UUID.randomUUID().toString());
    }

    /**
     * Runs the trial on the Spark session that the system properties describe.
     *
     * @param arguments how many staff, the folder of the plan, a folder for facts and results
     */
    public static void main(String... arguments) {
        new ProvinceTrial(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
    }

    private void run() {
        Path facts = folder.resolve("facts");
        ProvinceFacts.write(staff, SEED, facts);
        out.println("| of " + staff + " staff | seconds | peak of the heap, MiB |");
        out.println("| --- | --- | --- |");
        inOneProcess(facts);
        onSpark(facts);
        SparkSession spark = SparkSession.active();
        compare(spark);
        spark.stop();
    }

    private void inOneProcess(Path facts) {
        PayPlan plan = PlanJson.read(province.resolve("plan.json")).orElseThrow();
        Roster roster = timed(
                "one process: reading and checking",
                () -> RosterCsv.read(plan, facts).orElseThrow());
        Settlement settlement = timed(
                "one process: settling", () -> OneProcess.settle(plan, province.resolve("parameters.json"), roster));
        timed("one process: writing", () -> {
            SettlementCsv.write(settlement, SettlementCsv.Headers.IDS, folder.resolve("payouts.csv"));
            return settlement;
        });
    }

    private void onSpark(Path facts) {
        int exit = timed(
                "Spark, from CSV to Parquet and CSV",
                () -> SettleProvince.run(
                        out,
                        out,
                        province.resolve("plan.json").toString(),
                        facts.toString(),
                        folder.resolve("spark").toString(),
                        "--parameters",
                        province.resolve("parameters.json").toString()));
        if (exit != 0) {
            throw new IllegalStateException("The province did not settle: exit code " + exit);
        }
    }

    private <T> T timed(String what, Supplier<T> work) {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        T result = work.get();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.println(String.format(
                Locale.ROOT, "| %s | %d.%03d | %,d |", what, time.toSeconds(), time.toMillisPart(), peak / MEBIBYTE));
        return result;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** Every line of one is a line of the other, as often: so sorted they are the same bytes. */
    private void compare(SparkSession spark) {
        Dataset<Row> expected = lines(spark, "payouts.csv");
        same("CSV, byte for byte", expected, lines(spark, "spark/payouts.csv"));
        Dataset<Row> parquet =
                spark.read().parquet(folder.resolve("spark/payouts.parquet").toString());
        Column[] cells = Arrays.stream(parquet.columns())
                .map(name -> col(name).cast("string"))
                .toArray(Column[]::new);
        same("Parquet, by value", expected, parquet.select(concat_ws(",", cells).as("value")));
    }

    private Dataset<Row> lines(SparkSession spark, String file) {
        Dataset<Row> lines = spark.read().text(folder.resolve(file).toString());
        return lines.filter(col("value").startsWith("id,").equalTo(false));
    }

    private void same(String what, Dataset<Row> expected, Dataset<Row> actual) {
        long missing = expected.exceptAll(actual).count();
        long unexpected = actual.exceptAll(expected).count();
        if (missing + unexpected > 0) {
            throw new IllegalStateException(
                    what + ": of the rows " + missing + " are missing, " + unexpected + " should not be there.");
        }
        out.println(String.format(Locale.ROOT, "%s: %,d rows are equal.", what, actual.count()));
    }
}
