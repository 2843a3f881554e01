package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Splitting in long pays what apportionment pays, to the minor unit. */
class SplitProperties {

    @Property(tries = 5000)
    void paysAsTheApportionmentDoes(
            @ForAll ResidueMode residue,
            @ForAll("quanta") long quantum,
            @ForAll("weights") long[] weights,
            @ForAll @LongRange(min = -100_000, max = 100_000) long pool,
            @ForAll("absences") BitSet absent) {
        absent.clear(weights.length, Integer.MAX_VALUE);
        Apportionment settings = new Apportionment(residue, BigInteger.valueOf(quantum), BelowQuantum.KEPT_APART);
        Longs amounts = new Split(settings, Longs.ofEach(weights), Absents.orNone(absent)).amounts(pool);
        assertThat(amounts.values()).isEqualTo(expected(settings, weights, absent, pool));
    }

    private static long[] expected(Apportionment settings, long[] weights, BitSet absent, long pool) {
        List<Claim<Integer>> claims = new ArrayList<>();
        for (int row = 0; row < weights.length; row++) {
            if (!absent.get(row)) {
                claims.add(Claim.of(row, Rational.of(weights[row])));
            }
        }
        long[] amounts = new long[weights.length];
        for (Allotment<Integer> one :
                settings.split(BigInteger.valueOf(pool), claims).allotments()) {
            amounts[one.key()] = one.amount().longValueExact();
        }
        return amounts;
    }

    /** Asked often enough that places are first counted, then sorted. */
    @Property(tries = 2000)
    void tellsWhoStoodWhereForWhatWasLeft(
            @ForAll ResidueMode residue,
            @ForAll("quanta") long quantum,
            @ForAll("weights") long[] weights,
            @ForAll @LongRange(min = 0, max = 100_000) long pool) {
        Apportionment settings = new Apportionment(residue, BigInteger.valueOf(quantum), BelowQuantum.KEPT_APART);
        List<Claim<Integer>> claims = new ArrayList<>();
        int[] rows = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rows[i] = 3 * i;
            claims.add(Claim.of(rows[i], Rational.of(weights[i])));
        }
        Apportioned<Integer> expected = settings.split(BigInteger.valueOf(pool), claims);
        ResidueCut cut = new ResidueCut(settings, pool, rows, weights);
        assertThat(cut.left()).isEqualTo(expected.unitsToGive());
        assertThat(cut.ranked()).isEqualTo(expected.ranked());
        for (int time = 0; time < 10; time++) {
            for (Allotment<Integer> one : expected.allotments()) {
                assertThat(cut.rank(one.key())).isEqualTo(one.rank());
            }
        }
    }

    @Example
    void aNegativeWeightIsLeftToTheDefinition() {
        Split split = new Split(Apportionment.largestRemainder(), Longs.ofEach(3, -1), null);
        assertThatThrownBy(() -> split.amounts(100)).isInstanceOf(ArithmeticException.class);
    }

    @Example
    void aNegativeWeightThatIsAbsentIsNone() {
        BitSet absent = new BitSet();
        absent.set(1);
        Split split = new Split(Apportionment.largestRemainder(), Longs.ofEach(3, -1, 1), absent);
        assertThat(split.amounts(100).values()).containsExactly(75, 0, 25);
    }

    @Property
    void findsTheNumberInAPlace(@ForAll("counted") long[] numbers, @ForAll @LongRange(min = 1, max = 12) long place) {
        long[] order = numbers.clone();
        Arrays.sort(order);
        int at = (int) Math.min(place, order.length);
        assertThat(Selection.largest(numbers, numbers.length, order[order.length - 1], at))
                .isEqualTo(order[order.length - at]);
    }

    @Provide
    Arbitrary<Long> quanta() {
        return Arbitraries.of(1L, 7L, 100L);
    }

    /** Few different weights, so that remainders tie, and zeros among them. */
    @Provide
    Arbitrary<long[]> weights() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 4);
        Arbitrary<Long> many = Arbitraries.longs().between(0, 1_000_000_000);
        return Arbitraries.oneOf(few, many).array(long[].class).ofMaxSize(12);
    }

    @Provide
    Arbitrary<BitSet> absences() {
        return Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 1 << 12))
                .map(bits -> BitSet.valueOf(new long[] {bits}));
    }

    @Provide
    Arbitrary<long[]> counted() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 3);
        return Arbitraries.oneOf(few, Arbitraries.longs().greaterOrEqual(0))
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
