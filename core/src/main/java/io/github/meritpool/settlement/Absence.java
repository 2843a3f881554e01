package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Value;

/** Why a figure has no value: the innermost thing that has none, or what it would have to be divided by. */
final class Absence {

    private Absence() {}

    /** Words that go on from "because". */
    static Label cause(Derivation derivation) {
        if (derivation instanceof Derivation.Leaf leaf) {
            return leaf.kind() == Derivation.LeafKind.MISSING ? uncovered(leaf) : unrecorded(leaf);
        }
        Derivation.Step step = (Derivation.Step) derivation;
        return new Decisive()
                .operands(step).stream()
                        .filter(operand -> operand.value().isAbsent())
                        .findFirst()
                        .map(Absence::cause)
                        .orElseGet(() -> isDividedByZero(step) ? divided(step) : unrecorded(step));
    }

    private static Label unrecorded(Derivation derivation) {
        Label label = derivation.origin().label();
        return Label.of("'" + label.en() + "' has none", "“" + label.zhCn() + "”没有值");
    }

    private static Label uncovered(Derivation derivation) {
        Label label = derivation.origin().label();
        return Label.of(
                "the plan states nothing for this case of '" + label.en() + "'",
                "方案没有写明“" + label.zhCn() + "”在此情形下的取值");
    }

    private static boolean isDividedByZero(Derivation.Step step) {
        return step.operation() == Arithmetic.QUOTIENT
                && step.operands().get(1).value() instanceof Value.Numeric divisor
                && divisor.number().isZero();
    }

    /** The divisor in its own words; if it has none, by what is divided. */
    private static Label divided(Derivation.Step step) {
        Label divisor = step.operands().get(1).origin().label();
        Label whole = step.origin().label();
        return divisor.equals(whole)
                ? Label.of("the divisor in '" + whole.en() + "' is 0", "“" + whole.zhCn() + "”中的除数为 0")
                : Label.of(
                        "'" + divisor.en() + "' is 0, and nothing can be divided by it",
                        "“" + divisor.zhCn() + "”为 0，不能作除数");
    }
}
