package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A case whose facts are changed cell by cell and row by row, and the values that quantities then have. */
final class AimedCase {

    /** The most twins that are made of a row at once. */
    static final int MOST_COPIES = 16;

    /** A roster of so many rows is large enough. */
    private static final int MOST_ROWS = 100;

    private static final int MOST_STEPS = 200;

    private final PayPlan plan;
    private final RosterShape shape;
    private final Random random;
    private final Map<String, Value> parameters;
    private PlanCase now;
    private @Nullable Evaluation evaluation;
    private int steps;

    AimedCase(PayPlan plan, RosterShape shape, PlanCase from, Random random) {
        this.plan = plan;
        this.shape = shape;
        this.now = from;
        this.parameters = parameters(plan, from);
        this.random = random;
    }

    /** The values of the parameters, chosen in the plan or in the case; absent where they cannot be read. */
    private static Map<String, Value> parameters(PayPlan plan, PlanCase one) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (PlanParameter parameter : plan.parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                Value value = Optional.ofNullable(one.parameters().get(slot.id()))
                        .or(slot::chosen)
                        .flatMap(text -> parameter.read(text, plan.conventions()))
                        .orElse(Value.Absent.ABSENT);
                values.put(slot.id(), value);
            }
        }
        return values;
    }

    PayPlan plan() {
        return plan;
    }

    RosterShape shape() {
        return shape;
    }

    Random random() {
        return random;
    }

    /** The facts and parameters as they are now. */
    Facts recorded() {
        return evaluation().facts();
    }

    PlanCase now() {
        return now;
    }

    /** The rows of a table, by their ids. */
    List<String> ids(String table) {
        return recorded().ids(table);
    }

    private Evaluation evaluation() {
        Evaluation known = evaluation;
        if (known == null) {
            known = new RowEvaluator(now.rows().roster().facts().with(parameters));
            evaluation = known;
        }
        return known;
    }

    /** What a quantity comes to now. */
    Value value(Quantity quantity, String table, String id) {
        return evaluation()
                .value(quantity, Math.max(0, table.isEmpty() ? 0 : ids(table).indexOf(id)));
    }

    boolean isTired() {
        return ++steps > MOST_STEPS;
    }

    /** One of some. */
    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A twin of a row whose id is its own, so that the others stay as they are; the row itself where there can be none. */
    String beside(String table, String id) {
        FactTable of = plan.table(table).orElseThrow();
        boolean hasOwnId =
                of.key().size() == 1 && of.column(of.key().get(0)).orElseThrow().type() == FactColumn.Type.ID;
        if (!hasOwnId || now.rows().size() > MOST_ROWS) {
            return id;
        }
        String twin = "N" + random.nextInt(Integer.MAX_VALUE);
        RosterRows more = now.rows().withTwin(table, id, twin);
        if (!more.check().isOk()) {
            return id;
        }
        change(more);
        return twin;
    }

    /** Makes a twin of the row, or of the row of another table that makes it up. */
    void copy(String table, String id) {
        FactTable of = plan.table(table).orElseThrow();
        FactColumn key = of.column(any(of.key())).orElseThrow();
        int place = now.rows().ids(table).indexOf(id);
        if (place < 0) {
            return;
        }
        RosterRows more = now.rows();
        String twin = "N" + random.nextInt(Integer.MAX_VALUE);
        if (of.key().size() == 1 && key.type() == FactColumn.Type.ID) {
            more = more.withTwin(table, id, twin);
        } else if (key.references().isPresent()
                && plan.table(key.references().get()).orElseThrow().key().size() == 1) {
            String other = now.rows().rows(table).get(place).getOrDefault(key.id(), "");
            more = more.withTwin(key.references().get(), other, twin);
        }
        if (more.check().isOk()) {
            change(more);
        }
    }

    /** Goes on in the row that a key leads to, if there is one. */
    void follow(Via via, String id, Consumer<String> there) {
        int row = ids(via.from()).indexOf(id);
        int target = row < 0 ? -1 : recorded().target(via.from(), via.key(), row);
        if (target >= 0) {
            there.accept(ids(via.to()).get(target));
        }
    }

    /** Another row that leads to one, drawn anew; its id, or nothing if there can be none. */
    String add(Gathered gathered, String id) {
        return add(gathered.from(), Map.of(gathered.key(), id));
    }

    /** Another row of a table; its id, or nothing if there can be none. */
    String add(String id) {
        return add(id, Map.of());
    }

    private String add(String id, Map<String, String> stated) {
        FactTable table = plan.table(id).orElseThrow();
        if (table.rows() == FactTable.RowsRule.FOR_EACH_KEY) {
            return "";
        }
        Map<String, String> cells = new LinkedHashMap<>(shape.row(table, now.rows(), random));
        cells.putAll(stated);
        RosterRows more = now.rows().and(table.id(), cells);
        if (!more.check().isOk()) {
            return "";
        }
        change(more);
        return String.join(
                "/",
                table.key().stream().map(key -> cells.getOrDefault(key, "")).toList());
    }

    /** Takes a row out, unless there must be one. */
    void remove(String table, String id) {
        if (plan.table(table).orElseThrow().rows() != FactTable.RowsRule.FOR_EACH_KEY) {
            change(now.rows().without(table, id));
        }
    }

    /** Sets a number or a date as near to what is wanted as the column allows. */
    void set(Fact fact, Rational wanted, String id) {
        plan.table(fact.table())
                .flatMap(table -> table.column(fact.column()))
                .ifPresent(column -> set(fact, text(column, wanted), id));
    }

    /** A part of a key can be changed where no other row has that key, and none refers to it. */
    void set(Fact fact, String cell, String id) {
        FactTable table = plan.table(fact.table()).orElseThrow();
        boolean isKey = table.key().contains(fact.column());
        boolean canBe = !isKey || table.rows() != FactTable.RowsRule.FOR_EACH_KEY;
        if (canBe
                && shape.allows(fact.table(), fact.column(), cell)
                && now.rows().ids(fact.table()).contains(id)) {
            RosterRows changed = now.rows().with(fact.table(), id, fact.column(), cell);
            if (!isKey || changed.check().isOk()) {
                change(changed);
            }
        }
    }

    private static String text(FactColumn column, Rational wanted) {
        if (column.type() == FactColumn.Type.DATE) {
            LocalDate date = DateSpan.date(wanted.rounded(0, RoundingMode.HALF_UP));
            LocalDate earliest = column.with().date("earliest");
            LocalDate latest = column.with().date("latest");
            return (date.isBefore(earliest) ? earliest : date.isAfter(latest) ? latest : date).toString();
        }
        BigDecimal number = wanted.rounded(column.decimals(), RoundingMode.HALF_UP)
                .decimal()
                .orElseThrow();
        return number.max(column.with().bigDecimal("min"))
                .min(column.with().bigDecimal("max"))
                .setScale(column.decimals(), RoundingMode.DOWN)
                .toPlainString();
    }

    private void change(RosterRows rows) {
        now = new PlanCase(rows, now.parameters());
        evaluation = null;
    }
}
