package io.github.meritpool.invariant;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static io.github.meritpool.plan.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.CheckExplanation;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.RowScores;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Every invariant holds of a settlement, and is broken by one in which a figure has been falsified.
 *
 * <p>Of 1,000 yuan four people are paid allowances in two instalments, the rest goes into a bonus: 500 of it is shared by
 * points, what is left within a floor of 100 and a ceiling of 150, and what nobody can be paid goes to a fund. A and B
 * are recorded alike, C is vetoed, D is paid by no line, E has few points.
 */
class InvariantsTest {

    private static final Settlement SETTLEMENT = settled(document());

    private static Tree.Fields document() {
        Tree veto = Tree.fields()
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "days")
                                .put("atLeast", number("20"))
                                .build())
                .put("atMost", number("30"))
                .build();
        Tree half = Tree.fields()
                .put("label", words("in spring", "春季"))
                .put("percent", number("50"))
                .build();
        Tree balance = Tree.fields()
                .put("label", words("in autumn", "秋季"))
                .put("remainder", new Tree.Flag(true))
                .build();
        Tree part =
                Tree.fields().put("into", "bonus").put("percent", number("100")).build();
        Tree.Fields plan = without(without(small(), "/tables/1"), "/parameters");
        plan = with(plan, "/rubric/vetoes", new Tree.Items(List.of(veto)));
        plan = with(plan, "/rubric/to", text("paidStaff"));
        plan = with(plan, "/assessments", new Tree.Items(List.of(assessment())));
        plan = with(plan, "/checks", new Tree.Items(List.of(check())));
        plan = with(plan, "/pools/0/split", new Tree.Items(List.of(part)));
        plan = with(plan, "/pools/1", bonus());
        plan = with(plan, "/lines/0/clause", text("C-1"));
        plan = with(plan, "/lines/0/instalments", new Tree.Items(List.of(half, balance)));
        plan = with(plan, "/lines/1/from", text("bonus"));
        plan = with(plan, "/lines/1/upTo", number("500"));
        return with(plan, "/lines/2", bounded());
    }

    private static Tree.Fields assessment() {
        Tree.Fields dimension = element("care", "care", "关怀")
                .put("full", number("100"))
                .put("type", "mark")
                .put("of", "mark")
                .build();
        return element("honours", "honours", "评优")
                .put("full", number("100"))
                .putItems("dimensions", List.of(dimension))
                .build();
    }

    private static Tree.Fields check() {
        Tree.Fields part = element("isPresent", "present", "出勤")
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "days")
                                .put("lessThan", number("20"))
                                .build())
                .build();
        return element("mayStand", "may stand", "可参评")
                .putItems("parts", List.of(part))
                .build();
    }

    private static Tree.Fields bonus() {
        return element("bonus", "bonus", "奖金")
                .put("overdrawn", "problem")
                .put("rest", "fund")
                .build();
    }

    private static Tree.Fields bounded() {
        return element("bounded", "bounded pay", "限额奖")
                .put("clause", "C-2")
                .put("from", "bonus")
                .put("step", number("3"))
                .put("formula", "pointValue")
                .put("points", "total")
                .put("to", "paidStaff")
                .put("floor", number("100"))
                .put("ceiling", number("150"))
                .build();
    }

    private static Settlement settled(Tree.Fields document) {
        return settled(document, "A 80 1 paid", "B 80 1 paid", "C 70 25 paid", "D 90 0 out", "E 31 2 paid");
    }

    private static Settlement settled(Tree.Fields document, String... rows) {
        CompiledPlan plan =
                CompiledPlan.of(PayPlan.read(document).orElseThrow()).orElseThrow();
        RosterBuilder roster = Roster.builder(plan.plan());
        for (String row : rows) {
            String[] cells = row.split(" ");
            Map<String, String> byColumn = new LinkedHashMap<>();
            byColumn.put("id", cells[0]);
            byColumn.put("mark", cells[1]);
            byColumn.put("days", cells[2]);
            byColumn.put("status", cells[3]);
            roster.row("staff", byColumn, Location.row(cells[0]));
        }
        return Settler.of(plan).settle(Inputs.of(roster.build().orElseThrow())).orElseThrow();
    }

    private static Money money(String amount) {
        return Money.of("CNY", amount);
    }

    // Falsified outcomes

    private static Outcome paying(String staffId, UnaryOperator<Payout> change) {
        Outcome outcome = Outcome.of(SETTLEMENT);
        return outcome.withPayouts(outcome.payouts().stream()
                .map(payout -> payout.staffId().equals(staffId) ? change.apply(payout) : payout)
                .toList());
    }

    /** Another amount by a line, and the total that goes with it. */
    private static Outcome paying(String staffId, String line, String amount) {
        return paying(staffId, payout -> {
            Map<String, Money> lines = new LinkedHashMap<>(payout.lines());
            lines.put(line, money(amount));
            Money total = lines.values().stream().reduce(money("0"), Money::plus);
            return new Payout(staffId, payout.scores(), payout.score(), lines, payout.instalments(), total);
        });
    }

    private static Outcome scoring(String staffId, String dimension, String score, String total) {
        return paying(staffId, payout -> {
            Map<String, Rational> scores = new LinkedHashMap<>(payout.scores());
            scores.put(dimension, Rational.parse(score));
            return new Payout(
                    staffId,
                    scores,
                    Optional.of(Rational.parse(total)),
                    payout.lines(),
                    payout.instalments(),
                    payout.total());
        });
    }

    private static Outcome pool(String id, UnaryOperator<PoolStatement> change) {
        Outcome outcome = Outcome.of(SETTLEMENT);
        return outcome.withPools(outcome.pools().stream()
                .map(pool -> pool.pool().equals(id) ? change.apply(pool) : pool)
                .toList());
    }

    private static PoolStatement stated(PoolStatement of, Map<String, Money> transferred, Money closing) {
        return new PoolStatement(
                of.pool(), of.row(), of.opening(), of.received(), of.returned(), of.paid(), transferred, closing);
    }

    private static List<String> codes(Invariant invariant, Outcome outcome) {
        List<Violation> violations = invariant.check(outcome);
        assertThat(violations).allSatisfy(violation -> {
            assertThat(violation.law()).isEqualTo(invariant);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                assertThat(violation.text(locale)).isNotBlank().doesNotContainPattern("\\{\\w+}");
            }
        });
        return violations.stream()
                .map(violation -> violation.problem().code().replace("invariant.", ""))
                .distinct()
                .toList();
    }

    // What holds

    @Test
    void everyInvariantHolds() {
        assertThat(Invariants.all().check(SETTLEMENT)).isEmpty();
        assertThat(Invariants.all().list()).containsExactly(Invariant.values());
        assertThat(Invariants.all().without(Invariant.CLAUSE_CITED).list()).doesNotContain(Invariant.CLAUSE_CITED);
    }

    @Test
    void eachSaysWhatHoldsAndHowExactly() {
        assertThat(Invariant.values()).extracting(Invariant::id).doesNotHaveDuplicates();
        assertThat(Invariant.values()).allSatisfy(one -> {
            assertThat(one.rule().zhCn()).containsPattern("\\p{IsHan}");
            assertThat(one.bound().zhCn()).containsPattern("\\p{IsHan}");
        });
    }

    /** Whom and how much a violation is about. */
    @Test
    void aViolationHasPeopleAndAmounts() {
        Money paid = SETTLEMENT.payout("E").lines().get("bounded");
        assertThat(paid).isEqualTo(money("100.00"));
        Violation violation =
                Invariant.BOUNDS_KEPT.check(paying("E", "bounded", "99.99")).get(0);
        assertThat(violation.people()).containsExactly("E");
        assertThat(violation.amounts())
                .containsEntry("paid", Rational.parse("99.99"))
                .containsEntry("floor", Rational.of(100));
        assertThat(violation.text(Locale.ENGLISH))
                .startsWith(
                        "E is paid CNY 99.99 by 'bounded', but the floor is 100. [invariant.belowFloor]\n  Do not pay");
        assertThat(violation.text(Locale.CHINA)).startsWith("E 由“bounded”获得 CNY 99.99，而保底为 100。");
    }

    // What is broken

    @Test
    void aPoolThatDoesNotAddUp() {
        Outcome more = pool("merit", pool -> stated(pool, pool.transferred(), money("0.01")));
        assertThat(codes(Invariant.POOL_EQUATION, more)).containsExactly("poolUnbalanced");
    }

    @Test
    void aLineThatPaysPeopleAnotherAmountThanThePoolSays() {
        assertThat(codes(Invariant.POOL_EQUATION, paying("A", "meritPay", "1.00")))
                .containsExactly("lineTotal");
    }

    /** The money has left one pool and arrived in none. */
    @Test
    void moneyThatIsLostOnItsWay() {
        Outcome lost =
                pool("merit", pool -> stated(pool, Map.of(), pool.transferred().get("bonus")));
        assertThat(codes(Invariant.POOL_EQUATION, lost)).containsExactly("transfer");
    }

    @Test
    void anAccountThatSaysAnotherSum() {
        Outcome outcome = Outcome.of(SETTLEMENT).withAccounts(Map.of("fund", money("0.01")));
        assertThat(codes(Invariant.POOL_EQUATION, outcome)).containsExactly("account");
    }

    @Test
    void aTotalThatIsNotTheSumOfTheLines() {
        Outcome outcome = paying(
                "A",
                payout -> new Payout(
                        "A", payout.scores(), payout.score(), payout.lines(), payout.instalments(), money("1.00")));
        assertThat(codes(Invariant.POOL_EQUATION, outcome)).containsExactly("personTotal");
    }

    @Test
    void instalmentsThatDoNotComeToTheWhole() {
        Outcome outcome = paying(
                "A",
                payout -> new Payout(
                        "A",
                        payout.scores(),
                        payout.score(),
                        payout.lines(),
                        Map.of("allowance", List.of(money("10.00"), money("9.99"))),
                        payout.total()));
        assertThat(codes(Invariant.POOL_EQUATION, outcome)).containsExactly("instalments");
    }

    /** What goes to the rows of a table must reach the people that these lead to. */
    @Test
    void rowsThatGetMoreThanPeopleDo() {
        Outcome outcome = Outcome.of(SETTLEMENT)
                .withPayments(List.of(new LinePayments("meritPay", "staff", Map.of("A", money("500.01")))));
        assertThat(codes(Invariant.POOL_EQUATION, outcome)).containsExactly("rowsTotal");
    }

    @Test
    void whoOwesMoney() {
        assertThat(codes(Invariant.NOT_NEGATIVE, paying("A", "meritPay", "-0.01")))
                .containsExactly("negative");
    }

    @Test
    void aPoolBelowZero() {
        Outcome outcome = pool("bonus", pool -> stated(pool, pool.transferred(), money("-0.01")));
        assertThat(codes(Invariant.NOT_NEGATIVE, outcome)).containsExactly("negativePool");
    }

    @Test
    void aVetoedScoreThatIsTooHigh() {
        assertThat(SETTLEMENT.payout("C").score()).contains(Rational.of(30));
        assertThat(codes(Invariant.PLAN_RULES, scoring("C", "performance", "63", "30.0001")))
                .containsExactly("vetoExceeded");
    }

    @Test
    void whoIsNotPaidByALineAndGetsSomething() {
        assertThat(codes(Invariant.PLAN_RULES, paying("D", "meritPay", "0.01"))).containsExactly("excludedPaid");
        assertThat(codes(Invariant.PLAN_RULES, paying("D", "allowance", "0.01")))
                .containsExactly("excludedPaid");
    }

    @Test
    void whoIsNotAssessedAndHasAScore() {
        assertThat(SETTLEMENT.payout("D").score()).isEmpty();
        assertThat(codes(Invariant.PLAN_RULES, scoring("D", "performance", "1", "1")))
                .containsExactly("notAssessed");
    }

    @Test
    void payPastABound() {
        assertThat(codes(Invariant.BOUNDS_KEPT, paying("E", "bounded", "99.99")))
                .containsExactly("belowFloor");
        assertThat(codes(Invariant.BOUNDS_KEPT, paying("A", "bounded", "150.01")))
                .containsExactly("aboveCeiling");
    }

    /** A has one minor unit more than is due to a tie. */
    @Test
    void equalClaimsThatArePaidApart() {
        Money paid = SETTLEMENT.payout("B").lines().get("meritPay");
        assertThat(codes(Invariant.EQUAL_PEOPLE, paying("A", "meritPay", amount(paid.plus(money("0.01"))))))
                .isEmpty();
        assertThat(codes(Invariant.EQUAL_PEOPLE, paying("A", "meritPay", amount(paid.plus(money("0.02"))))))
                .containsExactly("unequalShares");
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }

    @Test
    void equalRecordsThatHaveUnequalFigures() {
        assertThat(codes(Invariant.EQUAL_PEOPLE, paying("A", "allowance", "20.01")))
                .containsExactly("unequalFigures");
        assertThat(codes(Invariant.EQUAL_PEOPLE, scoring("A", "performance", "72.0001", "82.0001")))
                .containsExactly("unequalFigures");
    }

    /** 500 × 37.9 ÷ 231.9 = 81.716…: whole units beside it are 81.71 and 81.72. */
    @Test
    void aShareAWholeUnitFromTheExactOne() {
        assertThat(codes(Invariant.QUOTA_RULE, paying("E", "meritPay", "81.71")))
                .doesNotContain("offQuota");
        assertThat(codes(Invariant.QUOTA_RULE, paying("E", "meritPay", "81.73")))
                .containsExactly("offQuota");
    }

    /** A and B have 82 points each and are paid 110; within floor and ceiling nobody may be paid by another value of a point than the others. */
    @Test
    void differentMoneyForAPoint() {
        Outcome outcome = paying("A", "bounded", "120.00");
        assertThat(codes(Invariant.QUOTA_RULE, outcome)).contains("noLevel");
    }

    @Test
    void moneyThatIsLeftAlthoughSomeoneHasAClaim() {
        Outcome outcome = paying("A", "bounded", "109.00");
        assertThat(codes(Invariant.QUOTA_RULE, outcome)).contains("leftOver");
    }

    @Test
    void aFigureThatItsExplanationDoesNotComeTo() {
        assertThat(codes(Invariant.EXPLANATION_RECOMPUTES, paying("A", "meritPay", "1.00")))
                .containsExactly("notRecomputed");
        assertThat(codes(Invariant.EXPLANATION_RECOMPUTES, scoring("A", "performance", "72", "81")))
                .containsExactly("notRecomputed");
        Outcome outcome = Outcome.of(SETTLEMENT);
        RowScores scores = new RowScores("A", Map.of("care", Rational.ONE), Rational.of(80));
        assertThat(codes(
                        Invariant.EXPLANATION_RECOMPUTES,
                        outcome.withAssessments(List.of(new AssessmentScores("honours", List.of(scores))))))
                .containsExactly("notRecomputed");
        CheckAnswer answer = new CheckAnswer("C", Answer.YES, Map.of("isPresent", Answer.NO));
        assertThat(codes(
                        Invariant.EXPLANATION_RECOMPUTES,
                        outcome.withChecks(List.of(new CheckAnswers("mayStand", List.of(answer))))))
                .containsExactly("notRecomputed");
    }

    /** An explanation that shows another fact than it was computed from. */
    @Test
    void anExplanationThatDoesNotComeToItsOwnResult() {
        Outcome outcome = Outcome.of(SETTLEMENT)
                .withExplained(new Falsified(Outcome.of(SETTLEMENT).explained()));
        assertThat(codes(Invariant.EXPLANATION_RECOMPUTES, outcome)).containsExactly("notRecomputed");
    }

    /** Says that everyone has a mark of 1. */
    private record Falsified(Outcome.Explained of) implements Outcome.Explained {

        @Override
        public Explanation person(String staffId) {
            Explanation recorded = of.person(staffId);
            Map<String, Derivation> scores = new LinkedHashMap<>();
            recorded.scores().forEach((element, figure) -> scores.put(element, falsified(figure)));
            return new Explanation(staffId, scores, recorded.lines());
        }

        private static Derivation falsified(Derivation figure) {
            if (figure instanceof Derivation.Step step) {
                List<Derivation> operands = new ArrayList<>();
                step.operands().forEach(operand -> operands.add(falsified(operand)));
                return new Derivation.Step(
                        step.operation(), step.origin(), step.isNamed(), step.unit(), operands, step.value());
            }
            Derivation.Leaf leaf = (Derivation.Leaf) figure;
            return leaf.source().endsWith("/mark") ? leaf.with(Value.of(Rational.ONE)) : leaf;
        }

        @Override
        public Map<String, Derivation> assessed(String assessment, String row) {
            return of.assessed(assessment, row);
        }

        @Override
        public CheckExplanation checked(String check, String row) {
            return of.checked(check, row);
        }
    }

    @Test
    void aPaymentThatCitesNothing() {
        Settlement uncited = settled(without(document(), "/lines/0/clause"));
        assertThat(codes(Invariant.CLAUSE_CITED, Outcome.of(uncited))).containsExactly("uncited");
        assertThat(Invariants.all().without(Invariant.CLAUSE_CITED).check(uncited))
                .isEmpty();
    }

    /** Who ties on everything but the id is ranked by it, if the plan says so: that is no inequality. */
    @Test
    void peopleWhomThePlanTellsApartByTheirIds() {
        Tree place = Tree.fields()
                .put("of", "mark")
                .put("first", "highest")
                .put("ties", "byId")
                .build();
        Tree.Fields plan = with(
                document(),
                "/custom/1",
                custom("place", Tree.fields().put("place", place).build()));
        plan = with(plan, "/pools/0/amount", number("2000"));
        plan = with(with(plan, "/lines/0/count", text("place")), "/lines/0/each", number("1"));
        Settlement settlement = settled(plan);
        assertThat(settlement.payout("A").lines()).containsEntry("allowance", money("24.00"));
        assertThat(settlement.payout("B").lines()).containsEntry("allowance", money("26.00"));
        assertThat(Invariants.all().check(settlement)).isEmpty();
    }
}
