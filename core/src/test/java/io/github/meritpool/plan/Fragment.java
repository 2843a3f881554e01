package io.github.meritpool.plan;

import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a plan, written as in a document but with single quotes. Core reads no JSON; without this its tests would say
 * in twenty lines of builders what a plan says in one.
 */
public final class Fragment {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:'([^']*)'|(-?[0-9.]+)|(true|false)|([\\[\\]{}:,]))");

    private final Matcher tokens;

    private Fragment(String text) {
        tokens = TOKEN.matcher(text);
        next();
    }

    public static Tree.Fields fields(String text) {
        return (Tree.Fields) tree(text);
    }

    public static Tree tree(String text) {
        return new Fragment(text).read();
    }

    private void next() {
        if (!tokens.find()) {
            tokens.reset("}").find();
        }
    }

    private boolean is(String mark) {
        return mark.equals(tokens.group(4));
    }

    private Tree read() {
        if (is("{")) {
            return readFields();
        } else if (is("[")) {
            return readItems();
        }
        Tree leaf = tokens.group(1) != null
                ? new Tree.Text(tokens.group(1))
                : tokens.group(2) != null
                        ? Tree.Decimal.of(tokens.group(2))
                        : new Tree.Flag(Boolean.parseBoolean(tokens.group(3)));
        next();
        return leaf;
    }

    private Tree.Fields readFields() {
        Map<String, Tree> fields = new LinkedHashMap<>();
        next();
        while (!is("}")) {
            String name = tokens.group(1);
            next();
            next();
            fields.put(name, read());
            skipComma();
        }
        next();
        return new Tree.Fields(fields);
    }

    private Tree.Items readItems() {
        List<Tree> items = new ArrayList<>();
        next();
        while (!is("]")) {
            items.add(read());
            skipComma();
        }
        next();
        return new Tree.Items(items);
    }

    private void skipComma() {
        if (is(",")) {
            next();
        }
    }
}
