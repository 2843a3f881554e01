package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;

/**
 * How many of the last operands hold without a break: a run that goes on up to the last one (15 days in a row, last in
 * two months running). 0 if the last does not hold; absent if a flag that decides is.
 */
public enum RunLength implements Operation {
    /** The only instance. */
    UP_TO_LAST;

    @Override
    public String id() {
        return "runLength";
    }

    @Override
    public boolean takes(int operands) {
        return operands >= 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        int run = 0;
        while (run < operands.size()) {
            Value flag = operands.get(operands.size() - 1 - run);
            if (flag.isAbsent()) {
                return flag;
            }
            if (!flag.flag()) {
                break;
            }
            run++;
        }
        return Value.of(Rational.of(run));
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.FLAG, operand, id()));
        return Shape.number(Unit.NONE, 0);
    }
}
