package io.github.meritpool.formats;

import io.github.meritpool.spi.Tree;
import java.util.Map;
import java.util.TreeMap;

/** Writes the canonical form. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String write(Tree tree) {
        StringBuilder out = new StringBuilder();
        append(out, tree);
        return out.toString();
    }

    private static void append(StringBuilder out, Tree tree) {
        if (tree instanceof Tree.Fields fields) {
            appendFields(out, fields);
        } else if (tree instanceof Tree.Items items) {
            appendItems(out, items);
        } else if (tree instanceof Tree.Text text) {
            Json.appendString(out, text.text());
        } else if (tree instanceof Tree.Decimal decimal) {
            Json.appendString(out, decimal.text());
        } else if (tree instanceof Tree.Flag flag) {
            out.append(flag.value());
        }
    }

    private static void appendFields(StringBuilder out, Tree.Fields fields) {
        out.append('{');
        String separator = "";
        // String's own order is that of UTF-16 code units, which the RFC asks for.
        for (Map.Entry<String, Tree> field : new TreeMap<>(fields.fields()).entrySet()) {
            out.append(separator);
            Json.appendString(out, field.getKey());
            out.append(':');
            append(out, field.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void appendItems(StringBuilder out, Tree.Items items) {
        out.append('[');
        String separator = "";
        for (Tree item : items.items()) {
            out.append(separator);
            append(out, item);
            separator = ",";
        }
        out.append(']');
    }
}
