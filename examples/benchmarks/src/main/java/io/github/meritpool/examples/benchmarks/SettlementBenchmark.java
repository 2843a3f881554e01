package io.github.meritpool.examples.benchmarks;

import io.github.meritpool.roster.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * One job, three ways, in one run: compare ratios, not times. Parsing is excluded. The answers are compared before
 * anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SettlementBenchmark {

    private static final int SCHOOL_SIZE = 90;

    /** How many staff there are, in schools of 90. */
    @Param("99990")
    public int staff;

    private final List<School> schools = new ArrayList<>();
    private final List<List<BigDecimalPayroll.Person>> people = new ArrayList<>();
    private final List<Roster> rosters = new ArrayList<>();

    /** Nothing to do before {@link #prepare}. */
    public SettlementBenchmark() {}

    /** Makes the schools and checks that the three ways agree on every one. */
    @Setup
    public void prepare() {
        for (int i = 0; i < staff / SCHOOL_SIZE; i++) {
            School school = new School(SCHOOL_SIZE, i);
            schools.add(school);
            people.add(BigDecimalPayroll.people(school));
            rosters.add(MeritpoolJob.roster(school));
            requireSame(i);
        }
    }

    private void requireSame(int i) {
        long[] expected = HandWrittenLoop.settle(schools.get(i));
        long[] byBigDecimal = BigDecimalPayroll.settle(people.get(i));
        long[] byMeritpool = MeritpoolJob.pay(MeritpoolJob.settle(rosters.get(i)));
        if (!Arrays.equals(expected, byBigDecimal) || !Arrays.equals(expected, byMeritpool)) {
            throw new IllegalStateException("School " + i + " comes out differently:\n" + Arrays.toString(expected)
                    + "\n" + Arrays.toString(byBigDecimal) + "\n" + Arrays.toString(byMeritpool));
        }
    }

    /** The hand-written loop: the limit. */
    @Benchmark
    public void handWrittenLoop(Blackhole sink) {
        for (School school : schools) {
            sink.consume(HandWrittenLoop.settle(school));
        }
    }

    /** One object a person, BigDecimal throughout. */
    @Benchmark
    public void bigDecimal(Blackhole sink) {
        for (List<BigDecimalPayroll.Person> school : people) {
            sink.consume(BigDecimalPayroll.settle(school));
        }
    }

    /** Meritpool, the plan as data. */
    @Benchmark
    public void meritpool(Blackhole sink) {
        for (Roster roster : rosters) {
            sink.consume(MeritpoolJob.settle(roster));
        }
    }
}
