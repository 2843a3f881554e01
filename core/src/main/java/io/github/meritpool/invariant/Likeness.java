package io.github.meritpool.invariant;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Window;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of whom the same is recorded, in the staff table and in every row that leads to them, but for ids. */
final class Likeness {

    private final PayPlan plan;
    private final Facts facts;
    private final IdentityHashMap<Quantity, Boolean> telling = new IdentityHashMap<>();

    Likeness(PayPlan plan, Facts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    /** The rows of the staff by what is recorded of them. */
    List<List<Integer>> alike() {
        Map<String, List<Integer>> byRecord = new LinkedHashMap<>();
        FactTable staff = plan.table(Rubric.STAFF).orElseThrow();
        for (int row = 0; row < facts.ids(Rubric.STAFF).size(); row++) {
            StringBuilder record = new StringBuilder();
            write(staff, row, "", new ArrayDeque<>(), record);
            byRecord.computeIfAbsent(record.toString(), one -> new ArrayList<>())
                    .add(row);
        }
        return byRecord.values().stream().filter(rows -> rows.size() > 1).toList();
    }

    /** The cells of a row, but for its own id and the key that led to it, and the rows that refer to it. */
    private void write(FactTable table, int row, String along, Deque<String> path, StringBuilder record) {
        path.push(table.id());
        for (FactColumn column : table.columns()) {
            if (column.type() != FactColumn.Type.ID && !column.id().equals(along)) {
                record.append(facts.column(table.id(), column.id()).value(row)).append('\t');
            }
        }
        for (FactTable other : plan.tables()) {
            for (FactColumn column : other.columns()) {
                if (column.references().equals(Optional.of(table.id()))) {
                    writeReferring(other, column.id(), row, path, record);
                }
            }
        }
        path.pop();
    }

    /** Rows of a table that is on the way already are told by their ids: so fewer are held to be alike, and none wrongly. */
    private void writeReferring(FactTable other, String key, int row, Deque<String> path, StringBuilder record) {
        record.append('\n').append(other.id()).append('/').append(key);
        for (int referring : facts.referring(other.id(), key, row)) {
            record.append('[');
            if (path.contains(other.id())) {
                record.append(facts.ids(other.id()).get(referring));
            } else {
                write(other, referring, key, path, record);
            }
            record.append(']');
        }
    }

    /**
     * Whether a quantity can differ between rows that are alike: it ranks by id where all else ties, looks back in an
     * order, goes by ids, or has in it the minor unit that one of two equals gets of a share.
     */
    boolean tellsApart(Quantity quantity) {
        Boolean known = telling.get(quantity);
        if (known == null) {
            known = isTelling(quantity);
            telling.put(quantity, known);
        }
        return known;
    }

    private boolean isTelling(Quantity quantity) {
        if (quantity instanceof Window || quantity instanceof Share) {
            return true;
        } else if (quantity instanceof ShareRest rest) {
            return rest.share().family() != null;
        } else if (quantity instanceof Statistic statistic) {
            return statistic.by().stream().anyMatch(this::tellsApart);
        } else if (quantity instanceof Ranked ranked && ranked.ties() == Ranked.Ties.BY_ID) {
            return true;
        } else if (quantity instanceof Fact fact) {
            return isId(fact);
        }
        return quantity.parts().stream().anyMatch(this::tellsApart);
    }

    private boolean isId(Fact fact) {
        FactColumn.Type type = plan.table(fact.table())
                .flatMap(table -> table.column(fact.column()))
                .map(FactColumn::type)
                .orElse(FactColumn.Type.ID);
        boolean leadsOn = type == FactColumn.Type.REFERENCE && !fact.table().equals(Rubric.STAFF);
        return type == FactColumn.Type.ID || leadsOn;
    }
}
