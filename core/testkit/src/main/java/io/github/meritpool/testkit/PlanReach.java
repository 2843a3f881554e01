package io.github.meritpool.testkit;

import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.plan.CompiledCheck;
import io.github.meritpool.plan.CompiledFigure;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.Reach;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to reach in a plan: found once in its quantities, each under the name of the element it stands in. */
final class PlanReach {

    private final PayPlan plan;
    private final Reach reach;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Quantity, List<Optional<Reachable>>> found = new IdentityHashMap<>();
    private final IdentityHashMap<Quantity, Boolean> ofFacts = new IdentityHashMap<>();
    private final Map<Reachable, List<Way>> ways = new LinkedHashMap<>();

    private PlanReach(PayPlan plan) {
        this.plan = plan;
        this.reach = Reach.asChosen(plan);
    }

    static PlanReach of(CompiledPlan compiled) {
        PlanReach plan = new PlanReach(compiled.plan());
        plan.roots(compiled).forEach(root -> plan.find(root.quantity(), root.origin(), Place.TOP));
        return plan;
    }

    /** Where the reading of a plan begins: a quantity for the rows of a table. */
    record Root(Quantity quantity, Origin origin, String table, Optional<Quantity> where) {}

    PayPlan plan() {
        return plan;
    }

    Set<Reachable> all() {
        return ways.keySet();
    }

    /** Where something can be reached: each place at which it stands, as far as it has been found. */
    List<Way> ways(Reachable one) {
        return ways.getOrDefault(one, List.of());
    }

    /** An arm that must be taken in the same row for what is within it to count. */
    record Guard(Applied lookUp, int arm) {}

    /**
     * A place at which something is reached.
     *
     * @param quantity the look-up or the flag
     * @param which the arm; of a flag 1 for yes and 0 for no
     * @param table the table whose rows it is computed for; empty for a scalar
     * @param guards the arms that must be taken
     */
    record Way(Quantity quantity, int which, String table, List<Guard> guards) {}

    Set<Reachable> reachedBy(CompiledPlan compiled, Facts facts) {
        ReachWalk walk = new ReachWalk(this, new RowEvaluator(facts));
        roots(compiled).forEach(walk::visit);
        return walk.reached();
    }

    List<Root> roots(CompiledPlan compiled) {
        List<Root> roots = new ArrayList<>();
        for (CompiledRubric scored : compiled.rubrics()) {
            Rubric rubric = scored.rubric();
            scored.assessed()
                    .ifPresent(assessed -> roots.add(new Root(
                            assessed,
                            rubric.origin().part("assessed", rubric.label()),
                            rubric.table(),
                            Optional.empty())));
            rubric.dimensions()
                    .forEach(dimension -> roots.add(new Root(
                            scored.score(dimension.id()), dimension.origin(), rubric.table(), scored.assessed())));
            roots.add(new Root(scored.total(), rubric.origin(), rubric.table(), scored.assessed()));
        }
        for (CompiledCheck check : compiled.checks()) {
            roots.addAll(roots(check));
        }
        for (CompiledFigure figure : compiled.figures().values()) {
            roots.add(new Root(figure.quantity(), figure.element().origin("figure"), figure.table(), Optional.empty()));
        }
        compiled.plan()
                .lines()
                .forEach(line -> Optional.ofNullable(compiled.payments().get(line.id()))
                        .ifPresent(payment -> roots.addAll(roots(payment, line.origin("paid")))));
        compiled.flows().forEach(flow -> roots.addAll(roots(flow)));
        return roots;
    }

    private static List<Root> roots(CompiledCheck check) {
        String table = check.check().table();
        Origin origin = check.check().origin("check");
        List<Root> roots = new ArrayList<>();
        check.asked().ifPresent(asked -> roots.add(new Root(asked, origin, table, Optional.empty())));
        roots.add(new Root(check.passed(), origin, table, check.asked()));
        check.parts().forEach((id, part) -> roots.add(new Root(part, check.origin(id), table, check.asked())));
        return roots;
    }

    private static List<Root> roots(Payment payment, Origin origin) {
        List<Root> roots = new ArrayList<>();
        roots.add(new Root(payment.paid(), origin, payment.table(), Optional.empty()));
        roots.add(new Root(payment.drawn(), origin, payment.table(), Optional.empty()));
        payment.toStaff().ifPresent(staff -> roots.add(new Root(staff, origin, Rubric.STAFF, Optional.empty())));
        return roots;
    }

    private static List<Root> roots(PoolFlow flow) {
        List<Root> roots = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>(List.of(flow.opening(), flow.rest()));
        flow.received().values().forEach(quantities::addAll);
        flow.transferred().values().forEach(quantities::addAll);
        String table = flow.pool().each().orElse("");
        quantities.forEach(
                quantity -> roots.add(new Root(quantity, flow.pool().origin("pool"), table, Optional.empty())));
        return roots;
    }

    /** The table whose rows claim a share. */
    String table(Share share) {
        return shapes.of(share.claims(), "").flatMap(Shape::table).orElse(Rubric.STAFF);
    }

    /** The table for whose rows a condition is named; empty if it is a scalar. */
    String table(Named condition) {
        return shapes.of(condition, "").flatMap(Shape::table).orElse("");
    }

    /** What there is to reach at a quantity, by number; nothing where the plan rules it out. */
    List<Optional<Reachable>> at(Quantity quantity) {
        return found.getOrDefault(quantity, List.of());
    }

    // Finding

    /**
     * Where a quantity is found.
     *
     * @param guards the arms that lead there
     * @param where of which rows it is computed, if not of all
     * @param decides whether it decides between arms, which then say what is reached
     */
    private record Place(List<Guard> guards, @Nullable Quantity where, boolean decides) {

        static final Place TOP = new Place(List.of(), null, false);

        /** What does not hold in any row that comes here. */
        List<Quantity> neverThere() {
            List<Quantity> never = new ArrayList<>();
            Optional.ofNullable(where).map(Quantity::not).ifPresent(never::add);
            for (Guard guard : guards) {
                if (guard.lookUp().operation() instanceof Choice) {
                    List<Quantity> operands = guard.lookUp().operands();
                    for (int before = 0; before < guard.arm(); before++) {
                        never.add(operands.get(2 * before));
                    }
                    if (2 * guard.arm() < operands.size() - 1) {
                        never.add(operands.get(2 * guard.arm()).not());
                    }
                }
            }
            return never;
        }

        Place within(Applied applied, int operand) {
            int arm = Lookups.armOf(applied, operand);
            boolean isCondition = arm < 0 && applied.operation() instanceof Choice;
            List<Guard> more = new ArrayList<>(guards);
            if (arm >= 0) {
                more.add(new Guard(applied, arm));
            }
            return new Place(more, where, isCondition);
        }
    }

    private void find(Quantity quantity, Origin origin, Place place) {
        if (found.containsKey(quantity)) {
            return;
        }
        if (quantity instanceof Named named) {
            put(named, isFlag(named) && restsOnFacts(named) ? sides(named, named.origin(), "") : List.of(), place);
            find(named.of(), named.origin(), isFlag(named) ? Place.TOP : place);
            return;
        }
        put(quantity, isDecidedByFacts(quantity) ? reachables(quantity, origin, place) : List.of(), place);
        List<Quantity> parts = quantity.parts();
        for (int i = 0; i < parts.size(); i++) {
            Place next = new Place(List.of(), null, false);
            if (quantity instanceof Applied applied) {
                next = place.within(applied, i);
            } else if (quantity instanceof Statistic statistic && i == 0) {
                next = new Place(List.of(), statistic.where(), false);
            }
            find(parts.get(i), origin, next);
        }
    }

    private void put(Quantity quantity, List<Optional<Reachable>> reachables, Place place) {
        found.put(quantity, reachables);
        for (int which = 0; which < reachables.size(); which++) {
            if (reachables.get(which).isPresent()) {
                String table = shapes.of(quantity, "").flatMap(Shape::table).orElse("");
                ways.computeIfAbsent(reachables.get(which).get(), one -> new ArrayList<>())
                        .add(new Way(quantity, which, table, place.guards()));
            }
        }
    }

    /** What parameters alone decide is the same for everyone: facts do not reach the other side. */
    private boolean isDecidedByFacts(Quantity quantity) {
        if (!(quantity instanceof Applied applied) || !Lookups.isLookUp(applied)) {
            return restsOnFacts(quantity);
        }
        for (int i = 0; i < applied.operands().size(); i++) {
            if (Lookups.armOf(applied, i) < 0 && restsOnFacts(applied.operands().get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean restsOnFacts(Quantity quantity) {
        Boolean known = ofFacts.get(quantity);
        if (known == null) {
            known = quantity instanceof Fact
                    || quantity instanceof Statistic
                    || quantity.parts().stream().anyMatch(this::restsOnFacts);
            ofFacts.put(quantity, known);
        }
        return known;
    }

    /** Whether it is a condition that the plan names: it is asked of every row. */
    static boolean isFlag(Named named) {
        return List.of("population", "check", "requirement")
                .contains(named.origin().role());
    }

    private List<Optional<Reachable>> reachables(Quantity quantity, Origin origin, Place place) {
        if (place.decides() && !(quantity instanceof Applied choice && Lookups.isLookUp(choice))) {
            return List.of();
        } else if (quantity instanceof Fact fact && fact.kind() == Kind.FLAG) {
            return sides(fact, origin, PlanWords.of(fact));
        }
        if (!(quantity instanceof Applied applied)) {
            return List.of();
        }
        if (applied.operation() instanceof Comparison || applied.operation() instanceof Membership) {
            return sides(applied, origin, PlanWords.of(applied));
        } else if (applied.operation() instanceof Choice && !goesByPresence(applied)) {
            return arms(applied, origin, place, Reachable.Kind.CASE);
        } else if (applied.operation() instanceof BandTable) {
            return arms(applied, origin, place, Reachable.Kind.BAND);
        } else if (applied.operation() instanceof CategoryTable) {
            return arms(applied, origin, place, Reachable.Kind.CATEGORY);
        } else if (applied.operation() instanceof Interpolation line) {
            return pieces(line, applied, origin, place);
        }
        return List.of();
    }

    private List<Optional<Reachable>> sides(Quantity flag, Origin origin, String words) {
        Reach.Truth truth = reach.truth(flag);
        Reachable.Kind kind = origin.role().equals("check") || origin.role().equals("requirement")
                ? Reachable.Kind.ANSWER
                : Reachable.Kind.SIDE;
        String before = words.isEmpty() ? "" : words + ": ";
        return List.of(
                one(truth.canFail(), origin, kind, before + "no"), one(truth.canHold(), origin, kind, before + "yes"));
    }

    private static Optional<Reachable> one(boolean canBe, Origin origin, Reachable.Kind kind, String which) {
        return canBe ? Optional.of(new Reachable(origin.element(), origin.role(), kind, which)) : Optional.empty();
    }

    private List<Optional<Reachable>> arms(Applied lookUp, Origin origin, Place place, Reachable.Kind kind) {
        List<Optional<Reachable>> arms = new ArrayList<>();
        boolean isOpen = true;
        for (int arm = 0; arm < Reach.arms(lookUp); arm++) {
            boolean canBe = isOpen && isTaken(lookUp, arm, place) && hasValue(lookUp, arm);
            arms.add(one(canBe, origin, kind, PlanWords.arm(lookUp, arm)));
            isOpen = isOpen && !alwaysHolds(lookUp, arm, place.where());
        }
        return arms;
    }

    private static boolean hasValue(Applied lookUp, int arm) {
        return !(Lookups.unnamed(Lookups.arm(lookUp, arm)) instanceof Missing);
    }

    /** Whether an arm can be taken where it stands: within arms that go by the same facts, and for whom it is asked. */
    private boolean isTaken(Applied lookUp, int arm, Place place) {
        if (!(lookUp.operation() instanceof Choice)) {
            return reach.isTaken(lookUp, arm);
        }
        List<Quantity> operands = new ArrayList<>();
        Quantity any = lookUp.operands().get(1);
        for (Quantity not : place.neverThere()) {
            operands.add(not);
            operands.add(any);
        }
        int before = operands.size() / 2;
        operands.addAll(lookUp.operands());
        return reach.isTaken(new Applied(lookUp.operation(), operands), before + arm);
    }

    /** Whether a condition is of every row that it is asked of: that something is recorded or is not. */
    private static boolean alwaysHolds(Applied lookUp, int arm, @Nullable Quantity where) {
        if (!(lookUp.operation() instanceof Choice)
                || 2 * arm >= lookUp.operands().size() - 1) {
            return false;
        }
        Quantity condition = lookUp.operands().get(2 * arm);
        return condition == where
                || (Lookups.unnamed(condition) instanceof Applied any
                        && any.operation() == Logic.ANY
                        && any.operands().stream()
                                .anyMatch(one -> any.operands().contains(one.not())));
    }

    /** What is done where there is no value is not asked for. */
    private static boolean goesByPresence(Applied choice) {
        Quantity condition = Lookups.unnamed(choice.operands().get(0));
        while (condition instanceof Applied not && not.operation() == Logic.NOT) {
            condition = Lookups.unnamed(not.operands().get(0));
        }
        return condition instanceof Applied applied && applied.operation() == Presence.IS_ABSENT;
    }

    /** Before the first point, between each two, after the last. */
    private List<Optional<Reachable>> pieces(Interpolation line, Applied applied, Origin origin, Place place) {
        Applied bands = new Applied(new BandTable(line.points(), BandTable.Edge.UPPER_BAND), operands(applied));
        return arms(bands, origin, place, Reachable.Kind.BAND);
    }

    private static List<Quantity> operands(Applied line) {
        List<Quantity> operands = new ArrayList<>(line.operands());
        operands.add(line.operands().get(line.operands().size() - 1));
        return operands;
    }
}
