package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.invariant.Related;
import io.github.meritpool.invariant.Relation;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relation holds of every pair of settlements that the transformations make, and none of them is idle. */
class RelationsTest {

    private static final CompiledPlan THP = compiled(Thp.plan(Thp.Beyond.EXCESS, Thp.MeanOver.PAID_BY_POINTS));
    private static final CompiledPlan BY_TERMS = compiled(ThpByTerms.plan(Thp.Beyond.CLIFF));
    private static final CompiledPlan MARKS = compiled(byMarks());
    private static final int SEEDS = 40;

    /** A stated pool, shared by marks and by nothing else. */
    private static PayPlan byMarks() {
        FactTable staff = FactTable.of(
                Thp.STAFF,
                Label.of("staff", "教职工"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                FactColumn.id("id", Label.of("staff id", "工号")),
                FactColumn.integer("mark", Label.of("mark", "得分"), "point", "0", "9"),
                FactColumn.category("status", Label.of("status", "身份"), List.of("in", "out")));
        PlanParameter money = new PlanParameter(Arguments.of(
                PlanParameter.FIELDS,
                Element.fields("money", Label.of("the pool", "总量"))
                        .put("type", "money")
                        .put("min", Thp.number("0"))
                        .put("max", Thp.number("4"))
                        .build()));
        Tree.Fields byPoints = Tree.fields()
                .put("points", "total")
                .put("to", Tree.fields().put("of", "status").put("is", "in").build())
                .build();
        return PayPlan.builder()
                .id("marks")
                .label(Label.of("by marks", "按分分配"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addParameters(money)
                .addTables(staff)
                .rubric(Rubric.of(
                        "total",
                        Label.of("total", "总分"),
                        RubricDimension.of("marked", Label.of("mark", "得分"), "9", Mark.of("mark"))))
                .addPools(Pool.of("merit", Label.of("merit pay", "绩效"), "money"))
                .addLines(PayLine.of("pay", Label.of("pay", "绩效"), "merit", 1, "pointValue", byPoints))
                .build();
    }

    private static CompiledPlan compiled(PayPlan plan) {
        return CompiledPlan.of(plan).orElseThrow();
    }

    /** People as there are in schools: most are paid by points. */
    private static PlanCases cases(CompiledPlan plan) {
        RosterShape shape = RosterShape.of(plan.plan()).staff(2, 8);
        if (plan == MARKS) {
            return PlanCases.of(plan).shaped(shape);
        }
        shape = shape.cells(Thp.STAFF, "status", "points", "points", "points", "mean", "out")
                .cells(Thp.STAFF, "sanction", "none", "none", "none", "warning", "major");
        return PlanCases.of(plan).shaped(shape);
    }

    @Test
    void everyRelationHoldsOfEveryPair() {
        Map<Relation, Integer> said = new EnumMap<>(Relation.class);
        Set<Transformation> made = EnumSet.noneOf(Transformation.class);
        Random random = new Random(1);
        for (CompiledPlan plan : List.of(THP, BY_TERMS, MARKS)) {
            Settler settler = Settler.of(plan);
            for (int seed = 1; seed <= SEEDS; seed++) {
                SettledCase first = cases(plan).settled(settler, RosterKind.ORDINARY, seed);
                for (Transformation change : Transformation.values()) {
                    Optional<Settlement> second = change.settled(settler, first, random);
                    if (second.isPresent()) {
                        made.add(change);
                        check(first, change, second.get(), said);
                    }
                }
            }
        }
        assertThat(made).containsExactlyInAnyOrder(Transformation.values());
        assertThat(said.keySet()).containsExactlyInAnyOrder(Relation.values());
    }

    private static void check(SettledCase first, Transformation change, Settlement after, Map<Relation, Integer> said) {
        Settlement before = first.settlement().orElseThrow();
        for (Related related : Relation.allBetween(before, after)) {
            assertThat(related.violations()).as("%s of%n%s", change, first).isEmpty();
            if (related.applies()) {
                said.merge(related.relation(), 1, Integer::sum);
            }
        }
        if (change.relation() == Relation.SAME_FACTS) {
            assertThat(after).keeps(Relation.SAME_FACTS, before);
        }
    }

    @Test
    void aRelationThatHasNothingToSayFails() {
        Settlement settlement = SampleSchool.settled();
        assertThat(settlement).keeps(Relation.SAME_FACTS, settlement);
        assertThatThrownBy(() -> assertThat(settlement).keeps(Relation.NULL_CLAIM, settlement))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The relation 'nullClaim' has nothing to say")
                .hasMessageContaining("none came or left");
    }

    // What looks true and isn't, within its bound

    private static Settlement byMarks(RosterRows rows, BigDecimal money) {
        return SettledCase.of(Settler.of(MARKS), new PlanCase(rows, Map.of("money", money.toPlainString())))
                .settlement()
                .orElseThrow();
    }

    /** Schools that share so many fen by marks, all of which can be shared; someone has a claim. */
    private static List<SettledCase> schools() {
        PlanCases cases = cases(MARKS).with(Map.of("money", "0.17"));
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> cases.settled(Settler.of(MARKS), RosterKind.TIES, seed))
                .filter(one -> one.settlement().isOk())
                .toList();
    }

    private static BigInteger fen(Settlement settlement, String staffId) {
        return settlement.payout(staffId).total().minorUnits();
    }

    @Test
    void aSchoolTwiceOver() {
        assertThat(schools()).hasSizeGreaterThan(SEEDS / 2).allSatisfy(one -> {
            RosterRows twice = one.of().rows();
            for (String staffId : one.of().rows().staffIds()) {
                twice = twice.withTwin(staffId, "twin-of-" + staffId);
            }
            Settlement before = one.settlement().orElseThrow();
            Settlement after = byMarks(twice, new BigDecimal("0.34"));
            assertThat(after).keeps(Relation.SAME_CLAIM, before);
            for (String staffId : one.of().rows().staffIds()) {
                assertThat(fen(after, staffId).subtract(fen(before, staffId)).abs())
                        .isLessThanOrEqualTo(BigInteger.ONE);
                assertThat(fen(after, "twin-of-" + staffId)
                                .subtract(fen(before, staffId))
                                .abs())
                        .isLessThanOrEqualTo(BigInteger.ONE);
            }
        });
    }

    @Test
    void poolsSplitByTheSamePoints() {
        assertThat(schools()).allSatisfy(one -> {
            RosterRows rows = one.of().rows();
            List<Settlement> parts = Stream.of("0.02", "0.04", "0.11")
                    .map(part -> byMarks(rows, new BigDecimal(part)))
                    .toList();
            for (String staffId : rows.staffIds()) {
                BigInteger together =
                        parts.stream().map(part -> fen(part, staffId)).reduce(BigInteger.ZERO, BigInteger::add);
                assertThat(together.subtract(fen(one.settlement().orElseThrow(), staffId))
                                .abs())
                        .isLessThanOrEqualTo(BigInteger.valueOf(parts.size()));
            }
        });
    }

    @Test
    void someoneLeavesWithTheAmount() {
        assertThat(schools()).allSatisfy(one -> {
            Settlement before = one.settlement().orElseThrow();
            for (String leaver : one.of().rows().staffIds()) {
                RosterRows left = one.of().rows().without(Thp.STAFF, leaver);
                BigInteger money = BigInteger.valueOf(17).subtract(fen(before, leaver));
                Checked<Settlement> after = SettledCase.of(
                                Settler.of(MARKS),
                                new PlanCase(left, Map.of("money", new BigDecimal(money, 2).toPlainString())))
                        .settlement();
                if (after.isOk() && money.signum() > 0) {
                    assertThat(after.orElseThrow()).keeps(Relation.SAME_CLAIM, before);
                    assertThat(left.staffIds())
                            .allSatisfy(staffId -> assertThat(fen(after.orElseThrow(), staffId)
                                            .subtract(fen(before, staffId))
                                            .abs())
                                    .isLessThanOrEqualTo(BigInteger.TWO));
                }
            }
        });
    }
}
