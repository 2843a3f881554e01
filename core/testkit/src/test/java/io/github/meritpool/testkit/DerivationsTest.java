package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker of explanations tells a change that shows, one that is absorbed and one that is lost. */
class DerivationsTest {

    private static final Origin ORIGIN = new Origin("test", "value", null, Label.of("a value", "一个值"));
    private static final Value NOTHING = Value.Absent.ABSENT;

    private static Derivation.Leaf leaf(String source, Value value) {
        return new Derivation.Leaf(Derivation.LeafKind.FACT, source, ORIGIN, Unit.NONE, value);
    }

    private static Derivation.Leaf leaf(String source, String number) {
        return leaf(source, number(number));
    }

    private static Value number(String number) {
        return Value.of(Rational.parse(number));
    }

    private static Derivation step(Operation operation, Derivation... operands) {
        return new Derivation.Step(operation, ORIGIN, false, Unit.NONE, List.of(operands), null).recomputed();
    }

    private static List<Absorption> absorbed(Derivation before, String source, Value value) {
        Derivation.Leaf leaf = Derivations.leaves(before).stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
        Derivation after = Derivations.changed(before, leaf, value);
        assertThat(after.value()).as("root after the change").isEqualTo(before.value());
        return Derivations.absorptions(before, after);
    }

    @Test
    void aSumShowsEveryChange() {
        Derivation before = step(Arithmetic.SUM, leaf("a", "1"), leaf("b", "2"));
        Derivation after = Derivations.changed(before, leaf("a", "1"), number("5"));
        assertThat(after.value()).isEqualTo(number("7"));
        assertThat(Derivations.accountsFor(before, after)).isTrue();
        assertThat(Derivations.absorptions(before, after)).isEmpty();
    }

    /** As when a total is added and taken off again: the leaf is shown, but it does not count. */
    @Test
    void aLeafThatCancelsItselfIsNotAccountedFor() {
        Derivation sum = step(Arithmetic.SUM, leaf("a", "1"), leaf("b", "2"));
        Derivation before = step(Arithmetic.DIFFERENCE, sum, leaf("a", "1"));
        Derivation after = Derivations.changed(before, leaf("a", "1"), number("9"));
        assertThat(after.value()).isEqualTo(before.value());
        assertThat(Derivations.absorptions(before, after)).containsExactly(Absorption.NONE);
        assertThat(Derivations.accountsFor(before, after)).isFalse();
    }

    /** A result that does not follow from the operands does not come out again. */
    @Test
    void aStepWithAResultThatIsNotItsOwnIsFound() {
        Derivation honest = step(Arithmetic.SUM, leaf("a", "1"), leaf("b", "2"));
        Derivation claimed = new Derivation.Step(
                Arithmetic.SUM, ORIGIN, false, Unit.NONE, List.of(leaf("a", "1"), leaf("b", "2")), number("4"));
        assertThat(Derivations.recomputed(honest)).isEqualTo(honest);
        assertThat(Derivations.recomputed(claimed)).isNotEqualTo(claimed);
    }

    @Test
    void aRoundingAbsorbs() {
        Derivation rounded = step(Rounding.toDecimals(0, RoundingMode.HALF_UP), leaf("a", "1.2"));
        assertThat(absorbed(rounded, "a", number("1.4"))).containsExactly(Absorption.ROUNDING);
    }

    @Test
    void aBandAbsorbs() {
        BandTable table = new BandTable(List.of(Rational.of(10)), BandTable.Edge.UPPER_BAND);
        Derivation banded = step(table, leaf("a", "1"), leaf("low", "5"), leaf("high", "7"));
        assertThat(absorbed(banded, "a", number("2"))).containsExactly(Absorption.BAND);
        assertThat(absorbed(banded, "high", number("8"))).containsExactly(Absorption.ARM_NOT_CHOSEN);
        Derivation atLeast = step(Comparison.AT_LEAST, leaf("a", "1"), leaf("b", "5"));
        assertThat(absorbed(atLeast, "a", number("2"))).containsExactly(Absorption.BAND);
        Derivation member = step(new Membership(List.of("x", "y")), leaf("c", Value.of("x")));
        assertThat(absorbed(member, "c", Value.of("y"))).containsExactly(Absorption.BAND);
    }

    @Test
    void aClampAbsorbs() {
        Derivation least = step(Arithmetic.MIN, leaf("a", "5"), leaf("cap", "3"));
        assertThat(absorbed(least, "a", number("4"))).containsExactly(Absorption.CLAMP);
        Aggregate greatest = new Aggregate(Aggregate.Function.MAX, Aggregate.Absents.PROPAGATED);
        Derivation best = step(greatest, leaf("a", "5"), leaf("b", "3"));
        assertThat(absorbed(best, "b", number("4"))).containsExactly(Absorption.CLAMP);
    }

    @Test
    void aZeroFactorAbsorbs() {
        Derivation product = step(Arithmetic.PRODUCT, leaf("a", "5"), leaf("kept", "0"));
        assertThat(absorbed(product, "a", number("4"))).containsExactly(Absorption.ZERO_FACTOR);
        Derivation quotient = step(Arithmetic.QUOTIENT, leaf("a", "0"), leaf("b", "3"));
        assertThat(absorbed(quotient, "b", number("4"))).containsExactly(Absorption.ZERO_FACTOR);
    }

    @Test
    void anArmThatIsNotChosenAbsorbs() {
        Derivation choice =
                step(Choice.FIRST_THAT_HOLDS, leaf("when", Value.of(true)), leaf("a", "1"), leaf("otherwise", "2"));
        assertThat(absorbed(choice, "otherwise", number("9"))).containsExactly(Absorption.ARM_NOT_CHOSEN);
        Derivation category =
                step(new CategoryTable(List.of("x")), leaf("c", Value.of("x")), leaf("a", "1"), leaf("otherwise", "2"));
        assertThat(absorbed(category, "otherwise", number("9"))).containsExactly(Absorption.ARM_NOT_CHOSEN);
        Derivation any = step(Logic.ANY, leaf("p", Value.of(true)), leaf("q", Value.of(false)));
        assertThat(absorbed(any, "q", Value.of(true))).containsExactly(Absorption.ARM_NOT_CHOSEN);
        Derivation present = step(Presence.FIRST_PRESENT, leaf("a", "1"), leaf("b", "2"));
        assertThat(absorbed(present, "b", number("9"))).containsExactly(Absorption.ARM_NOT_CHOSEN);
    }

    @Test
    void anAllotmentAbsorbsWhatIsBelowAMinorUnit() {
        Allotted allotted = new Allotted(Rational.parse("0.01"), 1, 3, 1, Rational.parse("0.01"));
        Derivation share = step(allotted, leaf("pool", "1"), leaf("claim", "1"), leaf("claims", "3"));
        assertThat(share.value()).isEqualTo(number("0.34"));
        assertThat(absorbed(share, "claim", number("1.001"))).containsExactly(Absorption.ALLOTMENT);
        assertThat(Derivations.exact(share)).isEqualTo(Rational.ratio(1, 3));
        assertThat(Derivations.exact(leaf("a", "5"))).isEqualTo(Rational.of(5));
    }

    @Test
    void aCountAndAnAbsentOperandAbsorb() {
        Aggregate count = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
        assertThat(absorbed(step(count, leaf("a", "1"), leaf("b", "2")), "a", number("7")))
                .containsExactly(Absorption.COUNT);
        Derivation absent = step(Arithmetic.SUM, leaf("a", "1"), leaf("b", NOTHING));
        assertThat(absorbed(absent, "a", number("7"))).containsExactly(Absorption.ABSENT);
        Derivation undivided = step(Arithmetic.QUOTIENT, leaf("a", "1"), leaf("b", "0"));
        assertThat(absorbed(undivided, "a", number("7"))).containsExactly(Absorption.ABSENT);
    }

    /** A limit that both rows are compared with moves the one up and the other down; a single row can't make up for itself. */
    @Test
    void rowsOfATotalThatMakeUpForEachOtherAbsorb() {
        Aggregate total = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
        Derivation up = step(Arithmetic.DIFFERENCE, leaf("a", "5"), leaf("shift", "1"));
        Derivation down = step(Arithmetic.SUM, leaf("b", "5"), leaf("shift", "1"));
        assertThat(absorbed(step(total, up, down), "shift", number("2"))).containsExactly(Absorption.COMPENSATION);
        Derivation alone = step(Arithmetic.DIFFERENCE, down, leaf("shift", "1"));
        assertThat(absorbed(step(total, alone, leaf("c", "3")), "shift", number("2")))
                .containsExactly(Absorption.NONE);
    }

    /** The change is followed through every path: here one path is absorbed, the other shows. */
    @Test
    void aLeafIsChangedWhereverItStands() {
        Derivation clamped = step(Arithmetic.MIN, leaf("a", "5"), leaf("cap", "3"));
        Derivation before = step(Arithmetic.SUM, clamped, leaf("a", "5"));
        Derivation after = Derivations.changed(before, leaf("a", "5"), number("6"));
        assertThat(after.value()).isEqualTo(number("9"));
        assertThat(Derivations.absorptions(before, after)).containsExactly(Absorption.CLAMP);
        assertThat(Derivations.leaves(before)).hasSize(2);
    }

    @Test
    void otherValuesAreOther() {
        Derivation table = step(
                new CategoryTable(List.of("x", "y")),
                leaf("c", Value.of("x")),
                leaf("a", "0"),
                leaf("b", "2"),
                leaf("z", "3"));
        assertThat(Derivations.otherValues(table, leaf("c", Value.of("x")))).containsExactly(Value.of("y"));
        assertThat(Derivations.otherValues(table, leaf("a", "0"))).containsExactly(number("1"), number("100"));
        assertThat(Derivations.otherValues(table, leaf("p", Value.of(true)))).containsExactly(Value.of(false));
        assertThat(Derivations.otherValues(table, leaf("n", NOTHING))).isEmpty();
    }
}
