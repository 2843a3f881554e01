package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A whole plan against its plain reading. In its schools what is rare by chance is frequent: ratios and allowances that
 * end in exact halves, people of whom the same is recorded, rows in no order.
 */
class PlainJobProperties {

    private static final Map<Thp.MeanOver, CompiledPlan> PLANS = plans();

    private static Map<Thp.MeanOver, CompiledPlan> plans() {
        Map<Thp.MeanOver, CompiledPlan> plans = new LinkedHashMap<>();
        for (Thp.MeanOver over : Thp.MeanOver.values()) {
            plans.put(over, CompiledPlan.of(Thp.plan(Thp.Beyond.EXCESS, over)).orElseThrow());
        }
        return plans;
    }

    /** A school, as rows and as numbers. */
    record School(Thp.MeanOver over, PlainJob plain) {

        RosterRows rows() {
            PayPlan plan = plan().plan();
            RosterRows rows = RosterRows.none(plan);
            for (PlainJob.Person one : plain.people()) {
                Map<String, String> cells = new LinkedHashMap<>();
                cells.put("id", one.id());
                cells.put("sick", decimal(one.sick(), 1));
                cells.put("personal", decimal(one.personal(), 1));
                cells.put("absent", decimal(one.absent(), 1));
                cells.put("missed", Long.toString(one.missed()));
                cells.put("weekly", decimal(one.weekly(), 2));
                cells.put("routine", decimal(one.routine(), 2));
                cells.put("research", decimal(one.research(), 2));
                cells.put("results", decimal(one.results(), 2));
                cells.put("pupils", Long.toString(one.pupils()));
                cells.put("classscore", decimal(one.classScore(), 1));
                cells.put("sanction", one.sanction());
                cells.put("status", one.status());
                rows = rows.and(Thp.STAFF, cells);
            }
            return rows;
        }

        CompiledPlan plan() {
            return PLANS.getOrDefault(over, PLANS.get(Thp.MeanOver.EVERYONE_PAID));
        }

        @Override
        public String toString() {
            return over + rows().toString();
        }
    }

    private static String decimal(long unscaled, int decimals) {
        return BigDecimal.valueOf(unscaled, decimals).toPlainString();
    }

    @Provide
    Arbitrary<School> schools() {
        return Arbitraries.randomValue(PlainJobProperties::school);
    }

    private static School school(Random random) {
        boolean isMixed = random.nextBoolean();
        List<Long> weekly = weekly(random);
        List<PlainJob.Person> people = new ArrayList<>();
        for (long hours : weekly) {
            boolean isTwin = !people.isEmpty() && random.nextInt(6) == 0;
            PlainJob.Person like = isTwin ? people.get(random.nextInt(people.size())) : person(random, hours, isMixed);
            people.add(named("T%02d".formatted(people.size() + 1), like, hours));
        }
        Collections.shuffle(people, random);
        Thp.MeanOver over = Thp.MeanOver.values()[random.nextInt(Thp.MeanOver.values().length)];
        return new School(over, new PlainJob(people, over == Thp.MeanOver.EVERYONE_PAID));
    }

    private static PlainJob.Person named(String id, PlainJob.Person one, long weekly) {
        return new PlainJob.Person(
                id,
                one.sick(),
                one.personal(),
                one.absent(),
                one.missed(),
                weekly,
                one.routine(),
                one.research(),
                one.results(),
                one.pupils(),
                one.classScore(),
                one.sanction(),
                one.status());
    }

    private static PlainJob.Person person(Random random, long weekly, boolean isMixed) {
        long pupils = random.nextBoolean() ? 0 : 1 + random.nextInt(80);
        return new PlainJob.Person(
                "",
                random.nextInt(50),
                random.nextInt(25),
                random.nextInt(8) == 0 ? random.nextInt(30) : 0,
                random.nextInt(12),
                weekly,
                random.nextInt(4001),
                random.nextInt(3001),
                random.nextInt(2001),
                pupils,
                classScore(random, pupils),
                isMixed && random.nextInt(3) == 0 ? one(random, Thp.SANCTIONS) : "none",
                isMixed && random.nextInt(3) == 0 ? one(random, Thp.STATUS) : "points");
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One by which a month's allowance is an exact half of a minor unit, if one is found. */
    private static long classScore(Random random, long pupils) {
        long rate = Math.min(60_00, 30_00 + 50 * pupils);
        long score = random.nextInt(1001);
        for (int i = 0; i < 20 && rate * score % 1000 != 500; i++) {
            score = random.nextInt(1001);
        }
        return score;
    }

    /**
     * Everyone's hours, the first of which, by their mean and times 30, end in an exact half of a ten thousandth if such
     * hours are found: 2 × 300,000 × heads × hours must be an odd multiple of the sum of all.
     */
    private static List<Long> weekly(Random random) {
        int heads = 1 + random.nextInt(10);
        long first = 1 + random.nextInt(3000);
        long whole = 600_000L * heads * first;
        long twos = Long.lowestOneBit(whole);
        long sum = first + (long) random.nextInt(2000) * (heads - 1);
        for (int i = 0; i < 200; i++) {
            long odd = 1 + 2L * random.nextInt(2000);
            if ((whole / twos) % odd == 0 && twos * odd >= first && twos * odd <= first + 2800L * (heads - 1)) {
                sum = twos * odd;
            }
        }
        List<Long> weekly = new ArrayList<>(List.of(first));
        long left = sum - first;
        for (int others = heads - 1; others > 0; others--) {
            long even = left / others;
            long hours = others == 1 ? left : Math.max(0, Math.min(left, even / 2 + random.nextInt((int) even + 1)));
            weekly.add(hours);
            left -= hours;
        }
        return weekly;
    }

    @Property(tries = 300)
    void everyoneIsPaidWhatIsWorkedOutPlainly(@ForAll("schools") School school) {
        Assume.that(school.plain().hasShares());
        Settlement settlement = Settler.of(school.plan())
                .settle(Inputs.of(school.rows().roster()))
                .orElseThrow();
        Map<String, BigInteger> merit = school.plain().meritPay();
        for (PlainJob.Person one : school.plain().people()) {
            Payout payout = settlement.payout(one.id());
            assertThat(paid(payout, "classTeacherPay"))
                    .as("allowance of %s", one)
                    .isEqualTo(BigInteger.valueOf(one.allowance()));
            assertThat(paid(payout, "meritPay")).as("merit pay of %s", one).isEqualTo(merit.get(one.id()));
            assertThat(payout.total().minorUnits())
                    .as("all pay of %s", one)
                    .isEqualTo(paid(payout, "classTeacherPay").add(paid(payout, "meritPay")));
        }
    }

    private static BigInteger paid(Payout payout, String line) {
        return payout.lines().getOrDefault(line, payout.total()).minorUnits();
    }

    @Property(tries = 100)
    void everyPoolBalances(@ForAll("schools") School school) {
        Assume.that(school.plain().hasShares());
        MeritpoolAssertions.assertThat(Settler.of(school.plan())
                        .settle(Inputs.of(school.rows().roster()))
                        .orElseThrow())
                .balancesEveryPool();
    }

    @Property(tries = 100)
    void aBlankCellIsNotReadAsZero(@ForAll("schools") School school, @ForAll Random random) {
        RosterRows rows = school.rows();
        String id = one(random, rows.staffIds());
        List<String> columns = List.copyOf(rows.rows(Thp.STAFF).get(0).keySet());
        String column = columns.get(1 + random.nextInt(columns.size() - 1));
        assertThatThrownBy(() -> rows.with(Thp.STAFF, id, column, "").roster())
                .as("blank %s of %s", column, id)
                .isInstanceOf(ProblemException.class);
    }
}
