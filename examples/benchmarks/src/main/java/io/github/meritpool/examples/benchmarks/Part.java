package io.github.meritpool.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.meritpool.formats.CsvLimits;
import io.github.meritpool.formats.SchoolsCsv;
import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is measured within one process, each part in a process of its own. Times are nanoseconds. */
enum Part {
    /** Staff from thousands to millions, in schools of 90. */
    GROWTH {
        @Override
        void measure(Sizes sizes, Measured measured) {
            List<School> schools = SettlementBenchmark.schools(sizes.staff());
            Race<?, ?> meritpool = Race.of(new MeritpoolJob(), schools);
            Race<?, ?> loop = Race.of(new HandWrittenLoop(), schools);
            for (int staff : sizes.growth()) {
                int count = staff / SettlementBenchmark.SCHOOL_SIZE;
                new SideBySide(sizes.rounds(), sizes.roundMillis())
                        .task("meritpool", () -> meritpool.run(count, SINK))
                        .task("loop", () -> loop.run(count, SINK))
                        .medians()
                        // Picoseconds a person, so that whole numbers are fine enough.
                        .forEach((who, nanos) -> measured.put(who + " " + staff, 1_000 * nanos / staff));
            }
        }
    },

    /** Staff from thousands to a million in one pool; explaining one of them. */
    ONE_POOL {
        @Override
        void measure(Sizes sizes, Measured measured) {
            for (int staff : sizes.onePool()) {
                measurePool(staff, sizes, measured);
            }
        }

        private void measurePool(int staff, Sizes sizes, Measured measured) {
            School school = School.generated(staff, staff);
            List<School> schools = List.of(school);
            Race<?, ?> meritpool = Race.of(new MeritpoolJob(), schools);
            Race<?, ?> loop = Race.of(new HandWrittenLoop(), schools);
            meritpool.requireSameAsLoop(schools);
            Settlement settlement = new MeritpoolJob().settle(MeritpoolJob.roster(school));
            int step = staff / sizes.explained();
            Map<String, Long> times = new SideBySide(sizes.rounds(), sizes.roundMillis())
                    .task("meritpool", () -> meritpool.run(SINK))
                    .task("loop", () -> loop.run(SINK))
                    .task("explaining", () -> {
                        for (int row = 0; row < staff; row += step) {
                            SINK.accept(settlement.explain(School.id(row)).text(Locale.ENGLISH));
                        }
                    })
                    .medians();
            measured.put("meritpool " + staff, 1_000 * times.getOrDefault("meritpool", 0L) / staff);
            measured.put("loop " + staff, 1_000 * times.getOrDefault("loop", 0L) / staff);
            measured.put("settling " + staff, times.getOrDefault("meritpool", 0L));
            int explained = (staff + step - 1) / step;
            measured.put("explaining one of " + staff, times.getOrDefault("explaining", 0L) / explained);
        }
    },

    /** Reading, checking, computing, explaining and writing apart. */
    PHASES {
        @Override
        void measure(Sizes sizes, Measured measured) {
            List<School> schools = SettlementBenchmark.schools(sizes.staff());
            Race<?, ?> loop = Race.of(new HandWrittenLoop(), schools);
            MeritpoolJob job = new MeritpoolJob();
            Race<?, ?> meritpool = Race.of(job, schools);
            List<Settlement> settlements = new ArrayList<>();
            schools.forEach(school -> settlements.add(job.settle(MeritpoolJob.roster(school))));
            Path folder = temporaryFolder();
            try {
                SchoolFiles.generate(folder.resolve("staff.csv"), schools.size(), SettlementBenchmark.SCHOOL_SIZE);
                new SideBySide(sizes.rounds(), sizes.roundMillis())
                        .task("loop", () -> loop.run(SINK))
                        .task("parsing", () -> parse(folder))
                        .task("reading", () -> read(folder))
                        .task("computing", () -> meritpool.run(SINK))
                        .task("explaining", () -> explain(settlements, this::walk))
                        .task("explaining in words", () -> explain(settlements, one -> one.text(Locale.ENGLISH)))
                        .task("writing", () -> write(settlements))
                        .medians()
                        .forEach(measured::put);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                delete(folder);
            }
        }

        private void parse(Path folder) {
            try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(folder.resolve("staff.csv"))) {
                records.forEach(SINK);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void read(Path folder) {
            SchoolsCsv.of(MeritpoolJob.PLAN)
                    .withLimits(CsvLimits.defaults().withMaxRows(Integer.MAX_VALUE))
                    .read(folder, (school, roster) -> SINK.accept(roster))
                    .orElseThrow();
        }

        private void explain(List<Settlement> settlements, Function<Explanation, Object> reader) {
            for (Settlement settlement : settlements) {
                for (Explanation explanation : settlement.explanations()) {
                    SINK.accept(reader.apply(explanation));
                }
            }
        }

        /** Looks at every node of every figure wherever it stands: what it is, where from, and what it comes to. */
        private long walk(Explanation explanation) {
            long seen = 0;
            for (Derivation figure : explanation.scores().values()) {
                seen += walk(figure);
            }
            for (Derivation figure : explanation.lines().values()) {
                seen += walk(figure);
            }
            return seen;
        }

        private long walk(Derivation derivation) {
            Value value = derivation.value();
            long seen = (long) derivation.origin().label().en().length()
                    + derivation.origin().clause().map(String::length).orElse(0)
                    + (value instanceof Value.Numeric number ? number.number().signum() : 0)
                    + (derivation.unit().equals(Unit.NONE) ? 0 : 1);
            if (derivation instanceof Derivation.Leaf leaf) {
                return seen
                        + (leaf.kind() == Derivation.LeafKind.FACT ? 1 : 0)
                        + leaf.source().length();
            }
            Derivation.Step step = (Derivation.Step) derivation;
            seen += step.operation().id().length();
            for (Derivation operand : step.operands()) {
                seen += walk(operand);
            }
            return seen;
        }

        private void write(List<Settlement> settlements) {
            try {
                for (Settlement settlement : settlements) {
                    SettlementCsv.write(settlement, Writer.nullWriter());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    /** Bytes allocated while computing. */
    ALLOCATION {
        @Override
        void measure(Sizes sizes, Measured measured) {
            List<School> schools = SettlementBenchmark.schools(sizes.staff());
            long staff = (long) schools.size() * SettlementBenchmark.SCHOOL_SIZE;
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            for (Contestants who : Contestants.values()) {
                Race<?, ?> race = Race.of(who.make(), schools);
                race.run(SINK);
                long before = threads.getCurrentThreadAllocatedBytes();
                race.run(SINK);
                measured.put(who.name(), (threads.getCurrentThreadAllocatedBytes() - before) / staff);
            }
        }
    },

    /** Checking and compiling a plan of 300 elements, and computing under it. */
    COMPILING {
        /** Compiling is much code and little repeated, which the JVM takes long to translate: until it gets no faster. */
        private static final int WARM_UP = 50;

        @Override
        void measure(Sizes sizes, Measured measured) {
            PayPlan plan = LargePlan.of(MeritpoolJob.PLAN);
            Settler settler = Settler.of(plan);
            List<Roster> rosters = new ArrayList<>();
            for (School school : SettlementBenchmark.schools(Math.min(sizes.staff(), 10_080))) {
                rosters.add(MeritpoolJob.roster(school));
            }
            measured.put("elements", LargePlan.ELEMENTS);
            new SideBySide(sizes.rounds(), sizes.roundMillis(), WARM_UP)
                    .task(
                            "compiling",
                            () -> SINK.accept(Settler.of(CompiledPlan.of(plan).orElseThrow())))
                    .task(
                            "computing",
                            () -> rosters.forEach(roster -> SINK.accept(
                                    settler.settle(Inputs.of(roster)).orElseThrow())))
                    .medians()
                    .forEach(measured::put);
        }
    },

    /** Independent schools on one core and on two. */
    CORES {
        @Override
        void measure(Sizes sizes, Measured measured) {
            MeritpoolJob job = new MeritpoolJob();
            List<Roster> rosters = SettlementBenchmark.schools(sizes.staff()).stream()
                    .map(MeritpoolJob::roster)
                    .toList();
            ExecutorService one = Executors.newFixedThreadPool(1);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                requireSameBytes(texts(job, rosters, one), texts(job, rosters, two));
                new SideBySide(sizes.rounds(), sizes.roundMillis())
                        .task("one", () -> inParts(rosters, one, part -> settle(job, part)))
                        .task("two", () -> inParts(rosters, two, part -> settle(job, part)))
                        .medians()
                        .forEach(measured::put);
            } finally {
                one.shutdown();
                two.shutdown();
            }
        }

        private static final int TOGETHER = 25;

        /** Hands each settlement on, as those do who write results or add them up. */
        private int settle(MeritpoolJob job, List<Roster> part) {
            part.forEach(roster -> SINK.accept(job.settle(roster)));
            return part.size();
        }

        private List<String> texts(MeritpoolJob job, List<Roster> rosters, ExecutorService threads) {
            return inParts(
                    rosters, threads, part -> csv(part.stream().map(job::settle).toList()));
        }

        private <R> List<R> inParts(List<Roster> rosters, ExecutorService threads, Function<List<Roster>, R> task) {
            List<Future<R>> parts = new ArrayList<>();
            for (int from = 0; from < rosters.size(); from += TOGETHER) {
                List<Roster> part = rosters.subList(from, Math.min(rosters.size(), from + TOGETHER));
                parts.add(threads.submit(() -> task.apply(part)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> part : parts) {
                try {
                    results.add(part.get());
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
            return results;
        }

        private void requireSameBytes(List<String> one, List<String> two) {
            if (!one.equals(two)) {
                throw new IllegalStateException("Two threads settle otherwise than one.");
            }
        }

        private String csv(List<Settlement> settlements) {
            StringWriter text = new StringWriter();
            try {
                for (Settlement settlement : settlements) {
                    SettlementCsv.write(settlement, text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    },

    /** Plans of real schools. */
    CORPUS {
        @Override
        void measure(Sizes sizes, Measured measured) {
            CorpusPlans.measure(sizes, measured);
        }
    };

    /** Where results go: kept until the next comes, so that none can be left out. */
    private static final AtomicReference<Object> LAST = new AtomicReference<>("");

    static final Consumer<Object> SINK = LAST::set;

    abstract void measure(Sizes sizes, Measured measured);

    /**
     * Measures one part and prints its figures.
     *
     * @param args the part and the sizes
     */
    public static void main(String[] args) {
        Measured measured = new Measured();
        Part.valueOf(args[0]).measure(Sizes.named(args[1]), measured);
        measured.print();
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("meritpool-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
