package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a figure reads in a language: its words, whose it is, and its value. */
final class FigureWording {

    private static final int DIGITS = 4;

    private final Locale locale;
    private final Unit money;
    private final String table;
    private final String id;
    private final Map<String, Label> categories;

    /** Words about the figures of the row of a table, whose own facts need not say whose they are. */
    FigureWording(Locale locale, Unit money, String table, String id, Map<String, Label> categories) {
        this.locale = locale;
        this.money = money;
        this.table = table;
        this.id = id;
        this.categories = categories;
    }

    String words(Label label) {
        return label.in(locale);
    }

    String say(String en, String zhCn) {
        return Label.of(en, zhCn).in(locale);
    }

    static boolean isFlag(Derivation derivation) {
        return derivation.value() instanceof Value.Flag;
    }

    /** A figure's words and value; for a flag whether it holds. */
    String head(Derivation derivation, String row) {
        return isFlag(derivation) ? named(derivation, row) : named(derivation, row) + " " + value(derivation);
    }

    String named(Derivation derivation, String row) {
        String own = row(derivation);
        String label = words(derivation.origin().label());
        boolean isSaid = own.isEmpty() || own.equals(row) || own.equals(value(derivation));
        String name = isSaid ? label : label + say(" (" + own + ")", "（" + own + "）");
        return isFlag(derivation) && !derivation.value().flag() ? say("not ", "并非") + name : name;
    }

    /** The row of another table that all of a figure's facts come from, such as the term; empty for facts of its own. */
    String row(Derivation derivation) {
        if (Decisive.gathersRows(derivation)) {
            return "";
        }
        Set<String> rows = new LinkedHashSet<>();
        for (Derivation.Leaf leaf : Decisive.leaves(derivation)) {
            if (leaf.kind() == Derivation.LeafKind.FACT) {
                rows.add(leaf.source().startsWith(table + "/") ? "" : row(leaf.source()));
            }
        }
        return rows.size() == 1 ? rows.iterator().next() : "";
    }

    private String row(String source) {
        String of = source.substring(0, source.indexOf('/'));
        String key = source.substring(of.length() + 1, source.lastIndexOf('/'));
        List<String> parts = new ArrayList<>();
        for (String part : key.split("/", -1)) {
            if (!part.equals(id)) {
                parts.add(category(of, part));
            }
        }
        return String.join(" ", parts);
    }

    private String category(String table, String value) {
        return categories.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(table + "/") && entry.getKey().endsWith("/" + value))
                .map(entry -> words(entry.getValue()))
                .findFirst()
                .orElse(value);
    }

    String value(Derivation derivation) {
        Value value = derivation.value();
        if (value instanceof Value.Flag flag) {
            return flag.flag() ? say("yes", "是") : say("no", "否");
        } else if (value instanceof Value.Category category) {
            return derivation instanceof Derivation.Leaf leaf
                    ? categoryOf(leaf, category.category())
                    : category.category();
        }
        return amount(value, derivation.unit());
    }

    private String categoryOf(Derivation.Leaf leaf, String value) {
        int end = leaf.source().lastIndexOf('/');
        int start = leaf.source().indexOf('/');
        if (leaf.kind() != Derivation.LeafKind.FACT || start < 0) {
            return value;
        }
        Label label = categories.get(Explanation.category(
                leaf.source().substring(0, start), leaf.source().substring(end + 1), value));
        return label == null ? value : words(label);
    }

    /** A number, or that there is none. */
    String amount(Value value, Unit unit) {
        return value.isAbsent() ? say("(no value)", "（无值）") : amount(value.number(), unit);
    }

    String amount(Rational number, Unit unit) {
        if (unit.equals(Unit.DATE)) {
            return DateSpan.date(number).toString();
        }
        String digits = number.decimal().isPresent() && number.decimal().get().scale() <= DIGITS + DIGITS
                ? number.toString()
                : number.text(DIGITS + 2);
        return unit.equals(money) ? grouped(number, digits) : digits;
    }

    /** A number of which the first decimals are enough. */
    String shortened(Rational number) {
        return grouped(number.text(DIGITS));
    }

    private static String grouped(Rational number, String digits) {
        if (number.decimal().isEmpty()) {
            return digits;
        }
        String plain = number.decimal()
                .get()
                .setScale(Math.max(2, number.decimal().get().scale()))
                .toPlainString();
        return grouped(plain);
    }

    /** Digits with commas between the thousands. */
    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        return digits.substring(0, whole).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + digits.substring(whole);
    }
}
