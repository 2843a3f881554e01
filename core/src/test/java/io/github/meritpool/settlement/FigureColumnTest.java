package io.github.meritpool.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.internal.ColumnProgram;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Unit;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureColumnTest {

    private static final int ROWS = 3;

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "A", "B", "C")
            .numbers("staff", "points", 1, "12.5", null, "-0.5")
            .numbers("staff", "yuan", 2, "10", "-3", "0")
            .numbers("staff", "huge", 0, "9000000000000000000", "3", "-9000000000000000000");

    private final Quantity points = fact("points", 1);
    private final Quantity yuan = fact("yuan", 2);
    private final Quantity huge = fact("huge", 0);

    private static Quantity fact(String column, int decimals) {
        Origin origin = new Origin(column, "value", null, Label.same(column));
        return new Fact("staff", column, Kind.NUMBER, Unit.NONE, decimals, origin);
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }

    private Evaluation evaluated(Quantity quantity) {
        return ColumnProgram.of(List.of(quantity)).run(facts);
    }

    private FigureColumn figures(Quantity quantity) {
        return FigureColumn.of(evaluated(quantity), quantity, ROWS, rows(0, 1, 2));
    }

    private static List<String> exact(FigureColumn figures) {
        return rows(0, 1, 2).stream()
                .mapToObj(row -> figures.number(row).map(Rational::toString).orElse("-"))
                .toList();
    }

    private static long[] unscaled(FigureColumn figures) {
        return figures.decimals().orElseThrow().unscaled();
    }

    @Test
    void rowsLeftOutHaveNoFigureNorHaveThoseWithoutValue() {
        FigureColumn figures = FigureColumn.of(evaluated(points), points, ROWS, rows(0, 1));
        Column.Numbers decimals = figures.decimals().orElseThrow();
        assertThat(decimals.decimals()).isEqualTo(1);
        assertThat(decimals.unscaled(0)).isEqualTo(125);
        assertThat(decimals.absent()).isEqualTo(rows(1, 2));
        assertThat(exact(figures)).containsExactly("12.5", "-", "-");
        assertThat(exact(figures(points))).containsExactly("12.5", "-", "-0.5");
    }

    @Test
    void ratiosAreReadOneByOne() {
        FigureColumn thirds = figures(points.dividedBy(Quantity.plain(Rational.of(3))));
        assertThat(thirds.decimals()).isEmpty();
        assertThat(exact(thirds)).containsExactly("25/6", "-", "-1/6");
    }

    @Test
    void theReferenceHasNoColumns() {
        FigureColumn figures = FigureColumn.of(new RowEvaluator(facts), points, ROWS, rows(0, 2));
        assertThat(figures.decimals()).isEmpty();
        assertThat(exact(figures)).containsExactly("12.5", "-", "-0.5");
    }

    @Test
    void amountsHaveTheDecimalsOfMoney() {
        assertThat(unscaled(figures(yuan).inMinorUnits(ROWS, 2))).containsExactly(1000, -300, 0);
        assertThat(unscaled(figures(yuan).inMinorUnits(ROWS, 0))).containsExactly(10, -3, 0);
        assertThat(unscaled(figures(yuan).inMinorUnits(ROWS, 3))).containsExactly(10_000, -3_000, 0);
        assertThat(exact(figures(yuan).inMinorUnits(ROWS, 3))).containsExactly("10", "-3", "0");
    }

    @Test
    void amountsThatDoNotFitIntoLongSoAreReadOneByOne() {
        FigureColumn fen = figures(huge).inMinorUnits(ROWS, 2);
        assertThat(fen.decimals()).isEmpty();
        assertThat(exact(fen)).containsExactly("9000000000000000000", "3", "-9000000000000000000");
        FigureColumn twice = FigureColumn.sum(List.of(figures(huge), figures(huge)), ROWS, 0);
        assertThat(twice.decimals()).isEmpty();
        assertThat(exact(twice)).containsExactly("18000000000000000000", "6", "-18000000000000000000");
        FigureColumn cents =
                figures(yuan.dividedBy(Quantity.plain(Rational.of(8))).rounded(3, RoundingMode.HALF_UP));
        assertThat(cents.inMinorUnits(ROWS, 2).decimals()).as("1.25, -0.375").isEmpty();
    }

    @Test
    void amountsAddUpWhateverTheirDecimals() {
        FigureColumn sum = FigureColumn.sum(List.of(figures(yuan), figures(yuan).inMinorUnits(ROWS, 0)), ROWS, 2);
        assertThat(unscaled(sum)).containsExactly(2000, -600, 0);
        assertThat(exact(sum)).containsExactly("20", "-6", "0");
        assertThat(unscaled(FigureColumn.sum(List.of(), ROWS, 2))).containsExactly(0, 0, 0);
    }
}
