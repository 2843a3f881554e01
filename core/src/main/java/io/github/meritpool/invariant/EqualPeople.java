package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Payout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks {@link Invariant#EQUAL_PEOPLE}. */
final class EqualPeople {

    private final Outcome outcome;
    private final Paid paid;
    private final Likeness likeness;
    private final List<Violation> found = new ArrayList<>();

    /** What makes two claims on a pool equal. */
    private record Terms(Rational claim, Rational floor, Optional<Rational> ceiling) {}

    private EqualPeople(Outcome outcome) {
        this.outcome = outcome;
        this.paid = new Paid(outcome);
        this.likeness = new Likeness(outcome.plan(), outcome.evaluation().facts());
    }

    static List<Violation> check(Outcome outcome) {
        EqualPeople check = new EqualPeople(outcome);
        SharedPool.in(outcome).forEach(check::checkClaims);
        List<String> ids = outcome.evaluation().facts().ids(Rubric.STAFF);
        Map<String, Payout> byId = new LinkedHashMap<>();
        outcome.payouts().forEach(payout -> byId.put(payout.staffId(), payout));
        for (List<Integer> alike : check.likeness.alike()) {
            List<Payout> payouts = alike.stream()
                    .flatMap(row -> Stream.ofNullable(byId.get(ids.get(row))))
                    .toList();
            for (int other = 1; other < payouts.size(); other++) {
                check.checkRecords(payouts.get(0), payouts.get(other));
            }
        }
        return check.found;
    }

    private void checkClaims(SharedPool pool) {
        Map<Terms, String> least = new LinkedHashMap<>();
        Map<Terms, String> most = new LinkedHashMap<>();
        for (SharedPool.Claimant one : pool.claimants()) {
            Terms terms = new Terms(one.claim(), one.floor(), one.ceiling());
            least.merge(terms, one.row(), (known, other) -> isLess(pool, other, known) ? other : known);
            most.merge(terms, one.row(), (known, other) -> isLess(pool, known, other) ? other : known);
        }
        most.forEach((terms, first) -> {
            String second = least.getOrDefault(terms, first);
            Money more = paid.to(pool.line(), first);
            Money less = paid.to(pool.line(), second);
            if (more.minus(less).exact().compareTo(pool.quantum()) > 0) {
                found.add(apart(pool.line(), first, more, second, less, pool.quantum()));
            }
        });
    }

    private boolean isLess(SharedPool pool, String one, String other) {
        return paid.to(pool.line(), one).compareTo(paid.to(pool.line(), other)) < 0;
    }

    private static Violation apart(String line, String first, Money one, String second, Money other, Rational quantum) {
        return Violation.of(Invariant.EQUAL_PEOPLE, InvariantProblem.UNEQUAL_SHARES)
                .with("line", line)
                .about("first", first)
                .with("one", one)
                .about("second", second)
                .with("other", other)
                .with("quantum", quantum);
    }

    private void checkRecords(Payout one, Payout other) {
        outcome.compiled().rubric().ifPresent(rubric -> checkScores(rubric, one, other));
        for (PayLine line : outcome.plan().lines()) {
            Payment payment = outcome.compiled().payments().get(line.id());
            Money first = one.lines().getOrDefault(line.id(), paid.zero());
            Money second = other.lines().getOrDefault(line.id(), paid.zero());
            if (payment != null && !first.equals(second)) {
                checkPay(line.id(), payment, one.staffId(), first, other.staffId(), second);
            }
        }
    }

    private void checkScores(CompiledRubric rubric, Payout one, Payout other) {
        Map<String, Quantity> quantities = new LinkedHashMap<>(rubric.scores());
        Map<String, Optional<Rational>> first = scores(rubric, one);
        Map<String, Optional<Rational>> second = scores(rubric, other);
        quantities.put(rubric.rubric().id(), rubric.total());
        quantities.forEach((element, quantity) -> {
            Optional<Rational> mine = first.getOrDefault(element, Optional.empty());
            Optional<Rational> others = second.getOrDefault(element, Optional.empty());
            boolean isMine = rubric.assessed().filter(likeness::tellsApart).isEmpty() && !likeness.tellsApart(quantity);
            if (isMine && !mine.equals(others)) {
                found.add(unequal(element, one.staffId(), other.staffId())
                        .with("one", mine.orElse(Rational.ZERO))
                        .with("other", others.orElse(Rational.ZERO)));
            }
        });
    }

    private static Map<String, Optional<Rational>> scores(CompiledRubric rubric, Payout payout) {
        Map<String, Optional<Rational>> scores = new LinkedHashMap<>();
        payout.scores().forEach((dimension, score) -> scores.put(dimension, Optional.of(score)));
        scores.put(rubric.rubric().id(), payout.score());
        return scores;
    }

    private void checkPay(String line, Payment payment, String first, Money one, String second, Money other) {
        boolean isFixed = payment.toStaff().filter(likeness::tellsApart).isEmpty();
        if (isFixed) {
            found.add(unequal(line, first, second).with("one", one).with("other", other));
            return;
        }
        payment.share()
                .filter(share -> payment.table().equals(Rubric.STAFF) && isOfEqualClaims(share))
                .map(Share::quantum)
                .filter(quantum -> one.minus(other).exact().abs().compareTo(quantum) > 0)
                .ifPresent(quantum -> found.add(apart(line, first, one, second, other, quantum)));
    }

    /** Whether people of whom the same is recorded have equal claims on the same pool. */
    private boolean isOfEqualClaims(Share share) {
        return share.parts().stream().filter(part -> part != share.pool()).noneMatch(likeness::tellsApart);
    }

    private static Violation unequal(String element, String first, String second) {
        return Violation.of(Invariant.EQUAL_PEOPLE, InvariantProblem.UNEQUAL_FIGURES)
                .about("first", first)
                .about("second", second)
                .with("element", element);
    }
}
