package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Brings any number of values together. A mean is a sum divided by a count, so that both show.
 *
 * @param function what is taken
 * @param absents what an absent value among them does
 */
public record Aggregate(Function function, Absents absents) implements Operation {

    /** What is taken of the values. */
    public enum Function {
        /** Their sum; of nothing 0. */
        SUM(Rational::plus),
        /** How many there are. For flags: how many hold. */
        COUNT(Rational::plus),
        /** The least; of nothing absent. */
        MIN(Rational::min),
        /** The greatest; of nothing absent. */
        MAX(Rational::max);

        private final BinaryOperator<Rational> step;

        Function(BinaryOperator<Rational> step) {
            this.step = step;
        }

        /**
         * What the totals of two groups come to together.
         *
         * @param one the total of one group; for a count how many it has
         * @param other that of another
         * @return the total of both
         */
        public Rational together(Rational one, Rational other) {
            return step.apply(one, other);
        }
    }

    /** What an absent value does to an aggregate. */
    public enum Absents {
        /** It is left out. */
        SKIPPED,
        /** It makes the result absent. */
        PROPAGATED
    }

    @Override
    public String id() {
        return switch (function) {
            case SUM -> "sumOf";
            case COUNT -> "countOf";
            case MIN -> "leastOf";
            case MAX -> "greatestOf";
        };
    }

    @Override
    public boolean takes(int operands) {
        return true;
    }

    @Override
    public Value apply(List<Value> operands) {
        return total(operands.stream().map(this::contribution).toList());
    }

    /**
     * What one value contributes.
     *
     * @param operand the value
     * @return the value itself; for a count 1, or 0 for a flag that does not hold; absent if it is absent
     */
    Value contribution(Value operand) {
        if (function != Function.COUNT || operand.isAbsent()) {
            return operand;
        }
        boolean counts = !(operand instanceof Value.Flag flag) || flag.flag();
        return Value.of(counts ? Rational.ONE : Rational.ZERO);
    }

    /** The value of the aggregate from what each value contributes. */
    Value total(List<Value> contributions) {
        Value result = empty();
        for (Value contribution : contributions) {
            if (!contribution.isAbsent()) {
                result = result.isAbsent()
                        ? contribution
                        : Value.of(function.together(result.number(), contribution.number()));
            } else if (absents == Absents.PROPAGATED) {
                return Value.Absent.ABSENT;
            }
        }
        return result;
    }

    private Value empty() {
        return switch (function) {
            case SUM, COUNT -> Value.of(Rational.ZERO);
            case MIN, MAX -> Value.Absent.ABSENT;
        };
    }

    @Override
    public Shape shape(List<Shape> operands) {
        if (function == Function.COUNT) {
            return Shape.number(Unit.NONE, 0);
        }
        operands.forEach(operand -> Shape.requireKind(Kind.NUMBER, operand, id()));
        Shape.requireAlike(operands, id());
        return Shape.number(operands.get(0).unit(), Shape.widest(operands));
    }
}
