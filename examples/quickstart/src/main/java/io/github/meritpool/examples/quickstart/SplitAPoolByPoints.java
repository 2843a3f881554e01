package io.github.meritpool.examples.quickstart;

import io.github.meritpool.distribution.PointValue;
import io.github.meritpool.distribution.Shares;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.util.LinkedHashMap;
import java.util.Map;

/** Splits a pool of money by points, without a plan. */
public final class SplitAPoolByPoints {

    private SplitAPoolByPoints() {}

    /**
     * Prints what each receives.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::split[]
        Map<String, Rational> points = new LinkedHashMap<>();
        points.put("T0001", Rational.parse("91.25"));
        points.put("T0002", Rational.parse("88.4"));
        points.put("T0003", Rational.parse("79"));
        Shares<String> shares = PointValue.of(points).share(Money.of("CNY", "18350.40"));
        for (String staff : points.keySet()) {
            System.out.println(staff + ": " + shares.of(staff));
        }
        System.out.println(
                "a point is worth " + shares.valueOfPoint().orElseThrow().text(4));
        // end::split[]
    }
}
