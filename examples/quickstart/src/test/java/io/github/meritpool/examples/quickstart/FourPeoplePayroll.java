package io.github.meritpool.examples.quickstart;

import io.github.meritpool.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// tag::payroll[]
/** The four-people plan as somebody might have written it by hand. */
final class FourPeoplePayroll {

    private static final Map<String, String> KEPT =
            Map.of("none", "1", "criticism", "0.8", "warning", "0.7", "demerit", "0.2", "major", "0");

    /** Points in units of 0.00001, so that all of them are whole. */
    private static final int DECIMALS = 5;

    private FourPeoplePayroll() {}

    /** What each is paid in all, from rows of text in order of their ids. */
    static Map<String, Money> pay(List<Map<String, String>> staff, String meritPool) {
        Map<String, BigInteger> fen = new LinkedHashMap<>();
        staff.forEach(row -> fen.put(row.get("id"), allowance(row)));
        BigInteger left = new BigDecimal(meritPool).movePointRight(2).toBigIntegerExact();
        for (BigInteger allowance : fen.values()) {
            left = left.subtract(allowance);
        }
        share(left, claims(staff)).forEach((id, share) -> fen.merge(id, share, BigInteger::add));
        Map<String, Money> totals = new LinkedHashMap<>();
        fen.forEach((id, amount) -> totals.put(id, Money.of("CNY", new BigDecimal(amount, 2).toPlainString())));
        return totals;
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column));
    }

    /** 30 and 0.5 for each pupil, at most 60, by score; ten months, each rounded to the fen. */
    private static BigInteger allowance(Map<String, String> row) {
        BigDecimal pupils = number(row, "pupils");
        if (pupils.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigDecimal month =
                new BigDecimal("0.5").multiply(pupils).add(new BigDecimal(30)).min(new BigDecimal(60));
        return month.multiply(number(row, "classScore"))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP)
                .movePointRight(2)
                .toBigIntegerExact()
                .multiply(BigInteger.TEN);
    }

    private static BigDecimal points(Map<String, String> row, BigDecimal weeklyHours, int heads) {
        BigDecimal off = number(row, "sick")
                .subtract(new BigDecimal(2))
                .max(BigDecimal.ZERO)
                .multiply(new BigDecimal("0.2"))
                .add(number(row, "personal").multiply(new BigDecimal("0.5")))
                .add(number(row, "missed")
                        .subtract(new BigDecimal(5))
                        .max(BigDecimal.ZERO)
                        .multiply(new BigDecimal("0.1")));
        BigDecimal attendance = BigDecimal.TEN.subtract(off).max(BigDecimal.ZERO);
        BigDecimal workload = number(row, "weekly")
                .multiply(new BigDecimal(30L * heads))
                .divide(weeklyHours, 4, RoundingMode.HALF_UP);
        BigDecimal process = number(row, "routine")
                .multiply(new BigDecimal("0.75"))
                .add(number(row, "research").divide(new BigDecimal(3), 4, RoundingMode.HALF_UP));
        return attendance
                .add(workload)
                .add(process)
                .add(number(row, "results"))
                .multiply(new BigDecimal(KEPT.get(row.get("sanction"))));
    }

    /** Points times the number of those paid by points; of the others the sum of these points, which is that many means. */
    private static Map<String, BigInteger> claims(List<Map<String, String>> staff) {
        BigDecimal hours = staff.stream().map(row -> number(row, "weekly")).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Map<String, String>> byPoints =
                staff.stream().filter(row -> row.get("paid").equals("byPoints")).toList();
        Map<String, BigInteger> claims = new LinkedHashMap<>();
        BigInteger sum = BigInteger.ZERO;
        for (Map<String, String> row : byPoints) {
            BigInteger points =
                    points(row, hours, staff.size()).movePointRight(DECIMALS).toBigIntegerExact();
            claims.put(row.get("id"), points.multiply(BigInteger.valueOf(byPoints.size())));
            sum = sum.add(points);
        }
        for (Map<String, String> row : staff) {
            claims.putIfAbsent(row.get("id"), sum);
        }
        return claims;
    }

    /** Cut to the fen; what is left goes to the largest remainders, of equal ones to the first id. */
    private static Map<String, BigInteger> share(BigInteger left, Map<String, BigInteger> claims) {
        BigInteger sum = claims.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, BigInteger> shares = new LinkedHashMap<>();
        Map<String, BigInteger> remainders = new LinkedHashMap<>();
        BigInteger rest = left;
        for (Map.Entry<String, BigInteger> claim : claims.entrySet()) {
            BigInteger[] cut = left.multiply(claim.getValue()).divideAndRemainder(sum);
            shares.put(claim.getKey(), cut[0]);
            remainders.put(claim.getKey(), cut[1]);
            rest = rest.subtract(cut[0]);
        }
        List<String> order = new ArrayList<>(claims.keySet());
        order.sort(Comparator.comparing((String id) -> remainders.get(id))
                .reversed()
                .thenComparing(id -> id));
        order.subList(0, rest.intValueExact()).forEach(id -> shares.merge(id, BigInteger.ONE, BigInteger::add));
        return shares;
    }
}
// end::payroll[]
