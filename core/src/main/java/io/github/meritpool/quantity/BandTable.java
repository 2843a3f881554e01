package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;

/**
 * Looks a number up in half-open bands. Operands: the number, the arm below the first edge, then an arm for the band
 * above each edge.
 *
 * @param edges where one band ends and the next begins, rising
 * @param edgeBelongs to which band a number that is exactly on an edge belongs
 */
public record BandTable(List<Rational> edges, Edge edgeBelongs) implements Operation {

    /** To which band an edge belongs. */
    public enum Edge {
        /** A band includes its lower edge: "80 and above". */
        UPPER_BAND,
        /** A band includes its upper edge: "up to and including 80". */
        LOWER_BAND
    }

    /** Checks that the edges rise. */
    public BandTable {
        edges = List.copyOf(edges);
        requireRising(edges);
    }

    static void requireRising(List<Rational> edges) {
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i - 1).compareTo(edges.get(i)) >= 0) {
                throw new IllegalArgumentException("The numbers " + edges + " must rise.");
            }
        }
    }

    @Override
    public String id() {
        return "byBand";
    }

    @Override
    public boolean takes(int operands) {
        return operands == edges.size() + 2;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value value = operands.get(0);
        return value.isAbsent() ? value : operands.get(1 + band(value.number()));
    }

    /**
     * The band of a number.
     *
     * @param number the number
     * @return the band, 0 for below the first edge
     */
    public int band(Rational number) {
        int band = 0;
        while (band < edges.size() && reaches(number.compareTo(edges.get(band)))) {
            band++;
        }
        return band;
    }

    private boolean reaches(int sign) {
        return edgeBelongs == Edge.UPPER_BAND ? sign >= 0 : sign > 0;
    }

    @Override
    public Shape shape(List<Shape> operands) {
        Shape.requireKind(Kind.NUMBER, operands.get(0), id());
        return Choice.armsShape(operands.subList(1, operands.size()), id());
    }
}
