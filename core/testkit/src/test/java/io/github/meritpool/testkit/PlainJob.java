package io.github.meritpool.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a school is paid under {@link Thp}, read plainly and worked out in whole numbers alone: points in hundred
 * thousandths, money in minor units.
 *
 * @param people the staff, in any order
 * @param hasEveryoneInMean whether the mean is that of all who are paid, those paid the mean included
 */
record PlainJob(List<Person> people, boolean hasEveryoneInMean) {

    private static final long PER_HEAD = 2000_00;
    private static final long MONTHS = 10;
    private static final long FULL = 10_0000;

    /** What is recorded of one: days and the class teacher's score in tenths, hours and marks in hundredths. */
    record Person(
            String id,
            long sick,
            long personal,
            long absent,
            long missed,
            long weekly,
            long routine,
            long research,
            long results,
            long pupils,
            long classScore,
            String sanction,
            String status) {

        /** Ten thousandths: 0.2 a sick day beyond 2, 0.5 a personal one, 5 an absent one, 0.1 a sign-in beyond 5. */
        private long attendance() {
            long off = Math.max(0, sick - 20) * 200 + personal * 500 + absent * 5000 + Math.max(0, missed - 5) * 1000;
            return Math.max(0, FULL - off);
        }

        /** Routine ÷ 40 × 30 + research ÷ 30 × 10, half up to ten thousandths. */
        private long process() {
            return halfUp(routine * 225 + research * 100, 3);
        }

        /** At most 60.00 a month, 30.00 and 0.50 a pupil, by the score out of 100, half up to the minor unit. */
        long allowance() {
            return pupils == 0 ? 0 : halfUp(Math.min(60_00, 30_00 + 50 * pupils) * classScore, 1000) * MONTHS;
        }

        private boolean is(String one) {
            return status.equals(one);
        }

        /** Tenths that a sanction leaves. */
        private long kept() {
            return List.of(10L, 8L, 7L, 2L, 0L).get(Thp.SANCTIONS.indexOf(sanction));
        }
    }

    private static long halfUp(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    /** Weekly ÷ mean × 30, half up to ten thousandths, in one rounding. */
    private long workload(Person one) {
        long hours = people.stream().mapToLong(Person::weekly).sum();
        return halfUp(300_000L * people.size() * one.weekly(), hours);
    }

    private long points(Person one) {
        return (one.attendance() + workload(one) + one.process() + one.results() * 100) * one.kept();
    }

    /** Whether there is a mean of the workload, and somebody with points to share the pool. */
    boolean hasShares() {
        return people.stream().anyMatch(one -> one.weekly() > 0)
                && people.stream().anyMatch(one -> one.is("points") && points(one) > 0);
    }

    private long pool() {
        return PER_HEAD * people.size()
                - people.stream().mapToLong(Person::allowance).sum();
    }

    /**
     * Everyone's claim, over one denominator. The mean is the sum of the points by what is left of the heads when the
     * multiples of the mean that are paid among them are taken off; in tenths, since a multiple is 1 or 0.8.
     */
    private Map<String, BigInteger> claims() {
        long sum = people.stream()
                .filter(one -> one.is("points"))
                .mapToLong(this::points)
                .sum();
        long tenths = 0;
        for (Person one : people) {
            tenths += one.is("points") ? 10 : 0;
            tenths += hasEveryoneInMean && one.is("mean80") ? 10 - 8 : 0;
        }
        Map<String, BigInteger> claims = new LinkedHashMap<>();
        for (Person one : people) {
            long claim = switch (one.status()) {
                case "points" -> points(one) * tenths;
                case "mean" -> sum * 10;
                case "mean80" -> sum * 8;
                default -> 0;
            };
            claims.put(one.id(), BigInteger.valueOf(claim));
        }
        return claims;
    }

    /** What everyone's points are paid, in minor units. */
    Map<String, BigInteger> meritPay() {
        return largestRemainder(BigInteger.valueOf(pool()), claims());
    }

    /** Each claim's share cut down; the minor units left go to the largest remainders, the first id before others. */
    static Map<String, BigInteger> largestRemainder(BigInteger pool, Map<String, BigInteger> claims) {
        BigInteger sum = claims.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, BigInteger> paid = new LinkedHashMap<>();
        Map<String, BigInteger> remainders = new LinkedHashMap<>();
        BigInteger left = pool;
        for (Map.Entry<String, BigInteger> claim : claims.entrySet()) {
            BigInteger[] share = pool.multiply(claim.getValue()).divideAndRemainder(sum);
            paid.put(claim.getKey(), share[0]);
            remainders.put(claim.getKey(), share[1]);
            left = left.subtract(share[0]);
        }
        List<String> order = new ArrayList<>(claims.keySet());
        order.sort((one, other) -> {
            int byRemainder = remainders
                    .getOrDefault(other, BigInteger.ZERO)
                    .compareTo(remainders.getOrDefault(one, BigInteger.ZERO));
            return byRemainder == 0 ? one.compareTo(other) : byRemainder;
        });
        for (String id : order.subList(0, left.intValueExact())) {
            paid.merge(id, BigInteger.ONE, BigInteger::add);
        }
        return paid;
    }
}
