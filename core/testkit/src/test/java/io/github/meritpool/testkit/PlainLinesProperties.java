package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Pay lines, each against its plain reading. Equal claims, zero claims, bounds that bind and remainders that differ in the
 * ninth decimal of a minor unit are frequent.
 */
class PlainLinesProperties {

    private static final CompiledPlan PLAN = PlainLines.plan();
    private static final Settler SETTLER = Settler.of(PLAN);
    private static final Comparator<Cut> LARGEST_REMAINDER =
            Comparator.comparing(Cut::remainder).reversed().thenComparing(Cut::id);
    private static final Comparator<Cut> LARGEST_CLAIM =
            Comparator.comparing(Cut::claim).reversed().thenComparing(Cut::id);

    private static final long MOST_POINTS = 1000_00000;

    /** Points in hundred thousandths, money in minor units, the score in tenths. */
    record Person(
            String id,
            long points,
            boolean included,
            long least,
            long most,
            long base,
            long off,
            long count,
            long score,
            long months) {

        Person asIncluded() {
            return new Person(id, points, true, 0, most, base, off, count, score, months);
        }

        Rational claim() {
            return included ? Rational.of(points) : Rational.ZERO;
        }

        /** What one is paid at a price of a point, within one's bounds. */
        Rational at(Rational price) {
            return price.times(claim()).max(Rational.of(least)).min(Rational.of(points == 0 ? least : most));
        }

        /** The prices at which one leaves the floor and comes to the ceiling. */
        List<Rational> turns() {
            return points == 0
                    ? List.of()
                    : List.of(
                            Rational.of(least).dividedBy(claim()),
                            Rational.of(most).dividedBy(claim()));
        }

        boolean risesFrom(Rational price) {
            return points > 0 && price.compareTo(turns().get(0)) >= 0 && price.compareTo(turns().get(1)) < 0;
        }
    }

    /** The amount in minor units. */
    record School(List<Person> people, long amount) {

        RosterRows rows() {
            RosterRows rows = RosterRows.none(PLAN.plan());
            for (Person one : people) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("id", one.id());
                cells.put("points", decimal(one.points(), 5));
                cells.put("included", String.valueOf(one.included()));
                cells.put("least", decimal(one.least(), 2));
                cells.put("most", decimal(one.most(), 2));
                cells.put("base", decimal(one.base(), 2));
                cells.put("off", decimal(one.off(), 2));
                cells.put("count", String.valueOf(one.count()));
                cells.put("score", decimal(one.score(), 1));
                cells.put("months", String.valueOf(one.months()));
                rows = rows.and("staff", cells);
            }
            return rows;
        }

        List<Person> included() {
            return people.stream().filter(Person::included).toList();
        }

        Settlement settled() {
            return SETTLER.settle(Inputs.of(rows().roster()).with("amount", decimal(amount, 2)))
                    .orElseThrow();
        }

        /** Whether floors fit, and no mean is one of nobody. */
        boolean isPossible() {
            return !included().isEmpty()
                    && included().stream().mapToLong(Person::least).sum() <= amount
                    && included().stream().anyMatch(one -> one.points() > 0);
        }

        @Override
        public String toString() {
            return amount + rows().toString();
        }
    }

    private static String decimal(long unscaled, int decimals) {
        return BigDecimal.valueOf(unscaled, decimals).toPlainString();
    }

    @Provide
    Arbitrary<School> schools() {
        return Arbitraries.randomValue(random -> random.nextInt(5) == 0 ? nearTie(random) : school(random));
    }

    private static School school(Random random) {
        List<Person> people = new ArrayList<>();
        int heads = 1 + random.nextInt(5);
        long most = List.of(2L, 100_00000L, MOST_POINTS).get(random.nextInt(3));
        for (int i = 0; i < heads; i++) {
            long points = random.nextInt(5) == 0 ? 0 : Math.floorMod(random.nextLong(), most + 1);
            boolean isTwin = i > 0 && random.nextInt(4) == 0;
            people.add(person(random, i, isTwin ? people.get(i - 1).points() : points));
        }
        Collections.shuffle(people, random);
        List<Long> amounts = List.of(20L, 3000_00L, 3000_00L, 10_000_000_000_00L);
        long below = amounts.get(random.nextInt(amounts.size()));
        return new School(people, Math.floorMod(random.nextLong(), below));
    }

    /**
     * Two people between whom the cut falls, the first of them just short of the second: by a few parts of the sum of
     * points, as a minor unit's share of the one differs from that of the other by a unit for which there is an inverse.
     */
    private static School nearTie(Random random) {
        for (int i = 0; i < 200; i++) {
            long[] points = new long[6 + random.nextInt(6)];
            for (int j = 0; j < points.length; j++) {
                points[j] = 1 + Math.floorMod(random.nextLong(), MOST_POINTS);
            }
            long amount = 1 + random.nextInt(3000_00);
            if (bringsClose(points, amount, 1 + random.nextInt(3)) && isCutBetween(points, amount)) {
                List<Person> people = new ArrayList<>();
                for (long each : points) {
                    people.add(person(random, people.size(), each).asIncluded());
                }
                Collections.shuffle(people, random);
                return new School(people, amount);
            }
        }
        return school(random);
    }

    /** Gives the second points whose remainder is by so many parts above that of the first; the third evens it out. */
    private static boolean bringsClose(long[] points, long amount, long parts) {
        BigInteger sum = BigInteger.valueOf(LongStream.of(points).sum());
        BigInteger each = BigInteger.valueOf(amount);
        if (!each.gcd(sum).equals(BigInteger.ONE)) {
            return false;
        }
        BigInteger more =
                each.modInverse(sum).multiply(BigInteger.valueOf(parts)).mod(sum);
        BigInteger least = more.min(more.subtract(sum).negate());
        long second = points[0] + (least.equals(more) ? least : least.negate()).longValueExact();
        points[2] += points[1] - second;
        points[1] = second;
        return second > 0 && second <= MOST_POINTS && points[2] > 0 && points[2] <= MOST_POINTS;
    }

    private static boolean isCutBetween(long[] points, long amount) {
        BigInteger sum = BigInteger.valueOf(LongStream.of(points).sum());
        BigInteger all = BigInteger.ZERO;
        List<BigInteger> remainders = new ArrayList<>();
        for (long each : points) {
            BigInteger remainder = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(each))
                    .mod(sum);
            remainders.add(remainder);
            all = all.add(remainder);
        }
        List<BigInteger> sorted = new ArrayList<>(remainders);
        sorted.sort(Comparator.reverseOrder());
        int cut = all.divide(sum).intValueExact();
        return sorted.get(cut).equals(remainders.get(0)) && sorted.get(cut - 1).equals(remainders.get(1));
    }

    private static Person person(Random random, int number, long points) {
        long least = random.nextInt(3) == 0 ? random.nextInt(300_00) : 0;
        long most = random.nextInt(3) == 0 ? least + random.nextInt(200_00) : 1000_00;
        return new Person(
                "T%02d".formatted(number + 1),
                points,
                random.nextInt(5) > 0,
                least,
                most,
                random.nextInt(80_00),
                random.nextInt(30_00),
                random.nextInt(60),
                random.nextInt(1001),
                random.nextInt(13));
    }

    // Shares of a pool

    /** One's exact share, cut down to whole quanta, and what remains. */
    private record Cut(String id, Rational claim, Rational share, BigInteger floor, Rational remainder) {

        static Cut of(Person one, Rational claim, Rational share, long quantum) {
            BigInteger quanta = share.dividedBy(Rational.of(quantum)).floor();
            BigInteger floor = quanta.multiply(BigInteger.valueOf(quantum));
            return new Cut(one.id(), claim, share, floor, share.minus(Rational.of(floor)));
        }
    }

    private static List<Cut> cuts(School school, Function<Person, Rational> claim, long quantum) {
        Rational sum = school.people().stream().map(claim).reduce(Rational.ZERO, Rational::plus);
        List<Cut> cuts = new ArrayList<>();
        for (Person one : school.people()) {
            Rational share =
                    Rational.of(school.amount()).times(claim.apply(one)).dividedBy(sum);
            cuts.add(Cut.of(one, claim.apply(one), share, quantum));
        }
        return cuts;
    }

    /** What everyone receives when the quanta that the cuts leave go to the first in an order. */
    private static Map<String, BigInteger> given(
            List<Cut> cuts, Comparator<Cut> order, Predicate<Cut> isIn, long quantum) {
        Map<String, BigInteger> amounts = new LinkedHashMap<>();
        Rational left = Rational.ZERO;
        for (Cut cut : cuts) {
            amounts.put(cut.id(), cut.floor());
            left = left.plus(cut.remainder());
        }
        cuts.stream()
                .filter(isIn)
                .sorted(order)
                .limit(left.dividedBy(Rational.of(quantum)).floor().longValueExact())
                .forEach(cut -> amounts.merge(cut.id(), BigInteger.valueOf(quantum), BigInteger::add));
        return amounts;
    }

    private static void assertPaid(Settlement settlement, String line, Map<String, BigInteger> plain) {
        Map<String, BigInteger> paid = new LinkedHashMap<>();
        plain.keySet().forEach(id -> paid.put(id, minorUnits(settlement.payout(id), line)));
        assertThat(paid).as(line).isEqualTo(plain);
    }

    private static BigInteger minorUnits(Payout payout, String line) {
        return payout.lines().getOrDefault(line, payout.total()).minorUnits();
    }

    @Property(tries = 200)
    void sharesAreCutFromThePoolAndTheResidueGoesWhereItIsStated(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Settlement settlement = school.settled();
        List<Cut> cuts = cuts(school, Person::claim, 1);
        Predicate<Cut> hasClaim = cut -> !cut.claim().isZero();
        assertPaid(settlement, "byRemainder", given(cuts, LARGEST_REMAINDER, hasClaim, 1));
        assertPaid(settlement, "byWeight", given(cuts, LARGEST_CLAIM, hasClaim, 1));
        assertPaid(settlement, "inOrder", given(cuts, Comparator.comparing(Cut::id), hasClaim, 1));
        assertPaid(settlement, "apart", given(cuts, LARGEST_REMAINDER, cut -> false, 1));
        assertPaid(settlement, "wholeYuan", given(cuts(school, Person::claim, 100), LARGEST_REMAINDER, hasClaim, 100));
    }

    /** Four tenths of the money by heads, the rest by points. */
    @Property(tries = 100)
    void partOfThePoolIsSharedEqually(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Rational points = school.people().stream().map(Person::claim).reduce(Rational.ZERO, Rational::plus);
        Rational heads = Rational.of(school.included().size());
        Function<Person, Rational> claim = one -> one.included()
                ? Rational.ratio(2, 5)
                        .dividedBy(heads)
                        .plus(Rational.ratio(3, 5).times(one.claim()).dividedBy(points))
                : Rational.ZERO;
        assertPaid(
                school.settled(),
                "partlyEqual",
                given(
                        cuts(school, claim, 1),
                        LARGEST_REMAINDER,
                        cut -> !cut.claim().isZero(),
                        1));
    }

    @Property(tries = 200)
    void floorsAndCeilingsHoldAndWhatTheyMoveIsSharedAgain(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Rational price = price(school.included(), Rational.of(school.amount()));
        List<Cut> cuts = new ArrayList<>();
        for (Person one : school.people()) {
            cuts.add(Cut.of(one, one.claim(), one.included() ? one.at(price) : Rational.ZERO, 1));
        }
        assertPaid(
                school.settled(),
                "bounded",
                given(cuts, LARGEST_REMAINDER, cut -> !cut.remainder().isZero(), 1));
    }

    /** The price of a point at which all come to the amount: from where the last bound is met, evenly on. */
    private static Rational price(List<Person> people, Rational amount) {
        Rational met = Rational.ZERO;
        for (Person one : people) {
            for (Rational turn : one.turns()) {
                boolean isAfforded = paidAt(turn, people).compareTo(amount) <= 0;
                met = isAfforded ? met.max(turn) : met;
            }
        }
        Rational rising = Rational.ZERO;
        for (Person one : people) {
            rising = rising.plus(one.risesFrom(met) ? one.claim() : Rational.ZERO);
        }
        return rising.isZero()
                ? met
                : met.plus(amount.minus(paidAt(met, people)).dividedBy(rising));
    }

    private static Rational paidAt(Rational price, List<Person> people) {
        return people.stream().map(one -> one.at(price)).reduce(Rational.ZERO, Rational::plus);
    }

    @Property(tries = 100)
    void everyPoolBalances(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        MeritpoolAssertions.assertThat(school.settled()).balancesEveryPool();
    }

    @Property(tries = 50)
    void theReferencePaysTheSame(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Settlement reference = Settler.reference(PLAN)
                .settle(Inputs.of(school.rows().roster()).with("amount", decimal(school.amount(), 2)))
                .orElseThrow();
        MeritpoolAssertions.assertThat(school.settled()).isSameAs(reference);
    }

    // Amounts with a fixed price

    private static Rational hundredths(long amount) {
        return Rational.ratio(amount, 100);
    }

    private static BigInteger halfUp(Rational money) {
        return money.times(Rational.of(100)).rounded(0, RoundingMode.HALF_UP).numerator();
    }

    private static BigInteger monthly(Person one, Rational month) {
        return one.included() ? halfUp(month).multiply(BigInteger.valueOf(one.months())) : BigInteger.ZERO;
    }

    @Property(tries = 200)
    void allowancesAreCappedScoredRoundedAndPaidForMonths(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Settlement settlement = school.settled();
        Rational cap = Rational.parse("40.05");
        for (Person one : school.people()) {
            Payout payout = settlement.payout(one.id());
            Rational rate = hundredths(one.base()).plus(Rational.parse("0.35").times(Rational.of(one.count())));
            Rational score = Rational.ratio(one.score(), 1000);
            Rational beyond = hundredths(one.base())
                    .plus(Rational.parse("0.35").times(Rational.of(Math.max(0, one.count() - 20))));
            Rational after = beyond.times(score).minus(hundredths(one.off())).max(Rational.parse("5.01"));
            assertThat(minorUnits(payout, "capBefore"))
                    .as("capBefore of %s", one)
                    .isEqualTo(monthly(one, rate.min(cap).times(score)));
            assertThat(minorUnits(payout, "capAfter"))
                    .as("capAfter of %s", one)
                    .isEqualTo(monthly(one, rate.times(score).min(cap)));
            assertThat(minorUnits(payout, "less")).as("less of %s", one).isEqualTo(monthly(one, after));
        }
    }

    /** Of those included, whoever else there is. */
    @Property(tries = 100)
    void aMultipleOfTheMeanIsThatOfThePopulation(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Settlement settlement = school.settled();
        long sum = school.included().stream().mapToLong(Person::base).sum();
        Rational mean = hundredths(sum).dividedBy(Rational.of(school.included().size()));
        for (Person one : school.people()) {
            assertThat(minorUnits(settlement.payout(one.id()), "ofMean"))
                    .isEqualTo(halfUp(mean.times(Rational.parse("0.85"))));
        }
    }

    /** Half in three instalments, half in two: what is paid so far is at no time a minor unit off, and in the end all. */
    @Property(tries = 100)
    void instalmentsAreDifferencesOfRoundedRunningAmounts(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Settlement settlement = school.settled();
        List<Rational> upTo = List.of(
                Rational.ratio(1, 6), Rational.ratio(2, 6), Rational.ratio(1, 2), Rational.ratio(3, 4), Rational.ONE);
        for (Person one : school.people()) {
            List<BigInteger> plain = new ArrayList<>();
            BigInteger before = BigInteger.ZERO;
            for (Rational part : upTo) {
                BigInteger now = halfUp(hundredths(one.base()).times(part));
                plain.add(now.subtract(before));
                before = now;
            }
            List<Money> paid = settlement.payout(one.id()).instalments().getOrDefault("inParts", List.of());
            assertThat(paid.stream().map(Money::minorUnits)).isEqualTo(plain);
        }
    }

    /** 33.35 % twice and the rest: each part is rounded with those before it. */
    @Property(tries = 100)
    void aPoolIsSplitWithoutLoss(@ForAll("schools") School school) {
        Assume.that(school.isPossible());
        Map<String, BigInteger> closing = new LinkedHashMap<>();
        for (PoolStatement pool : school.settled().pools()) {
            closing.put(pool.pool(), pool.closing().minorUnits());
        }
        Rational amount = hundredths(school.amount());
        BigInteger first = halfUp(amount.times(Rational.parse("0.3335")));
        BigInteger both = halfUp(amount.times(Rational.parse("0.667")));
        BigInteger all = BigInteger.valueOf(school.amount());
        assertThat(closing)
                .containsEntry(PlainLines.PARTS.get(0), first)
                .containsEntry(PlainLines.PARTS.get(1), both.subtract(first))
                .containsEntry(PlainLines.PARTS.get(2), all.subtract(both))
                .containsEntry("whole", BigInteger.ZERO);
    }
}
