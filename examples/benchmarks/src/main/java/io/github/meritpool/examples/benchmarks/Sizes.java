package io.github.meritpool.examples.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param name what it is called on a command line
 * @param staff how many people, at least 100,000 of them distinct, where people are computed in memory
 * @param rounds how often each thing is timed
 * @param roundMillis for how long each time
 * @param growth numbers of staff in schools of 90, rising
 * @param onePool numbers of staff in one school, rising
 * @param wholeSchools numbers of schools that go from CSV to CSV, rising
 * @param explained how many people of the largest pool are explained one by one
 * @param million how many schools of 90 are a million staff
 * @param tenMillion how many are ten million
 */
record Sizes(
        String name,
        int staff,
        int rounds,
        long roundMillis,
        List<Integer> growth,
        List<Integer> onePool,
        List<Integer> wholeSchools,
        int explained,
        int million,
        int tenMillion) {

    /** Everything. */
    static final Sizes FULL = new Sizes(
            "full",
            SettlementBenchmark.STAFF,
            7,
            300,
            List.of(10_000, 100_000, 1_000_000, 10_000_000),
            List.of(10_000, 100_000, 1_000_000),
            List.of(1_000, 10_000),
            200,
            11_112,
            111_112);

    /** The same in less time: less steady, and short of the largest. */
    static final Sizes QUICK = new Sizes(
            "quick",
            SettlementBenchmark.STAFF,
            3,
            100,
            List.of(10_000, 100_000, 1_000_000),
            List.of(10_000, 100_000),
            List.of(1_000),
            50,
            2_000,
            4_000);

    /** Only to see that everything runs. */
    static final Sizes TRIAL = new Sizes("trial", 900, 1, 1, List.of(900, 1_800), List.of(900), List.of(20), 3, 20, 30);

    static Sizes named(String name) {
        return switch (name) {
            case "full" -> FULL;
            case "quick" -> QUICK;
            case "trial" -> TRIAL;
            default -> throw new IllegalArgumentException("There is no size '" + name + "': full, quick or trial.");
        };
    }
}
