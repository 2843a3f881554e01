package io.github.meritpool.phase;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.spi.Tree;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether places that never meet work with the same: a plan and how it is split, parameters and common tables. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of a plan, the table that it is split by and what is gathered. */
    static String of(PayPlan plan, String table, List<Round> rounds) {
        CanonicalWriter writer = new CanonicalWriter().text(table);
        write(plan.toTree(), writer);
        for (Round round : rounds) {
            writer.all(round.gathered(), (Label label) -> writer.text(label.en()));
        }
        return hash(writer);
    }

    private static void write(Tree tree, CanonicalWriter writer) {
        writer.text(tree.kind());
        if (tree instanceof Tree.Fields fields) {
            Map<String, Tree> sorted = new TreeMap<>(fields.fields());
            writer.all(sorted.entrySet(), field -> write(field.getValue(), writer.text(field.getKey())));
        } else if (tree instanceof Tree.Items items) {
            writer.all(items.items(), item -> write(item, writer));
        } else if (tree instanceof Tree.Decimal decimal) {
            writer.text(decimal.text());
        } else if (tree instanceof Tree.Flag flag) {
            writer.text(Boolean.toString(flag.value()));
        } else if (tree instanceof Tree.Text text) {
            writer.text(text.text());
        }
    }

    /** Of the parameters of a plan and the rows of some tables. */
    static String of(PayPlan plan, List<FactTable> tables, Facts facts) {
        CanonicalWriter writer = new CanonicalWriter();
        for (PlanParameter parameter : plan.parameters()) {
            parameter.slots().forEach(slot -> writer.value(facts.parameter(slot.id())));
        }
        for (FactTable table : tables) {
            List<String> ids = facts.ids(table.id());
            writer.all(ids, writer::text);
            for (FactColumn column : table.columns()) {
                Column values = facts.column(table.id(), column.id());
                for (int row = 0; row < ids.size(); row++) {
                    writer.value(values.value(row));
                }
            }
        }
        return hash(writer);
    }

    private static String hash(CanonicalWriter writer) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(writer.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
