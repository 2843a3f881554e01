package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.name;
import static io.github.meritpool.quantity.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.meritpool.money.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Look-ups by category and by band. */
class TablesTest {

    private static final List<Rational> PASS_AND_GOOD = List.of(Rational.of(60), Rational.of(80));

    @Test
    void looksUpACategory() {
        CategoryTable factors = new CategoryTable(List.of("warning", "demerit"));
        assertThat(looked(factors, name("warning"))).isEqualTo(number("0.8"));
        assertThat(looked(factors, name("demerit"))).isEqualTo(number("0.5"));
        assertThat(looked(factors, name("none"))).as("every other name").isEqualTo(number("1"));
        assertThat(looked(factors, ABSENT)).isEqualTo(ABSENT);
    }

    private static Value looked(CategoryTable table, Value key) {
        return table.apply(List.of(key, number("0.8"), number("0.5"), number("1")));
    }

    @ParameterizedTest(name = "{0} is {1} or {2}")
    @CsvSource({"59.99, poor, poor", "60, pass, poor", "79.99, pass, pass", "80, good, pass", "80.01, good, good"})
    void anEdgeBelongsToTheBandThatIsStated(String mark, String withLowerEdge, String withUpperEdge) {
        assertThat(banded(BandTable.Edge.UPPER_BAND, number(mark))).isEqualTo(name(withLowerEdge));
        assertThat(banded(BandTable.Edge.LOWER_BAND, number(mark))).isEqualTo(name(withUpperEdge));
    }

    @Test
    void aMarkThatIsAbsentIsInNoBand() {
        assertThat(banded(BandTable.Edge.UPPER_BAND, ABSENT)).isEqualTo(ABSENT);
    }

    private static Value banded(BandTable.Edge edge, Value mark) {
        return new BandTable(PASS_AND_GOOD, edge).apply(List.of(mark, name("poor"), name("pass"), name("good")));
    }

    @Test
    void edgesRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BandTable(List.of(Rational.ONE, Rational.ONE), BandTable.Edge.UPPER_BAND))
                .withMessageContaining("must rise");
    }

    @Test
    void thereIsAnArmForEachNameAndBandAndOneMore() {
        Quantity arm = Figures.constant("1");
        CategoryTable names = new CategoryTable(List.of("warning"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Applied(names, List.of(Figures.categories("staff", "sanction"), arm)));
        BandTable bands = new BandTable(PASS_AND_GOOD, BandTable.Edge.UPPER_BAND);
        assertThatIllegalArgumentException().isThrownBy(() -> new Applied(bands, List.of(arm, arm, arm)));
    }
}
