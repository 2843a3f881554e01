package io.github.meritpool.testkit;

import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads quantities as they are computed, row by row and only the arms that are taken, and notes what is reached. */
final class ReachWalk {

    private final PlanReach plan;
    private final Evaluation evaluation;
    private final Facts facts;
    private final IdentityHashMap<Quantity, BitSet> visited = new IdentityHashMap<>();
    private final Set<Quantity> wholes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Reachable> reached = new LinkedHashSet<>();

    ReachWalk(PlanReach plan, Evaluation evaluation) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.facts = evaluation.facts();
    }

    Set<Reachable> reached() {
        return reached;
    }

    void visit(PlanReach.Root root) {
        int rows = root.table().isEmpty() ? 1 : rows(root.table());
        for (int row = 0; row < rows; row++) {
            if (holds(root.where().orElse(null), row)) {
                visit(root.quantity(), row);
            }
        }
    }

    private int rows(String table) {
        return facts.ids(table).size();
    }

    private boolean holds(@Nullable Quantity flag, int row) {
        if (flag == null) {
            return true;
        }
        Value value = evaluation.value(flag, row);
        return !value.isAbsent() && value.flag();
    }

    private void visit(Quantity quantity, int row) {
        BitSet rows = visited.computeIfAbsent(quantity, one -> new BitSet());
        if (rows.get(row)) {
            return;
        }
        rows.set(row);
        if (quantity instanceof Named named && PlanReach.isFlag(named)) {
            named(named);
        } else if (quantity instanceof Applied applied) {
            operands(applied, row);
        } else if (quantity instanceof Gathered gathered) {
            for (int referring : facts.referring(gathered.from(), gathered.key(), row)) {
                visit(gathered.of(), referring);
            }
        } else if (quantity instanceof Via via) {
            int target = facts.target(via.from(), via.key(), row);
            if (target >= 0) {
                visit(via.of(), target);
            }
        } else if (!isOfTable(quantity)) {
            side(quantity, row);
            quantity.parts().forEach(part -> visit(part, row));
        }
    }

    /** A condition that the plan names is asked of everyone, whoever it is needed for. */
    private void named(Named condition) {
        if (wholes.add(condition)) {
            String table = plan.table(condition);
            for (int row = 0; row < (table.isEmpty() ? 1 : rows(table)); row++) {
                side(condition, row);
                visit(condition.of(), row);
            }
        }
    }

    /** What is computed for all rows of a table at once. */
    private boolean isOfTable(Quantity quantity) {
        if (quantity instanceof Statistic statistic) {
            ofTable(statistic, statistic.table(), statistic.where(), statistic.parts());
        } else if (quantity instanceof Ranked ranked) {
            ofTable(ranked, ranked.table(), ranked.where(), ranked.parts());
        } else if (quantity instanceof Window window) {
            ofTable(window, window.table(), null, window.parts());
        } else if (quantity instanceof Share share) {
            share(share);
        } else if (quantity instanceof ShareRest rest) {
            share(rest.share());
        } else {
            return false;
        }
        return true;
    }

    private void ofTable(Quantity quantity, String table, @Nullable Quantity where, List<Quantity> parts) {
        if (!wholes.add(quantity)) {
            return;
        }
        for (int row = 0; row < rows(table); row++) {
            if (where != null) {
                visit(where, row);
            }
            if (holds(where, row)) {
                for (Quantity part : parts) {
                    visit(part, row);
                }
            }
        }
    }

    private void share(Share share) {
        if (!wholes.add(share)) {
            return;
        }
        Share.Family family = share.family();
        int pools = family == null ? 1 : rows(family.table());
        for (int pool = 0; pool < pools; pool++) {
            visit(share.pool(), pool);
        }
        String table = plan.table(share);
        for (int row = 0; row < rows(table); row++) {
            for (Quantity part : share.parts()) {
                if (part != share.pool()) {
                    visit(part, row);
                }
            }
        }
    }

    /** Of a choice or a table only what decides, and the arm that is taken. */
    private void operands(Applied applied, int row) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() instanceof Choice) {
            for (int condition = 0; condition < operands.size() - 1; condition += 2) {
                visit(operands.get(condition), row);
                Value value = evaluation.value(operands.get(condition), row);
                if (value.isAbsent()) {
                    return;
                } else if (value.flag()) {
                    arm(applied, condition / 2, operands.get(condition + 1), row);
                    return;
                }
            }
            arm(applied, Reach.arms(applied) - 1, operands.get(operands.size() - 1), row);
        } else if (applied.operation() instanceof BandTable || applied.operation() instanceof CategoryTable) {
            visit(operands.get(0), row);
            Value key = evaluation.value(operands.get(0), row);
            if (!key.isAbsent()) {
                int arm = applied.operation() instanceof BandTable bands
                        ? bands.band(key.number())
                        : ((CategoryTable) applied.operation()).arm(key.category());
                arm(applied, arm, operands.get(arm + 1), row);
            }
        } else {
            piece(applied, row);
            side(applied, row);
            operands.forEach(operand -> visit(operand, row));
        }
    }

    private void arm(Applied lookUp, int arm, Quantity taken, int row) {
        note(lookUp, arm);
        visit(taken, row);
    }

    private void piece(Applied applied, int row) {
        if (applied.operation() instanceof Interpolation line) {
            Value key = evaluation.value(applied.operands().get(0), row);
            if (!key.isAbsent()) {
                note(applied, new BandTable(line.points(), BandTable.Edge.UPPER_BAND).band(key.number()));
            }
        }
    }

    /** Of a flag to which both sides are to be reached: which side this row is on. */
    private void side(Quantity quantity, int row) {
        if (plan.at(quantity).size() == 2 && !(quantity instanceof Applied applied && isLine(applied))) {
            Value value = evaluation.value(quantity, row);
            if (!value.isAbsent()) {
                note(quantity, value.flag() ? 1 : 0);
            }
        }
    }

    private static boolean isLine(Applied applied) {
        return applied.operation() instanceof Interpolation;
    }

    private void note(Quantity quantity, int which) {
        List<Optional<Reachable>> there = plan.at(quantity);
        if (which < there.size()) {
            there.get(which).ifPresent(reached::add);
        }
    }
}
