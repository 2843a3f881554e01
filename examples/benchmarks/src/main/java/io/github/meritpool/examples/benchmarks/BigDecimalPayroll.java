package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The job as a payroll developer would write it: one object a person, {@link BigDecimal} throughout. */
final class BigDecimalPayroll {

    private static final BigDecimal FREE_SICK = new BigDecimal("2");
    private static final BigDecimal FREE_MISSED = new BigDecimal("5");
    private static final BigDecimal[] KEPT = {
        BigDecimal.ONE, new BigDecimal("0.8"), new BigDecimal("0.7"), new BigDecimal("0.2"), BigDecimal.ZERO
    };

    /** A person's facts. */
    record Person(
            int row,
            BigDecimal sick,
            BigDecimal personal,
            BigDecimal absent,
            BigDecimal missed,
            BigDecimal weekly,
            BigDecimal routine,
            BigDecimal research,
            BigDecimal results,
            BigDecimal pupils,
            BigDecimal assessment,
            int sanction) {}

    private static final class Paid {
        private final BigDecimal total;
        private final BigDecimal allowance;
        private BigInteger merit = BigInteger.ZERO;
        private BigInteger remainder = BigInteger.ZERO;
        private final int row;

        Paid(int row, BigDecimal total, BigDecimal allowance) {
            this.row = row;
            this.total = total;
            this.allowance = allowance;
        }
    }

    private BigDecimalPayroll() {}

    static List<Person> people(School school) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < school.size; i++) {
            people.add(new Person(
                    i,
                    BigDecimal.valueOf(school.sick[i], 1),
                    BigDecimal.valueOf(school.personal[i], 1),
                    BigDecimal.valueOf(school.absent[i], 1),
                    BigDecimal.valueOf(school.missed[i]),
                    BigDecimal.valueOf(school.weekly[i], 2),
                    BigDecimal.valueOf(school.routine[i], 1),
                    BigDecimal.valueOf(school.research[i], 1),
                    BigDecimal.valueOf(school.results[i], 2),
                    BigDecimal.valueOf(school.pupils[i]),
                    BigDecimal.valueOf(school.assessment[i], 1),
                    school.sanction[i]));
        }
        return people;
    }

    /** Each one's allowance and merit pay, in fen, one after the other. */
    static long[] settle(List<Person> people) {
        BigDecimal heads = BigDecimal.valueOf(people.size());
        BigDecimal weekly = people.stream().map(Person::weekly).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Paid> paid = new ArrayList<>();
        BigDecimal pool = heads.multiply(new BigDecimal("2000.00"));
        BigDecimal points = BigDecimal.ZERO;
        for (Person person : people) {
            Paid one = new Paid(person.row(), total(person, weekly, heads), allowance(person));
            paid.add(one);
            pool = pool.subtract(one.allowance);
            points = points.add(one.total);
        }
        share(pool.movePointRight(2).toBigIntegerExact(), points, paid);
        long[] result = new long[2 * people.size()];
        for (Paid one : paid) {
            result[2 * one.row] = one.allowance.movePointRight(2).longValueExact();
            result[2 * one.row + 1] = one.merit.longValueExact();
        }
        return result;
    }

    private static BigDecimal total(Person person, BigDecimal weekly, BigDecimal heads) {
        BigDecimal attendance = new BigDecimal("10")
                .subtract(new BigDecimal("0.2").multiply(over(person.sick(), FREE_SICK)))
                .subtract(new BigDecimal("0.5").multiply(person.personal()))
                .subtract(new BigDecimal("5").multiply(person.absent()))
                .subtract(new BigDecimal("0.1").multiply(over(person.missed(), FREE_MISSED)))
                .max(BigDecimal.ZERO);
        BigDecimal workload =
                person.weekly().multiply(heads).multiply(new BigDecimal("30")).divide(weekly, 4, RoundingMode.HALF_UP);
        // Over the common denominator 3, so that there is one rounding.
        BigDecimal process = person.routine()
                .multiply(new BigDecimal("2.25"))
                .add(person.research())
                .divide(new BigDecimal("3"), 4, RoundingMode.HALF_UP);
        return attendance.add(workload).add(process).add(person.results()).multiply(KEPT[person.sanction()]);
    }

    private static BigDecimal over(BigDecimal counted, BigDecimal free) {
        return counted.subtract(free).max(BigDecimal.ZERO);
    }

    private static BigDecimal allowance(Person person) {
        if (person.pupils().signum() == 0) {
            return new BigDecimal("0.00");
        }
        return new BigDecimal("30")
                .add(new BigDecimal("0.5").multiply(person.pupils()))
                .min(new BigDecimal("60"))
                .multiply(person.assessment())
                .divide(new BigDecimal("100"), 2, RoundingMode.HALF_UP)
                .multiply(BigDecimal.TEN);
    }

    private static void share(BigInteger pool, BigDecimal points, List<Paid> paid) {
        int scale = Math.max(points.scale(), 5);
        BigInteger sum = points.setScale(scale).unscaledValue();
        BigInteger left = pool;
        for (Paid one : paid) {
            BigInteger weight = one.total.setScale(scale).unscaledValue();
            BigInteger[] share = pool.multiply(weight).divideAndRemainder(sum);
            one.merit = share[0];
            one.remainder = share[1];
            left = left.subtract(share[0]);
        }
        List<Paid> order = new ArrayList<>(paid);
        order.sort(Comparator.comparing((Paid one) -> one.remainder).reversed().thenComparing(one -> one.row));
        for (Paid one : order.subList(0, left.intValueExact())) {
            one.merit = one.merit.add(BigInteger.ONE);
        }
    }
}
