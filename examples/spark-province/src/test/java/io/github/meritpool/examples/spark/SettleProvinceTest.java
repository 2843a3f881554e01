package io.github.meritpool.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few thousand staff on Spark in this JVM, against the same facts as one roster. */
class SettleProvinceTest {

    private static final int STAFF = 3_000;
    private static final Path PLAN = Path.of("province/plan.json");
    private static final Path PARAMETERS = Path.of("province/parameters.json");

    @TempDir
    private static Path shared;

    private static SparkSession spark;
    private static Settlement reference;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void settleInOneProcess() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.warehouse.dir", shared.resolve("warehouse").toString())
                .config("spark.sql.shuffle.partitions", "3")
                .getOrCreate();
        ProvinceFacts.write(STAFF, 1, shared);
        reference = OneProcess.settle(PLAN, PARAMETERS, shared);
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    private int settle(Path facts, String... options) {
        return settle(PARAMETERS, facts, options);
    }

    private int settle(Path parameters, Path facts, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                PLAN.toString(), facts.toString(), result("").toString(), "--parameters", parameters.toString()));
        arguments.addAll(List.of(options));
        return SettleProvince.run(
                new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private Path result(String name) {
        return folder.resolve("out").resolve(name);
    }

    private static int schools() throws IOException {
        return Files.readAllLines(shared.resolve("schools.csv")).size() - 1;
    }

    /** The lines of all files of a result, each without its header, sorted. */
    private List<String> rows(String name) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(result(name))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                rows.addAll(Files.readAllLines(file).stream().skip(1).toList());
            }
        }
        return rows.stream().sorted().toList();
    }

    private static List<String> payouts(Settlement settlement) throws IOException {
        StringWriter csv = new StringWriter();
        SettlementCsv.write(settlement, csv);
        return csv.toString().lines().skip(1).sorted().toList();
    }

    private static List<String> pools(Settlement settlement) {
        return settlement.pools().stream()
                .map(SettleProvinceTest::text)
                .sorted()
                .toList();
    }

    private static String text(PoolStatement pool) {
        Stream<BigDecimal> sums = Stream.of(pool.received(), pool.returned(), pool.paid(), pool.transferred())
                .map(amounts -> amounts.values().stream()
                        .map(amount -> amount.amount())
                        .reduce(new BigDecimal("0.00"), BigDecimal::add));
        List<String> cells = new ArrayList<>(List.of(pool.pool(), pool.row().orElse("")));
        cells.add(pool.opening().amount().toPlainString());
        sums.map(BigDecimal::toPlainString).forEach(cells::add);
        cells.add(pool.closing().amount().toPlainString());
        return String.join(",", cells);
    }

    private static List<String> accounts(Settlement settlement) {
        return settlement.accounts().entrySet().stream()
                .map(account ->
                        account.getKey() + "," + account.getValue().amount().toPlainString())
                .sorted()
                .toList();
    }

    /** The facts with some lines of the staff changed. */
    private Path withStaff(UnaryOperator<String> change) throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        for (String table : List.of("counties.csv", "schools.csv", "staff.csv")) {
            Files.copy(shared.resolve(table), facts.resolve(table));
        }
        Path staff = facts.resolve("staff.csv");
        Files.writeString(staff, change.apply(Files.readString(staff)));
        return facts;
    }

    @Test
    void everyoneIsPaidAsInOneProcess() throws IOException {
        assertThat(settle(shared)).as(err.toString()).isZero();
        assertThat(rows("payouts.csv")).hasSize(STAFF).isEqualTo(payouts(reference));
        assertThat(rows("pools.csv")).isEqualTo(pools(reference));
        assertThat(rows("accounts.csv")).isEqualTo(accounts(reference));
        assertThat(parquet("payouts.parquet")).isEqualTo(payouts(reference));
        assertThat(out.toString())
                .contains("round 1 of ", "settling: ", " of " + schools() + " schools", "payouts.parquet")
                .doesNotContain("provisional");
    }

    /** By value: texts as they are, amounts as decimals of the currency. */
    private List<String> parquet(String name) {
        Dataset<Row> rows = spark.read().parquet(result(name).toString());
        assertThat(rows.schema().apply("pay").dataType().simpleString()).isEqualTo("decimal(38,2)");
        return rows.collectAsList().stream()
                .map(SettleProvinceTest::text)
                .sorted()
                .toList();
    }

    private static String text(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.get(i) instanceof BigDecimal number ? number.toPlainString() : row.getString(i));
        }
        return String.join(",", cells);
    }

    /** Stored with types, in a folder for each school, and worked at in seven pieces instead of three. */
    @Test
    void parquetInFoldersBySchoolIsTheSame() throws IOException {
        Path facts = folder.resolve("facts");
        Dataset<Row> staff = spark.read()
                .option("header", true)
                .csv(shared.resolve("staff.csv").toString());
        staff.selectExpr(
                        "id",
                        "worksAt",
                        "worksAt as school",
                        "post",
                        "cast(cast(ownTotal as decimal(12,2)) as int) as ownTotal",
                        "cast(monthAllowance as decimal(12,4)) as monthAllowance",
                        "cast(hours as decimal(9,3)) as hours",
                        "sickDays",
                        "personalDays",
                        "result")
                .write()
                .partitionBy("school")
                .parquet(facts.resolve("staff").toString());
        for (String table : List.of("schools", "counties")) {
            spark.read()
                    .option("header", true)
                    .csv(shared.resolve(table + ".csv").toString())
                    .write()
                    .parquet(facts.resolve(table + ".parquet").toString());
        }
        spark.conf().set("spark.sql.shuffle.partitions", "7");
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        try {
            assertThat(settle(facts, "--format", "parquet")).as(err.toString()).isZero();
        } finally {
            spark.conf().set("spark.sql.shuffle.partitions", "3");
            spark.conf().set("spark.sql.adaptive.enabled", "true");
        }
        assertThat(rows("payouts.csv")).isEqualTo(payouts(reference));
    }

    /** In four schools, all told at once: a blank cell, a mark beyond its bounds, a person in two, a school that is not there. */
    private Path withProblems() throws IOException {
        return withStaff(staff -> staff.replaceFirst("(T00000010,S000001,teacher,[^,]*),[^,]*,", "$1,,")
                .replaceFirst("(T00000200,.*),[^,\n]*\n", "$1,100.5\n")
                .replaceFirst("T00000900,", "T00000600,")
                .replaceFirst("T00001500,S\\d*,", "T00001500,S999999,"));
    }

    @Test
    void problemsOfAllSchoolsComeInOneRunAndNothingElseIsWritten() throws IOException {
        assertThat(settle(withProblems())).isEqualTo(1);
        try (Stream<Path> written = Files.list(result(""))) {
            assertThat(written).containsExactly(result("problems.csv"));
        }
        assertThat(rows("problems.csv").stream().map(SettleProvinceTest::codeAndRow))
                .containsExactlyInAnyOrder(
                        "roster.blank T00000010",
                        "roster.outOfBounds T00000200",
                        "province.inTwoSchools T00000600",
                        "province.inTwoSchools T00000600",
                        "roster.danglingKey T00001500");
        assertThat(err.toString())
                .contains(
                        "S000001 staff/staff.csv [monthAllowance] T00000010: 'monthAllowance' of T00000010 is blank",
                        "5 problems in all, of 5 schools");
    }

    /** School, file, column, row, element, code. */
    private static String codeAndRow(String line) {
        String[] cells = line.split(",", -1);
        return cells[5] + " " + cells[3];
    }

    @Test
    void goodSchoolsAloneAreMarked() throws IOException {
        Path facts = withProblems();
        assertThat(settle(facts, "--good-schools")).as(err.toString()).isEqualTo(3);
        List<String> leftOut = rows("left-out.csv");
        assertThat(leftOut).hasSize(5).contains("S000001", "S999999");
        assertThat(rows("problems.csv")).hasSize(5);
        Path rest = Files.createDirectory(folder.resolve("rest"));
        for (String table : List.of("counties.csv", "schools.csv", "staff.csv")) {
            Files.write(
                    rest.resolve(table),
                    Files.readAllLines(facts.resolve(table)).stream()
                            .filter(line -> leftOut.stream().noneMatch(line::contains))
                            .toList());
        }
        Settlement ofRest = OneProcess.settle(PLAN, PARAMETERS, rest);
        assertThat(rows("payouts.csv"))
                .isEqualTo(payouts(ofRest).stream()
                        .map(row -> row + ",provisional")
                        .toList());
        assertThat(rows("pools.csv")).hasSize(ofRest.pools().size()).allMatch(row -> row.endsWith(",provisional"));
    }

    @Test
    void whoseSchoolIsNotToldCannotBeLeftOut() throws IOException {
        Path facts = withStaff(staff -> staff.replaceFirst("T00000010,S000001,", "T00000010,,"));
        assertThat(settle(facts, "--good-schools")).isEqualTo(1);
        assertThat(rows("problems.csv").stream().map(SettleProvinceTest::codeAndRow))
                .containsExactly("roster.blank T00000010");
    }

    @Test
    void aLineThatCannotBeTakenApartIsTold() throws IOException {
        Path facts = withStaff(staff -> staff.replaceFirst("(T00000010,S000001,.*)\n", "$1,1,2\n"));
        assertThat(settle(facts)).isEqualTo(1);
        assertThat(err.toString()).contains("[province.unreadableRow]", "T00000010,S000001,");
    }

    @Test
    void filesAndColumnsAreCheckedBeforeRows() throws IOException {
        Path facts = withStaff(staff -> staff.replaceFirst("hours", "hour"));
        Files.delete(facts.resolve("counties.csv"));
        assertThat(settle(facts)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "staff [hour]: The table 'staff' has no column 'hour'. [roster.unknownColumn]",
                        "Maybe 'hours' is meant",
                        "The facts of 'staff' have no column 'hours'. [province.missingColumn]",
                        "There are no facts of the table 'counties'");
        assertThat(result("")).doesNotExist();
    }

    @Test
    void numbersInBinaryAreRefused() {
        Path facts = folder.resolve("facts");
        spark.read()
                .option("header", true)
                .csv(shared.resolve("staff.csv").toString())
                .selectExpr("*", "cast(hours as double) as binary")
                .drop("hours")
                .withColumnRenamed("binary", "hours")
                .write()
                .parquet(facts.resolve("staff").toString());
        assertThat(settle(facts, "--format", "parquet")).isEqualTo(1);
        assertThat(err.toString()).contains("The column 'hours' of 'staff' is of type double");
    }

    @Test
    void whatIsChosenWronglyIsToldOnce() throws IOException {
        Path parameters = folder.resolve("parameters.json");
        Files.writeString(parameters, Files.readString(PARAMETERS).replace("\"1.5\"", "\"1.7\""));
        assertThat(settle(parameters, shared)).isEqualTo(1);
        assertThat(err.toString()).containsOnlyOnce("[settlement.badParameter]");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.createDirectory(result(""));
        assertThat(settle(shared)).isEqualTo(2);
        assertThat(err.toString()).contains("is there already");
    }
}
