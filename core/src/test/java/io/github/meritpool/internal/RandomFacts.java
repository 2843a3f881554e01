package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Value;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random facts for a {@link RandomGraph}: values and references missing, tables empty, numbers at the edge of long. */
final class RandomFacts {

    private final Random random;
    private final boolean withAbsents;
    private final SampleFacts facts = new SampleFacts();

    private RandomFacts(long seed) {
        this.random = new Random(seed);
        this.withAbsents = random.nextBoolean();
    }

    static SampleFacts of(long seed, int staff, int lessons) {
        return new RandomFacts(seed).make(staff, lessons);
    }

    private SampleFacts make(int staff, int lessons) {
        columns(RandomGraph.STAFF, "T", staff);
        columns(RandomGraph.LESSON, "L", lessons);
        String[] teachers = strings(lessons, () -> "T" + random.nextInt(staff + 1));
        facts.key(RandomGraph.LESSON, "teacher", RandomGraph.STAFF, teachers);
        facts.categories(RandomGraph.LESSON, "teacher", teachers);
        return facts.parameter("rate", Value.of(Rational.of(number(3))))
                .parameter("vast", Value.of(Rational.of(huge())))
                .parameter("applies", Value.of(random.nextBoolean()))
                .parameter("level", random.nextInt(4) == 0 ? Value.Absent.ABSENT : Value.of(status()));
    }

    private void columns(String table, String prefix, int rows) {
        facts.table(
                table, IntStream.range(0, rows).mapToObj(row -> prefix + row).toArray(String[]::new));
        facts.numbers(table, "days", 1, strings(rows, () -> number(1).toString()));
        facts.numbers(table, "marks", 2, strings(rows, () -> number(2).toString()));
        facts.numbers(table, "huge", 0, strings(rows, () -> huge().toString()));
        facts.flags(table, "isHead", values(rows, random::nextBoolean).toArray(Boolean[]::new));
        facts.categories(table, "status", strings(rows, this::status));
    }

    private String[] strings(int rows, Supplier<String> each) {
        return values(rows, each).toArray(String[]::new);
    }

    private <T> Stream<T> values(int rows, Supplier<T> each) {
        return IntStream.range(0, rows).mapToObj(row -> isMissing() ? null : each.get());
    }

    private boolean isMissing() {
        return withAbsents && random.nextInt(6) == 0;
    }

    private BigDecimal number(int decimals) {
        return BigDecimal.valueOf(random.nextInt(8000) - 1000, decimals);
    }

    private BigDecimal huge() {
        long[] edges = {0, 1, 3_037_000_500L, 1_000_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE};
        return BigDecimal.valueOf(random.nextInt(3) == 0 ? random.nextLong() : edges[random.nextInt(edges.length)]);
    }

    private String status() {
        return new String[] {"at work", "on leave", "lent"}[random.nextInt(3)];
    }
}
