package io.github.meritpool.rubric;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scope in which dimensions are lowered: the rows of a table, the types there are, a unit, a full mark. */
final class RubricScope implements Scope {

    private final TableScope rows;
    private final RubricTypes types;
    private final Unit unit;
    private final String key;
    private final Rational full;
    private final Origin origin;

    private RubricScope(TableScope rows, RubricTypes types, Unit unit, String key, Rational full, Origin origin) {
        this.rows = rows;
        this.types = types;
        this.unit = unit;
        this.key = key;
        this.full = full;
        this.origin = origin;
    }

    /** Lowers a dimension: its type, the score of those who have none, and one rounding. */
    static Quantity lower(
            RubricDimension dimension,
            String pointer,
            Unit unit,
            Optional<Rounding> rounding,
            RubricTypes types,
            TableScope rows) {
        RubricScope scope = new RubricScope(rows, types, unit, "", dimension.full(), dimension.scoreOrigin());
        Quantity score = scope.lower(dimension.type().name(), dimension.type().arguments(), pointer);
        if (dimension.whenAbsent().isPresent()) {
            Quantity stated = Quantity.constant(dimension.whenAbsent().get(), unit);
            score = new Applied(Presence.FIRST_PRESENT, List.of(score, stated));
        }
        if (dimension.scoreClause().isPresent()) {
            score = score.named(scope.origin.part("exact", beforeRounding(dimension.label())));
        }
        if (rounding.isPresent()) {
            score = new Applied(rounding.get(), List.of(score));
        }
        return score.named(dimension.origin());
    }

    private static Label beforeRounding(Label label) {
        return Label.of(label.en() + " before rounding", label.zhCn() + "（取整前）");
    }

    private Quantity lower(String type, Tree arguments, String pointer) {
        Optional<RubricTypeProvider> provider = types.find(type, pointer + "/type", problems());
        return provider.flatMap(found -> new ArgumentCheck(problems())
                        .check(arguments, found.parameters(), pointer)
                        .map(with -> found.lower(with, this)))
                .orElse(new Missing(Kind.NUMBER, unit));
    }

    @Override
    public Quantity score(Tree data, String pointer) {
        return rows.vocabulary()
                .nested(
                        pointer,
                        () -> RubricDimension.providerOf(data, pointer, types, problems())
                                .flatMap(found -> new ArgumentCheck(problems())
                                        .check(data, RubricType.FIELDS.and(found.parameters()), pointer)
                                        .map(with -> found.lower(with, this)))
                                .orElse(new Missing(Kind.NUMBER, unit)));
    }

    @Override
    public Quantity dimension(Tree data, String pointer) {
        return rows.vocabulary()
                .nested(
                        pointer,
                        () -> RubricDimension.read(data, pointer, types, problems())
                                .map(found -> lower(found, pointer, unit, found.rounding(), types, rows))
                                .orElse(new Missing(Kind.NUMBER, unit)));
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
        return unit;
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
    public Map<String, Quantity> quantities(Arguments with, String name, Quantity category, Unit unit) {
        return rows.quantities(with, name, category, unit, origin);
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
    public void checkCategory(Quantity category, String name, String pointer) {
        rows.vocabulary().checkCategory(category, name, pointer);
    }

    @Override
    public Scope only(Quantity condition) {
        return new RubricScope(rows.only(condition), types, unit, key, full, origin);
    }

    @Override
    public Scope citing(String clause) {
        Origin cited = new Origin(origin.element(), origin.role(), clause, origin.label());
        return new RubricScope(rows, types, unit, key, full, cited);
    }

    @Override
    public Unit unitOf(Quantity quantity) {
        return rows.vocabulary().unitOf(quantity);
    }

    @Override
    public int decimalsOf(Quantity quantity) {
        return rows.vocabulary().decimalsOf(quantity);
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
                .map(column ->
                        (Scope) new RubricScope(rows.referring(inner, column), types, unit, column, full, origin))
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
