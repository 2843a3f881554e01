package io.github.meritpool.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Computing alone, facts in memory: one job, several ways, in one run. Compare ratios, not times. The answers are compared
 * row by row before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SettlementBenchmark {

    /** How many work in a school. */
    static final int SCHOOL_SIZE = 90;

    /** How many there are at least: twins do not count, so that 100,000 differ. */
    static final int STAFF = 103_500;

    /** Who settles. */
    @Param({"LOOP", "MERITPOOL", "BIG_DECIMAL", "DROOLS"})
    public String contestant = "LOOP";

    /** How many people. */
    @Param("" + STAFF)
    public int staff = STAFF;

    private Race<?, ?> race = Race.of(new HandWrittenLoop(), List.of());

    /** Nothing to do before {@link #prepare}. */
    public SettlementBenchmark() {}

    /** Makes the schools and checks every figure of every row. */
    @Setup
    public void prepare() {
        List<School> schools = schools(staff);
        race = Race.of(Contestants.valueOf(contestant).make(), schools);
        race.requireSameAsLoop(schools);
    }

    static List<School> schools(int staff) {
        return IntStream.range(0, staff / SCHOOL_SIZE)
                .mapToObj(seed -> School.generated(SCHOOL_SIZE, seed))
                .toList();
    }

    /** All schools. */
    @Benchmark
    public void settle(Blackhole sink) {
        race.run(sink::consume);
    }
}
