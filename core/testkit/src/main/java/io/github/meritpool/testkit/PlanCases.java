package io.github.meritpool.testkit;

import io.github.meritpool.distribution.Payment;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Settler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Whole cases for a plan, from its own declarations: rosters of a shape, and values for the parameters that it leaves
 * blank. Without jqwik; the same seed gives the same case, on every machine. Immutable.
 */
public final class PlanCases {

    private static final int DRAWINGS = 10;
    private static final int TRIALS = 6;
    private static final int ROUNDS = 100;
    private static final int MOST_TRIALS = 400;

    /** So far apart are the seeds of cases that are drawn one in place of the other. */
    private static final long APART = 1_000_003;

    private final CompiledPlan plan;
    private final RosterShape shape;
    private final Map<String, String> stated;
    private final Map<String, Arbitrary<String>> own;

    private PlanCases(
            CompiledPlan plan, RosterShape shape, Map<String, String> stated, Map<String, Arbitrary<String>> own) {
        this.plan = plan;
        this.shape = shape;
        this.stated = stated;
        this.own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    /**
     * Any case that the plan allows.
     *
     * @param plan the plan
     * @return the cases
     */
    public static PlanCases of(CompiledPlan plan) {
        return new PlanCases(plan, RosterShape.of(plan), Map.of(), Map.of());
    }

    /**
     * The plan.
     *
     * @return what the cases are of
     */
    public PayPlan plan() {
        return plan.plan();
    }

    /**
     * These cases with rosters of a shape.
     *
     * @param other the shape
     * @return the cases
     */
    public PlanCases shaped(RosterShape other) {
        return new PlanCases(plan, other, stated, own);
    }

    /**
     * These cases with stated parameters.
     *
     * @param parameters their values as text, by id
     * @return the cases
     * @throws IllegalArgumentException if the plan has no such parameter
     */
    public PlanCases with(Map<String, String> parameters) {
        Map<String, String> more = new LinkedHashMap<>(stated);
        parameters.keySet().forEach(this::requireParameter);
        more.putAll(parameters);
        return new PlanCases(plan, shape, more, own);
    }

    /**
     * These cases with a parameter drawn otherwise, everything else as it was.
     *
     * @param parameter its id
     * @param texts its values as text
     * @return the cases
     * @throws IllegalArgumentException if the plan has no such parameter
     */
    public PlanCases with(String parameter, Arbitrary<String> texts) {
        requireParameter(parameter);
        Map<String, Arbitrary<String>> more = new LinkedHashMap<>(own);
        more.put(parameter, texts);
        return new PlanCases(plan, shape, stated, more);
    }

    /**
     * One case.
     *
     * @param kind what its roster is like
     * @param seed decides which
     * @return the case
     */
    public PlanCase drawn(RosterKind kind, long seed) {
        Random random = new Random(~seed);
        Map<String, String> texts = new LinkedHashMap<>();
        own.forEach((parameter, arbitrary) -> texts.put(parameter, OwnTexts.drawn(arbitrary, random)));
        PlanCase one = new PlanCase(shape.drawn(kind, seed), parameters(texts, random::nextInt));
        return of(kind, one, random);
    }

    /** The values that are stated, those that are drawn elsewhere, and one for each other that the plan leaves blank. */
    private Map<String, String> parameters(Map<String, String> texts, IntUnaryOperator below) {
        Map<String, String> parameters = new LinkedHashMap<>(stated);
        parameters.putAll(texts);
        int moneyDecimals = plan.plan().conventions().currency().getDefaultFractionDigits();
        for (PlanParameter parameter : plan.plan().parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                if (slot.chosen().isEmpty() && !parameters.containsKey(slot.id())) {
                    parameters.put(slot.id(), ParameterDrawing.text(parameter, moneyDecimals, below));
                }
            }
        }
        return parameters;
    }

    private void requireParameter(String id) {
        List<String> known = plan.plan().parameters().stream()
                .flatMap(parameter -> parameter.slots().stream())
                .map(PlanParameter.Slot::id)
                .toList();
        if (!known.contains(id)) {
            throw new IllegalArgumentException(
                    "The plan has no parameter '" + id + "'; it has: " + String.join(", ", known));
        }
    }

    private PlanCase of(RosterKind kind, PlanCase one, Random random) {
        return kind == RosterKind.ALL_VETOED && one.rows().check().isOk() ? vetoed(one, random) : one;
    }

    /**
     * The cases.
     *
     * @return any case that the plan allows, with rosters of the shape
     */
    public Arbitrary<PlanCase> arbitrary() {
        return Combinators.combine(shape.arbitrary(), parameters()).as(PlanCase::new);
    }

    /**
     * The cases of a kind.
     *
     * @param kind what their rosters are like
     * @return cases with such rosters
     */
    public Arbitrary<PlanCase> arbitrary(RosterKind kind) {
        return Combinators.combine(shape.arbitrary(kind), parameters(), Numbers.ANY)
                .as((rows, chosen, seed) -> of(kind, new PlanCase(rows, chosen), new Random(seed)));
    }

    private Arbitrary<Map<String, String>> parameters() {
        int slots = plan.plan().parameters().stream()
                .mapToInt(parameter -> parameter.slots().size())
                .sum();
        List<String> names = List.copyOf(own.keySet());
        return Combinators.combine(
                        Numbers.ANY.list().ofSize(slots),
                        Combinators.combine(List.copyOf(own.values())).as(texts -> texts))
                .as((numbers, texts) -> {
                    Map<String, String> named = new LinkedHashMap<>();
                    names.forEach(name -> named.put(name, texts.get(named.size())));
                    return parameters(named, new Choices(numbers)::below);
                });
    }

    private PlanCase vetoed(PlanCase one, Random random) {
        PlanCase vetoed = one;
        for (String staffId : one.rows().staffIds()) {
            for (Quantity veto : vetoes()) {
                AimedCase aimed = new AimedCase(plan.plan(), shape, vetoed, random);
                new Aim(aimed).flags().hold(veto, true, Rubric.STAFF, staffId);
                vetoed = aimed.now();
            }
        }
        return vetoed;
    }

    /** For whom the vetoes of the staff's scores are, as far as they are the last thing that is done to a score. */
    private List<Quantity> vetoes() {
        return plan.rubric().stream()
                .flatMap(rubric -> Stream.concat(rubric.scores().values().stream(), Stream.of(rubric.total())))
                .map(Lookups::unnamed)
                .filter(score -> score instanceof Applied choice
                        && choice.operation() instanceof Choice
                        && Lookups.arm(choice, 0) instanceof Named named
                        && named.origin().role().equals("veto"))
                .map(score -> score.parts().get(0))
                .toList();
    }

    /**
     * One case that can be settled, as far as one is found: where a case is refused, the rows are taken out that its
     * problems name; where they name none, or all of the staff, facts are changed so that somebody has a claim on the
     * pools, or another case is drawn.
     *
     * @param settler what it is to be settled by
     * @param kind what its roster is like
     * @param seed decides which
     * @return the case, and its settlement or why there is none
     */
    public SettledCase settled(Settler settler, RosterKind kind, long seed) {
        Random random = new Random(seed);
        SettledCase last = SettledCase.of(settler, drawn(kind, seed));
        for (int trial = 1; trial <= DRAWINGS && !last.settlement().isOk(); trial++) {
            last = mended(settler, last, random);
            if (!last.settlement().isOk()) {
                last = SettledCase.of(settler, drawn(kind, seed + trial * APART));
            }
        }
        return last;
    }

    private SettledCase mended(Settler settler, SettledCase refused, Random random) {
        SettledCase last = refused;
        for (int trial = 0; trial < TRIALS && !last.settlement().isOk(); trial++) {
            SettledCase before = last;
            Optional<PlanCase> next = withoutNamed(before).or(() -> withClaims(before.of(), random));
            if (next.isEmpty()) {
                return last;
            }
            last = SettledCase.of(settler, next.get());
        }
        return last;
    }

    private Optional<PlanCase> withoutNamed(SettledCase refused) {
        RosterRows rows = refused.of().rows();
        int before = rows.size();
        for (Problem problem : refused.settlement().problems()) {
            Optional<String> id = problem.location().row();
            for (FactTable table : plan.plan().tables()) {
                if (id.isPresent() && rows.ids(table.id()).contains(id.get())) {
                    rows = rows.without(table.id(), id.get());
                }
            }
        }
        return rows.size() < before && !rows.staffIds().isEmpty()
                ? Optional.of(new PlanCase(rows, refused.of().parameters()))
                : Optional.empty();
    }

    /** Lets somebody have a claim on each pool that is shared. */
    private Optional<PlanCase> withClaims(PlanCase refused, Random random) {
        if (refused.rows().staffIds().isEmpty() || !refused.rows().check().isOk()) {
            return Optional.empty();
        }
        AimedCase aimed = new AimedCase(plan.plan(), shape, refused, random);
        Aim aim = new Aim(aimed);
        for (Payment payment : plan.payments().values()) {
            List<String> ids = aimed.ids(payment.table());
            if (payment.share().isPresent() && !ids.isEmpty()) {
                aim.claim(payment.share().get(), payment.table(), picked(ids, random));
            }
        }
        return Optional.of(aimed.now());
    }

    /**
     * Cases that reach what others have not: for one thing after another that is missed, facts of a case are changed so
     * that it comes about.
     *
     * @param settler what they are to be settled by
     * @param reached what has been reached so far; what these cases reach is added to it
     * @param from cases to begin with, one of which settles at least
     * @param seed decides where it is looked
     * @return the cases that reached something new, each with its settlement
     */
    public List<SettledCase> reaching(Settler settler, Reached reached, List<SettledCase> from, long seed) {
        Random random = new Random(seed);
        List<SettledCase> bases = new ArrayList<>(from);
        bases.removeIf(
                one -> !one.settlement().isOk() || one.of().rows().staffIds().isEmpty());
        List<SettledCase> more = new ArrayList<>();
        int trials = 0;
        for (int round = 0; round < ROUNDS && !bases.isEmpty(); round++) {
            for (Reachable missed : reached.missed()) {
                if (reached.misses(missed) && trials++ < MOST_TRIALS) {
                    PlanCase aimed =
                            aimed(reached.ways(missed), picked(bases, random).of(), random);
                    SettledCase one = mended(settler, SettledCase.of(settler, aimed), random);
                    if (one.settlement().isOk() && reached.add(one.settlement().orElseThrow()) > 0) {
                        bases.add(one);
                        more.add(one);
                    }
                }
            }
        }
        return more;
    }

    private PlanCase aimed(List<PlanReach.Way> ways, PlanCase from, Random random) {
        PlanReach.Way way = picked(ways, random);
        AimedCase aimed = new AimedCase(plan.plan(), shape, from, random);
        List<String> ids = way.table().isEmpty() ? List.of("") : aimed.ids(way.table());
        String id = ids.isEmpty() ? aimed.add(way.table()) : picked(ids, random);
        if (!ids.isEmpty() || !id.isEmpty()) {
            boolean isBeside = !id.isEmpty() && random.nextBoolean();
            new Aim(aimed).reach(way, isBeside ? aimed.beside(way.table(), id) : id);
        }
        return aimed.now();
    }

    private static <T> T picked(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
