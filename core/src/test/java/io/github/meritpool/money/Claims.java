package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Short ways to state claims and read results in tests. */
final class Claims {

    private Claims() {}

    static BigInteger units(long minorUnits) {
        return BigInteger.valueOf(minorUnits);
    }

    /** Claims of these weights with the keys 0, 1, 2 …; a weight is a whole number, a decimal or a fraction {@code a/b}. */
    static List<Claim<Integer>> weights(String... weights) {
        List<Claim<Integer>> claims = new ArrayList<>();
        for (String weight : weights) {
            claims.add(Claim.of(claims.size(), number(weight)));
        }
        return claims;
    }

    static Claim<String> claim(String key, String weight) {
        return Claim.of(key, number(weight));
    }

    static Rational number(String text) {
        String[] parts = text.split("/");
        Rational number = Rational.parse(parts[0]);
        return parts.length == 1 ? number : number.dividedBy(Rational.parse(parts[1]));
    }

    static List<BigInteger> amounts(Apportioned<?> split) {
        return new ArrayList<>(
                split.allotments().stream().map(Allotment::amount).toList());
    }

    static List<Integer> ranks(Apportioned<?> split) {
        return new ArrayList<>(split.allotments().stream().map(Allotment::rank).toList());
    }

    static List<String> shares(Apportioned<?> split) {
        return split.allotments().stream().map(one -> one.share().toString()).toList();
    }

    static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    static List<BigInteger> minor(long... amounts) {
        List<BigInteger> all = new ArrayList<>();
        for (long amount : amounts) {
            all.add(units(amount));
        }
        return all;
    }
}
