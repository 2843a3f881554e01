package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The job as a payroll developer would write it: one object a person, {@link BigDecimal} throughout. */
final class BigDecimalPayroll implements Contestant<List<Person>, List<Payslip>> {

    private static final BigDecimal PER_HEAD = new BigDecimal("2000.00");
    private static final BigDecimal FULL_ATTENDANCE = new BigDecimal("10");
    private static final BigDecimal FULL_WORKLOAD = new BigDecimal("30");
    private static final BigDecimal SICK_DAY = new BigDecimal("0.2");
    private static final BigDecimal FREE_SICK = new BigDecimal("2");
    private static final BigDecimal PERSONAL_DAY = new BigDecimal("0.5");
    private static final BigDecimal ABSENT_DAY = new BigDecimal("5");
    private static final BigDecimal MISSED = new BigDecimal("0.1");
    private static final BigDecimal FREE_MISSED = new BigDecimal("5");
    private static final BigDecimal ROUTINE_BY_RESEARCH = new BigDecimal("2.25");
    private static final BigDecimal THREE = new BigDecimal("3");
    private static final BigDecimal BASE_RATE = new BigDecimal("30");
    private static final BigDecimal RATE_A_PUPIL = new BigDecimal("0.5");
    private static final BigDecimal HIGHEST_RATE = new BigDecimal("60");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal MONTHS = BigDecimal.TEN;
    private static final Map<String, BigDecimal> KEPT = Map.of(
            "none", BigDecimal.ONE,
            "criticism", new BigDecimal("0.8"),
            "warning", new BigDecimal("0.7"),
            "demerit", new BigDecimal("0.2"),
            "major", BigDecimal.ZERO);

    @Override
    public List<Person> facts(School school) {
        return people(school);
    }

    static List<Person> people(School school) {
        List<Person> people = new ArrayList<>(school.size);
        for (int row = 0; row < school.size; row++) {
            people.add(Person.of(school, row));
        }
        return people;
    }

    @Override
    public List<Payslip> settle(List<Person> people) {
        BigDecimal heads = BigDecimal.valueOf(people.size());
        BigDecimal weekly = weekly(people);
        List<Payslip> slips = new ArrayList<>(people.size());
        for (Person person : people) {
            Payslip slip = new Payslip(person);
            slip.setAttendance(attendance(person));
            slip.setWorkload(
                    person.weekly().multiply(heads).multiply(FULL_WORKLOAD).divide(weekly, 4, RoundingMode.HALF_UP));
            slip.setProcess(process(person));
            slip.setTotal(slip.getAttendance()
                    .add(slip.getWorkload())
                    .add(slip.getProcess())
                    .add(person.results())
                    .multiply(KEPT.get(person.sanction())));
            slip.setAllowance(allowance(person));
            slips.add(slip);
        }
        share(slips);
        return slips;
    }

    static BigDecimal weekly(List<Person> people) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Person person : people) {
            sum = sum.add(person.weekly());
        }
        return sum;
    }

    private static BigDecimal attendance(Person person) {
        return FULL_ATTENDANCE
                .subtract(SICK_DAY.multiply(over(person.sick(), FREE_SICK)))
                .subtract(PERSONAL_DAY.multiply(person.personal()))
                .subtract(ABSENT_DAY.multiply(person.absent()))
                .subtract(MISSED.multiply(over(person.missed(), FREE_MISSED)))
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal over(BigDecimal counted, BigDecimal free) {
        return counted.subtract(free).max(BigDecimal.ZERO);
    }

    /** Routine ÷ 40 × 30 + research ÷ 30 × 10, over the common denominator 3, so that there is one rounding. */
    private static BigDecimal process(Person person) {
        return person.routine()
                .multiply(ROUTINE_BY_RESEARCH)
                .add(person.research())
                .divide(THREE, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal allowance(Person person) {
        if (person.pupils().signum() == 0) {
            return new BigDecimal("0.00");
        }
        return BASE_RATE
                .add(RATE_A_PUPIL.multiply(person.pupils()))
                .min(HIGHEST_RATE)
                .multiply(person.assessment())
                .divide(HUNDRED, 2, RoundingMode.HALF_UP)
                .multiply(MONTHS);
    }

    /** Shares what the allowances leave of the pool by points: largest remainder, equal remainders to the earlier row. */
    static void share(List<Payslip> slips) {
        BigDecimal rest = PER_HEAD.multiply(BigDecimal.valueOf(slips.size()));
        BigDecimal points = BigDecimal.ZERO;
        for (Payslip slip : slips) {
            rest = rest.subtract(slip.getAllowance());
            points = points.add(slip.getTotal());
        }
        BigInteger pool = rest.movePointRight(2).toBigIntegerExact();
        BigInteger sum = points.unscaledValue();
        BigInteger left = pool;
        for (Payslip slip : slips) {
            BigInteger weight = slip.getTotal().setScale(points.scale()).unscaledValue();
            BigInteger[] share = pool.multiply(weight).divideAndRemainder(sum);
            slip.setMerit(new BigDecimal(share[0], 2));
            slip.setRemainder(share[1]);
            left = left.subtract(share[0]);
        }
        List<Payslip> order = new ArrayList<>(slips);
        // A sort keeps the order of what is equal.
        order.sort(Comparator.comparing(Payslip::remainder).reversed());
        BigDecimal fen = new BigDecimal("0.01");
        for (Payslip slip : order.subList(0, left.intValueExact())) {
            slip.setMerit(slip.getMerit().add(fen));
        }
    }

    @Override
    public Figures figures(List<Payslip> slips) {
        return figuresOf(slips);
    }

    static Figures figuresOf(List<Payslip> slips) {
        return new Figures(
                unscaled(slips, Payslip::getTotal, 5),
                unscaled(slips, Payslip::getAllowance, 2),
                unscaled(slips, Payslip::getMerit, 2));
    }

    private static long[] unscaled(List<Payslip> slips, Function<Payslip, BigDecimal> figure, int decimals) {
        return slips.stream()
                .mapToLong(slip -> figure.apply(slip).movePointRight(decimals).longValueExact())
                .toArray();
    }
}
