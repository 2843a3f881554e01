package io.github.meritpool.examples.settle;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.formats.SettlementJson;
import io.github.meritpool.formats.WholeFiles;
import io.github.meritpool.plan.NamedCheck;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Settles a school: reads a plan, a folder of facts and the chosen parameters, writes the settlement, prints a summary.
 */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        version = "meritpool 0.1.0",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:settled; the files are complete; warnings, if any, are printed",
            "1:problems in the input, printed; nothing was written",
            "2:wrong usage"
        },
        description = "Settles a school's performance pay: plan and facts in, payouts and pool statements out.")
public final class Settle implements Callable<Integer> {

    private static final String PAYOUTS = "payouts.csv";
    private static final String SCORES = "scores-%s.csv";
    private static final String ANSWERS = "check-%s.csv";
    private static final String SETTLEMENT = "settlement.json";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", description = "the plan document, JSON")
    private @Nullable Path plan;

    @Parameters(index = "1", paramLabel = "FACTS", description = "the folder of facts, one CSV file for each table")
    private @Nullable Path facts;

    @Parameters(index = "2", paramLabel = "OUT", description = "the folder for the results; made if it is not there")
    private @Nullable Path out;

    @Option(
            names = {"-p", "--parameters"},
            paramLabel = "FILE",
            description = "the chosen parameters, JSON: {\"meritpool\": \"1\", \"parameters\": {\"ID\": \"VALUE\"}}")
    private @Nullable Path parameters;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "ID=VALUE",
            description = "one chosen parameter; overrides the file")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = {"-e", "--explain"},
            paramLabel = "STAFF",
            description = "print how this person's pay came about")
    private List<String> explain = new ArrayList<>();

    @Option(
            names = "--explain-statistic",
            paramLabel = "STATISTIC",
            description = "print what each of the staff contributed to a statistic, such as workload/headCount")
    private List<String> explainStatistic = new ArrayList<>();

    @Option(
            names = "--explanations",
            description = "write everyone's explanation into settlement.json, not only theirs who are explained")
    private boolean explanations;

    @Option(
            names = "--labels",
            description = "head the columns of CSV files with words in the language, for people, not with ids")
    private boolean labels;

    @Option(
            names = {"-l", "--language"},
            paramLabel = "TAG",
            defaultValue = "en",
            converter = Language.class,
            description = "the language of messages, headers and explanations: en or zh-CN (default: en)")
    private Locale language = Locale.ENGLISH;

    /** The languages there are words in. */
    static final class Language implements CommandLine.ITypeConverter<Locale> {

        @Override
        public Locale convert(String tag) {
            return switch (tag) {
                case "en" -> Locale.ENGLISH;
                case "zh-CN" -> Locale.SIMPLIFIED_CHINESE;
                default ->
                    throw new CommandLine.TypeConversionException("the language '" + tag + "' must be en or zh-CN");
            };
        }
    }

    /** Made by the command line. */
    public Settle() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String... arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /**
     * Runs the program without leaving the JVM.
     *
     * @param out where results are printed
     * @param err where problems are printed
     * @param arguments see {@code --help}
     * @return the exit code: 0, 1 for problems in the input, 2 for wrong usage
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Settle())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Settle::failed)
                .setParameterExceptionHandler(Settle::misused)
                .execute(arguments);
    }

    /** Input that is wrong, and files that cannot be read or written, are for a person to mend: no stack trace. */
    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) throws Exception {
        if (!(e instanceof ProblemException problems)) {
            throw e;
        }
        Settle settle = command.getCommand();
        settle.print(problems.problems(), command.getErr());
        return 1;
    }

    /** The usage in short, and what is wrong last, where it is seen. */
    private static int misused(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        CommandLine.Help help = command.getHelp();
        err.print("Usage: " + help.synopsis(0));
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("'" + command.getCommandName() + " --help' says what they are.");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Checked<Settlement> settled = settle();
        if (!settled.isOk()) {
            print(settled.problems(), command.getErr());
            return 1;
        }
        Settlement settlement = settled.orElseThrow();
        requireKnown(settlement, command);
        List<Path> files = write(settlement);
        print(settled.problems(), command.getErr());
        PrintWriter print = command.getOut();
        print.print(new Summary(settlement, language).text());
        for (String staff : explain) {
            print.println();
            print.print(settlement.explain(staff).text(language));
        }
        for (String statistic : explainStatistic) {
            print.println();
            print.print(settlement.explainStatistic(statistic).text(language));
        }
        print.println();
        files.forEach(print::println);
        print.flush();
        return 0;
    }

    /** Writes all files, or none. */
    private List<Path> write(Settlement settlement) {
        Path folder = Objects.requireNonNull(out);
        List<String> explained = explanations ? settlement.inputs().roster().staffIds() : explain;
        List<String> names = new ArrayList<>(List.of(PAYOUTS));
        try (WholeFiles files = WholeFiles.in(folder)) {
            files.write(PAYOUTS, writer -> SettlementCsv.write(settlement, headers(), writer));
            for (Rubric assessment : settlement.plan().assessments()) {
                String id = assessment.id();
                names.add(SCORES.formatted(id));
                files.write(
                        SCORES.formatted(id), writer -> SettlementCsv.writeScores(settlement, id, headers(), writer));
            }
            for (NamedCheck check : settlement.plan().checks()) {
                String id = check.id();
                names.add(ANSWERS.formatted(id));
                files.write(
                        ANSWERS.formatted(id), writer -> SettlementCsv.writeAnswers(settlement, id, headers(), writer));
            }
            files.write(SETTLEMENT, writer -> SettlementJson.write(settlement, explained, writer));
            files.publish();
        }
        names.add(SETTLEMENT);
        return names.stream().map(folder::resolve).toList();
    }

    private SettlementCsv.Headers headers() {
        if (!labels) {
            return SettlementCsv.Headers.IDS;
        }
        return language.equals(Locale.ENGLISH) ? SettlementCsv.Headers.ENGLISH : SettlementCsv.Headers.CHINESE;
    }

    private void requireKnown(Settlement settlement, CommandLine command) {
        List<String> known = settlement.inputs().roster().staffIds();
        for (String staff : explain) {
            if (!known.contains(staff)) {
                throw new ParameterException(
                        command, "The staff table has no row '" + staff + "', so there is nothing to explain.");
            }
        }
        for (String statistic : explainStatistic) {
            if (!settlement.statistics().contains(statistic)) {
                throw new CommandLine.ParameterException(
                        command,
                        "There is no statistic '" + statistic + "'; there are: "
                                + String.join(", ", settlement.statistics()) + ".");
            }
        }
    }

    private Checked<Settlement> settle() {
        Checked<JsonDocument> document = JsonDocument.read(Objects.requireNonNull(plan));
        Checked<PayPlan> checkedPlan = document.then(read -> PlanJson.read(read, RubricTypes.installed()));
        Checked<Map<String, String>> chosen =
                parameters == null ? Checked.of(Map.of()) : ParametersJson.read(parameters);
        if (!checkedPlan.isOk() || !chosen.isOk()) {
            List<Problem> all = new ArrayList<>(checkedPlan.problems());
            all.addAll(chosen.problems());
            return Checked.refused(all);
        }
        return checkedPlan.then(read -> RosterCsv.read(read, Objects.requireNonNull(facts))
                .then(recorded -> inPlan(
                        document.orElseThrow(),
                        Settler.of(read)
                                .settle(Inputs.of(recorded)
                                        .withAll(chosen.orElseThrow())
                                        .withAll(set)))));
    }

    /** Problems found while settling know their element; its file and line are the plan's. */
    private static Checked<Settlement> inPlan(JsonDocument document, Checked<Settlement> settled) {
        return settled.isOk()
                ? settled
                : Checked.refused(settled.problems().stream()
                        .map(problem -> problem.location().pointer().isPresent() ? document.located(problem) : problem)
                        .toList());
    }

    private void print(List<Problem> problems, PrintWriter err) {
        problems.forEach(problem -> err.println(problem.text(language)));
        err.flush();
    }
}
