package io.github.meritpool.invariant;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Frames;
import io.github.meritpool.quantity.Places;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Shared;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Window;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every relation holds of settlements, as nearly as its bound says, is broken where a figure has been falsified, and says
 * so where it has nothing to say.
 *
 * <p>A pool of fen is shared by points: the mark, and in {@link #withWorkload} up to 10 for the workload against the best.
 */
class RelationsTest {

    /** Points are the mark. */
    private static Tree.Fields plain() {
        Tree.Fields mark = element("performance", "performance", "业绩")
                .put("full", number("5000"))
                .put("type", "mark")
                .put("of", "mark")
                .build();
        Tree.Fields money = element("money", "money", "总额").put("type", "money").build();
        Tree.Fields plan = without(without(without(small(), "/tables/1"), "/custom"), "/lines/0");
        plan = with(plan, "/tables/0/columns/1/max", number("5000"));
        plan = with(plan, "/parameters", new Tree.Items(List.of(money)));
        plan = with(plan, "/pools/0/amount", text("money"));
        plan = with(plan, "/rubric/full", number("5000"));
        plan = with(plan, "/rubric/dimensions", new Tree.Items(List.of(mark)));
        return with(plan, "/lines/0/step", number("1"));
    }

    private static Tree.Fields withWorkload() {
        Tree.Fields workload = element("workload", "workload", "工作量")
                .put("full", number("10"))
                .put("type", "ratio")
                .put("of", "days")
                .put("to", "best")
                .build();
        return with(with(plain(), "/rubric/dimensions/1", workload), "/rubric/full", number("5010"));
    }

    private static Tree.Fields byResidue(String residue) {
        return with(plain(), "/conventions/residue", text(residue));
    }

    private static Settlement settled(Tree.Fields document, String money, String... rows) {
        CompiledPlan plan =
                CompiledPlan.of(PayPlan.read(document).orElseThrow()).orElseThrow();
        RosterBuilder roster = Roster.builder(plan.plan());
        for (String row : rows) {
            String[] cells = row.split(" ");
            Map<String, String> byColumn = new LinkedHashMap<>();
            byColumn.put("id", cells[0]);
            byColumn.put("mark", cells[1]);
            byColumn.put("days", cells.length > 2 ? cells[2] : "0");
            byColumn.put("status", cells.length > 3 ? cells[3] : "paid");
            roster.row("staff", byColumn, Location.row(cells[0]));
        }
        return Settler.of(plan)
                .settle(Inputs.of(roster.build().orElseThrow()).with("money", money))
                .orElseThrow();
    }

    private static Settlement plain(String money, String... rows) {
        return settled(plain(), money, rows);
    }

    /** What each is paid, in fen. */
    private static List<String> fen(Settlement settlement) {
        return settlement.payouts().stream()
                .map(payout -> payout.total().minorUnits().toString())
                .toList();
    }

    private static Money money(String amount) {
        return Money.of("CNY", amount);
    }

    private static Outcome paying(Settlement settlement, String staffId, String amount) {
        Outcome outcome = Outcome.of(settlement);
        return outcome.withPayouts(outcome.payouts().stream()
                .map(payout -> payout.staffId().equals(staffId)
                        ? new Payout(
                                staffId,
                                payout.scores(),
                                payout.score(),
                                Map.of("meritPay", money(amount)),
                                payout.instalments(),
                                money(amount))
                        : payout)
                .toList());
    }

    private static List<String> codes(Relation relation, Settlement before, Outcome after) {
        Related related = relation.between(Outcome.of(before), after);
        assertThat(related.applies()).as(related.toString()).isTrue();
        assertThat(related.relation()).isEqualTo(relation);
        return codes(related.violations().stream()
                .peek(one -> assertThat(one.law()).isEqualTo(relation))
                .map(Violation::problem));
    }

    /** Why a relation has nothing to say. */
    private static List<String> reasons(Relation relation, Settlement before, Settlement after) {
        Related related = relation.between(before, after);
        assertThat(related.applies()).isFalse();
        assertThat(related.violations()).isEmpty();
        return codes(related.reasons().stream());
    }

    private static List<String> codes(Stream<Problem> problems) {
        return problems.peek(problem -> {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                        assertThat(problem.text(locale)).doesNotContainPattern("\\{\\w+}");
                    }
                })
                .map(problem -> problem.code().replace("invariant.", ""))
                .distinct()
                .toList();
    }

    private static void holds(Relation relation, Settlement before, Settlement after) {
        assertThat(codes(relation, before, Outcome.of(after))).isEmpty();
        assertThat(codes(relation, after, Outcome.of(before))).isEmpty();
    }

    @Test
    void eachSaysWhatHoldsAndHowExactly() {
        assertThat(Relation.values()).extracting(Relation::id).doesNotHaveDuplicates();
        assertThat(Relation.values()).allSatisfy(one -> {
            assertThat(one.rule().zhCn()).containsPattern("\\p{IsHan}");
            assertThat(one.bound().zhCn()).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void allAreChecked() {
        Settlement before = plain("0.03", "A 1", "B 3", "C 3");
        List<Related> all = Relation.allBetween(before, plain("0.04", "A 1", "B 3", "C 3"));
        assertThat(all).extracting(Related::relation).containsExactly(Relation.values());
        assertThat(all)
                .filteredOn(Related::applies)
                .extracting(Related::relation)
                .containsExactly(Relation.SAME_CLAIM);
    }

    @Test
    void plansMustBeTheSame() {
        Settlement before = plain("0.03", "A 1", "B 3");
        Settlement after = settled(byResidue("largestWeight"), "0.03", "A 1", "B 3");
        for (Relation relation : Relation.values()) {
            assertThat(reasons(relation, before, after)).containsExactly("otherPlan");
        }
    }

    // The same facts

    @Test
    void rowsInAnotherOrderAndOtherIdsInTheSameChangeNothing() {
        Settlement before = plain("0.04", "A 1", "B 3", "C 3");
        holds(Relation.SAME_FACTS, before, plain("0.04", "C 3", "A 1", "B 3"));
        holds(Relation.SAME_FACTS, before, plain("0.04", "X 1", "Y 3", "Z 3"));
    }

    /** Of equal claims the first id has the fen: in another order of ids another has it, which is no violation. */
    @Test
    void idsInAnotherOrderAreOtherFacts() {
        Settlement before = plain("0.05", "A 1", "B 3");
        assertThat(reasons(Relation.SAME_FACTS, before, plain("0.05", "B 1", "A 3")))
                .containsExactly("otherFact");
        assertThat(reasons(Relation.SAME_FACTS, before, plain("0.05", "A 1", "B 3", "C 0")))
                .containsExactly("otherRows");
        assertThat(reasons(Relation.SAME_FACTS, before, plain("0.06", "A 1", "B 3")))
                .containsExactly("otherParameter");
    }

    @Test
    void aFigureThatChangesWithoutAReason() {
        Settlement before = plain("0.04", "A 1", "B 3", "C 3");
        assertThat(codes(Relation.SAME_FACTS, before, paying(before, "A", "0.01")))
                .containsExactly("changedFigure");
        Outcome outcome = Outcome.of(before);
        PoolStatement pool = outcome.pools().get(0);
        PoolStatement other = new PoolStatement(
                pool.pool(),
                pool.row(),
                pool.opening(),
                pool.received(),
                pool.returned(),
                pool.paid(),
                pool.transferred(),
                money("0.01"));
        assertThat(codes(Relation.SAME_FACTS, before, outcome.withPools(List.of(other))))
                .containsExactly("changedFigure");
        assertThat(codes(Relation.SAME_FACTS, before, outcome.withPayouts(List.of())))
                .containsExactly("changedFigure");
        assertThat(codes(Relation.SAME_FACTS, before, outcome.withAccounts(Map.of("fund", money("0.01")))))
                .containsExactly("changedFigure");
    }

    // More of a fact

    @Test
    void aHigherMarkPaysNoLess() {
        holds(Relation.MORE_OF_A_FACT, plain("0.04", "A 1", "B 3", "C 3"), plain("0.04", "A 2", "B 3", "C 3"));
    }

    /**
     * A's workload is raised from 3 to 10. A and B were the best with 10 points each; now A has 10, and B 3. Claims before
     * are A 10, B 12 + 10, C 48: of 4 fen the exact shares are 0.5, 1.1 and 2.4, and A has the one fen that is left. After
     * it they are 10, 15 and 48: 40/73 = 0.547…, 60/73 = 0.821… and 192/73 = 2.630…; two fen are left, for B and for C.
     */
    @Test
    void aQuantumIsLostAlthoughTheExactShareRises() {
        Settlement before = settled(withWorkload(), "0.04", "A 0 3", "B 12 3", "C 48 0");
        Settlement after = settled(withWorkload(), "0.04", "A 0 10", "B 12 3", "C 48 0");
        assertThat(fen(before)).containsExactly("1", "1", "2");
        assertThat(fen(after)).containsExactly("0", "1", "3");
        holds(Relation.MORE_OF_A_FACT, before, after);
        Outcome oneMore = paying(before, "A", "0.02");
        assertThat(codes(Relation.MORE_OF_A_FACT.between(oneMore, Outcome.of(after)).violations().stream()
                        .map(Violation::problem)))
                .containsExactly("payFell");
    }

    @Test
    void aScoreThatFallsAlthoughTheFactIsBetter() {
        Settlement before = plain("0.04", "A 1", "B 3", "C 3");
        Settlement after = plain("0.04", "A 2", "B 3", "C 3");
        Outcome outcome = Outcome.of(after);
        List<Payout> payouts = new ArrayList<>(outcome.payouts());
        Payout payout = payouts.get(0);
        payouts.set(
                0,
                new Payout(
                        "A",
                        Map.of("performance", Rational.parse("0.9999")),
                        payout.score(),
                        payout.lines(),
                        payout.instalments(),
                        payout.total()));
        assertThat(codes(Relation.MORE_OF_A_FACT, before, outcome.withPayouts(payouts)))
                .containsExactly("scoreFell");
    }

    @Test
    void anExactShareThatFallsAlthoughTheFactIsBetter() {
        Settlement before = plain("0.04", "A 1", "B 3", "C 3");
        Outcome after = Outcome.of(plain("0.04", "A 2", "B 3", "C 3"));
        Outcome falsified = claiming(after, 0, "0.9999");
        assertThat(codes(Relation.MORE_OF_A_FACT, before, falsified)).containsExactly("shareFell");
    }

    private static Outcome claiming(Outcome outcome, int row, String claim) {
        Share share = outcome.compiled().payments().get("meritPay").share().orElseThrow();
        return new Outcome(
                outcome.compiled(),
                new Falsified(outcome.evaluation(), share.claims(), row, claim),
                outcome.payouts(),
                outcome.payments(),
                outcome.assessments(),
                outcome.checks(),
                outcome.pools(),
                outcome.accounts(),
                outcome.explained());
    }

    /** Nothing is said of pay where another's claim grows more, or the plan makes claims of scores in some other way. */
    @Test
    void claimsThatNeedNotRiseWithTheScore() {
        Settlement before = plain("0.04", "A 1", "B 3");
        Outcome after = claiming(Outcome.of(plain("0.04", "A 2", "B 3")), 1, "6.0001");
        Related others = Relation.MORE_OF_A_FACT.between(Outcome.of(before), after);
        assertThat(others.checked()).containsExactly("performance");
        assertThat(codes(others.reasons().stream())).containsExactly("othersGrow");

        Tree few = Tree.fields().put("of", "mark").put("lessThan", number("5")).build();
        Tree.Fields plan = with(plain(), "/lines/0/to", few);
        Related otherwise = Relation.MORE_OF_A_FACT.between(
                settled(plan, "0.04", "A 1", "B 3"), settled(plan, "0.04", "A 2", "B 3"));
        assertThat(otherwise.checked()).containsExactly("performance");
        assertThat(codes(otherwise.reasons().stream())).containsExactly("claimUnordered");
    }

    @Test
    void aPlanThatSharesNothing() {
        Tree.Fields fixed = element("allowance", "allowance", "津贴")
                .put("from", "merit")
                .put("step", number("1"))
                .put("formula", "allowance")
                .put("to", "paidStaff")
                .put("base", number("10"))
                .put("months", number("2"))
                .put("draws", "paid")
                .build();
        Tree.Fields plan = with(with(plain(), "/lines/0", fixed), "/pools/0/rest", text("closing"));
        Settlement settlement = settled(plan, "100.00", "A 1", "B 3");
        for (Relation relation : List.of(Relation.LARGER_CLAIM, Relation.SAME_CLAIM, Relation.NULL_CLAIM)) {
            assertThat(reasons(relation, settlement, settlement)).containsExactly("noShare");
        }
    }

    /** Says that a row has another claim. */
    private record Falsified(Evaluation of, Quantity claims, int claimant, String claim) implements Evaluation {

        @Override
        public Facts facts() {
            return of.facts();
        }

        @Override
        public Value value(Quantity quantity, int row) {
            return quantity.equals(claims) && row == claimant
                    ? Value.of(Rational.parse(claim))
                    : of.value(quantity, row);
        }

        @Override
        public Shared shared(Share share) {
            return of.shared(share);
        }

        @Override
        public Places places(Ranked ranked) {
            return of.places(ranked);
        }

        @Override
        public Frames frames(Window window) {
            return of.frames(window);
        }
    }

    @Test
    void moreOfAFactIsOneFactOfWhichSomethingIsPromised() {
        Settlement before = plain("0.04", "A 1 5", "B 3", "C 3");
        assertThat(reasons(Relation.MORE_OF_A_FACT, before, before)).containsExactly("notOneFact");
        assertThat(reasons(Relation.MORE_OF_A_FACT, before, plain("0.04", "A 2 5", "B 4", "C 3")))
                .containsExactly("notOneFact");
        assertThat(reasons(Relation.MORE_OF_A_FACT, before, plain("0.04", "A 1 6", "B 3", "C 3")))
                .containsExactly("notPromised");
        assertThat(reasons(Relation.MORE_OF_A_FACT, before, plain("0.05", "A 2 5", "B 3", "C 3")))
                .containsExactly("otherParameter");
        assertThat(reasons(Relation.MORE_OF_A_FACT, before, plain("0.04", "A 2 5", "B 3", "D 3")))
                .containsExactly("otherRows");
    }

    /** Who has half the marks is paid by them, who has more is not: more of a mark may cost all pay. */
    @Test
    void nothingIsSaidWhereThePlanLooksAtTheFactElsewhere() {
        Tree.Fields few = element("few", "few marks", "低分")
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "mark")
                                .put("lessThan", number("5"))
                                .build())
                .build();
        Tree.Fields plan = with(with(plain(), "/populations/0", few), "/lines/0/to", text("few"));
        Settlement before = settled(plan, "0.04", "A 4", "B 3");
        assertThat(reasons(Relation.MORE_OF_A_FACT, before, settled(plan, "0.04", "A 6", "B 3")))
                .containsExactly("readElsewhere");
    }

    /** The score rises, but A has no claim; so something was said of the score, and nothing of pay. */
    @Test
    void aScoreCanBeCheckedWithoutAClaim() {
        Settlement before = plain("0.04", "A 1 0 out", "B 3");
        Related related = Relation.MORE_OF_A_FACT.between(before, plain("0.04", "A 2 0 out", "B 3"));
        assertThat(related.checked()).containsExactly("performance");
        assertThat(codes(related.reasons().stream())).containsExactly("noClaim");
    }

    // A larger claim

    @Test
    void onesOwnClaimAlone() {
        Settlement before = plain("0.04", "A 1", "B 3", "C 3");
        Settlement after = plain("0.04", "A 2", "B 3", "C 3");
        holds(Relation.LARGER_CLAIM, before, after);
        assertThat(fen(before)).containsExactly("0", "2", "2");
        assertThat(codes(Relation.LARGER_CLAIM, after, paying(before, "A", "0.02")))
                .containsExactly("largerClaimLess");
        assertThat(reasons(Relation.LARGER_CLAIM, before, plain("0.04", "A 2", "B 2", "C 3")))
                .containsExactly("notOneClaim");
        assertThat(reasons(Relation.LARGER_CLAIM, before, plain("0.05", "A 2", "B 3", "C 3")))
                .containsExactly("otherPool");
    }

    /** What is proved is of remainders. */
    @Test
    void aLargerClaimByAnotherResidue() {
        Settlement before = settled(byResidue("largestWeight"), "0.04", "A 1", "B 3");
        assertThat(reasons(Relation.LARGER_CLAIM, before, settled(byResidue("largestWeight"), "0.04", "A 2", "B 3")))
                .containsExactly("otherResidue");
    }

    // The same claim

    /** The Alabama paradox: 3 fen by 1, 3, 3 are one each, 4 fen are 0, 2 and 2. */
    @Test
    void aQuantumIsLostAlthoughThePoolIsLarger() {
        Settlement before = plain("0.03", "A 1", "B 3", "C 3");
        Settlement after = plain("0.04", "A 1", "B 3", "C 3");
        assertThat(fen(before)).containsExactly("1", "1", "1");
        assertThat(fen(after)).containsExactly("0", "2", "2");
        holds(Relation.SAME_CLAIM, before, after);
        assertThat(codes(
                        Relation.SAME_CLAIM
                                .between(paying(before, "A", "0.02"), Outcome.of(after))
                                .violations()
                                .stream()
                                .map(Violation::problem)))
                .contains("againstWorth");
        assertThat(codes(Relation.SAME_CLAIM, after, paying(before, "B", "0.04")))
                .contains("againstWorth");
    }

    /**
     * k is 61/59, and 2 is the bound but for a 41st: of 34.22 yuan A, with a claim of 3363, has 28 + 1/40 fen and is paid
     * 29, for the others, 117 with 3481 each, have 29 + 1/120; of 35.38 yuan A has 28 + 39/40 and is paid 28, for the others
     * have 29 + 119/120. So 29 × 61/59 − 28 = 1.98… is 39/40 of k + 1 = 2.03…
     */
    @Test
    void nearlyAllOfTheBoundIsReached() {
        List<String> rows = new ArrayList<>(List.of("A 3363"));
        for (int other = 1; other <= 117; other++) {
            rows.add("B%03d 3481".formatted(other));
        }
        Settlement before = plain("34.22", rows.toArray(String[]::new));
        Settlement after = plain("35.38", rows.toArray(String[]::new));
        assertThat(fen(before).subList(0, 2)).containsExactly("29", "29");
        assertThat(fen(after).subList(0, 2)).containsExactly("28", "30");
        holds(Relation.SAME_CLAIM, before, after);
        Rational times = Rational.ratio(61, 59);
        Rational off = times.times(Rational.of(29)).minus(Rational.of(28));
        assertThat(off.dividedBy(times.plus(Rational.ONE))).isEqualTo(Rational.ratio(39, 40));
        assertThat(codes(Relation.SAME_CLAIM, before, paying(after, "A", "0.27")))
                .contains("offProportion");
    }

    /** B's claim is corrected, A's and C's are not: a point is worth 1 fen, then 1.2, and A's two points go on. */
    @Test
    void othersMoveWithTheWorthOfAPointWhenOneIsCorrected() {
        Settlement before = plain("0.12", "A 2", "B 6", "C 4");
        Settlement after = plain("0.12", "A 2", "B 4", "C 4");
        Related related = Relation.SAME_CLAIM.between(before, after);
        assertThat(related.checked()).containsExactly("meritPay");
        assertThat(related.violations()).isEmpty();
        Violation violation = Relation.SAME_CLAIM
                .between(Outcome.of(before), paying(after, "C", "0.07"))
                .violations()
                .get(0);
        assertThat(violation.people()).containsExactly("C");
        assertThat(violation.amounts())
                .containsEntry("was", Rational.parse("0.01"))
                .containsEntry("is", Rational.parse("0.012"))
                .containsEntry("one", Rational.parse("0.04"))
                .containsEntry("other", Rational.parse("0.07"));
    }

    @Test
    void theSameClaimIsOfSomebodyAndOnSomething() {
        Settlement before = plain("0.04", "A 1", "B 3");
        assertThat(reasons(Relation.SAME_CLAIM, before, plain("0.04", "A 2", "B 4")))
                .containsExactly("noSameClaim");
        assertThat(reasons(Relation.SAME_CLAIM, before, plain("0.00", "A 1", "B 3")))
                .containsExactly("nothingShared");
        Settlement other = settled(byResidue("statedOrder"), "0.04", "A 1", "B 3");
        assertThat(reasons(Relation.SAME_CLAIM, other, other)).containsExactly("otherResidue");
        Settlement bounded = settled(with(plain(), "/lines/0/floor", number("0.01")), "0.04", "A 1", "B 3");
        assertThat(reasons(Relation.SAME_CLAIM, bounded, bounded)).containsExactly("bounded");
    }

    // No claim

    @Test
    void whoHasNoClaimComesAndLeavesUnnoticed() {
        Settlement before = plain("0.04", "A 0", "B 3", "C 3", "D 1");
        Settlement after = plain("0.04", "B 3", "C 3", "D 1");
        holds(Relation.NULL_CLAIM, before, after);
        assertThat(codes(Relation.NULL_CLAIM, before, paying(after, "D", "0.01")))
                .containsExactly("nullClaimCounts");
        assertThat(codes(Relation.NULL_CLAIM, after, paying(before, "A", "0.01")))
                .containsExactly("nullClaimCounts");
        assertThat(reasons(Relation.NULL_CLAIM, after, after)).containsExactly("nobodyCame");
        assertThat(reasons(Relation.NULL_CLAIM, after, plain("0.04", "B 3", "C 3")))
                .containsExactly("otherClaim");
        assertThat(reasons(Relation.NULL_CLAIM, before, plain("0.05", "B 3", "C 3", "D 1")))
                .containsExactly("otherPool");
    }

    /** In the stated order A has the fen that is left, for nothing; so A's leaving counts. */
    @Test
    void inTheStatedOrderAZeroClaimCounts() {
        Settlement before = settled(byResidue("statedOrder"), "0.01", "A 0", "B 1", "C 1");
        Settlement after = settled(byResidue("statedOrder"), "0.01", "B 1", "C 1");
        assertThat(fen(before)).containsExactly("1", "0", "0");
        assertThat(fen(after)).containsExactly("1", "0");
        assertThat(reasons(Relation.NULL_CLAIM, before, after)).containsExactly("otherResidue");
    }
}
