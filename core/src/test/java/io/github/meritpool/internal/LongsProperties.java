package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Arithmetic on columns is the arithmetic of their rows, never wraps around, and keeps within its bounds. */
class LongsProperties {

    private static final long SMALL = 1000;

    @Property
    void sums(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        assertSame(Longs::plus, Math::addExact, ab);
    }

    @Property
    void sumsOfMultiples(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        assertSame(
                (a, b) -> new LinearSum(7).add(a, 1).add(b, -2).add(a, 3).result(),
                (a, b) -> Math.addExact(Math.subtractExact(Math.multiplyExact(4, a), Math.multiplyExact(2, b)), 7),
                ab);
    }

    @Property
    void products(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        assertSame(Longs::times, Math::multiplyExact, ab);
    }

    @Property
    void theLesserAndTheGreater(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        assertSame(Longs::min, Math::min, ab);
        assertSame(Longs::max, Math::max, ab);
    }

    @Property
    void numbersForAllRows(@ForAll("columns") Tuple2<Longs, Longs> ab, @ForAll byte by, @ForAll short more) {
        assertSame(
                (a, b) -> a.times(by).plus(more),
                (a, b) -> Math.addExact(Math.multiplyExact(a, (long) by), (long) more),
                Tuple.of(ab.get1(), ab.get1()));
    }

    @Property
    void comparisons(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        Longs less = ab.get1().less(ab.get2());
        Longs equal = ab.get1().equal(ab.get2());
        long[] signs = each(Long::compare, ab);
        for (int row = 0; row < signs.length; row++) {
            assertThat(less.at(row)).isEqualTo(signs[row] < 0 ? 1 : 0);
            assertThat(equal.at(row)).isEqualTo(signs[row] == 0 ? 1 : 0);
        }
    }

    @Property
    void eitherWhereAFlagHolds(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        long[] flags = new long[rows(ab)];
        for (int row = 0; row < flags.length; row++) {
            flags[row] = row % 3 == 0 ? 1 : 0;
        }
        Longs chosen = ab.get1().where(Longs.ofEach(flags), ab.get2());
        for (int row = 0; row < flags.length; row++) {
            assertThat(chosen.at(row)).isEqualTo((row % 3 == 0 ? ab.get1() : ab.get2()).at(row));
        }
        assertBounded(chosen);
    }

    @Property
    void totals(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        Longs column = ab.get1();
        Optional<Long> total = attempt(() -> column.total(column.length()));
        total.ifPresent(
                sum -> assertThat(sum).isEqualTo(Arrays.stream(column.values()).reduce(0, Math::addExact)));
        assertThat(total.isPresent() || !isSmall(column)).isTrue();
        assertThat(Longs.of(7).total(6)).isEqualTo(42);
    }

    @Property
    void aNumberSpreadOverRows(@ForAll("columns") Tuple2<Longs, Longs> ab) {
        int rows = rows(ab);
        Longs spread = ab.get1().spread(rows);
        assertThat(spread.length()).isEqualTo(rows);
        assertThat(spread.values())
                .isEqualTo(each((a, b) -> a, Tuple.of(ab.get1(), Longs.of(0).spread(rows))));
    }

    @Example
    void aScalarGoesWithAnEmptyColumn() {
        Longs scalar = Longs.of(3);
        Longs empty = Longs.ofEach();
        assertThat(scalar.plus(empty).values()).isEmpty();
        assertThat(empty.times(scalar).values()).isEmpty();
        assertThat(scalar.max(empty).values()).isEmpty();
        assertThat(empty.total(0)).isZero();
    }

    @Example
    void rowsWithoutATargetHaveTheOtherNumber() {
        assertThat(Longs.ofEach(5, 7).at(new int[] {1, -1, 0}, 1).values()).containsExactly(7, 1, 5);
    }

    @Example
    void powersOfTenEndWithThoseThatFit() {
        assertThat(Longs.powerOfTen(0)).isEqualTo(1);
        assertThat(Longs.powerOfTen(18)).isEqualTo(1_000_000_000_000_000_000L);
        assertThatThrownBy(() -> Longs.powerOfTen(19)).isInstanceOf(ArithmeticException.class);
    }

    /** The same as row by row, or refused; never refused among small numbers. */
    private static void assertSame(BinaryOperator<Longs> columns, LongBinaryOperator rows, Tuple2<Longs, Longs> ab) {
        Optional<Longs> actual = attempt(() -> columns.apply(ab.get1(), ab.get2()));
        actual.ifPresent(results -> {
            assertThat(results.values()).isEqualTo(each(rows, ab));
            assertBounded(results);
        });
        assertThat(actual.isPresent() || !isSmall(ab.get1()) || !isSmall(ab.get2()))
                .isTrue();
    }

    private static void assertBounded(Longs numbers) {
        assertThat(Arrays.stream(numbers.values()))
                .allMatch(each -> numbers.least() <= each && each <= numbers.greatest());
    }

    private static boolean isSmall(Longs numbers) {
        return numbers.least() >= -SMALL * SMALL && numbers.greatest() <= SMALL * SMALL;
    }

    private static int rows(Tuple2<Longs, Longs> ab) {
        return ab.get1().length() == 1 ? ab.get2().length() : ab.get1().length();
    }

    private static long[] each(LongBinaryOperator rows, Tuple2<Longs, Longs> ab) {
        long[] results = new long[rows(ab)];
        Arrays.setAll(
                results, row -> rows.applyAsLong(ab.get1().at(row), ab.get2().at(row)));
        return results;
    }

    private static <T> Optional<T> attempt(Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ArithmeticException beyondLong) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Tuple2<Longs, Longs>> columns() {
        return Arbitraries.of(0, 2, 3, 17).flatMap(rows -> column(rows).tuple2());
    }

    /** A column, or a scalar now and then; as it is, or with a factor and something added. */
    private static Arbitrary<Longs> column(int rows) {
        Arbitrary<Long> small = Arbitraries.longs().between(-SMALL, SMALL);
        Arbitrary<Long> each = Arbitraries.frequencyOf(Tuple.of(30, small), Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Longs> plain = Arbitraries.of(1, rows, rows)
                .flatMap(length -> each.array(long[].class).ofSize(length))
                .map(Longs::ofEach);
        return Arbitraries.frequencyOf(
                Tuple.of(2, plain),
                Tuple.of(
                        1,
                        plain.filter(LongsProperties::isSmall)
                                .map(numbers -> numbers.times(-7).plus(5))));
    }
}
