package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes derivations for a person to read: a line for each figure that has words of its own, with how it was computed
 * and the clause it rests on; below it, indented, the figures it was computed from. Arms not chosen are left out.
 */
final class ExplanationText {

    private static final int CLAUSE_COLUMN = 72;
    private static final int DIGITS = 4;

    private final Locale locale;
    private final Unit money;
    private final Set<String> told = new LinkedHashSet<>();

    ExplanationText(Locale locale, Unit money) {
        this.locale = locale;
        this.money = money;
    }

    String of(Derivation derivation) {
        StringBuilder text = new StringBuilder();
        tell(derivation, 0, text);
        return text.toString();
    }

    private void tell(Derivation derivation, int depth, StringBuilder text) {
        String head = words(derivation.origin().label()) + " " + value(derivation);
        line(text, depth, head, derivation.origin().clause().orElse(""));
        if (!(derivation instanceof Derivation.Step step) || !told.add(head)) {
            return;
        }
        for (String how : how(step)) {
            line(text, depth + 1, how, "");
        }
        for (Derivation figure : figures(step)) {
            boolean isStep = figure instanceof Derivation.Step;
            boolean isKnown = told.contains(words(figure.origin().label()) + " " + value(figure));
            if (isStep && !isKnown) {
                tell(figure, depth + 1, text);
            }
        }
    }

    private void line(StringBuilder text, int depth, String words, String clause) {
        String line = "  ".repeat(depth) + words;
        text.append(line);
        if (!clause.isEmpty()) {
            text.append(" ".repeat(Math.max(2, CLAUSE_COLUMN - width(line)))).append(clause);
        }
        text.append('\n');
    }

    /** Chinese characters are two columns wide. */
    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private String words(Label label) {
        return label.in(locale);
    }

    private String say(String en, String zhCn) {
        return Label.of(en, zhCn).in(locale);
    }

    /** How a step was computed: a formula with the figures filled in, or the account of an allotment. */
    private List<String> how(Derivation.Step step) {
        if (step.operation() instanceof Allotted allotted) {
            return allotted(step, allotted);
        }
        if (step.operation() instanceof Rounding rounding) {
            Derivation of = step.operands().get(0);
            return List.of("= " + formula(of), rounded(of, rounding));
        }
        return List.of("= " + formula(step, true));
    }

    private String rounded(Derivation of, Rounding rounding) {
        String exact = of.value().isAbsent() ? value(of) : of.value().number().text(rounding.decimals() + DIGITS);
        return say(
                "rounded " + mode(rounding.mode()) + " to " + rounding.step() + ", from " + exact,
                "由 " + exact + " 按“" + mode(rounding.mode()) + "”取到 " + rounding.step());
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

    private List<String> allotted(Derivation.Step step, Allotted allotted) {
        List<Derivation> operands = step.operands();
        Value exact = Allotted.exact(step.values());
        if (exact.isAbsent()) {
            return List.of(value(step));
        }
        String pool = amount(operands.get(0).value().number(), operands.get(0).unit());
        String claim = value(operands.get(1));
        String claims = value(operands.get(2));
        Rational floor = allotted.floor(exact.number());
        List<String> lines = new ArrayList<>();
        lines.add(say(claim + " of " + claims + ", from " + pool, "占 " + claims + " 中的 " + claim + "，总额 " + pool));
        String shares = say(
                "exact " + exact.number().text(DIGITS) + ", floor " + amount(floor, step.unit()),
                "精确值 " + exact.number().text(DIGITS) + "，先发 " + amount(floor, step.unit()));
        lines.add(shares + "; " + residue(allotted));
        return lines;
    }

    private String residue(Allotted allotted) {
        String quanta = allotted.left() + " × " + allotted.quantum();
        if (allotted.rank() == 0) {
            return say("takes no part in the residue of " + quanta, "不参与余数 " + quanta + " 的分配");
        }
        String place = allotted.rank() + " / " + allotted.ranked();
        return say(
                "place " + place + " for the residue of " + quanta + ", gets " + allotted.given(),
                "余数 " + quanta + " 的排位 " + place + "，得 " + allotted.given());
    }

    /** The figures that a formula speaks of. */
    private List<Derivation> figures(Derivation.Step step) {
        List<Derivation> figures = new ArrayList<>();
        for (Derivation operand : chosen(step)) {
            if (operand instanceof Derivation.Step inner && !inner.isNamed()) {
                figures.addAll(figures(inner));
            } else {
                figures.add(operand);
            }
        }
        return figures;
    }

    /** The operands that mattered. */
    private static List<Derivation> chosen(Derivation.Step step) {
        List<Derivation> operands = step.operands();
        Operation operation = step.operation();
        if (operation instanceof Choice) {
            int arm = Choice.chosen(step.values());
            return arm < 0 ? operands : condition(operands, arm);
        } else if (operation instanceof CategoryTable table
                && !operands.get(0).value().isAbsent()) {
            return List.of(
                    operands.get(0),
                    operands.get(1 + table.arm(operands.get(0).value().category())));
        } else if (operation instanceof BandTable table
                && !operands.get(0).value().isAbsent()) {
            return List.of(
                    operands.get(0),
                    operands.get(1 + table.band(operands.get(0).value().number())));
        }
        return operands;
    }

    private static List<Derivation> condition(List<Derivation> operands, int arm) {
        return arm == operands.size() - 1
                ? List.of(operands.get(arm))
                : List.of(operands.get(arm), operands.get(arm - 1));
    }

    private String formula(Derivation derivation) {
        return formula(derivation, false);
    }

    private String formula(Derivation derivation, boolean open) {
        if (derivation instanceof Derivation.Leaf leaf) {
            return leaf.kind() == Derivation.LeafKind.CONSTANT
                    ? value(leaf)
                    : words(leaf.origin().label()) + " " + value(leaf);
        }
        Derivation.Step step = (Derivation.Step) derivation;
        if (step.isNamed() && !open) {
            return words(step.origin().label()) + " " + value(step);
        }
        return operation(step);
    }

    private String operation(Derivation.Step step) {
        Operation operation = step.operation();
        List<Derivation> operands = step.operands();
        if (operation instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic, operands);
        } else if (operation instanceof Aggregate aggregate) {
            return aggregate.function() == Aggregate.Function.SUM
                    ? joined(operands, " + ", "0")
                    : aggregated(aggregate) + "(" + joined(operands, ", ", "") + ")";
        } else if (operation instanceof Comparison comparison) {
            return formula(operands.get(0)) + sign(comparison) + formula(operands.get(1));
        } else if (operation instanceof Membership membership) {
            return formula(operands.get(0)) + say(" is ", " 属于 ") + String.join(say(" or ", "、"), membership.names());
        } else if (operation instanceof Logic logic) {
            return logic == Logic.NOT
                    ? say("not ", "非 ") + formula(operands.get(0))
                    : joined(operands, logic == Logic.ALL ? say(" and ", " 且 ") : say(" or ", " 或 "), "");
        } else if (operation instanceof Rounding rounding) {
            return formula(operands.get(0)) + say(" rounded to ", " 取到 ") + rounding.step();
        } else if (operation instanceof Presence) {
            return joined(operands, say(" or else ", "，否则 "), "");
        }
        return picked(step);
    }

    private String picked(Derivation.Step step) {
        List<Derivation> chosen = chosen(step);
        if (step.operation() instanceof Choice) {
            return chosen.size() == 1
                    ? formula(chosen.get(0))
                    : formula(chosen.get(0)) + say(", since ", "，因为 ") + formula(chosen.get(1));
        }
        if (chosen.size() == 2) {
            return formula(chosen.get(1)) + say(" for ", "，对应 ") + formula(chosen.get(0));
        }
        return joined(chosen, ", ", "");
    }

    private String arithmetic(Arithmetic arithmetic, List<Derivation> operands) {
        return switch (arithmetic) {
            case SUM -> joined(operands, " + ", "0");
            case DIFFERENCE -> formula(operands.get(0)) + " − " + factor(operands.get(1));
            case PRODUCT -> operands.stream().map(this::factor).collect(Collectors.joining(" × "));
            case QUOTIENT -> factor(operands.get(0)) + " ÷ " + factor(operands.get(1));
            case MIN -> say("least of", "取小") + "(" + joined(operands, ", ", "") + ")";
            case MAX -> say("greatest of", "取大") + "(" + joined(operands, ", ", "") + ")";
        };
    }

    /** In brackets if it would be read wrongly without. */
    private String factor(Derivation derivation) {
        boolean isSum = derivation instanceof Derivation.Step step
                && !step.isNamed()
                && (step.operation() == Arithmetic.SUM
                        || step.operation() == Arithmetic.DIFFERENCE
                        || step.operation() instanceof Choice
                        || step.operation() == Arithmetic.QUOTIENT);
        return isSum ? "(" + formula(derivation) + ")" : formula(derivation);
    }

    private String aggregated(Aggregate aggregate) {
        return switch (aggregate.function()) {
            case COUNT -> say("number of", "个数");
            case MIN -> say("least of", "最小");
            case MAX -> say("greatest of", "最大");
            case SUM -> say("sum of", "总和");
        };
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case LESS -> " < ";
            case AT_MOST -> " ≤ ";
            case EQUAL -> " = ";
            case AT_LEAST -> " ≥ ";
            case MORE -> " > ";
        };
    }

    private String joined(List<Derivation> operands, String between, String none) {
        return operands.isEmpty() ? none : operands.stream().map(this::formula).collect(Collectors.joining(between));
    }

    private String value(Derivation derivation) {
        Value value = derivation.value();
        if (value.isAbsent()) {
            return say("(no value)", "（无值）");
        } else if (value instanceof Value.Flag flag) {
            return flag.flag() ? say("yes", "是") : say("no", "否");
        }
        return value instanceof Value.Numeric number ? amount(number.number(), derivation.unit()) : value.toString();
    }

    private String amount(Rational number, Unit unit) {
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
        int point = plain.indexOf('.');
        return plain.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + plain.substring(point);
    }
}
