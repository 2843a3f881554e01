package io.github.meritpool.examples.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times several tasks in turns, so that what disturbs the machine disturbs all of them: compare ratios of medians. */
final class SideBySide {

    private static final long MILLION = 1_000_000;

    private final int rounds;
    private final long roundNanos;
    private final int warmUp;
    private final Map<String, Runnable> tasks = new LinkedHashMap<>();

    /**
     * A comparison.
     *
     * @param rounds how often each task is timed; of these the median counts
     * @param roundMillis how long a task is repeated each time, at least once; before the first time, three times as long
     */
    SideBySide(int rounds, long roundMillis) {
        this(rounds, roundMillis, 3);
    }

    /**
     * A comparison.
     *
     * @param rounds how often each task is timed; of these the median counts
     * @param roundMillis how long a task is repeated each time, at least once
     * @param warmUp before the first time, so many times as long
     */
    SideBySide(int rounds, long roundMillis, int warmUp) {
        this.rounds = rounds;
        this.roundNanos = roundMillis * MILLION;
        this.warmUp = warmUp;
    }

    SideBySide task(String name, Runnable task) {
        tasks.put(name, task);
        return this;
    }

    /** Nanoseconds of one run of each task, by name. */
    Map<String, Long> medians() {
        Map<String, Integer> repeats = new LinkedHashMap<>();
        tasks.forEach((name, task) -> repeats.put(name, warmedUp(task)));
        Map<String, long[]> times = new LinkedHashMap<>();
        tasks.keySet().forEach(name -> times.put(name, new long[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Runnable> task : tasks.entrySet()) {
                int count = repeats.getOrDefault(task.getKey(), 1);
                times.getOrDefault(task.getKey(), new long[rounds])[round] = time(task.getValue(), count) / count;
            }
        }
        Map<String, Long> medians = new LinkedHashMap<>();
        times.forEach((name, each) -> {
            Arrays.sort(each);
            medians.put(name, each[rounds / 2]);
        });
        return medians;
    }

    /** Runs it for a while, and tells how often it runs in a round. */
    private int warmedUp(Runnable task) {
        long begin = System.nanoTime();
        long last = 1;
        do {
            last = Math.max(1, time(task, 1));
        } while (System.nanoTime() - begin < warmUp * roundNanos);
        return (int) Math.max(1, roundNanos / last);
    }

    private static long time(Runnable task, int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            task.run();
        }
        return System.nanoTime() - begin;
    }
}
