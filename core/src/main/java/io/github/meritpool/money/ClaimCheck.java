package io.github.meritpool.money;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the claims on a pool, past the first problem, and brings them to whole quanta. */
final class ClaimCheck {

    private final BigInteger pool;
    private final BigInteger quantum;
    private final ProblemCollector problems = new ProblemCollector();

    private ClaimCheck(BigInteger pool, BigInteger quantum) {
        this.pool = pool;
        this.quantum = quantum;
    }

    static <K extends Comparable<? super K>> List<Claimant<K>> check(
            BigInteger pool, List<Claim<K>> claims, BigInteger quantum) {
        ClaimCheck check = new ClaimCheck(pool, quantum);
        check.keysAreUnique(claims);
        List<Claimant<K>> claimants = new ArrayList<>();
        for (Claim<K> claim : claims) {
            claimants.add(check.claimant(claim));
        }
        check.boundsFitThePool(claims, claimants);
        if (check.problems.hasErrors()) {
            throw new ProblemException(check.problems.problems());
        }
        return claimants;
    }

    /** Keys that compare as equal count as one: the order between them would not be defined. */
    private <K extends Comparable<? super K>> void keysAreUnique(List<Claim<K>> claims) {
        TreeSet<K> seen = new TreeSet<>();
        TreeSet<K> told = new TreeSet<>();
        for (Claim<K> claim : claims) {
            if (!seen.add(claim.key()) && told.add(claim.key())) {
                add(MoneyProblem.DUPLICATE_KEY, claim);
            }
        }
    }

    private <K extends Comparable<? super K>> Claimant<K> claimant(Claim<K> claim) {
        if (claim.weight().signum() < 0) {
            problems.add(problem(MoneyProblem.NEGATIVE_WEIGHT, claim).with("weight", claim.weight()));
        }
        if (isNegative(claim.floor())) {
            problems.add(problem(MoneyProblem.NEGATIVE_FLOOR, claim).with("floor", text(claim.floor())));
        }
        if (isNegative(claim.ceiling())) {
            problems.add(problem(MoneyProblem.NEGATIVE_CEILING, claim).with("ceiling", text(claim.ceiling())));
        }
        Claimant<K> claimant = Claimant.of(claim, quantum);
        if (claimant.isContradictory() && !isNegative(claim.ceiling())) {
            problems.add(problem(MoneyProblem.FLOOR_ABOVE_CEILING, claim)
                    .with("floor", text(claim.floor()))
                    .with("ceiling", text(claim.ceiling()))
                    .with("quantum", quantum));
        }
        return claimant;
    }

    private <K extends Comparable<? super K>> void boundsFitThePool(
            List<Claim<K>> claims, List<Claimant<K>> claimants) {
        if (pool.signum() < 0) {
            if (claims.stream().anyMatch(claim -> claim.floor() != null || claim.ceiling() != null)) {
                problems.add(Problem.of(MoneyProblem.BOUNDS_ON_NEGATIVE_POOL).with("pool", pool));
            }
            return;
        }
        BigInteger floors = claimants.stream().map(Claimant::floor).reduce(BigInteger.ZERO, BigInteger::add);
        if (floors.compareTo(pool) > 0) {
            problems.add(Problem.of(MoneyProblem.FLOORS_ABOVE_POOL)
                    .with("floors", floors)
                    .with("pool", pool)
                    .with("missing", floors.subtract(pool)));
        }
    }

    private void add(MoneyProblem kind, Claim<?> claim) {
        problems.add(problem(kind, claim));
    }

    private static Problem problem(MoneyProblem kind, Claim<?> claim) {
        String key = claim.key().toString();
        return Problem.of(kind).at(Location.row(key)).with("key", key);
    }

    private static boolean isNegative(@Nullable BigInteger bound) {
        return bound != null && bound.signum() < 0;
    }

    private static String text(@Nullable BigInteger bound) {
        return bound == null ? "0" : bound.toString();
    }
}
