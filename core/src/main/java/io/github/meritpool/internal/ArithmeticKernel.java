package io.github.meritpool.internal;

import io.github.meritpool.quantity.Arithmetic;
import java.util.function.BinaryOperator;

/** Arithmetic, operand by operand. */
final class ArithmeticKernel {

    private ArithmeticKernel() {}

    static Kernel of(Arithmetic operation) {
        return switch (operation) {
            case SUM -> byStep(NumberCells::plus);
            case DIFFERENCE -> byStep(NumberCells::minus);
            case PRODUCT -> byStep(NumberCells::times);
            case QUOTIENT -> byStep(NumberCells::dividedBy);
            case MIN -> byStep(NumberCells::min);
            case MAX -> byStep(NumberCells::max);
            case POWER -> Kernel.byDefinition("a power");
        };
    }

    static NumberCells[] numbers(Cells... operands) {
        NumberCells[] numbers = new NumberCells[operands.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands[i].numbers();
        }
        return numbers;
    }

    private static Kernel byStep(BinaryOperator<NumberCells> step) {
        return operands -> {
            NumberCells result = operands[0].numbers();
            for (int i = 1; i < operands.length; i++) {
                result = step.apply(result, operands[i].numbers());
            }
            return result;
        };
    }
}
