package io.github.meritpool.formats;

import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes JSON for people. Made for one text; not thread-safe. */
final class PrettyJson {

    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    String write(Tree tree) {
        append(tree, "");
        return out.append('\n').toString();
    }

    /** A part of a document: what leads up to it on its first line, and the part, its other lines indented. */
    static String part(String lead, Tree tree, String indent) {
        PrettyJson json = new PrettyJson();
        json.out.append(lead);
        json.append(tree, indent);
        return json.out.toString();
    }

    private void append(Tree tree, String indent) {
        if (tree instanceof Tree.Fields fields) {
            List<Part> parts = new ArrayList<>();
            for (Map.Entry<String, Tree> field : fields.fields().entrySet()) {
                parts.add(new Part(string(field.getKey()) + ": ", field.getValue()));
            }
            append("{", parts, "}", indent);
        } else if (tree instanceof Tree.Items items) {
            append("[", items.items().stream().map(item -> new Part("", item)).toList(), "]", indent);
        } else {
            out.append(plain(tree));
        }
    }

    private void append(String open, List<Part> parts, String close, String indent) {
        if (parts.stream().allMatch(Part::isPlain)) {
            String line = line(open, parts, close);
            if (parts.isEmpty() || column() + line.length() <= WIDTH) {
                out.append(line);
                return;
            }
        }
        String deeper = indent + STEP;
        String separator = open;
        for (Part part : parts) {
            out.append(separator).append('\n').append(deeper).append(part.name());
            append(part.value(), deeper);
            separator = ",";
        }
        out.append('\n').append(indent).append(close);
    }

    private static String line(String open, List<Part> parts, String close) {
        StringBuilder line = new StringBuilder(open);
        String space = open.equals("{") && !parts.isEmpty() ? " " : "";
        String separator = space;
        for (Part part : parts) {
            line.append(separator).append(part.name()).append(plain(part.value()));
            separator = ", ";
        }
        return line.append(space).append(close).toString();
    }

    private int column() {
        return out.length() - 1 - out.lastIndexOf("\n");
    }

    private static String plain(Tree tree) {
        if (tree instanceof Tree.Text text) {
            return string(text.text());
        }
        if (tree instanceof Tree.Decimal decimal) {
            return decimal.text();
        }
        return Boolean.toString(((Tree.Flag) tree).value());
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder();
        Json.appendString(quoted, text);
        return quoted.toString();
    }

    /** A field with its name, or an item without one. */
    private record Part(String name, Tree value) {
        boolean isPlain() {
            return !(value instanceof Tree.Fields || value instanceof Tree.Items);
        }
    }
}
