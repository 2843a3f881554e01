package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.AllottedWithin;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;

/** How a share was cut from its pool, in words. */
final class AllotmentWording {

    private final FigureWording figures;

    AllotmentWording(FigureWording figures) {
        this.figures = figures;
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
            return List.of(figures.value(step));
        }
        String claim = figures.value(operands.get(1));
        String claims = figures.value(operands.get(2));
        String of = figures.say(() -> claim + " of " + claims, () -> "占 " + claims + " 中的 " + claim);
        return cut(step, allotted, exact.number(), of);
    }

    private List<String> allotted(Derivation.Step step, AllottedWithin allotted) {
        Value exact = allotted.exact(step.values());
        if (exact.isAbsent()) {
            return List.of(figures.value(step));
        }
        List<Derivation> operands = step.operands();
        String of = figures.value(operands.get(1)) + " × " + figures.head(operands.get(2), "")
                + bound(operands.get(3), figures.say(", at least ", "，最低 "))
                + bound(operands.get(4), figures.say(", at most ", "，最高 "));
        return cut(step, allotted.allotted(), exact.number(), of);
    }

    private String bound(Derivation bound, String words) {
        return bound.value().isAbsent() ? "" : words + figures.value(bound);
    }

    private List<String> cut(Derivation.Step step, Allotted allotted, Rational exact, String of) {
        Derivation money = step.operands().get(0);
        String pool = figures.amount(money.value().number(), money.unit());
        List<String> lines = new ArrayList<>();
        lines.add(of + figures.say(() -> ", from " + pool, () -> "，总额 " + pool));
        Rational floor = allotted.floor(exact);
        if (!exact.equals(floor)) {
            String cut = figures.amount(floor, step.unit());
            String whole = figures.shortened(exact);
            lines.add(figures.say(() -> "exact " + whole + ", cut to " + cut, () -> "精确值 " + whole + "，先发 " + cut)
                    + residue(allotted));
        }
        return lines;
    }

    private String residue(Allotted allotted) {
        if (allotted.rank() == 0) {
            return figures.say("; takes no part in what is left over", "；不参与余数分配");
        }
        String given = allotted.given().isZero()
                ? figures.say("nothing more", "不加")
                : figures.say(() -> allotted.given() + " more", () -> "加 " + allotted.given());
        return figures.say(
                () -> "; " + allotted.left() + " × " + allotted.quantum() + " were left over, place " + allotted.rank()
                        + " of " + allotted.ranked() + " for them: " + given,
                () -> "；余下 " + allotted.left() + " 份 " + allotted.quantum() + "，排位第 " + allotted.rank() + "（共 "
                        + allotted.ranked() + "）：" + given);
    }
}
