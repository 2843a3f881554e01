package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The slow and plain way to split a pool that is not below zero, to judge the real one by: shares by whole numbers over
 * one common denominator, or, with bounds, by trying every way in which each claimant may be at its floor, at its
 * ceiling or between; the residue handed out one quantum at a time by looking for the next each time.
 */
final class NaiveApportionment {

    private final Apportionment settings;
    private final BigInteger pool;
    private final List<Claim<Integer>> claims;

    private NaiveApportionment(Apportionment settings, BigInteger pool, List<Claim<Integer>> claims) {
        this.settings = settings;
        this.pool = pool;
        this.claims = claims;
    }

    static List<BigInteger> amounts(Apportionment settings, BigInteger pool, List<Claim<Integer>> claims) {
        NaiveApportionment naive = new NaiveApportionment(settings, pool, claims);
        boolean bounded = claims.stream().anyMatch(c -> c.floor() != null || c.ceiling() != null);
        return naive.give(bounded ? naive.boundedShares() : naive.plainShares());
    }

    static List<Rational> shares(Apportionment settings, BigInteger pool, List<Claim<Integer>> claims) {
        return new NaiveApportionment(settings, pool, claims).boundedShares();
    }

    private List<Rational> plainShares() {
        BigInteger common =
                claims.stream().map(c -> c.weight().denominator()).reduce(BigInteger.ONE, BigInteger::multiply);
        List<BigInteger> whole = claims.stream()
                .map(c -> c.weight()
                        .numerator()
                        .multiply(common)
                        .divide(c.weight().denominator()))
                .toList();
        BigInteger total = Claims.sum(whole);
        return whole.stream()
                .map(w -> total.signum() == 0 ? Rational.ZERO : Rational.ratio(pool.multiply(w), total))
                .toList();
    }

    private enum Place {
        FLOOR,
        BETWEEN,
        CEILING
    }

    private List<Rational> boundedShares() {
        List<Rational> found = tryPlaces(new ArrayList<>());
        return found != null ? found : claims.stream().map(this::most).toList();
    }

    private @Nullable List<Rational> tryPlaces(List<Place> places) {
        if (places.size() == claims.size()) {
            return sharesAt(places);
        }
        for (Place place : Place.values()) {
            places.add(place);
            List<Rational> shares = tryPlaces(places);
            if (shares != null) {
                return shares;
            }
            places.remove(places.size() - 1);
        }
        return null;
    }

    /** The shares, if they use up the pool and some level puts every claimant in its place. */
    private @Nullable List<Rational> sharesAt(List<Place> places) {
        Rational held = Rational.ZERO;
        Rational weight = Rational.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            switch (places.get(i)) {
                case FLOOR -> held = held.plus(floor(claims.get(i)));
                case BETWEEN -> weight = weight.plus(claims.get(i).weight());
                case CEILING -> {
                    if (claims.get(i).ceiling() == null) {
                        return null;
                    }
                    held = held.plus(most(claims.get(i)));
                }
            }
        }
        Rational left = Rational.of(pool).minus(held);
        if (weight.isZero()) {
            return left.isZero() && fits(places, someLevel(places)) ? at(places, Rational.ZERO) : null;
        }
        Rational level = left.dividedBy(weight);
        return fits(places, level) ? at(places, level) : null;
    }

    /** With nobody between, the lowest level at which those at their ceilings are there. */
    private Rational someLevel(List<Place> places) {
        Rational level = Rational.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            Claim<Integer> claim = claims.get(i);
            if (places.get(i) == Place.CEILING && !claim.weight().isZero()) {
                level = level.max(most(claim).dividedBy(claim.weight()));
            }
        }
        return level;
    }

    private boolean fits(List<Place> places, Rational level) {
        for (int i = 0; i < claims.size(); i++) {
            Claim<Integer> claim = claims.get(i);
            Rational wanted = level.times(claim.weight());
            boolean low = wanted.compareTo(floor(claim)) <= 0;
            boolean high = claim.ceiling() != null && wanted.compareTo(most(claim)) >= 0;
            boolean fits = switch (places.get(i)) {
                case FLOOR -> low;
                case BETWEEN ->
                    wanted.compareTo(floor(claim)) >= 0
                            && (claim.ceiling() == null || wanted.compareTo(most(claim)) <= 0);
                case CEILING -> high;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private List<Rational> at(List<Place> places, Rational level) {
        List<Rational> shares = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim<Integer> claim = claims.get(i);
            shares.add(
                    switch (places.get(i)) {
                        case FLOOR -> floor(claim);
                        case BETWEEN -> level.times(claim.weight());
                        case CEILING -> most(claim);
                    });
        }
        return shares;
    }

    private Rational floor(Claim<Integer> claim) {
        BigInteger floor = Objects.requireNonNullElse(claim.floor(), BigInteger.ZERO);
        return Rational.of(Rational.of(floor).dividedBy(quantum()).ceiling()).times(quantum());
    }

    private Rational most(Claim<Integer> claim) {
        if (claim.ceiling() == null || claim.weight().isZero()) {
            return floor(claim);
        }
        return Rational.of(Rational.of(claim.ceiling()).dividedBy(quantum()).floor())
                .times(quantum());
    }

    private Rational quantum() {
        return Rational.of(settings.quantum());
    }

    private List<BigInteger> give(List<Rational> shares) {
        List<BigInteger> amounts = new ArrayList<>();
        Rational given = Rational.ZERO;
        Rational all = Rational.ZERO;
        for (Rational share : shares) {
            Rational floor = Rational.of(share.dividedBy(quantum()).floor()).times(quantum());
            amounts.add(floor.numerator());
            given = given.plus(floor);
            all = all.plus(share);
        }
        BigInteger left = all.minus(given).floor();
        List<Boolean> served = new ArrayList<>(Collections.nCopies(claims.size(), false));
        while (left.compareTo(settings.quantum()) >= 0 && settings.residue() != ResidueMode.KEPT_APART) {
            int next = next(shares, amounts, served);
            amounts.set(next, amounts.get(next).add(settings.quantum()));
            served.set(next, true);
            left = left.subtract(settings.quantum());
        }
        if (left.signum() > 0 && settings.belowQuantum() == BelowQuantum.NEXT_IN_ORDER) {
            int next = next(shares, amounts, served);
            amounts.set(next, amounts.get(next).add(left));
        }
        return amounts;
    }

    private int next(List<Rational> shares, List<BigInteger> amounts, List<Boolean> served) {
        int best = -1;
        for (int i = 0; i < claims.size(); i++) {
            Claim<Integer> claim = claims.get(i);
            boolean room = claim.ceiling() == null
                    || amounts.get(i).add(settings.quantum()).compareTo(claim.ceiling()) <= 0;
            boolean zero = claim.weight().isZero() && settings.residue() != ResidueMode.STATED_ORDER;
            if (room && !zero && !served.get(i) && (best < 0 || isBefore(i, best, shares, amounts))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isBefore(int one, int other, List<Rational> shares, List<BigInteger> amounts) {
        int compared = switch (settings.residue()) {
            case LARGEST_REMAINDER ->
                shares.get(one)
                        .minus(Rational.of(amounts.get(one)))
                        .compareTo(shares.get(other).minus(Rational.of(amounts.get(other))));
            case LARGEST_WEIGHT_FIRST ->
                claims.get(one).weight().compareTo(claims.get(other).weight());
            default -> -1;
        };
        boolean byKey = settings.residue() == ResidueMode.LARGEST_REMAINDER
                || settings.residue() == ResidueMode.LARGEST_WEIGHT_FIRST;
        return compared > 0
                || (compared == 0
                        && byKey
                        && claims.get(one).key() < claims.get(other).key());
    }
}
