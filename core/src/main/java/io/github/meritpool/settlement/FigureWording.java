package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How a figure reads in a language: its words, whose it is, and its value. */
final class FigureWording {

    private static final int DIGITS = 4;
    private static final int GROUP = 3;
    private static final Optional<String> OWN = Optional.of("");
    private static final Label SAY = Label.of("en", "zh-CN");

    private final Locale locale;
    private final boolean isChinese;
    private final Unit money;
    private final String ownFacts;
    private final String id;
    private final Map<String, Label> categories;
    private final Decisive decisive = new Decisive();
    /** A value stands in its own line and in the formula of the line above. */
    private final IdentityHashMap<Derivation, String> values = new IdentityHashMap<>();
    /** By step the row that all its facts come from, as far as it has been asked for. */
    private final IdentityHashMap<Derivation.Step, Optional<String>> rows = new IdentityHashMap<>();

    /** Words about the figures of the row of a table, whose own facts need not say whose they are. */
    FigureWording(Locale locale, Unit money, String table, String id, Map<String, Label> categories) {
        this.locale = locale;
        this.isChinese = SAY.in(locale).equals(SAY.zhCn());
        this.money = money;
        this.ownFacts = table + "/";
        this.id = id;
        this.categories = categories;
    }

    String words(Label label) {
        return label.in(locale);
    }

    /** One of two, in the language. */
    String say(String en, String zhCn) {
        return isChinese ? zhCn : en;
    }

    /** One of two that are put together, in the language. */
    String say(Supplier<String> en, Supplier<String> zhCn) {
        return (isChinese ? zhCn : en).get();
    }

    /** What made the values of steps. */
    Decisive decisive() {
        return decisive;
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
        String row = rowOfFacts(derivation).orElse("");
        return row.isEmpty() || decisive.gathersRows(derivation) ? "" : row;
    }

    /** Nothing if it has no facts; empty if they are its own or of several rows. */
    private Optional<String> rowOfFacts(Derivation derivation) {
        if (!(derivation instanceof Derivation.Step step)) {
            return rowOfFact((Derivation.Leaf) derivation);
        }
        Optional<String> known = rows.get(step);
        if (known == null) {
            known = commonRow(step.operands());
            rows.put(step, known);
        }
        return known;
    }

    private Optional<String> rowOfFact(Derivation.Leaf leaf) {
        if (leaf.kind() != Derivation.LeafKind.FACT) {
            return Optional.empty();
        }
        return leaf.source().startsWith(ownFacts) ? OWN : Optional.of(row(leaf.source()));
    }

    private Optional<String> commonRow(List<Derivation> operands) {
        Optional<String> common = Optional.empty();
        for (int i = 0; i < operands.size() && !common.equals(OWN); i++) {
            Optional<String> row = rowOfFacts(operands.get(i));
            if (common.isEmpty()) {
                common = row;
            } else if (row.isPresent() && !row.equals(common)) {
                common = OWN;
            }
        }
        return common;
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
        String known = values.get(derivation);
        if (known == null) {
            known = text(derivation);
            values.put(derivation, known);
        }
        return known;
    }

    private String text(Derivation derivation) {
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
        Optional<BigDecimal> decimal = number.decimal();
        boolean isShort = decimal.isPresent() && decimal.get().scale() <= DIGITS + DIGITS;
        if (decimal.isEmpty() || !unit.equals(money)) {
            return isShort ? decimal.get().toPlainString() : number.text(DIGITS + 2);
        }
        int scale = Math.max(2, decimal.get().scale());
        return grouped(decimal.get().setScale(scale).toPlainString());
    }

    /** A number of which the first decimals are enough. */
    String shortened(Rational number) {
        return grouped(number.text(DIGITS));
    }

    /** Digits with commas between the thousands. */
    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        int first = digits.startsWith("-") ? 1 : 0;
        if (whole - first <= GROUP) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int comma = whole - GROUP; comma > first; comma -= GROUP) {
            text.insert(comma, ',');
        }
        return text.toString();
    }
}
