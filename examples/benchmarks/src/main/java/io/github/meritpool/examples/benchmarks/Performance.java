package io.github.meritpool.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures everything and writes the tables of {@code docs/performance.md}: ratios within this one run. */
final class Performance {

    /** What of the page is written anew. */
    static final List<String> BLOCKS = List.of(
            "run",
            "compute",
            "whole",
            "streamed",
            "growth",
            "one pool",
            "phases",
            "explaining one",
            "allocation",
            "compiling",
            "cores",
            "corpus");

    private static final List<String> LARGE = List.of("-Xmx8g");

    private final Sizes sizes;
    private final Page page;

    private Performance(Sizes sizes, Page page) {
        this.sizes = sizes;
        this.page = page;
    }

    /**
     * Measures.
     *
     * @param args {@code full}, {@code quick} or {@code trial}; then the page to write into, and on a trial run a copy
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException, RunnerException {
        long begin = System.nanoTime();
        Path file = Path.of(args[1]);
        Page page = Page.read(file);
        new Performance(Sizes.named(args[0]), page).measure(args[0]);
        Path to = args.length > 2 ? Path.of(args[2]) : file;
        page.write(to);
        System.out.println("Measured in " + (System.nanoTime() - begin) / 1_000_000_000 + " s, written to " + to);
    }

    private void measure(String size) throws IOException, RunnerException {
        compute();
        growth();
        onePool();
        phases();
        allocation();
        compiling();
        cores();
        corpus();
        whole();
        page.block(
                "run",
                "Sizes `" + size + "`, " + LocalDate.now(ZoneOffset.UTC) + ", " + System.getProperty("java.vm.name")
                        + " "
                        + Runtime.version() + ", " + processor() + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ".");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return "a processor that the system does not name";
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("a processor that the system does not name");
    }

    private void compute() throws RunnerException {
        int iterations = sizes.rounds() < 2 ? 1 : sizes.rounds();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SettlementBenchmark.class.getSimpleName())
                        .param("staff", Integer.toString(sizes.staff()))
                        .forks(1)
                        .warmupIterations(iterations)
                        .measurementIterations(iterations)
                        .warmupTime(TimeValue.milliseconds(3 * sizes.roundMillis()))
                        .measurementTime(TimeValue.milliseconds(3 * sizes.roundMillis()))
                        .build())
                .run();
        Measured measured = new Measured();
        for (RunResult result : results) {
            measured.put(
                    result.getParams().getParam("contestant"),
                    Math.round(result.getPrimaryResult().getScore()));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "times (b)", "times (a)"));
        for (Contestants who : Contestants.values()) {
            rows.add(List.of(who.title(), measured.ratio(who.name(), "LOOP"), measured.ratio(who.name(), "MERITPOOL")));
        }
        boolean counts = measured.get("BIG_DECIMAL") >= 35 * measured.get("LOOP");
        page.block(
                "compute",
                Page.table(rows) + "\n\n" + (counts ? "The run counts" : "**The run does not count**") + ": (c) takes "
                        + measured.ratio("BIG_DECIMAL", "LOOP") + " times (b), and 35 is what makes (b) the limit.");
    }

    private Measured part(Part part, List<String> options) {
        Measured measured = new Measured();
        measured.read(Child.run(Part.class, options, part.name(), sizes.name()).output());
        return measured;
    }

    private void growth() {
        Measured measured = part(Part.GROWTH, LARGE);
        page.block("growth", growthTable(measured, sizes.growth()));
    }

    private static String growthTable(Measured measured, List<Integer> staff) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("staff", "a person's cost, of that at " + number(staff.get(0)), "times (b) at this size"));
        for (int size : staff) {
            rows.add(List.of(
                    number(size),
                    measured.ratio("meritpool " + size, "meritpool " + staff.get(0)),
                    measured.ratio("meritpool " + size, "loop " + size)));
        }
        return Page.table(rows);
    }

    private static String number(long whole) {
        return String.format(Locale.ROOT, "%,d", whole);
    }

    private void onePool() {
        Measured measured = part(Part.ONE_POOL, LARGE);
        int largest = sizes.onePool().get(sizes.onePool().size() - 1);
        page.block("one pool", growthTable(measured, sizes.onePool()));
        page.block(
                "explaining one",
                "Explaining one of " + number(largest) + " in words takes "
                        + measured.ratio("explaining one of " + largest, "settling " + largest)
                        + " of the time that settling all of them takes.");
    }

    private void phases() {
        Measured measured = part(Part.PHASES, List.of("-Xmx4g"));
        measured.put("checking", Math.max(0, measured.get("reading") - measured.get("parsing")));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("phase", "times (b)'s computing"));
        rows.add(List.of("reading: FastCSV alone", measured.ratio("parsing", "loop")));
        rows.add(List.of("checking: from cells to rosters", measured.ratio("checking", "loop")));
        rows.add(List.of("computing", measured.ratio("computing", "loop")));
        rows.add(List.of("explaining everyone, as data", measured.ratio("explaining", "loop")));
        rows.add(List.of("explaining everyone, in words", measured.ratio("explaining in words", "loop")));
        rows.add(List.of("writing CSV, to nowhere", measured.ratio("writing", "loop")));
        page.block("phases", Page.table(rows));
    }

    private void allocation() {
        Measured measured = part(Part.ALLOCATION, List.of("-Xmx4g"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "bytes a person"));
        for (Contestants who : Contestants.values()) {
            rows.add(List.of(who.title(), number(measured.get(who.name()))));
        }
        page.block("allocation", Page.table(rows));
    }

    private void compiling() {
        Measured measured = part(Part.COMPILING, List.of("-Xmx4g"));
        page.block(
                "compiling",
                "Checking and compiling a plan of " + measured.get("elements") + " elements takes "
                        + measured.ratio("compiling", "computing")
                        + " of the time that computing 10,000 people under it takes.");
    }

    private void cores() {
        Measured measured = part(Part.CORES, List.of("-Xmx4g"));
        page.block(
                "cores",
                "Independent schools on two threads are settled " + measured.ratio("one", "two")
                        + " times as fast as on one; the bytes written are the same.");
    }

    private void corpus() {
        Measured measured = part(Part.CORPUS, List.of("-Xmx4g"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("plan", "quantities that are results", "a person's cost, times (b)'s for the job"));
        for (String plan : CorpusPlans.PLANS) {
            rows.add(List.of(
                    "[" + plan + "](plans/" + plan + ".md)",
                    Long.toString(measured.get(plan + " quantities")),
                    measured.ratio(plan, plan + " loop")));
        }
        page.block("corpus", Page.table(rows));
    }

    private void whole() {
        Measured measured = new Measured();
        new WholeRuns(sizes, measured).measure();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "staff", "wall time, times (b)", "peak memory, MiB"));
        for (int schools : sizes.wholeSchools()) {
            for (Contestants who : Contestants.values()) {
                rows.add(List.of(
                        who.title(),
                        number((long) schools * SettlementBenchmark.SCHOOL_SIZE),
                        measured.ratio(who + " " + schools + " ms", Contestants.LOOP + " " + schools + " ms"),
                        number(measured.get(who + " " + schools + " kB") / 1024)));
            }
        }
        page.block("whole", Page.table(rows));
        page.block(
                "streamed",
                Page.table(List.of(
                        List.of("(a) streamed by school", "heap", "wall time, times (b)", "peak memory, MiB"),
                        alone(measured, "million", sizes.million(), "1 GiB"),
                        alone(measured, "ten million", sizes.tenMillion(), "512 MiB"))));
    }

    private static List<String> alone(Measured measured, String name, int schools, String heap) {
        return List.of(
                number((long) schools * SettlementBenchmark.SCHOOL_SIZE),
                heap,
                measured.ratio(name + " ms", name + " loop ms"),
                number(measured.get(name + " kB") / 1024));
    }
}
