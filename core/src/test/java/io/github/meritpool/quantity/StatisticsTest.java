package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.aggregate;
import static io.github.meritpool.quantity.Figures.categories;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static io.github.meritpool.quantity.Figures.origin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Aggregate.Function;
import io.github.meritpool.quantity.Derivation.Leaf;
import io.github.meritpool.quantity.Derivation.LeafKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How statistics are named, and read again by their names, whole and by groups. */
class StatisticsTest {

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3", "T4")
            .numbers("staff", "hours", 0, "1", "2", "3", "4")
            .categories("staff", "grade", "A", "B", "A", null)
            .table("class", "C1", "C2")
            .numbers("class", "money", 2, "10", "5")
            .key("staff", "class", "class", "C1", "C2", "C2", null);

    private final Quantity hours = numbers("staff", "hours", 0);
    private final Quantity grade = categories("staff", "grade");
    private final Gathered byClass = new Gathered(aggregate(Function.SUM), hours, "staff", "class", "class");
    private final RowEvaluator evaluator = new RowEvaluator(facts);

    @Test
    void aStatisticByGroupsIsReadForItsGroup() {
        Quantity byGrade = new Statistic(aggregate(Function.SUM), "staff", hours, null, List.of(grade));
        Deriver deriver = new Deriver(evaluator);
        assertThat(leaf(deriver, byGrade, 1))
                .extracting(Leaf::source, Leaf::value)
                .containsExactly("whole/value@B", number("2"));
        assertThat(leaf(deriver, byGrade, 2))
                .extracting(Leaf::source, Leaf::value)
                .containsExactly("whole/value@A", number("4"));
        assertThat(contributions(deriver, "whole/value@A")).containsExactly("T1 1", "T3 3");
        assertThat(deriver.derive("whole/value@B").value()).isEqualTo(number("2"));
    }

    @Test
    void whatIsGatheredFromPeopleIsAStatistic() {
        Deriver deriver = new Deriver(evaluator, new Statistics("staff", new Shapes(new ProblemCollector())));
        assertThat(leaf(deriver, byClass, 0))
                .extracting(Leaf::kind, Leaf::source, Leaf::value)
                .containsExactly(LeafKind.STATISTIC, "whole/value@C1", number("1"));
        assertThat(leaf(deriver, byClass, 1))
                .extracting(Leaf::source, Leaf::value)
                .containsExactly("whole/value@C2", number("5"));
        assertThat(contributions(deriver, "whole/value@C2")).containsExactly("T2 2", "T3 3");
    }

    @Test
    void whatIsGivenIsALeafButAStatisticStaysOne() {
        Quantity sum = new Statistic(aggregate(Function.SUM), "staff", hours, null);
        List<Given> given =
                List.of(new Given(hours, List.of()), new Given(sum, List.of()), new Given(byClass, List.of()));
        RowEvaluator some = new RowEvaluator(facts, given, (quantity, key) -> number(key.equals("C2") ? "70" : "8"));
        Deriver deriver = new Deriver(some, new Statistics("staff", new Shapes(new ProblemCollector())));
        assertThat(leaf(deriver, hours, 1))
                .extracting(Leaf::kind, Leaf::source, Leaf::value)
                .containsExactly(LeafKind.GIVEN, "whole/value", number("8"));
        assertThat(leaf(deriver, sum, 0))
                .extracting(Leaf::kind, Leaf::value)
                .containsExactly(LeafKind.STATISTIC, number("8"));
        assertThat(leaf(deriver, byClass, 1))
                .extracting(Leaf::kind, Leaf::value)
                .containsExactly(LeafKind.STATISTIC, number("70"));
    }

    @Test
    void aKeyMayLeadToTheFirstRow() {
        Quantity money = numbers("class", "money", 2);
        assertThat(leaf(new Deriver(evaluator), new Via("staff", "class", "class", money), 0))
                .extracting(Leaf::source, Leaf::value)
                .containsExactly("class/C1/money", number("10"));
    }

    @Test
    void aShareOfOneOfManyPoolsShowsItsOwn() {
        SampleFacts members = facts.categories("staff", "member", "C1", "C2", "C2", null);
        Share share = new Share(
                numbers("class", "money", 2),
                hours,
                Share.Bounds.NONE,
                new Share.Family("class", categories("staff", "member")),
                Apportionment.largestRemainder(),
                Rational.ratio(1, 100));
        Deriver deriver = new Deriver(new RowEvaluator(members));
        Derivation.Step third = (Derivation.Step) deriver.derive(share, 2, origin("whole"));
        assertThat(third.values()).as("5 by 2 : 3").containsExactly(number("5"), number("3"), number("5"));
        assertThat(third.value()).isEqualTo(number("3"));
        assertThat(leaf(deriver, share, 3).kind()).as("in no class").isEqualTo(LeafKind.MISSING);
        Derivation.Step rest = (Derivation.Step) deriver.derive(new ShareRest(share), 1, origin("whole"));
        assertThat(rest.values()).containsExactly(number("5"), number("5"));
        assertThat(rest.value()).isEqualTo(number("0"));
    }

    @Test
    void namesStandInTheOrderOfTheFigure() {
        Quantity most = new Statistic(aggregate(Function.MAX), "staff", hours, null);
        Quantity least = new Statistic(aggregate(Function.MIN), "staff", hours, null);
        Quantity sum = new Statistic(aggregate(Function.SUM), "staff", hours, null);
        Share share = new Share(
                most,
                hours.minus(least),
                new Share.Bounds(sum, null),
                null,
                Apportionment.largestRemainder(),
                Rational.ratio(1, 100));
        Statistics ofShare = new Statistics();
        ofShare.add(new ShareRest(share), origin("whole"));
        assertThat(ofShare.ids())
                .containsExactly("whole/pool", "whole/claim", "whole/value", "whole/claims", "whole/allotted");
        Statistics ofSum = new Statistics("staff", new Shapes(new ProblemCollector()));
        ofSum.add(most.named(origin("most")).plus(sum).plus(byClass), origin("whole"));
        ofSum.add(new Gathered(aggregate(Function.SUM), hours, "lesson", "teacher", "staff"), origin("other"));
        assertThat(ofSum.ids()).containsExactly("most/value", "whole/value", "whole/value/2");
    }

    @Test
    void partsGroupsAndClauses() {
        assertThat(new Via("staff", "class", "class", hours).parts()).containsExactly(hours);
        Share share = new Share(hours, hours, Apportionment.largestRemainder(), Rational.ratio(1, 100));
        assertThat(new ShareRest(share).parts()).containsExactly(share);
        assertThat(Groups.rows(2, 0, 1, -1, 0)).containsExactly(List.of(0, 3), List.of(1));
        assertThat(new Origin("merit", "paid", "c1", Label.same("merit"))
                        .part("pool", Label.same("pool"))
                        .clause())
                .contains("c1");
    }

    private static Leaf leaf(Deriver deriver, Quantity quantity, int row) {
        return (Leaf) deriver.derive(quantity, row, origin("whole"));
    }

    /** A row of each contribution. */
    private static List<String> contributions(Deriver deriver, String statistic) {
        return deriver.derive(statistic).contributions().stream()
                .map(one -> one.row() + " " + one.value())
                .toList();
    }
}
