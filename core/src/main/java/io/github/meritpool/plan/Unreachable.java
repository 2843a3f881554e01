package io.github.meritpool.plan;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.RubricDimension;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a plan says of cases that never come about: conditions, bands, full marks. */
final class Unreachable {

    /** Past so many quantities in one score it is not looked whether they vary on their own. */
    private static final int MOST_PARTS = 1_000;

    /** The roles of named conditions. */
    private static final List<String> FLAGS = List.of("population", "check", "requirement");

    private final Reach reach;
    private final Set<String> told = new LinkedHashSet<>();

    Unreachable(Reach reach) {
        this.reach = reach;
    }

    /** Warns if a condition never holds, or an arm is never taken. */
    void check(Quantity quantity, String element, ProblemCollector problems) {
        if (isNever(quantity) && quantity.parts().stream().noneMatch(this::restsOnNever)) {
            problems.add(Problem.of(PlanProblem.NEVER_HOLDS).with("element", element));
        } else if (quantity instanceof Applied applied && applied.operation() instanceof Choice) {
            cases(applied, element, problems);
        } else if (quantity instanceof Applied applied && applied.operation() instanceof BandTable table) {
            bands(applied, table, element, problems);
        }
    }

    private boolean isNever(Quantity flag) {
        return flag instanceof Named named
                && isFlag(named)
                && !reach.truth(flag).canHold();
    }

    private static boolean isFlag(Named named) {
        return FLAGS.contains(named.origin().role());
    }

    /** Whether a named condition within never holds, which is told of on its own. */
    private boolean restsOnNever(Quantity flag) {
        Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Quantity> open = new ArrayDeque<>(List.of(flag));
        while (!open.isEmpty()) {
            Quantity next = open.pop();
            if (isNever(next)) {
                return true;
            } else if (seen.add(next)) {
                next.parts().forEach(open::push);
            }
        }
        return false;
    }

    /** The last arm is for all else; it need not be taken. */
    private void cases(Applied choice, String element, ProblemCollector problems) {
        for (int arm = 0; arm < Reach.arms(choice) - 1; arm++) {
            Quantity condition = choice.operands().get(2 * arm);
            if (!reach.isTaken(choice, arm) && !restsOnNever(condition)) {
                String number = String.valueOf(arm + 1);
                tell(element, Label.of("case " + number, "第 " + number + " 种"), problems);
            }
        }
    }

    private void bands(Applied lookUp, BandTable table, String element, ProblemCollector problems) {
        for (int band = 1; band <= table.edges().size(); band++) {
            if (!reach.isTaken(lookUp, band)) {
                String from =
                        Reach.words(lookUp.operands().get(0), table.edges().get(band - 1));
                tell(element, Label.of("the band from " + from, "自 " + from + " 起的一档"), problems);
            }
        }
    }

    private void tell(String element, Label which, ProblemCollector problems) {
        if (!element.isEmpty() && told.add(element + "/" + which.en())) {
            problems.add(Problem.of(PlanProblem.CASE_NEVER_TAKEN)
                    .with("element", element)
                    .with("case", which.en())
                    .with("caseZhCn", which.zhCn()));
        }
    }

    /** Warns if nobody can have a dimension's full mark, or somebody more; one without a full mark only adds or cuts. */
    void check(RubricDimension dimension, Quantity score, ProblemCollector problems) {
        Range range = reach.range(score);
        if (dimension.full().isZero()) {
            return;
        }
        Optional.ofNullable(range.most())
                .filter(most -> !range.isNothing())
                .flatMap(most -> misses(dimension.full(), most, range, score))
                .ifPresent(kind -> problems.add(Problem.of(kind)
                        .at(Location.pointer(dimension.place() + "/full"))
                        .with("element", dimension.id())
                        .with("full", dimension.full())
                        .with("most", String.valueOf(range.most()))));
    }

    private Optional<PlanProblem> misses(Rational full, Rational most, Range range, Quantity score) {
        if (most.compareTo(full) < 0) {
            return Optional.of(PlanProblem.FULL_OUT_OF_REACH);
        }
        boolean isCertain = most.compareTo(full) > 0 && range.isAttained() && varyOnTheirOwn(score);
        return isCertain ? Optional.of(PlanProblem.ABOVE_FULL) : Optional.empty();
    }

    /**
     * Whether every combination of values comes about: nothing that is recorded counts in two places, and nothing rests on
     * what is chosen, since whoever chooses may see to it.
     */
    private static boolean varyOnTheirOwn(Quantity score) {
        Set<String> leaves = new LinkedHashSet<>();
        Deque<Quantity> open = new ArrayDeque<>(List.of(score));
        for (int parts = 0; parts < MOST_PARTS && !open.isEmpty(); parts++) {
            Quantity next = open.pop();
            boolean isLeaf = next.parts().isEmpty() && !(next instanceof Constant);
            if (next instanceof ParameterLeaf
                    || (isLeaf && !Reach.subject(next).map(leaves::add).orElse(true))) {
                return false;
            }
            next.parts().forEach(open::push);
        }
        return open.isEmpty();
    }
}
