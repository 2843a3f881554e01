package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Placement;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** How a computation reads: as a formula over the figures that it rests on, with the reasons of a choice. */
final class FormulaWording {

    private final FigureWording figures;
    private final ConditionWording conditions;

    FormulaWording(FigureWording figures) {
        this.figures = figures;
        this.conditions = new ConditionWording(figures, this);
    }

    /**
     * How a step was computed, to stand after its words: " = …", or ", since …", or for a flag ": …"; empty if there is
     * nothing to say.
     */
    String computation(Derivation.Step step, String row) {
        if (FigureWording.isFlag(step)) {
            return figures.say(": ", "：") + conditions.condition(step, row, true);
        }
        Derivation.Step open = figures.decisive().opened(step);
        List<Derivation> decisive = figures.decisive().operands(open);
        if (open.operation() instanceof Choice && isConstant(decisive.get(0))) {
            return since(decisive, row);
        } else if (open.operation() instanceof BandTable bands && isBanded(open) && isConstant(decisive.get(0))) {
            return sinceBand(open, bands, row);
        }
        String formula = formula(open, row);
        return formula.isEmpty() || formula.equals(figures.value(step)) ? "" : " = " + formula;
    }

    String term(Derivation derivation, String row) {
        if (derivation instanceof Derivation.Leaf leaf && leaf.kind() == Derivation.LeafKind.CONSTANT) {
            return figures.value(leaf);
        }
        if (FigureWording.isFlag(derivation)) {
            return conditions.condition(derivation, row, false);
        }
        return isComputed(derivation) ? formula((Derivation.Step) derivation, row) : figures.head(derivation, row);
    }

    String formula(Derivation.Step step, String row) {
        Operation operation = step.operation();
        List<Derivation> decisive = figures.decisive().operands(step);
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
            return figures.say("interpolated for ", "按直线插值，对应") + term(decisive.get(0), row);
        } else if (operation instanceof QuotaCount quota) {
            return quota(quota, step, row);
        } else if (operation instanceof DateSpan) {
            return figures.say("from ", "自 ") + joined(step.operands(), figures.say(" to ", " 至 "), row);
        } else if (operation == RunLength.UP_TO_LAST) {
            return figures.say(figures.value(step) + " in a row", "连续 " + figures.value(step) + " 次");
        } else if (operation instanceof Presence) {
            return decisive.isEmpty() ? figures.value(step) : term(decisive.get(0), row);
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
        String from =
                band == 0 ? "" : figures.amount(bands.edges().get(band - 1), of.unit()) + (toUpper ? " ≤ " : " < ");
        String to = band == bands.edges().size()
                ? ""
                : (toUpper ? " < " : " ≤ ") + figures.amount(bands.edges().get(band), of.unit());
        return figures.say(", since ", "，因为") + from + term(of, row) + to;
    }

    private String quota(QuotaCount quota, Derivation.Step step, String row) {
        String of = term(step.operands().get(0), row) + " × " + share(quota, step);
        return switch (quota.counting()) {
            case EACH -> of + figures.say(", each level rounded " + mode(quota.mode()), "，各等第分别" + mode(quota.mode()));
            case CUMULATIVE -> of + figures.say(", rounded " + mode(quota.mode()), "，" + mode(quota.mode()));
            case LARGEST_REMAINDER -> of + figures.say(", by largest remainders", "，按最大余数");
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
        String place = figures.value(step);
        String ranked = figures.value(step.operands().get(2));
        return figures.say(
                        () -> "place " + place + " of " + ranked + " by ",
                        () -> "在 " + ranked + " 个中列第 " + place + "，依据")
                + term(step.operands().get(0), row);
    }

    /** What was looked up; for what, where its own words do not say. */
    private String lookedUp(List<Derivation> decisive, String row) {
        return decisive.size() == 2 && isConstant(decisive.get(0))
                ? term(decisive.get(0), row) + figures.say(" for ", "，对应") + term(decisive.get(1), row)
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
        if (deciding.size() == 2 && ConditionWording.areEdges(deciding.get(0), deciding.get(1))) {
            return figures.say(", since ", "，因为")
                    + conditions.edges((Derivation.Step) deciding.get(0), (Derivation.Step) deciding.get(1), row);
        }
        String reasons = deciding.stream()
                .map(reason ->
                        FigureWording.isFlag(reason) ? conditions.condition(reason, row, false) : term(reason, row))
                .collect(Collectors.joining(figures.say(" and ", "，且")));
        return figures.say(", since ", "，因为") + reasons;
    }

    private String rounded(Derivation.Step step, Rounding rounding, String row) {
        Derivation of = step.operands().get(0);
        if (of.value().isAbsent() || of.value().equals(step.value())) {
            return term(of, row);
        }
        String how = figures.say(
                () -> ", rounded " + mode(rounding.mode()) + " to " + rounding.step(),
                () -> "，" + mode(rounding.mode()) + "取到 " + rounding.step());
        if (!isComputed(of)) {
            return term(of, row) + how;
        }
        Derivation.Step inner = (Derivation.Step) of;
        List<Derivation> decisive = figures.decisive().operands(inner);
        if (inner.operation() instanceof Choice && !isComputed(decisive.get(0))) {
            return term(decisive.get(0), row) + how + since(decisive, row);
        }
        return term(of, row) + " = " + figures.value(of) + how;
    }

    /** Whether it reads as a formula, having no words of its own. */
    private static boolean isComputed(Derivation derivation) {
        return derivation instanceof Derivation.Step step && !step.isNamed();
    }

    private String mode(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> figures.say("half up", "四舍五入");
            case HALF_EVEN -> figures.say("half to even", "四舍六入五成双");
            case HALF_DOWN -> figures.say("half down", "五舍六入");
            case UP -> figures.say("away from zero", "进一");
            case DOWN -> figures.say("towards zero", "去尾");
            case CEILING -> figures.say("up", "向上取整");
            case FLOOR -> figures.say("down", "向下取整");
            case UNNECESSARY -> figures.say("not at all", "不取整");
        };
    }

    private String arithmetic(Arithmetic arithmetic, List<Derivation> operands, String row) {
        return switch (arithmetic) {
            case SUM -> total(operands, row);
            case DIFFERENCE -> term(operands.get(0), row) + " − " + factor(operands.get(1), row);
            case PRODUCT -> product(operands, row);
            case QUOTIENT -> quotient(operands, row);
            case POWER -> factor(operands.get(0), row) + " ^ " + factor(operands.get(1), row);
            case MIN -> bounded(operands, figures.say(", at most ", "，最高 "), figures.say("least of", "取小"), row);
            case MAX -> bounded(operands, figures.say(", at least ", "，最低 "), figures.say("greatest of", "取大"), row);
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
                : figures.say("mean of ", "均值：")
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
                return term(other, row) + bound + figures.value(constant);
            }
        }
        return of + " (" + joined(operands, ", ", row) + ")";
    }

    private static boolean isConstant(Derivation derivation) {
        return derivation instanceof Derivation.Leaf leaf && leaf.kind() == Derivation.LeafKind.CONSTANT;
    }

    private String aggregated(Derivation.Step step, Aggregate aggregate, String row) {
        List<Derivation> rows = figures.decisive().operands(step);
        return switch (aggregate.function()) {
            case SUM -> total(rows, row);
            case COUNT -> figures.value(step);
            case MIN ->
                rows.size() == 1
                        ? term(rows.get(0), row)
                        : figures.say("least of", "取小") + " (" + joined(rows, ", ", row) + ")";
            case MAX ->
                rows.size() == 1
                        ? term(rows.get(0), row)
                        : figures.say("greatest of", "取大") + " (" + joined(rows, ", ", row) + ")";
        };
    }

    /** In brackets if it would be read wrongly without. */
    private String factor(Derivation derivation, String row) {
        return isCompound(derivation) ? "(" + term(derivation, row) + ")" : term(derivation, row);
    }

    private boolean isCompound(Derivation derivation) {
        if (!isComputed(derivation)) {
            return false;
        }
        Derivation.Step step = (Derivation.Step) derivation;
        List<Derivation> decisive = figures.decisive().operands(step);
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
        StringJoiner terms = new StringJoiner(between);
        for (Derivation operand : operands) {
            terms.add(term(operand, row));
        }
        return terms.toString();
    }
}
