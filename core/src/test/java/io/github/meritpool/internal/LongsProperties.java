package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Arithmetic on columns is the arithmetic of their rows, and never wraps around. */
class LongsProperties {

    @Property
    void sumsAreExact(@ForAll("columns") Tuple2<long[], long[]> ab) {
        assertSame(Longs::add, Math::addExact, ab);
    }

    @Property
    void differencesAreExact(@ForAll("columns") Tuple2<long[], long[]> ab) {
        // The least long has no counterpart above zero, so taking it away is left to the definition.
        if (ab.get2().length != 1 || ab.get2()[0] != Long.MIN_VALUE) {
            assertSame(Longs::subtract, Math::subtractExact, ab);
        }
    }

    @Property
    void productsAreExactOrRefused(@ForAll("columns") Tuple2<long[], long[]> ab) {
        Optional<long[]> products = attempt(() -> Longs.multiply(ab.get1(), ab.get2()));
        products.ifPresent(actual -> assertThat(actual).isEqualTo(each(Math::multiplyExact, ab)));
    }

    @Property
    void productsOfUpTo61BitsAreNotRefused(@ForAll long a, @ForAll long b) {
        long[] left = {a >> 33, 0, -1};
        long[] right = {b >> 33, 1, Integer.MIN_VALUE};
        assertThat(Longs.multiply(left, right)).containsExactly((a >> 33) * (b >> 33), 0, -(long) Integer.MIN_VALUE);
        assertThat(Longs.multiply(left, new long[] {right[0]})).containsExactly(left[0] * right[0], 0, -right[0]);
    }

    @Property
    void theLesserAndTheGreater(@ForAll("columns") Tuple2<long[], long[]> ab) {
        assertSame(Longs::min, Math::min, ab);
        assertSame(Longs::max, Math::max, ab);
    }

    @Property
    void comparisons(@ForAll("columns") Tuple2<long[], long[]> ab) {
        boolean[] less = Longs.less(ab.get1(), ab.get2());
        boolean[] equal = Longs.equal(ab.get1(), ab.get2());
        long[] signs = each(Long::compare, ab);
        for (int row = 0; row < signs.length; row++) {
            assertThat(less[row]).isEqualTo(signs[row] < 0);
            assertThat(equal[row]).isEqualTo(signs[row] == 0);
        }
    }

    @Example
    void aScalarGoesWithAnEmptyColumn() {
        long[] scalar = {3};
        assertThat(Longs.add(scalar, new long[0])).isEmpty();
        assertThat(Longs.subtract(scalar, new long[0])).isEmpty();
        assertThat(Longs.multiply(new long[0], scalar)).isEmpty();
        assertThat(Longs.less(scalar, new long[0])).isEmpty();
    }

    @Example
    void powersOfTenEndWithThoseThatFit() {
        assertThat(Longs.powerOfTen(0)).isEqualTo(1);
        assertThat(Longs.powerOfTen(18)).isEqualTo(1_000_000_000_000_000_000L);
        assertThatThrownBy(() -> Longs.powerOfTen(19)).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void aSumOfAColumnIsChecked() {
        assertThat(Longs.sum(new long[] {1, -5, 3})).isEqualTo(-1);
        assertThatThrownBy(() -> Longs.sum(new long[] {Long.MAX_VALUE, 1})).isInstanceOf(ArithmeticException.class);
    }

    private static void assertSame(BinaryOperator<long[]> columns, LongBinaryOperator rows, Tuple2<long[], long[]> ab) {
        Optional<long[]> expected = attempt(() -> each(rows, ab));
        Optional<long[]> actual = attempt(() -> columns.apply(ab.get1(), ab.get2()));
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(values ->
                assertThat(actual).hasValueSatisfying(v -> assertThat(v).isEqualTo(values)));
    }

    private static long[] each(LongBinaryOperator rows, Tuple2<long[], long[]> ab) {
        long[] results = new long[Longs.length(ab.get1(), ab.get2())];
        Arrays.setAll(results, row -> rows.applyAsLong(at(ab.get1(), row), at(ab.get2(), row)));
        return results;
    }

    private static long at(long[] column, int row) {
        return column[column.length == 1 ? 0 : row];
    }

    private static Optional<long[]> attempt(java.util.function.Supplier<long[]> step) {
        try {
            return Optional.of(step.get());
        } catch (ArithmeticException beyondLong) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Tuple2<long[], long[]>> columns() {
        return Arbitraries.of(0, 2, 3, 17)
                .flatMap(rows -> column(rows).tuple2().map(t -> Tuple.of(t.get1(), t.get2())));
    }

    /** A column, or a scalar now and then. */
    private static Arbitrary<long[]> column(int rows) {
        Arbitrary<Long> small = Arbitraries.longs().between(-1000, 1000);
        Arbitrary<Long> each = Arbitraries.frequencyOf(Tuple.of(30, small), Tuple.of(1, Arbitraries.longs()));
        return Arbitraries.of(1, rows, rows)
                .flatMap(length -> each.array(long[].class).ofSize(length));
    }
}
