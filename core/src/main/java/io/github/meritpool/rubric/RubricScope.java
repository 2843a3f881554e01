package io.github.meritpool.rubric;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scope in which dimensions are lowered: the rows of a table, the types there are, a unit, a full mark. */
final class RubricScope implements Scope {

    /**
     * What is the same for all dimensions of a rubric.
     *
     * @param types the types there are
     * @param unit the unit of scores
     * @param scorings what the rubric states once
     * @param isInScoring whether one of these is being lowered
     */
    record Terms(RubricTypes types, Unit unit, Scorings scorings, boolean isInScoring) {}

    private final TableScope rows;
    private final Terms terms;
    private final String key;
    private final Rational full;
    private final Origin origin;

    RubricScope(TableScope rows, Terms terms, String key, Rational full, Origin origin) {
        this.rows = rows;
        this.terms = terms;
        this.key = key;
        this.full = full;
        this.origin = origin;
    }

    boolean isInScoring() {
        return terms.isInScoring();
    }

    /** This scope for what a scoring of the rubric says. */
    RubricScope inScoring() {
        Terms inside = new Terms(terms.types(), terms.unit(), terms.scorings(), true);
        return new RubricScope(rows, inside, key, full, origin);
    }

    /** Lowers a type whose arguments stand at a pointer. */
    Quantity lower(String type, Tree arguments, String pointer) {
        Optional<RubricTypeProvider> provider = terms.types().find(type, pointer + "/type", problems());
        return provider.flatMap(found -> new ArgumentCheck(problems())
                        .check(arguments, found.parameters(), pointer)
                        .map(with -> found.lower(with, this)))
                .orElse(new Missing(Kind.NUMBER, unit()));
    }

    @Override
    public Quantity score(Tree data, String pointer) {
        return rows.vocabulary()
                .nested(
                        pointer,
                        () -> RubricDimension.providerOf(data, pointer, terms.types(), problems())
                                .flatMap(found -> new ArgumentCheck(problems())
                                        .check(data, RubricType.FIELDS.and(found.parameters()), pointer)
                                        .map(with -> found.lower(with, this)))
                                .orElse(new Missing(Kind.NUMBER, unit())));
    }

    @Override
    public List<Quantity> dimensions(Arguments with, String name, List<Quantity> weights) {
        List<Optional<ScoredDimension>> read = new ArrayList<>();
        for (Tree item : with.items(name)) {
            String pointer = with.pointer() + "/" + name + "/" + read.size();
            read.add(RubricDimension.read(item, pointer, terms.types(), problems())
                    .map(found -> new ScoredDimension(found, pointer, found.rounding(), rows, terms)));
        }
        List<ScoredDimension> all = read.stream().flatMap(Optional::stream).toList();
        List<Quantity> counts = all.size() == read.size() ? weights : List.of();
        return read.stream()
                .map(one -> one.map(found -> score(found, all, counts)).orElse(new Missing(Kind.NUMBER, unit())))
                .toList();
    }

    private Quantity score(ScoredDimension one, List<ScoredDimension> all, List<Quantity> weights) {
        return rows.vocabulary()
                .nested(one.pointer(), () -> one.score(all, weights, other -> score(other, all, weights)));
    }

    private ProblemCollector problems() {
        return rows.vocabulary().problems();
    }

    @Override
    public String table() {
        return rows.table();
    }

    @Override
    public Unit unit() {
        return terms.unit();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Rational full() {
        return full;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Quantity quantity(Arguments with, String name, Unit unit) {
        return rows.quantity(with, name, unit, origin);
    }

    @Override
    public Quantity divisor(Arguments with, String name, Unit unit) {
        return rows.divisor(with, name, unit, origin);
    }

    @Override
    public Quantity scoring(Arguments with, String name) {
        return terms.scorings().score(with.text(name), with.at(name), this);
    }

    @Override
    public Map<String, Quantity> quantities(Arguments with, String name, Quantity category, Unit unit) {
        return rows.quantities(with, name, category, unit, origin);
    }

    @Override
    public List<Quantity> quantities(Arguments with, String name, Unit unit) {
        return rows.quantities(with, name, unit, origin);
    }

    @Override
    public Quantity quantity(Tree data, String pointer, Unit unit) {
        return rows.quantity(data, pointer, unit);
    }

    @Override
    public Quantity condition(Arguments with, String name) {
        return rows.condition(with, name);
    }

    @Override
    public List<Quantity> conditions(Arguments with, String name) {
        List<Quantity> conditions = new ArrayList<>();
        for (Tree item : with.items(name)) {
            conditions.add(rows.condition(item, with.pointer() + "/" + name + "/" + conditions.size()));
        }
        return conditions;
    }

    @Override
    public void checkCategory(Quantity category, String name, String pointer) {
        rows.vocabulary().checkCategory(category, name, pointer);
    }

    @Override
    public Scope only(Quantity condition) {
        return new RubricScope(rows.only(condition), terms, key, full, origin);
    }

    @Override
    public RubricScope citing(String clause) {
        Origin cited = new Origin(origin.element(), origin.role(), clause, origin.label());
        return new RubricScope(rows, terms, key, full, cited);
    }

    @Override
    public Unit unitOf(Quantity quantity) {
        return rows.vocabulary().shapes().unitOf(quantity);
    }

    @Override
    public int decimalsOf(Quantity quantity) {
        return rows.vocabulary().shapes().decimalsOf(quantity);
    }

    @Override
    public Label labelOf(Quantity quantity) {
        return Vocabulary.labelOf(quantity, origin.label());
    }

    @Override
    public Scope within(Arguments with, String tableArgument) {
        String inner = with.text(tableArgument);
        String pointer = with.pointer() + "/" + tableArgument;
        if (!rows.vocabulary().hasTable(inner, pointer)) {
            return this;
        }
        return rows.vocabulary()
                .keyTo(inner, table(), with.optionalText(ALONG.name()), pointer)
                .map(column -> (Scope) new RubricScope(rows.referring(inner, column), terms, column, full, origin))
                .orElse(this);
    }

    @Override
    public void require(Quantity condition, Problem problem) {
        rows.require(condition, problem);
    }

    @Override
    public void require(Quantity condition, Problem problem, Quantity found) {
        rows.require(condition, problem, found);
    }

    @Override
    public void report(Problem problem) {
        problems().add(problem);
    }
}
