package io.github.meritpool.phase;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A plan whose tables are split: what is gathered in which round, what must be computed for it, and what is given. Immutable
 * and thread-safe.
 */
public final class Phases {

    private final PayPlan plan;
    private final SplitTables tables;
    private final Reach reach;
    /** In the order of their rounds, so that what is known after some rounds comes first. */
    private final List<Gathering> gatherings;

    private final IdentityHashMap<Quantity, Integer> indices = new IdentityHashMap<>();
    private final List<Quantity> figures;
    private final PlanScope scopes;
    private final int roundsOfParts;
    private final List<Round> rounds;
    private final Header start;

    private Phases(CompiledPlan plan, String table, SplitTables tables) {
        this.plan = plan.plan();
        this.tables = tables;
        this.figures = plan.quantities();
        this.reach = new Reach(tables, figures);
        this.gatherings = reach.gatherings().stream()
                .sorted((one, other) -> Integer.compare(one.round(), other.round()))
                .toList();
        gatherings.forEach(one -> indices.put(one.quantity(), indices.size()));
        this.scopes = new PlanScope(plan, tables, reach);
        this.roundsOfParts = scopes.ofParts().quantities().stream()
                .mapToInt(reach::rounds)
                .max()
                .orElse(0);
        int last = gatherings.stream().mapToInt(Gathering::round).max().orElse(0);
        this.rounds = IntStream.rangeClosed(1, last).mapToObj(this::round).toList();
        this.start = new Header(Fingerprint.of(this.plan, table, rounds), table, 0, "");
    }

    private Round round(int number) {
        List<Label> words =
                gatherings(number).stream().map(Gathering::words).distinct().toList();
        return new Round(number, words, number > roundsOfParts);
    }

    /**
     * A plan in phases.
     *
     * @param plan the plan
     * @param table the id of the table that is split
     * @return the phases, or every problem why the plan cannot be split so
     */
    public static Checked<Phases> of(CompiledPlan plan, String table) {
        ProblemCollector problems = new ProblemCollector();
        SplitTables tables = new SplitTables(plan.plan().tables(), table);
        List<String> known = plan.plan().tables().stream().map(FactTable::id).toList();
        if (!known.contains(table)) {
            problems.add(Problem.of(PhaseProblem.UNKNOWN_TABLE)
                    .with("table", table)
                    .with("nearest", Nearest.to(table, known)));
        } else if (!tables.isSplit(Rubric.STAFF)) {
            problems.add(Problem.of(PhaseProblem.STAFF_NOT_SPLIT).with("table", table));
        }
        plan.plan()
                .posts()
                .appointments()
                .ifPresent(posts ->
                        problems.add(Problem.of(PhaseProblem.POSTS_OF_ALL).with("table", posts.table())));
        plan.plan().tables().stream()
                .filter(one -> !tables.isWholeInParts(one))
                .forEach(one -> problems.add(Problem.of(PhaseProblem.ROWS_IN_MANY_PARTS)
                        .with("table", one.id())
                        .with("keys", String.join(", ", one.key()))));
        return problems.hasErrors() ? problems.refuse() : problems.check(new Phases(plan, table, tables));
    }

    /**
     * The tables that are split.
     *
     * @return their ids, in the order of the plan
     */
    public List<String> splitTables() {
        return tables.split();
    }

    /**
     * The rounds.
     *
     * @return them, in order
     */
    public List<Round> rounds() {
        return rounds;
    }

    /**
     * How many rounds there must have been before everything is known that is settled in the parts.
     *
     * @return at most as many as there are {@link #rounds}
     */
    public int roundsOfParts() {
        return roundsOfParts;
    }

    /**
     * What is known before the first round.
     *
     * @return the totals to start with
     */
    public Totals start() {
        return new Totals(start, new TreeSet<>(), List.of());
    }

    /**
     * Whether a figure has a value for each row of a split table.
     *
     * @param figure one of the plan's quantities, or a part of one
     * @return false if it is a scalar or of a common table
     */
    public boolean isSplit(Quantity figure) {
        return reach.isSplit(figure);
    }

    /**
     * What of the plan is settled in each part: whatever belongs to rows of split tables, and what reaches the staff.
     *
     * @return the plan, without the rest
     */
    public CompiledPlan ofParts() {
        return scopes.ofParts();
    }

    /**
     * What of the plan is settled once, for the whole.
     *
     * @return the plan, without what is settled in the parts
     */
    public CompiledPlan ofWhole() {
        return scopes.ofWhole();
    }

    /**
     * What of a scope can be checked before anybody is paid, as soon as so many rounds are done: requirements, scores, and
     * whom checks ask.
     *
     * @param scope {@link #ofParts} or {@link #ofWhole}
     * @param rounds whether what is known after so many rounds is among it
     * @return the scope, without the rest
     */
    public CompiledPlan checked(CompiledPlan scope, IntPredicate rounds) {
        return scopes.checkedAfter(scope, rounds);
    }

    /**
     * Everything that can be computed after some rounds: figures of the plan, and what gathered figures rest on.
     *
     * @param done how many rounds there were
     * @return the quantities
     */
    public List<Quantity> computable(int done) {
        List<Quantity> all = new ArrayList<>(figures);
        gatherings.forEach(one -> all.addAll(one.quantity().parts()));
        return all.stream().filter(one -> reach.rounds(one) <= done).toList();
    }

    /**
     * What a part must compute to contribute to a round.
     *
     * @param round the round
     * @return the quantities
     */
    public List<Quantity> neededOfPart(int round) {
        return gatherings(round).stream().flatMap(one -> one.needed().stream()).toList();
    }

    private List<Gathering> gatherings(int round) {
        return gatherings.stream().filter(one -> one.round() == round).toList();
    }

    private List<Tallied> tallied(int round) {
        return gatherings(round).stream()
                .filter(Tallied.class::isInstance)
                .map(Tallied.class::cast)
                .toList();
    }

    private List<Listed> listed(int round) {
        return gatherings(round).stream()
                .filter(Listed.class::isInstance)
                .map(Listed.class::cast)
                .toList();
    }

    /** What is listed in a round, by table; what several figures go by is listed once. */
    private Map<String, List<Quantity>> columns(int round) {
        Map<String, List<Quantity>> columns = new TreeMap<>();
        Set<Quantity> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Listed one : listed(round)) {
            for (Quantity column : one.needed()) {
                if (known.add(column)) {
                    columns.computeIfAbsent(reach.table(column).orElseThrow(), any -> new ArrayList<>())
                            .add(column);
                }
            }
        }
        return columns;
    }

    /**
     * What is given to parts, and to the whole of figures that belong to no part.
     *
     * @param done how many rounds there were
     * @return every gathered figure that is known
     */
    public List<Given> given(int done) {
        return gatherings.stream()
                .filter(one -> one.round() <= done)
                .map(Gathering::given)
                .toList();
    }

    /**
     * The values of what is given.
     *
     * @param totals where they come from
     * @return them
     */
    public Given.Values values(Totals totals) {
        return (quantity, key) -> {
            int index = Objects.requireNonNull(indices.get(quantity));
            Value value = totals.values().get(index).get(key);
            return value == null ? ofNobody(gatherings.get(index)) : value;
        };
    }

    /** The value under a key that no part knows. */
    private static Value ofNobody(Gathering gathering) {
        return gathering instanceof Tallied tallied ? tallied.ofNobody() : Value.Absent.ABSENT;
    }

    /**
     * What a part contributes to the next round.
     *
     * @param evaluation of {@link #neededOfPart}
     * @param soFar the totals of the rounds before
     * @return the partial
     */
    public Partial partial(Evaluation evaluation, Totals soFar) {
        int round = soFar.rounds() + 1;
        Facts facts = evaluation.facts();
        List<Partial.Tallies> tallies = new ArrayList<>();
        for (Tallied one : tallied(round)) {
            tallies.add(new Partial.Tallies(one.aggregate().function(), one.tallies(evaluation)));
        }
        List<Partial.Listing> listings = new ArrayList<>();
        columns(round).forEach((table, columns) -> {
            SortedMap<String, List<Value>> byRow = new TreeMap<>();
            List<String> ids = facts.ids(table);
            for (int row = 0; row < ids.size(); row++) {
                int each = row;
                byRow.put(
                        ids.get(row),
                        columns.stream()
                                .map(column -> evaluation.value(column, each))
                                .toList());
            }
            listings.add(new Partial.Listing(table, byRow));
        });
        Header header = new Header(start.plan(), start.table(), round, common(facts));
        return new Partial(header, new TreeSet<>(facts.ids(start.table())), tallies, listings);
    }

    private String common(Facts facts) {
        return Fingerprint.of(plan, tables.common(), facts);
    }

    /**
     * Refuses totals that some facts do not belong to.
     *
     * @param totals the totals
     * @param facts the facts of a part, or what is common to all parts
     * @param isPart whether they are the facts of a part
     * @throws ProblemException with a {@link PhaseProblem}
     */
    public void requireFitting(Totals totals, Facts facts, boolean isPart) {
        start.requirePlan(totals.header(), Totals.KIND);
        if (totals.rounds() > 0) {
            totals.header().requireCommon(common(facts));
            facts.ids(start.table()).stream()
                    .filter(id -> isPart && !totals.rows().contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw new ProblemException(Problem.of(PhaseProblem.NOT_COUNTED)
                                .at(Location.row(id))
                                .with("table", start.table())
                                .with("id", id));
                    });
        }
    }

    /**
     * Refuses a partial that does not come next after totals.
     *
     * @param soFar the totals
     * @param merged the partial
     * @param facts what is common to all parts
     * @throws ProblemException with a {@link PhaseProblem}
     */
    public void requireNext(Totals soFar, Partial merged, Facts facts) {
        requireFitting(soFar, facts, false);
        start.requirePlan(merged.header(), Partial.KIND);
        soFar.header().next().requireRound(merged.round());
        merged.header().requireCommon(common(facts));
        if (soFar.rounds() > 0 && !soFar.rows().equals(merged.rows())) {
            SortedSet<String> either = new TreeSet<>(soFar.rows());
            either.addAll(merged.rows());
            either.removeIf(id -> soFar.rows().contains(id) && merged.rows().contains(id));
            throw new ProblemException(Problem.of(PhaseProblem.OTHER_PARTS)
                    .at(Location.row(either.first()))
                    .with("round", merged.round())
                    .with("table", start.table())
                    .with("id", either.first()));
        }
    }

    /**
     * The facts that figures of the whole are computed on.
     *
     * @param common what is common to all parts
     * @param merged what the parts have listed, if anything is computed from it
     * @return the common facts, and the ids of listed rows
     */
    public Facts wholeFacts(Facts common, Optional<Partial> merged) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        merged.ifPresent(partial -> partial.listings()
                .forEach(listing ->
                        ids.put(listing.table(), List.copyOf(listing.byRow().keySet()))));
        return new WholeFacts(common, tables, ids);
    }

    /**
     * What must be computed of the whole in a round.
     *
     * @param round the round
     * @return the rankings, windows and shares of listed rows
     */
    public List<Quantity> neededOfWhole(int round) {
        return listed(round).stream().map(Listed::quantity).toList();
    }

    /**
     * What is given in a round of the whole: totals that do not belong to rows of split tables, and what is listed.
     *
     * @param round the round
     * @return what is given
     */
    public List<Given> givenToWhole(int round) {
        List<Given> given = new ArrayList<>();
        gatherings.stream()
                .filter(one -> !isSplit(one.quantity()))
                .filter(one -> one.round() < round || (one.round() == round && one instanceof Tallied))
                .forEach(one -> given.add(one.given()));
        columns(round).values().forEach(columns -> columns.forEach(column -> given.add(new Given(column, List.of()))));
        return given;
    }

    /**
     * The values of what is given in a round of the whole.
     *
     * @param soFar the totals of the rounds before
     * @param merged the partials of all parts
     * @return them
     */
    public Given.Values valuesOfWhole(Totals soFar, Partial merged) {
        IdentityHashMap<Quantity, Given.Values> sources = new IdentityHashMap<>();
        Given.Values known = values(new Totals(soFar.header(), soFar.rows(), values(soFar, merged)));
        List<Partial.Listing> listings = merged.listings();
        int table = 0;
        for (List<Quantity> columns : columns(merged.round()).values()) {
            SortedMap<String, List<Value>> byRow = listings.get(table++).byRow();
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                sources.put(
                        columns.get(i),
                        (quantity, key) ->
                                Objects.requireNonNull(byRow.get(key)).get(column));
            }
        }
        return (quantity, key) -> sources.getOrDefault(quantity, known).of(quantity, key);
    }

    /** The totals so far and those of the tallies of a round; nothing yet for what is listed in it. */
    private List<SortedMap<String, Value>> values(Totals soFar, Partial merged) {
        List<SortedMap<String, Value>> values = new ArrayList<>(soFar.values());
        int next = 0;
        for (Gathering one : gatherings(merged.round())) {
            SortedMap<String, Value> byKey = new TreeMap<>();
            if (one instanceof Tallied) {
                merged.tallies(next++).byKey().forEach((key, tally) -> byKey.put(key, tally.value()));
            }
            values.add(byKey);
        }
        return values;
    }

    /**
     * What is known of the whole after a round.
     *
     * @param evaluation of {@link #neededOfWhole}
     * @param soFar the totals of the rounds before
     * @param merged the partials of all parts
     * @return the totals
     * @throws ProblemException every problem of claims
     */
    public Totals totals(Evaluation evaluation, Totals soFar, Partial merged) {
        List<SortedMap<String, Value>> values = values(soFar, merged);
        Set<Problem> problems = new LinkedHashSet<>();
        for (Listed one : listed(merged.round())) {
            try {
                fill(values.get(Objects.requireNonNull(indices.get(one.quantity()))), one.quantity(), evaluation);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(List.copyOf(problems));
        }
        return new Totals(merged.header(), merged.rows(), values);
    }

    private void fill(SortedMap<String, Value> byKey, Quantity quantity, Evaluation evaluation) {
        List<String> ids = reach.table(quantity).map(evaluation.facts()::ids).orElse(List.of(Given.SCALAR));
        for (int row = 0; row < ids.size(); row++) {
            byKey.put(ids.get(row), evaluation.value(quantity, row));
        }
    }
}
