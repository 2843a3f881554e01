package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;

/**
 * Looks a number up on a line that is straight between stated points. Operands: the number, then the value at each
 * point. Below the first point the first value holds, above the last the last. Exact: a result between two points is a
 * fraction, to be rounded before it becomes a score or a payment.
 *
 * @param points where the values are stated, rising; at least one
 */
public record Interpolation(List<Rational> points) implements Operation {

    /** Checks that the points rise. */
    public Interpolation {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A line must have at least one point.");
        }
        BandTable.requireRising(points);
    }

    @Override
    public String id() {
        return "interpolated";
    }

    @Override
    public boolean takes(int operands) {
        return operands == points.size() + 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value number = operands.get(0);
        if (number.isAbsent()) {
            return number;
        }
        int above = new BandTable(points, BandTable.Edge.UPPER_BAND).band(number.number());
        if (above == 0 || above == points.size()) {
            return operands.get(Math.max(1, above));
        }
        return between(number.number(), above, operands.get(above), operands.get(above + 1));
    }

    private Value between(Rational number, int above, Value from, Value to) {
        if (from.isAbsent() || to.isAbsent()) {
            return Value.Absent.ABSENT;
        }
        Rational start = points.get(above - 1);
        Rational part = number.minus(start).dividedBy(points.get(above).minus(start));
        return Value.of(from.number().plus(to.number().minus(from.number()).times(part)));
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.NUMBER, operand, id()));
        List<Shape> values = operands.subList(1, operands.size());
        Shape.requireAlike(values, id());
        return Shape.number(values.get(0).unit(), values.size() == 1 ? Shape.widest(values) : Shape.FRACTION);
    }
}
