package io.github.meritpool.examples.spark;

import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Settles the schools of a province together, on one machine or on a cluster. */
@Command(
        name = "settle-province",
        mixinStandardHelpOptions = true,
        version = "meritpool 0.1.0",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:settled, all schools",
            "1:problems; only they were written",
            "2:wrong usage",
            "3:settled without the schools that have problems, as asked; the output says so"
        },
        description = "Settles the schools of a province: plan and facts in, payouts and pool statements out.")
public final class SettleProvince implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", description = "the plan document, JSON, where this program starts")
    private @Nullable Path plan;

    @Parameters(
            index = "1",
            paramLabel = "FACTS",
            description = "the folder of facts, for each table a folder or a file under its id")
    private String facts = "";

    @Parameters(index = "2", paramLabel = "OUT", description = "the folder for the results, which is not there yet")
    private String out = "";

    @Option(
            names = {"-p", "--parameters"},
            paramLabel = "FILE",
            description = "the chosen parameters, JSON, where this program starts")
    private @Nullable Path parameters;

    @Option(
            names = "--split-by",
            paramLabel = "TABLE",
            defaultValue = "schools",
            description = "the table of the plan whose rows are schools (default: schools)")
    private String splitBy = "schools";

    @Option(
            names = "--format",
            defaultValue = "CSV",
            description = "how facts are stored: ${COMPLETION-CANDIDATES} (default: CSV)")
    private FactSources.Format format = FactSources.Format.CSV;

    @Option(
            names = "--good-schools",
            description = "settle the schools without problems alone; what would be otherwise with all is marked")
    private boolean isGoodSchoolsAlone;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "TAG",
            defaultValue = "en",
            description = "the language of messages: en or zh-CN (default: en)")
    private Locale language = Locale.ENGLISH;

    /** Made by the command line. */
    public SettleProvince() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        int exit = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        session().stop();
        System.exit(exit);
    }

    /**
     * Runs the program without leaving the JVM, on the Spark session that there is.
     *
     * @param out where progress and results are printed
     * @param err where problems are printed
     * @param arguments see {@code --help}
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new SettleProvince())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .execute(arguments);
    }

    /** Names of folders such as {@code school=0017} are ids, not numbers. */
    private static SparkSession session() {
        SparkSession spark = SparkSession.builder().appName("settle-province").getOrCreate();
        spark.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        return spark;
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Checked<ProvincePlan> province = province();
        if (!province.isOk()) {
            return refused(province.problems());
        }
        print(province.warnings());
        SparkSession spark = session();
        Results results = new Results(spark, out);
        if (results.isThere()) {
            throw new ParameterException(
                    command,
                    "The folder '" + out + "' is there already; name one that is not, so that nothing is lost.");
        }
        Progress progress = new Progress(spark, command.getOut());
        spark.sparkContext().addSparkListener(progress);
        try {
            Checked<ProvinceRun> run = ProvinceRun.over(spark, progress, province.orElseThrow(), facts, format);
            return run.isOk() ? settle(run.orElseThrow(), results) : refused(run.problems());
        } finally {
            spark.sparkContext().removeSparkListener(progress);
        }
    }

    private Checked<ProvincePlan> province() {
        Checked<PayPlan> read = PlanJson.read(Objects.requireNonNull(plan));
        Checked<Map<String, String>> chosen =
                parameters == null ? Checked.of(Map.of()) : ParametersJson.read(parameters);
        return read.then(checked -> chosen.then(values -> ProvincePlan.of(checked, values, splitBy)));
    }

    private int settle(ProvinceRun run, Results results) {
        ProvinceRun.Attempt attempt = run.settleWithout(new TreeSet<>());
        if (attempt.isOk()) {
            results.settled(attempt.settled());
            return published(results, 0);
        }
        print(attempt.problems());
        Set<String> bad = ProblemRows.schools(attempt.problems());
        return isGoodSchoolsAlone && areOfSchools(bad)
                ? settleGoodSchools(run, results, attempt.problems(), bad)
                : published(results.problems(attempt.problems()), 1);
    }

    /** A problem that belongs to no school does not go away when schools are left out. */
    private static boolean areOfSchools(Set<String> schools) {
        return !schools.isEmpty() && !schools.contains("");
    }

    /** Leaves schools out until nothing is wrong with any that is left. */
    private int settleGoodSchools(ProvinceRun run, Results results, Dataset<Row> problems, Set<String> bad) {
        TreeSet<String> leftOut = new TreeSet<>(bad);
        ProvinceRun.Attempt attempt = run.settleWithout(leftOut);
        if (attempt.isOk() && leftOut.size() < run.schools()) {
            results.settledWithout(leftOut, run.reachesBeyondSchools(), attempt.settled())
                    .problems(problems);
            return published(results, 3);
        }
        print(attempt.problems());
        Dataset<Row> all = problems.union(attempt.problems());
        Set<String> more = ProblemRows.schools(attempt.problems());
        if (!areOfSchools(more)) {
            return published(results.problems(all), 1);
        }
        leftOut.addAll(more);
        return settleGoodSchools(run, results, all, leftOut);
    }

    private int published(Results results, int exit) {
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        results.publish().forEach(print::println);
        print.flush();
        return exit;
    }

    private int refused(List<Problem> problems) {
        print(problems);
        return 1;
    }

    private void print(List<Problem> problems) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        problems.forEach(problem -> err.println(problem.text(language)));
        err.flush();
    }

    private void print(Dataset<Row> problems) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        for (Row problem : ProblemRows.ordered(problems).takeAsList(SHOWN)) {
            err.println(ProblemRows.text(problem, language));
        }
        err.println(String.format(
                Locale.ROOT,
                language.equals(Locale.ENGLISH)
                        ? "%,d problems in all, of %,d schools: see problems.csv"
                        : "共 %,d 个问题，涉及 %,d 所学校：见 problems.csv",
                problems.count(),
                ProblemRows.schools(problems).size()));
        err.flush();
    }
}
