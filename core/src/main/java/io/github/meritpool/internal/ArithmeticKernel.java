package io.github.meritpool.internal;

import io.github.meritpool.quantity.Arithmetic;
import java.util.function.BinaryOperator;

/** Arithmetic, operand by operand. */
final class ArithmeticKernel implements Kernel {

    private final BinaryOperator<NumberCells> step;

    private ArithmeticKernel(BinaryOperator<NumberCells> step) {
        this.step = step;
    }

    static Kernel of(Arithmetic operation) {
        return new ArithmeticKernel(
                switch (operation) {
                    case SUM -> NumberCells::plus;
                    case DIFFERENCE -> NumberCells::minus;
                    case PRODUCT -> NumberCells::times;
                    case QUOTIENT -> NumberCells::dividedBy;
                    case MIN -> NumberCells::min;
                    case MAX -> NumberCells::max;
                    case POWER ->
                        (base, exponent) -> {
                            throw new ArithmeticException("powers go by their definition");
                        };
                });
    }

    @Override
    public Cells apply(Cells... operands) {
        NumberCells result = operands[0].numbers();
        for (int i = 1; i < operands.length; i++) {
            result = step.apply(result, operands[i].numbers());
        }
        return result;
    }
}
