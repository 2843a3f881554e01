package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.StatisticDerivation;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The explanation is the computation: each figure comes out again from its leaves, and each leaf counts. */
class ExplanationProperties {

    @Provide
    Arbitrary<Schools.School> schools() {
        return Schools.usual();
    }

    private static Settlement settled(Schools.School school) {
        Checked<Settlement> settlement = school.check();
        Assume.that(settlement.isOk());
        return settlement.orElseThrow();
    }

    private static List<Derivation> figures(Settlement settlement, String staffId) {
        Explanation explanation = settlement.explain(staffId);
        List<Derivation> figures = new ArrayList<>(explanation.scores().values());
        figures.addAll(explanation.lines().values());
        return figures;
    }

    @Property(tries = 150)
    void everyFigureComesOutAgainFromItsLeaves(@ForAll("schools") Schools.School school) {
        assertThat(settled(school)).recomputesFromItsLeaves();
    }

    @Property(tries = 100)
    void theFiguresExplainedAreThosePaid(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        settlement.payouts().forEach(payout -> {
            Explanation explanation = settlement.explain(payout.staffId());
            payout.lines()
                    .forEach((line, paid) ->
                            assertThat(explanation.of(line).value()).isEqualTo(Value.of(paid.exact())));
            payout.scores()
                    .forEach((dimension, score) ->
                            assertThat(explanation.of(dimension).value()).isEqualTo(Value.of(score)));
        });
    }

    /** Of one person in each school, all figures, all leaves, several values each. */
    @Property(tries = 100)
    void aChangedLeafShowsOrANamedStepAbsorbsIt(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        String staffId = settlement.payouts().get(0).staffId();
        for (Derivation figure : figures(settlement, staffId)) {
            for (Derivation.Leaf leaf : Derivations.leaves(figure)) {
                for (Value value : Derivations.otherValues(figure, leaf)) {
                    Derivation after = Derivations.changed(figure, leaf, value);
                    assertThat(Derivations.accountsFor(figure, after))
                            .as(
                                    "%s %s of %s changed from %s to %s, absorbed by %s",
                                    leaf.kind(),
                                    leaf.source(),
                                    figure.origin().element(),
                                    leaf.value(),
                                    value,
                                    Derivations.absorptions(figure, after))
                            .isTrue();
                }
            }
        }
    }

    /** Nobody's explanation carries everyone's data: facts are one's own, the rest comes as statistics. */
    @Property(tries = 100)
    void anExplanationHoldsOnlyOnesOwnFacts(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        for (String staffId : school.rows().staffIds()) {
            for (Derivation figure : figures(settlement, staffId)) {
                Derivations.leaves(figure).stream()
                        .filter(leaf -> leaf.kind() == Derivation.LeafKind.FACT)
                        .filter(leaf -> leaf.source().startsWith(Thp.STAFF + "/"))
                        .forEach(leaf -> assertThat(leaf.source()).startsWith(Thp.STAFF + "/" + staffId + "/"));
            }
        }
    }

    /** Whatever statistic anyone's explanation cites: it comes out again from the rows that are listed for it. */
    @Property(tries = 100)
    void everyStatisticComesOutAgainFromWhatEachRowContributed(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        for (String staffId : school.rows().staffIds()) {
            for (Derivation figure : figures(settlement, staffId)) {
                Derivations.leaves(figure).stream()
                        .filter(leaf -> leaf.kind() == Derivation.LeafKind.STATISTIC)
                        .forEach(leaf -> accountsFor(settlement, leaf));
            }
            assertThat(settlement.statistics())
                    .containsAll(settlement.explain(staffId).statistics());
        }
    }

    private static void accountsFor(Settlement settlement, Derivation.Leaf leaf) {
        StatisticDerivation statistic =
                settlement.explainStatistic(leaf.source()).derivation();
        assertThat(statistic.value()).isEqualTo(leaf.value());
        assertThat(statistic.recomputed()).isEqualTo(leaf.value());
        assertThat(statistic.origin()).isEqualTo(leaf.origin());
        assertThat(statistic.unit()).isEqualTo(leaf.unit());
        List<String> rows = statistic.contributions().stream()
                .map(StatisticDerivation.Contribution::row)
                .toList();
        List<String> ids = settlement.inputs().roster().facts().ids(statistic.table());
        assertThat(rows)
                .as("in the order of the roster")
                .isEqualTo(ids.stream().filter(rows::contains).toList());
    }

    /** Every step and leaf says whose it is and in which role, in words of both languages. */
    @Property(tries = 50)
    void everyNodeSaysWhatItIs(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        Set<String> clauses = new TreeSet<>();
        for (Derivation figure : figures(settlement, settlement.payouts().get(0).staffId())) {
            everyNode(figure, clauses);
        }
        assertThat(clauses).contains("THP-8.1");
    }

    private static void everyNode(Derivation node, Set<String> clauses) {
        assertThat(node.origin().element()).isNotBlank();
        assertThat(node.origin().role()).isNotBlank();
        Optional<String> clause = node.origin().clause();
        clause.ifPresent(clauses::add);
        if (node instanceof Derivation.Step step) {
            step.operands().forEach(operand -> everyNode(operand, clauses));
        }
    }
}
