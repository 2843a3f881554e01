package io.github.meritpool.invariant;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two outcomes of one plan, and what differs between what they were settled from. */
final class Pair {

    private final Outcome before;
    private final Outcome after;
    private final Paid first;
    private final Paid second;

    /** A fact that differs, by the number of its row. */
    record Cell(FactTable table, FactColumn column, int row) {}

    Pair(Outcome before, Outcome after) {
        this.before = before;
        this.after = after;
        this.first = new Paid(before);
        this.second = new Paid(after);
    }

    Pair swapped() {
        return new Pair(after, before);
    }

    Outcome before() {
        return before;
    }

    Outcome after() {
        return after;
    }

    PayPlan plan() {
        return before.plan();
    }

    Money paidBefore(SharedPools pools, String row) {
        return first.to(pools.before().line(), row);
    }

    Money paidAfter(SharedPools pools, String row) {
        return second.to(pools.after().line(), row);
    }

    /** The violation about a row's pay, with what it was and is. */
    Violation broken(Violation kind, SharedPools pools, String row) {
        return kind.about("who", row)
                .with("line", pools.name())
                .with("one", paidBefore(pools, row))
                .with("other", paidAfter(pools, row));
    }

    /** Every pool that a line shares in both without floors and ceilings; of the others it is said that they are not. */
    List<SharedPools> unbounded(Findings found) {
        Map<String, SharedPool> others = new LinkedHashMap<>();
        SharedPool.in(after).forEach(other -> others.put(other.name(), other));
        List<SharedPools> all = new ArrayList<>();
        for (SharedPool one : SharedPool.in(before)) {
            Optional.ofNullable(others.get(one.name())).ifPresent(other -> all.add(new SharedPools(one, other)));
        }
        if (all.isEmpty()) {
            found.silent(Problem.of(Inapplicable.NO_SHARE));
        }
        all.stream()
                .filter(SharedPools::isBounded)
                .forEach(pools -> found.silent(Inapplicable.BOUNDED.of(pools.before())));
        all.removeIf(SharedPools::isBounded);
        return all;
    }

    /** Why no relation of what is recorded can be checked: other values of parameters, or tables of another size. */
    Optional<Problem> otherTerms() {
        for (PlanParameter parameter : plan().parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                Value one = facts(before).parameter(slot.id());
                Value other = facts(after).parameter(slot.id());
                if (!one.equals(other)) {
                    return Optional.of(Problem.of(Inapplicable.OTHER_PARAMETER)
                            .with("parameter", slot.id())
                            .with("one", one)
                            .with("other", other));
                }
            }
        }
        return plan().tables().stream()
                .filter(table -> ids(before, table).size() != ids(after, table).size())
                .findFirst()
                .map(Pair::otherRows);
    }

    static Problem otherRows(FactTable table) {
        return Problem.of(Inapplicable.OTHER_ROWS).with("table", table.id());
    }

    static Facts facts(Outcome outcome) {
        return outcome.evaluation().facts();
    }

    static List<String> ids(Outcome outcome, FactTable table) {
        return facts(outcome).ids(table.id());
    }

    Value valueBefore(Cell cell) {
        return value(before, cell);
    }

    Value valueAfter(Cell cell) {
        return value(after, cell);
    }

    private static Value value(Outcome outcome, Cell cell) {
        return facts(outcome).column(cell.table().id(), cell.column().id()).value(cell.row());
    }

    /** Which facts differ, row by row; rows are told by their place in the order of ids, and what they refer to too. */
    List<Cell> differing() {
        List<Cell> differing = new ArrayList<>();
        for (FactTable table : plan().tables()) {
            for (FactColumn column : table.columns()) {
                for (int row = 0; row < ids(before, table).size(); row++) {
                    Cell cell = new Cell(table, column, row);
                    if (differs(cell)) {
                        differing.add(cell);
                    }
                }
            }
        }
        return differing;
    }

    private boolean differs(Cell cell) {
        String table = cell.table().id();
        String column = cell.column().id();
        return switch (cell.column().type()) {
            case ID -> false;
            case REFERENCE ->
                facts(before).target(table, column, cell.row()) != facts(after).target(table, column, cell.row());
            default -> !valueBefore(cell).equals(valueAfter(cell));
        };
    }
}
