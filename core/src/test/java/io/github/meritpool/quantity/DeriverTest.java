package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.aggregate;
import static io.github.meritpool.quantity.Figures.constant;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static io.github.meritpool.quantity.Figures.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.quantity.Aggregate.Function;
import io.github.meritpool.quantity.Derivation.Leaf;
import io.github.meritpool.quantity.Derivation.LeafKind;
import io.github.meritpool.quantity.Derivation.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeriverTest {

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3")
            .numbers("staff", "sickDays", 1, "1", "3.5", "12")
            .numbers("staff", "points", 0, "1", "1", null)
            .table("lesson", "L1", "L2", "L3")
            .numbers("lesson", "hours", 0, "2", "3", "4")
            .key("lesson", "teacher", "staff", "T2", null, "T2")
            .parameter("each", "0.2");

    private final Quantity sickDays = numbers("staff", "sickDays", 1);
    private final Quantity each = new ParameterLeaf("each", Kind.NUMBER, Unit.NONE, 1, origin("each"));
    private final Deriver deriver = new Deriver(new RowEvaluator(facts));

    /** 10 less 0.2 for each sick day past 2, at least 8.5. */
    private final Quantity attendance = Quantity.max(
                    constant("10").minus(each.times(Quantity.max(sickDays.minus(constant("2")), constant("0")))),
                    constant("8.5"))
            .named(origin("attendance"));

    @Test
    void readsTheExpressionForOneRow() {
        Step step = derived(attendance, 1);
        assertThat(step.operation()).isEqualTo(Arithmetic.MAX);
        assertThat(step.origin().element()).isEqualTo("attendance");
        assertThat(step.isNamed()).isTrue();
        assertThat(step.value()).isEqualTo(number("9.7"));
        assertThat(step.values()).containsExactly(number("9.7"), number("8.5"));
        Step inner = (Step) step.operands().get(0);
        assertThat(inner.isNamed()).isFalse();
        assertThat(inner.origin()).as("what it belongs to").isEqualTo(step.origin());
    }

    @Test
    void leavesSayWhereTheyComeFrom() {
        assertThat(leaf(sickDays, 1))
                .extracting(Leaf::kind, Leaf::source)
                .containsExactly(LeafKind.FACT, "staff/T2/sickDays");
        assertThat(leaf(each, 1)).extracting(Leaf::kind, Leaf::source).containsExactly(LeafKind.PARAMETER, "each");
        assertThat(leaf(constant("2.50"), 1))
                .extracting(Leaf::kind, Leaf::source)
                .containsExactly(LeafKind.CONSTANT, "2.5");
        Quantity sum = new Statistic(aggregate(Function.SUM), "staff", sickDays, null);
        assertThat(leaf(sum, 1))
                .extracting(Leaf::kind, Leaf::source, Leaf::value)
                .containsExactly(LeafKind.STATISTIC, "whole/value", number("16.5"));
        assertThat(leaf(new Missing(Kind.NUMBER, Unit.NONE), 1).kind()).isEqualTo(LeafKind.MISSING);
    }

    @Test
    void whatIsGatheredShowsItsRows() {
        Quantity hours = numbers("lesson", "hours", 0);
        Quantity gathered = new Gathered(aggregate(Function.SUM), hours, "lesson", "teacher", "staff");
        Step step = derived(gathered, 1);
        assertThat(step.value()).isEqualTo(number("6"));
        assertThat(step.operands())
                .extracting(operand -> ((Leaf) operand).source())
                .containsExactly("lesson/L1/hours", "lesson/L3/hours");
        assertThat(derived(gathered, 0).operands()).isEmpty();
        assertThat(derived(gathered, 0).recomputed().value()).isEqualTo(number("0"));
    }

    @Test
    void whatIsLookedUpShowsTheRowItLeadsTo() {
        Quantity ofTeacher = new Via("lesson", "teacher", "staff", sickDays);
        assertThat(leaf(ofTeacher, 0).source()).isEqualTo("staff/T2/sickDays");
        assertThat(leaf(ofTeacher, 1)).extracting(Leaf::kind, Leaf::value).containsExactly(LeafKind.MISSING, ABSENT);
    }

    @Test
    void aShareShowsWhereItsClaimantStands() {
        // 1.01 by 1 : 1 is 0.505 each; the fen left over goes to the first of two equal remainders.
        Share share = share(constant("1.01"), numbers("staff", "points", 0));
        Step step = derived(share, 0);
        assertThat(step.operation()).isEqualTo(new Allotted(Rational.ratio(1, 100), 1, 2, 1, Rational.ratio(1, 100)));
        assertThat(step.values()).containsExactly(number("1.01"), number("1"), number("2"));
        assertThat(step.value()).isEqualTo(number("0.51"));
        assertThat(derived(share, 1).value()).isEqualTo(number("0.5"));
        assertThat(derived(share, 2).withoutResults().recomputed()).isEqualTo(derived(share, 2));
        assertThat(derived(share, 2).value()).isEqualTo(ABSENT);
    }

    @Test
    void whatIsLeftIsThePoolLessAllThatIsAllotted() {
        // 1.01 by 1 : 1 is 0.505 each; the fen left over is given to nobody.
        Share share = new Share(
                constant("1.01"),
                numbers("staff", "points", 0),
                Apportionment.of(ResidueMode.KEPT_APART),
                Rational.ratio(1, 100));
        Step step = derived(new ShareRest(share), 0);
        assertThat(step.operation()).isEqualTo(Arithmetic.DIFFERENCE);
        assertThat(step.values()).containsExactly(number("1.01"), number("1"));
        assertThat(step.value()).isEqualTo(number("0.01"));
        assertThat(step.withoutResults().recomputed()).isEqualTo(step);
        assertThat(contributions("whole/allotted")).containsExactly("T1 0.5", "T2 0.5", "T3 absent");
    }

    @Test
    void aStatisticIsDerivedFromWhatEachRowContributes() {
        Quantity often = sickDays.compared(Comparison.MORE, constant("3")).named(origin("often"));
        Quantity heads = new Statistic(aggregate(Function.COUNT), "staff", often, null);
        Quantity longest = new Statistic(aggregate(Function.MAX), "staff", sickDays, often);
        Quantity shortest = new Statistic(aggregate(Function.MIN), "staff", sickDays, often);
        Quantity points = new Statistic(
                new Aggregate(Function.SUM, Aggregate.Absents.PROPAGATED),
                "staff",
                numbers("staff", "points", 0),
                null);
        derived(heads.plus(longest).plus(shortest).plus(points), 0);
        assertThat(deriver.statistics())
                .containsExactly("whole/value", "whole/value/2", "whole/value/3", "whole/value/4");
        assertThat(contributions("whole/value")).containsExactly("T1 0", "T2 1", "T3 1");
        assertThat(contributions("whole/value/2")).containsExactly("T2 3.5", "T3 12");
        StatisticDerivation greatest = deriver.derive("whole/value/2");
        assertThat(greatest.value()).isEqualTo(number("12")).isEqualTo(greatest.recomputed());
        assertThat(greatest.size()).isEqualTo(2);
        assertThat(greatest.sum()).hasToString("15.5");
        assertThat(greatest.population().map(Origin::element)).contains("often");
        assertThat(deriver.derive("whole/value/3").recomputed()).isEqualTo(number("3.5"));
        assertThat(deriver.derive("whole/value/4").recomputed())
                .as("T3 has none")
                .isEqualTo(ABSENT);
        assertThat(deriver.derive("whole/value/4").sum()).hasToString("2");
    }

    @Test
    void whoseBelongingIsUnknownMakesAStatisticAbsent() {
        Quantity some = numbers("staff", "points", 0).compared(Comparison.MORE, constant("0"));
        derived(new Statistic(aggregate(Function.COUNT), "staff", sickDays, some).plus(constant("1")), 0);
        StatisticDerivation heads = deriver.derive("whole/value");
        assertThat(heads.undecided()).containsExactly("T3");
        assertThat(heads.value()).isEqualTo(ABSENT).isEqualTo(heads.recomputed());
        assertThat(heads.population()).contains(heads.origin());
    }

    @Test
    void aStatisticThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deriver.derive("workload/mean"))
                .withMessage("There is no statistic 'workload/mean'; there are [].");
    }

    /** A row of each contribution. */
    private List<String> contributions(String statistic) {
        return deriver.derive(statistic).contributions().stream()
                .map(one -> one.row() + " " + one.value())
                .toList();
    }

    @Test
    void theShareOfAnAbsentPoolIsDerivedToo() {
        Share share = share(new Missing(Kind.NUMBER, Unit.NONE), numbers("staff", "points", 0));
        assertThat(derived(share, 0).value()).isEqualTo(ABSENT);
        assertThat(derived(share, 0).withoutResults().recomputed().value()).isEqualTo(ABSENT);
    }

    @Test
    void strippedAndRecomputedItIsTheSame() {
        Derivation derivation = derived(attendance, 1);
        Derivation stripped = derivation.withoutResults();
        assertThatIllegalStateException().isThrownBy(stripped::value).withMessageContaining("attendance");
        assertThat(stripped).isNotEqualTo(derivation);
        assertThat(stripped.recomputed()).isEqualTo(derivation);
    }

    @Test
    void aChangedLeafChangesTheRootOrIsAbsorbed() {
        assertThat(withSickDays(1, "4.5").value()).as("0.2 less").isEqualTo(number("9.5"));
        assertThat(withSickDays(0, "2").value())
                .as("absorbed: still free")
                .isEqualTo(derived(attendance, 0).value());
        assertThat(withSickDays(2, "13").value()).as("absorbed: at the floor").isEqualTo(number("8.5"));
    }

    /** The attendance of a row, if its sick days had been others. */
    private Derivation withSickDays(int row, String days) {
        return changed(derived(attendance, row), "staff/T" + (row + 1) + "/sickDays", number(days))
                .recomputed();
    }

    private static Derivation changed(Derivation derivation, String source, Value value) {
        if (derivation instanceof Step step) {
            List<Derivation> operands = step.operands().stream()
                    .map(operand -> changed(operand, source, value))
                    .toList();
            return step.withOperands(operands);
        }
        Leaf leaf = (Leaf) derivation;
        return leaf.source().equals(source) ? leaf.with(value) : leaf;
    }

    private Step derived(Quantity quantity, int row) {
        return (Step) deriver.derive(quantity, row, origin("whole"));
    }

    private Leaf leaf(Quantity quantity, int row) {
        return (Leaf) deriver.derive(quantity, row, origin("whole"));
    }

    private static Share share(Quantity pool, Quantity claims) {
        return new Share(pool, claims, Apportionment.largestRemainder(), Rational.ratio(1, 100));
    }
}
