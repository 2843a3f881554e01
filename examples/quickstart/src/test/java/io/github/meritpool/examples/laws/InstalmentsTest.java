package io.github.meritpool.examples.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.settlement.Payout;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Instalments of all amounts from 0 to 300 units: ten of 7% each, and what remains. */
class InstalmentsTest {

    private static final int MONTHS = 10;
    private static final Rational A_MONTH = Rational.ratio(7, 100);
    private static final Rational HALF = Rational.ratio(1, 2);

    @Test
    void whatIsPaidSoFarIsAtMostHalfAUnitOffWhatIsDue() {
        List<Rational> amounts =
                LongStream.rangeClosed(0, 300).mapToObj(Rational::of).toList();
        for (Payout payout : new PricesPlan().payouts(Division.sum(amounts), amounts)) {
            Rational whole = payout.lines().get("prices").exact();
            List<Money> instalments = payout.instalments().get("prices");
            Rational paid = Rational.ZERO;
            for (int month = 1; month <= MONTHS; month++) {
                Money instalment = instalments.get(month - 1);
                assertThat(instalment.signum()).isNotNegative();
                paid = paid.plus(instalment.exact());
                Rational due = whole.times(A_MONTH).times(Rational.of(month));
                assertThat(paid.minus(due).abs()).isLessThanOrEqualTo(HALF);
            }
            assertThat(paid.plus(instalments.get(MONTHS).exact())).isEqualTo(whole);
        }
    }
}
