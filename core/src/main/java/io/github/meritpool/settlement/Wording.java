package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.AllottedWithin;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Placement;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.StatisticDerivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How figures, computations and conditions read in a language. */
final class Wording {

    private static final int DIGITS = 4;
    private static final int ROWS_NAMED = 3;

    private final Locale locale;
    private final Unit money;
    private final String table;
    private final String id;
    private final Map<String, Label> categories;

    /** Words about the figures of the row of a table, whose own facts need not say whose they are. */
    Wording(Locale locale, Unit money, String table, String id, Map<String, Label> categories) {
        this.locale = locale;
        this.money = money;
        this.table = table;
        this.id = id;
        this.categories = categories;
    }

    private String words(Label label) {
        return label.in(locale);
    }

    private String say(String en, String zhCn) {
        return Label.of(en, zhCn).in(locale);
    }

    boolean isFlag(Derivation derivation) {
        return derivation.value() instanceof Value.Flag;
    }

    /** A figure's words and value; for a flag whether it holds. */
    String head(Derivation derivation, String row) {
        return isFlag(derivation) ? named(derivation, row) : named(derivation, row) + " " + value(derivation);
    }

    /** The answer to what is asked, before its reasons. */
    String answer(CheckExplanation.Part part) {
        return words(part.answer().label())
                + say(": ", "：")
                + words(part.origin().label());
    }

    /** How many requirements are met, of how many, and how many must be. */
    String met(int met, int parts, int needed) {
        return say(
                ": " + met + " of " + parts + " met, " + needed + " needed",
                "：" + parts + " 项中符合 " + met + " 项，须符合 " + needed + " 项");
    }

    /** Why an answer is yes or no; or what has no value, so that it cannot be told. */
    String reason(CheckExplanation.Part part) {
        Derivation derivation = part.derivation();
        if (part.answer() == Answer.UNTOLD) {
            return say(", no value: ", "，无值：")
                    + Decisive.leaves(derivation).stream()
                            .filter(leaf -> leaf.value().isAbsent())
                            .map(leaf -> words(leaf.origin().label()))
                            .distinct()
                            .collect(Collectors.joining(say(", ", "、")));
        }
        return derivation instanceof Derivation.Step step ? computation(step, "") : leaf(derivation, part);
    }

    /** A fact answers as it is recorded, in its own words. */
    private String leaf(Derivation derivation, CheckExplanation.Part part) {
        String own = named(derivation, "");
        return own.equals(words(part.origin().label())) ? "" : say(": ", "：") + own;
    }

    private String named(Derivation derivation, String row) {
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

    /**
     * How a step was computed, to stand after its words: " = …", or ", since …", or for a flag ": …"; empty if there is
     * nothing to say.
     */
    String computation(Derivation.Step step, String row) {
        if (isFlag(step)) {
            return say(": ", "：") + condition(step, row, true);
        }
        Derivation.Step open = Decisive.opened(step);
        List<Derivation> decisive = Decisive.operands(open);
        if (open.operation() instanceof Choice && isConstant(decisive.get(0))) {
            return since(decisive, row);
        } else if (open.operation() instanceof BandTable bands && isBanded(open) && isConstant(decisive.get(0))) {
            return sinceBand(open, bands, row);
        }
        String formula = formula(open, row);
        return formula.isEmpty() || formula.equals(value(step)) ? "" : " = " + formula;
    }

    private String term(Derivation derivation, String row) {
        if (derivation instanceof Derivation.Leaf leaf && leaf.kind() == Derivation.LeafKind.CONSTANT) {
            return value(leaf);
        }
        if (isFlag(derivation)) {
            return condition(derivation, row, false);
        }
        return isComputed(derivation) ? formula((Derivation.Step) derivation, row) : head(derivation, row);
    }

    private String formula(Derivation.Step step, String row) {
        Operation operation = step.operation();
        List<Derivation> decisive = Decisive.operands(step);
        if (operation instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic, decisive, row);
        } else if (operation instanceof Rounding rounding) {
            return rounded(step, rounding, row);
        } else if (operation instanceof Choice) {
            return choice(decisive, row);
        } else if (operation instanceof Aggregate aggregate) {
            return aggregated(step, aggregate, row);
        } else if (operation instanceof Placement) {
            return place(step, row);
        } else if (operation instanceof Interpolation) {
            return say("interpolated for ", "按直线插值，对应") + term(decisive.get(0), row);
        } else if (operation instanceof QuotaCount quota) {
            return quota(quota, step, row);
        } else if (operation instanceof DateSpan) {
            return say("from ", "自 ") + joined(step.operands(), say(" to ", " 至 "), row);
        } else if (operation == RunLength.UP_TO_LAST) {
            return say(value(step) + " in a row", "连续 " + value(step) + " 次");
        } else if (operation instanceof Presence) {
            return decisive.isEmpty() ? value(step) : term(decisive.get(0), row);
        }
        return operation instanceof BandTable bands && isBanded(step)
                ? term(decisive.get(0), row) + sinceBand(step, bands, row)
                : lookedUp(decisive, row);
    }

    private static boolean isBanded(Derivation.Step step) {
        return !step.operands().get(0).value().isAbsent();
    }

    /** The edges between which the number of a table by bands lies. */
    private String sinceBand(Derivation.Step step, BandTable bands, String row) {
        Derivation of = step.operands().get(0);
        int band = bands.band(of.value().number());
        boolean toUpper = bands.edgeBelongs() == BandTable.Edge.UPPER_BAND;
        String from = band == 0 ? "" : amount(bands.edges().get(band - 1), of.unit()) + (toUpper ? " ≤ " : " < ");
        String to = band == bands.edges().size()
                ? ""
                : (toUpper ? " < " : " ≤ ") + amount(bands.edges().get(band), of.unit());
        return say(", since ", "，因为") + from + term(of, row) + to;
    }

    private String quota(QuotaCount quota, Derivation.Step step, String row) {
        String of = term(step.operands().get(0), row) + " × " + share(quota, step);
        return switch (quota.counting()) {
            case EACH -> of + say(", each level rounded " + mode(quota.mode()), "，各等第分别" + mode(quota.mode()));
            case CUMULATIVE -> of + say(", rounded " + mode(quota.mode()), "，" + mode(quota.mode()));
            case LARGEST_REMAINDER -> of + say(", by largest remainders", "，按最大余数");
        };
    }

    /** What the levels that are counted have of the whole, as in 1/3; nothing where their parts make no whole. */
    private static String share(QuotaCount quota, Derivation.Step step) {
        List<Value> parts =
                step.operands().stream().skip(1).map(Derivation::value).toList();
        Rational whole = sum(parts);
        return whole.isZero()
                ? "0"
                : sum(parts.subList(0, quota.upTo())).dividedBy(whole).toString();
    }

    private static Rational sum(List<Value> numbers) {
        return numbers.stream()
                .filter(number -> !number.isAbsent())
                .map(Value::number)
                .reduce(Rational.ZERO, Rational::plus);
    }

    private String place(Derivation.Step step, String row) {
        String place = value(step);
        String ranked = value(step.operands().get(2));
        return say("place " + place + " of " + ranked + " by ", "在 " + ranked + " 个中列第 " + place + "，依据")
                + term(step.operands().get(0), row);
    }

    /** What was looked up; for what, where its own words do not say. */
    private String lookedUp(List<Derivation> decisive, String row) {
        return decisive.size() == 2 && isConstant(decisive.get(0))
                ? term(decisive.get(0), row) + say(" for ", "，对应") + term(decisive.get(1), row)
                : term(decisive.get(0), row);
    }

    private String choice(List<Derivation> decisive, String row) {
        return term(decisive.get(0), row) + since(decisive, row);
    }

    private String since(List<Derivation> decisive, String row) {
        if (decisive.size() == 1) {
            return "";
        }
        List<Derivation> deciding = decisive.subList(1, decisive.size());
        if (deciding.size() == 2 && areEdges(deciding.get(0), deciding.get(1))) {
            return say(", since ", "，因为")
                    + edges((Derivation.Step) deciding.get(0), (Derivation.Step) deciding.get(1), row);
        }
        String reasons = deciding.stream()
                .map(reason -> isFlag(reason) ? condition(reason, row, false) : term(reason, row))
                .collect(Collectors.joining(say(" and ", "，且")));
        return say(", since ", "，因为") + reasons;
    }

    private String rounded(Derivation.Step step, Rounding rounding, String row) {
        Derivation of = step.operands().get(0);
        if (of.value().isAbsent() || of.value().equals(step.value())) {
            return term(of, row);
        }
        String how = say(
                ", rounded " + mode(rounding.mode()) + " to " + rounding.step(),
                "，" + mode(rounding.mode()) + "取到 " + rounding.step());
        if (!isComputed(of)) {
            return term(of, row) + how;
        }
        Derivation.Step inner = (Derivation.Step) of;
        List<Derivation> decisive = Decisive.operands(inner);
        if (inner.operation() instanceof Choice && !isComputed(decisive.get(0))) {
            return term(decisive.get(0), row) + how + since(decisive, row);
        }
        return term(of, row) + " = " + value(of) + how;
    }

    /** Whether it reads as a formula, having no words of its own. */
    private static boolean isComputed(Derivation derivation) {
        return derivation instanceof Derivation.Step step && !step.isNamed();
    }

    private String mode(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> say("half up", "四舍五入");
            case HALF_EVEN -> say("half to even", "四舍六入五成双");
            case HALF_DOWN -> say("half down", "五舍六入");
            case UP -> say("away from zero", "进一");
            case DOWN -> say("towards zero", "去尾");
            case CEILING -> say("up", "向上取整");
            case FLOOR -> say("down", "向下取整");
            case UNNECESSARY -> say("not at all", "不取整");
        };
    }

    private String arithmetic(Arithmetic arithmetic, List<Derivation> operands, String row) {
        return switch (arithmetic) {
            case SUM -> total(operands, row);
            case DIFFERENCE -> term(operands.get(0), row) + " − " + factor(operands.get(1), row);
            case PRODUCT -> product(operands, row);
            case QUOTIENT -> quotient(operands, row);
            case POWER -> factor(operands.get(0), row) + " ^ " + factor(operands.get(1), row);
            case MIN -> bounded(operands, say(", at most ", "，最高 "), say("least of", "取小"), row);
            case MAX -> bounded(operands, say(", at least ", "，最低 "), say("greatest of", "取大"), row);
        };
    }

    private String product(List<Derivation> operands, String row) {
        List<String> factors = new ArrayList<>();
        for (Derivation operand : operands) {
            boolean leads = factors.isEmpty()
                    && operand instanceof Derivation.Step step
                    && step.operation() == Arithmetic.QUOTIENT;
            factors.add(leads ? term(operand, row) : factor(operand, row));
        }
        return String.join(" × ", factors);
    }

    /** A sum over rows divided by their number is read as their mean. */
    private String quotient(List<Derivation> operands, String row) {
        boolean isMean = operands.get(0) instanceof Derivation.Step sum
                && operands.get(1) instanceof Derivation.Step count
                && !sum.isNamed()
                && !count.isNamed()
                && sum.operation() instanceof Aggregate
                && count.operation() instanceof Aggregate
                && sum.operands().equals(count.operands());
        if (!isMean) {
            return factor(operands.get(0), row) + " ÷ " + factor(operands.get(1), row);
        }
        List<Derivation> rows = ((Derivation.Step) operands.get(0)).operands();
        return rows.size() == 1
                ? term(rows.get(0), row)
                : say("mean of ", "均值：")
                        + rows.stream().map(one -> "(" + term(one, row) + ")").collect(Collectors.joining(", "));
    }

    private String bounded(List<Derivation> operands, String bound, String of, String row) {
        if (operands.size() == 1) {
            return term(operands.get(0), row);
        }
        if (operands.size() == 2) {
            boolean isFirst = isConstant(operands.get(0));
            Derivation constant = operands.get(isFirst ? 0 : 1);
            Derivation other = operands.get(isFirst ? 1 : 0);
            if (isConstant(constant) && !isConstant(other)) {
                return term(other, row) + bound + value(constant);
            }
        }
        return of + " (" + joined(operands, ", ", row) + ")";
    }

    private static boolean isConstant(Derivation derivation) {
        return derivation instanceof Derivation.Leaf leaf && leaf.kind() == Derivation.LeafKind.CONSTANT;
    }

    private String aggregated(Derivation.Step step, Aggregate aggregate, String row) {
        List<Derivation> rows = Decisive.operands(step);
        return switch (aggregate.function()) {
            case SUM -> total(rows, row);
            case COUNT -> value(step);
            case MIN ->
                rows.size() == 1
                        ? term(rows.get(0), row)
                        : say("least of", "取小") + " (" + joined(rows, ", ", row) + ")";
            case MAX ->
                rows.size() == 1
                        ? term(rows.get(0), row)
                        : say("greatest of", "取大") + " (" + joined(rows, ", ", row) + ")";
        };
    }

    /** In brackets if it would be read wrongly without. */
    private String factor(Derivation derivation, String row) {
        return isCompound(derivation) ? "(" + term(derivation, row) + ")" : term(derivation, row);
    }

    private static boolean isCompound(Derivation derivation) {
        if (!isComputed(derivation)) {
            return false;
        }
        Derivation.Step step = (Derivation.Step) derivation;
        List<Derivation> decisive = Decisive.operands(step);
        boolean isLookUp = step.operation() instanceof CategoryTable || step.operation() instanceof BandTable;
        return decisive.size() > 1
                && step.operation() != Arithmetic.PRODUCT
                && (!isLookUp || isConstant(decisive.get(0)));
    }

    /** What is left out of a sum is zero, perhaps all of it. */
    private String total(List<Derivation> addends, String row) {
        return addends.isEmpty() ? "0" : joined(addends, " + ", row);
    }

    private String joined(List<Derivation> operands, String between, String row) {
        return operands.stream().map(operand -> term(operand, row)).collect(Collectors.joining(between));
    }

    /** What is so: a condition reads as what makes it hold, or as what makes it fail. */
    private String condition(Derivation derivation, String row, boolean open) {
        if (derivation.value().isAbsent()) {
            return named(derivation, row) + " " + value(derivation);
        }
        if (!(derivation instanceof Derivation.Step step) || (step.isNamed() && !open)) {
            return named(derivation, row);
        }
        Operation operation = step.operation();
        List<Derivation> decisive = Decisive.operands(step);
        if (operation instanceof Logic) {
            return decisive.stream()
                    .map(one -> condition(one, row, false))
                    .collect(Collectors.joining(say(" and ", "，且")));
        } else if (operation instanceof Comparison) {
            return comparison(step, row);
        } else if (operation instanceof Membership) {
            return term(decisive.get(0), row);
        }
        return formula(step, row);
    }

    private String comparison(Derivation.Step step, String row) {
        Derivation left = step.operands().get(0);
        if (left instanceof Derivation.Step count
                && !count.isNamed()
                && count.operation() instanceof Aggregate
                && count.operands().stream().allMatch(this::isFlag)) {
            return someRow(count.operands(), row);
        }
        return term(left, row) + sign(step) + term(step.operands().get(1), row);
    }

    /** The rows in which a condition holds; if in none, why it does not in each. */
    private String someRow(List<Derivation> rows, String row) {
        List<Derivation> holding =
                rows.stream().filter(one -> one.value().flag()).toList();
        if (holding.isEmpty() && (rows.isEmpty() || rows.size() > ROWS_NAMED)) {
            return say("in none of " + rows.size() + " records", rows.size() + " 条记录均不成立");
        }
        return (holding.isEmpty() ? rows : holding)
                .stream().map(one -> condition(one, row, false)).collect(Collectors.joining(say(" and ", "，且")));
    }

    /** Whether one of two conditions bounds a number from below, and the other the same number from above. */
    private static boolean areEdges(Derivation one, Derivation other) {
        if (!Decisive.boundOneNumber(one, other)) {
            return false;
        }
        Derivation.Step first = (Derivation.Step) one;
        Derivation.Step second = (Derivation.Step) other;
        return (isLower(first) && isUpper(second)) || (isUpper(first) && isLower(second));
    }

    private static boolean isLower(Derivation.Step step) {
        return List.of(" ≥ ", " > ").contains(sign(step));
    }

    private static boolean isUpper(Derivation.Step step) {
        return List.of(" ≤ ", " < ").contains(sign(step));
    }

    /** The two edges around a number: from below, the number, to above. */
    private String edges(Derivation.Step one, Derivation.Step other, String row) {
        Derivation.Step lower = isLower(one) ? one : other;
        Derivation.Step upper = isLower(one) ? other : one;
        String turned = sign(lower).replace('≥', '≤').replace('>', '<');
        return term(lower.operands().get(1), row)
                + turned
                + term(lower.operands().get(0), row)
                + sign(upper)
                + term(upper.operands().get(1), row);
    }

    private static String sign(Derivation.Step step) {
        return sign((Comparison) step.operation(), step.value().flag());
    }

    private static String sign(Comparison comparison, boolean holds) {
        return switch (comparison) {
            case LESS -> holds ? " < " : " ≥ ";
            case AT_MOST -> holds ? " ≤ " : " > ";
            case EQUAL -> holds ? " = " : " ≠ ";
            case AT_LEAST -> holds ? " ≥ " : " < ";
            case MORE -> holds ? " > " : " ≤ ";
        };
    }

    /** How a share was cut from its pool; nothing for another step. */
    List<String> allotted(Derivation.Step step) {
        if (step.operation() instanceof Allotted allotted) {
            return allotted(step, allotted);
        }
        return step.operation() instanceof AllottedWithin within ? allotted(step, within) : List.of();
    }

    private List<String> allotted(Derivation.Step step, Allotted allotted) {
        List<Derivation> operands = step.operands();
        Value exact = Allotted.exact(step.values());
        if (exact.isAbsent()) {
            return List.of(value(step));
        }
        String claim = value(operands.get(1));
        String claims = value(operands.get(2));
        String of = say(claim + " of " + claims, "占 " + claims + " 中的 " + claim);
        return cut(step, allotted, exact.number(), of);
    }

    private List<String> allotted(Derivation.Step step, AllottedWithin allotted) {
        Value exact = allotted.exact(step.values());
        if (exact.isAbsent()) {
            return List.of(value(step));
        }
        List<Derivation> operands = step.operands();
        String of = value(operands.get(1)) + " × " + head(operands.get(2), "")
                + bound(operands.get(3), say(", at least ", "，最低 "))
                + bound(operands.get(4), say(", at most ", "，最高 "));
        return cut(step, allotted.allotted(), exact.number(), of);
    }

    private String bound(Derivation bound, String words) {
        return bound.value().isAbsent() ? "" : words + value(bound);
    }

    private List<String> cut(Derivation.Step step, Allotted allotted, Rational exact, String of) {
        Derivation money = step.operands().get(0);
        String pool = amount(money.value().number(), money.unit());
        List<String> lines = new ArrayList<>();
        lines.add(of + say(", from " + pool, "，总额 " + pool));
        Rational floor = allotted.floor(exact);
        if (!exact.equals(floor)) {
            String cut = amount(floor, step.unit());
            String whole = grouped(exact.text(DIGITS));
            lines.add(say("exact " + whole + ", cut to " + cut, "精确值 " + whole + "，先发 " + cut) + residue(allotted));
        }
        return lines;
    }

    private String residue(Allotted allotted) {
        if (allotted.rank() == 0) {
            return say("; takes no part in what is left over", "；不参与余数分配");
        }
        String given = allotted.given().isZero()
                ? say("nothing more", "不加")
                : say(allotted.given() + " more", "加 " + allotted.given());
        return say(
                "; " + allotted.left() + " × " + allotted.quantum() + " were left over, place " + allotted.rank()
                        + " of " + allotted.ranked() + " for them: " + given,
                "；余下 " + allotted.left() + " 份 " + allotted.quantum() + "，排位第 " + allotted.rank() + "（共 "
                        + allotted.ranked() + "）：" + given);
    }

    /** A statistic with its value, what was taken, and of which rows. */
    String statistic(StatisticDerivation statistic, Label table) {
        String among = statistic
                .population()
                .map(where -> say(" (" + words(where.label()) + ")", "（" + words(where.label()) + "）"))
                .orElse("");
        String taken = taken(statistic.aggregate().function());
        String rows = say(
                taken + " " + statistic.size() + " rows of " + words(table) + among,
                words(table) + among + " " + statistic.size() + " 行" + taken);
        return words(statistic.origin().label()) + " " + amount(statistic.value(), statistic.unit()) + " = " + rows;
    }

    private String taken(Aggregate.Function function) {
        return switch (function) {
            case SUM -> say("sum over", "之和");
            case COUNT -> say("count over", "计数");
            case MIN -> say("least of", "中的最小值");
            case MAX -> say("greatest of", "中的最大值");
        };
    }

    private String value(Derivation derivation) {
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

    private String amount(Rational number, Unit unit) {
        if (unit.equals(Unit.DATE)) {
            return DateSpan.date(number).toString();
        }
        String digits = number.decimal().isPresent() && number.decimal().get().scale() <= DIGITS + DIGITS
                ? number.toString()
                : number.text(DIGITS + 2);
        return unit.equals(money) ? grouped(number, digits) : digits;
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
