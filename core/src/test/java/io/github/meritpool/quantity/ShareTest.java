package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.MoneyProblem;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final List<String> IDS = List.of("T1", "T2", "T3");
    private static final Rational FEN = Rational.ratio(1, 100);

    @Test
    void aPoolIsSplitInMinorUnits() {
        // 100 yuan over 3 people: 33.33 each, and the fen left over goes to the first.
        Apportioned<String> split =
                share(Apportionment.largestRemainder()).split(Rational.of(100), IDS, numbers("1", "1", "1"));
        assertThat(amounts(split)).containsExactly(3334, 3333, 3333);
        assertThat(split.pool()).isEqualTo(10000);
    }

    @Test
    void whoHasNoClaimIsNoClaimant() {
        // In stated order even a claim of zero may be given a fen; an absent one may not, or the fen would be lost.
        Apportioned<String> split = share(Apportionment.of(ResidueMode.STATED_ORDER))
                .split(Rational.parse("0.03"), IDS, numbers(null, "1", "1"));
        assertThat(amounts(split)).containsExactly(0, 2, 1);
        assertThat(split.allotments()).extracting(Allotment::rank).containsExactly(0, 1, 2);
        assertThat(split.allotments()).extracting(Allotment::key).isEqualTo(IDS);
    }

    @Test
    void whatNobodyClaimsIsInTheRest() {
        Apportioned<String> split =
                share(Apportionment.largestRemainder()).split(Rational.of(5), IDS, numbers(null, "0", null));
        assertThat(amounts(split)).containsExactly(0, 0, 0);
        assertThat(split.rest()).isEqualTo(500);
    }

    @Test
    void everyNegativeClaimIsAProblem() {
        Share share = share(Apportionment.largestRemainder());
        assertThatThrownBy(() -> share.split(Rational.ONE, IDS, numbers("-1", "2", "-3")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::kind)
                                .containsExactly(MoneyProblem.NEGATIVE_WEIGHT, MoneyProblem.NEGATIVE_WEIGHT));
    }

    @Test
    void aPoolFinerThanTheMinorUnitIsRefused() {
        Share share = share(Apportionment.largestRemainder());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.split(Rational.parse("0.001"), IDS, numbers("1", "1", "1")))
                .withMessageContaining("0.001 must be a whole number of minor units");
    }

    @Test
    void theQuantumIsInTheUnitOfThePool() {
        Apportionment yuan =
                Apportionment.largestRemainder().withQuantum(BigInteger.valueOf(100), BelowQuantum.KEPT_APART);
        assertThat(share(yuan).quantum()).isEqualTo(Rational.ONE);
    }

    @Test
    void aMinorUnitIsOneOrAPartOfTen() {
        for (String unit : List.of("0", "-0.01", "0.05", "10")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> share(Apportionment.largestRemainder(), Rational.parse(unit)))
                    .withMessageContaining("The minor unit " + unit + " must be");
        }
        assertThat(share(Apportionment.largestRemainder(), Rational.ONE).minorUnit())
                .isEqualTo(Rational.ONE);
    }

    @Test
    void anAllotmentIsTheWholeQuantaOfTheExactShareAndWhatWasGiven() {
        // 100 × 1 ÷ 3 = 33.333…, of which 33.33 is paid; 0.01 is given.
        Allotted first = new Allotted(FEN, 1, 3, 1, FEN);
        List<Value> operands = numbers("100", "1", "3");
        assertThat(Allotted.exact(operands)).isEqualTo(number("100/3"));
        assertThat(first.apply(operands)).isEqualTo(number("33.34"));
        assertThat(first.apply(numbers("-100", "1", "3")))
                .as("cut towards zero")
                .isEqualTo(number("-33.32"));
    }

    @Test
    void anAllotmentOfNothing() {
        Allotted none = new Allotted(FEN, 0, 0, 0, Rational.ZERO);
        assertThat(none.apply(numbers("100", "0", "0"))).as("nobody claims").isEqualTo(number("0"));
        assertThat(none.apply(numbers("100", null, "3"))).isEqualTo(ABSENT);
        assertThat(none.apply(numbers(null, "1", "3"))).isEqualTo(ABSENT);
    }

    private static List<Integer> amounts(Apportioned<String> split) {
        return split.allotments().stream()
                .map(one -> one.amount().intValueExact())
                .toList();
    }

    private static Share share(Apportionment apportionment) {
        return share(apportionment, FEN);
    }

    private static Share share(Apportionment apportionment, Rational minorUnit) {
        return new Share(Figures.constant("100"), Figures.numbers("staff", "points", 0), apportionment, minorUnit);
    }
}
