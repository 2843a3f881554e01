package io.github.meritpool.examples.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.Clause;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample school of the THP regulation against figures worked by hand. What they share:
 *
 * <pre>
 * weekly workload: 1,390.375 weighted hours ÷ 96 heads = 14.483072916… (main subject 1.1, other 1, kindergarten 0.9,
 *   class teacher 1.2, office 0.8)
 * allowances 7,213.50; left to share 195,395.00 − 7,213.50 = 188,181.50
 * the 70 people paid by points have 5,663.3656 points, so the mean is 5,663.3656 ÷ 70 = 80.905222857…
 * 12 people are paid the mean and 4 are paid 80% of it: 5,663.3656 + (12 + 4 × 0.8) × 80.905222857… = 6,893.124987428…
 * merit pay = 188,181.50 × own points ÷ 6,893.124987428…, cut to the fen; 41 fen are left for the largest remainders
 * </pre>
 */
class ThpSampleTest {

    private static final ThpSchool SCHOOL = ThpSchool.sample();
    private static final Settlement SETTLED = SCHOOL.settled();

    private static void assertLine(String staffId, String expected) {
        assertThat(ThpSchool.line(SETTLED, staffId)).isEqualTo(expected);
    }

    /**
     * A teacher with a class of 61.
     *
     * <pre>
     * attendance  10 − 0.2 × (3 − 2) − 0.1 × (6 − 5), both in autumn                                 9.7
     * workload    (12.5 × 1 + 4 × 1.2) ÷ 14.483072916… × 30 = 17.3 ÷ … = 35.83493…                 35.8349
     * process     (0.4 × 29 + 0.6 × 38.5) ÷ 40 × 30 = 26.025; (0.4 × 21 + 0.6 × 25) ÷ 30 × 10 = 7.8  33.825
     * results     63.33 − 73.93 = −10.6, below −10                                                    8
     * together    87.3599
     * allowance   30 + 0.5 × 61 = 60.50, at most 60.00; × 88 ÷ 100 = 52.80; × 10                    528.00
     * merit pay   2,384.9149…, 35th of the remainders                                             2,384.92
     * </pre>
     */
    @Test
    void aTeacher() {
        assertLine("T003", "9.7 35.8349 33.825 8 0 = 87.3599 528.00 2384.92");
    }

    /**
     * <pre>
     * attendance  10 − 0.5 × 0.5; half a sick day in each term and a missed sign-in are free          9.75
     * workload    23.75 × 0.9 = 21.375; ÷ 14.483072916… × 30 = 44.27582…                            44.2758
     * process     38.5 ÷ 40 × 30 = 28.875; (0.4 × 18 + 0.6 × 17) ÷ 30 × 10 = 5.8                     34.675
     * results     activities 8 + safety and enrolment 8.5                                            16.5
     * together    105.2008; merit pay 2,871.9694…, 6th                                             2,871.97
     * </pre>
     */
    @Test
    void aKindergartenTeacher() {
        assertLine("T055", "9.75 44.2758 34.675 16.5 0 = 105.2008 0.00 2871.97");
    }

    /**
     * <pre>
     * workload    20 × 0.8 = 16; ÷ 14.483072916… × 30 = 33.14213…                                   33.1421
     * process     as given by rules of their own                                                     31
     * results     9.5 + (1.4 + 1.5 + 1.8 + 1.3 + 1.9)                                                17.4
     * together    10 + 33.1421 + 31 + 17.4 = 91.5421; merit pay 2,499.0885…, 13th                  2,499.09
     * </pre>
     */
    @Test
    void someoneWhoDoesNotTeach() {
        assertLine("T063", "10 33.1421 31 17.4 0 = 91.5421 0.00 2499.09");
    }

    /**
     * <pre>
     * workload    15 × 1 + 7 × 0.8 = 20.6; ÷ 14.483072916… × 30 = 42.67050…                         42.6705
     * process     (0.4 × 32.5 + 0.6 × 39.5) ÷ 40 × 30 = 27.525; 20.9 ÷ 30 × 10 = 6.9666…             34.4917
     * results     61.96 − 68.36 = −6.4: 11 points × 0.6; the other post 17.5 × 0.4; 6.6 + 7           13.6
     * together    100.7622; merit pay 2,750.7961…, 30th                                            2,750.80
     * </pre>
     */
    @Test
    void aTeacherWithAnotherPost() {
        assertLine("T051", "10 42.6705 34.4917 13.6 0 = 100.7622 0.00 2750.80");
    }

    /**
     * <pre>
     * attendance  10 − 0.5 × (0.5 + 2) = 8.75; workload 12.25 ÷ 14.483072916… × 30 = 25.37444…
     * process     (0.4 × 39.5 + 0.6 × 32) ÷ 40 × 30 = 26.25; 24.8 ÷ 30 × 10 = 8.2666…; 34.5167; results 11
     * together    79.6411, less 30% for a warning: 55.74877; merit pay 1,521.9348…, 37th           1,521.94
     * </pre>
     */
    @Test
    void aTeacherWithAWarning() {
        assertLine("T034", "8.75 25.3744 34.5167 11 0 = 55.74877 0.00 1521.94");
    }

    /** 10 + 20.5067 + 31.85 + 20 = 82.3567, less 80%, the larger of a warning and a demerit; 449.6656…, 31st. */
    @Test
    void aTeacherWithTwoSanctions() {
        assertLine("T043", "10 20.5067 31.85 20 0 = 16.47134 0.00 449.67");
    }

    /** 10 + 30.5529 + 38.4083 + 8 − (1.5 + 3) for two lesser breaches = 82.4612; 2,251.1810…, 81st. */
    @Test
    void aTeacherWithLesserBreaches() {
        assertLine("T046", "10 30.5529 38.4083 8 -4.5 = 82.4612 0.00 2251.18");
    }

    /** Routine (0.4 × 36 + 0.6 × 37) ÷ 40 × 30 = 27.45; research, at 55, set to 21.5: ÷ 30 × 10 = 7.1666…; 34.6167. */
    @Test
    void anOlderTeacher() {
        assertLine("T047", "10 30.76 34.6167 11 0 = 86.3767 0.00 2358.07");
    }

    /** 80.905222857… points: 2,208.7030…, 49th; 80% of it: 64.724178285… points, 1,766.9624…, 67th. */
    @Test
    void peoplePaidTheMean() {
        for (String staffId : List.of("T071", "T073", "T075", "T077", "T079", "T080", "T081", "T082")) {
            assertLine(staffId, "0.00 2208.70");
        }
        for (String staffId : List.of("T083", "T084", "T085", "T086")) {
            assertLine(staffId, "0.00 1766.96");
        }
    }

    /**
     * Absent for 5 days, on leave for 44.5 of at most 44 days, away for 2 months, pay stopped: no merit pay, but a class
     * teacher's allowance, (30 + 0.5 × 50) × 80% × 10 = 440.00. Teaching privately while rested: neither.
     */
    @Test
    void peopleWhoTakeNoPart() {
        assertLine("T087", "440.00 0.00");
        assertLine("T088", "365.10 0.00");
        for (String staffId : List.of("T089", "T090", "T091", "T092", "T093", "T094", "T095", "T096")) {
            assertLine(staffId, "0.00 0.00");
        }
    }

    /** Just within: 4.5 days absent, exactly 44 days of leave, 1.9 months of study, 57 and 52 at rest. */
    @Test
    void peopleJustWithin() {
        for (String staffId : List.of("T009", "T010", "T011", "T012", "T015", "T016")) {
            assertThat(SETTLED.payout(staffId).score()).isPresent();
        }
    }

    /** How far from the township mean, and the points for it: bands begin at −10, −5, 0 and 5. */
    @ParameterizedTest
    @CsvSource({
        "T013, 17, reaches it exactly",
        "T014, 20, 5 above exactly",
        "T015, 14, 5 below exactly",
        "T016, 11, 10 below exactly",
        "T017, 14, 0.01 below",
        "T018, 17, 4.99 above",
        "T019, 14, took over and rose 1 place: 4.2 below",
        "T020, 17, took over and rose 2 places: counts as 0 instead of 7.5 below",
        "T021, 17, took over and rose 3 places: counts as 0 instead of 11.3 below",
        "T022, 11, took over and rose 1 place: 8.1 below",
        "T023, 17, took over and rose 2 places",
        "T024, 17, took over and rose 3 places",
        "T025, 17, took over and rose 2 places but is above anyway",
        "T026, 14, 8 below and one band up: the gap shrank by 3",
        "T027, 11, 12.5 below and one band up: the gap shrank by 4.6",
        "T028, 12.5, 8 below: the gap shrank by 2.9 only; and another class 2 below: 14",
        "T029, 11, 8 below and not up a band: rose a place",
        "T030, 17, two classes: 6.25 above and 4.4 below",
        "T032, 16, three classes: 17 and 11 and 20"
    })
    void resultsByBands(String staffId, String points, String why) {
        assertThat(SETTLED.payout(staffId).scores().get("achievement")).as(why).hasToString(points);
    }

    /** Half a fen goes up: 42.50 × 85.4% = 36.295, 45.00 × 83.3% = 37.485, 52.50 × 91.4% = 47.985. */
    @ParameterizedTest
    @CsvSource({"T005, 363.00", "T006, 374.90", "T013, 479.90"})
    void halvesOfAFen(String staffId, String allowance) {
        assertThat(SETTLED.payout(staffId).lines().get("classTeacherPay").amount())
                .hasToString(allowance);
    }

    /** Both have 90.7423 points, 2,477.2540…; 41 fen are left, T069 is 41st for them and T070, by id, 42nd. */
    @Test
    void equalPeopleAreAtMostAFenApart() {
        assertLine("T069", "8.5 27.3423 38.5 16.4 0 = 90.7423 0.00 2477.26");
        assertLine("T070", "8.5 27.3423 38.5 16.4 0 = 90.7423 0.00 2477.25");
    }

    @Test
    void thePoolIsPaidOutToTheFen() {
        assertThat(ThpSchool.pool(SETTLED)).isEqualTo("195395.00 = 7213.50 188181.50 0.00");
        assertThat(SETTLED.pools()).allMatch(PoolStatement::balances);
    }

    /**
     * 64 of 96 are two thirds, 63 are not; 32 of 64 are half, 34 of 70 are not. 3 days of publication are enough, and a
     * review may be asked for within 7.
     */
    @ParameterizedTest
    @CsvSource({
        "isAdopted, V01, YES",
        "isAdopted, V02, YES",
        "isAdopted, V03, NO",
        "isAdopted, V04, NO",
        "isPublished, N01, NO",
        "isPublished, N02, YES",
        "isInTime, T003, NO",
        "isInTime, T046, YES"
    })
    void procedure(String check, String row, Answer answer) {
        assertThat(SETTLED.explainCheck(check, row).whole().answer()).isEqualTo(answer);
    }

    /** The table of figures in the documentation: id, who it is, scores, total, allowance, merit pay. */
    @Test
    void theDocumentationHasTheSameFigures() throws IOException {
        Path page = Path.of("..", "..", "docs", "regulations", "thp.md");
        List<String> rows = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| T"))
                .filter(line -> !line.startsWith("| THP"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(row -> {
            List<String> cells =
                    Stream.of(row.split("\\|", -1)).map(String::strip).toList();
            Payout payout = SETTLED.payout(cells.get(1));
            List<String> figures = new ArrayList<>();
            payout.scores().values().forEach(score -> figures.add(score.toString()));
            payout.score().ifPresent(total -> figures.add(total.toString()));
            payout.lines()
                    .values()
                    .forEach(amount -> figures.add(amount.amount().toPlainString()));
            assertThat(cells.subList(3, cells.size() - 1).stream().filter(cell -> !cell.isEmpty()))
                    .containsExactlyElementsOf(figures);
        });
    }

    @Test
    void theReferenceAgrees() {
        Settlement reference = Settler.reference(CompiledPlan.of(SCHOOL.plan()).orElseThrow())
                .settle(SCHOOL.inputs())
                .orElseThrow();
        assertThat(reference.payouts()).isEqualTo(SETTLED.payouts());
        assertThat(reference.pools()).isEqualTo(SETTLED.pools());
    }

    @Test
    void everyClauseIsCitedInAnExplanation() {
        Set<String> cited = new LinkedHashSet<>();
        for (Payout payout : SETTLED.payouts()) {
            Explanation explanation = SETTLED.explain(payout.staffId());
            explanation.scores().values().forEach(score -> cite(score, cited));
            explanation.lines().values().forEach(line -> cite(line, cited));
        }
        for (CheckAnswers check : SETTLED.checks()) {
            for (CheckAnswer answer : check.rows()) {
                cite(SETTLED.explainCheck(check.check(), answer.row()).whole().derivation(), cited);
            }
        }
        assertThat(cited)
                .containsExactlyInAnyOrderElementsOf(
                        SCHOOL.plan().clauses().stream().map(Clause::id).toList());
    }

    private static void cite(Derivation derivation, Set<String> cited) {
        derivation.origin().clause().ifPresent(cited::add);
        if (derivation instanceof Derivation.Step step) {
            step.operands().forEach(operand -> cite(operand, cited));
        }
    }

    @Test
    void everyElementCitesItsClause() {
        PayPlan plan = SCHOOL.plan();
        List<Element> elements = new ArrayList<>(plan.parameters());
        elements.addAll(plan.custom());
        elements.addAll(plan.populations());
        elements.addAll(plan.checks());
        elements.addAll(plan.pools());
        elements.addAll(plan.lines());
        assertThat(elements).allMatch(element -> element.clause().isPresent());
        List<RubricDimension> dimensions = plan.rubric().map(Rubric::dimensions).orElseThrow();
        assertThat(dimensions).allMatch(dimension -> dimension.clause().isPresent());
        assertThat(plan.custom()).hasSizeLessThan((elements.size() + dimensions.size()) / 10);
    }

    @Test
    void whatTheRegulationLeavesBlankMustBeChosen() {
        List<Problem> problems = Settler.of(SCHOOL.plan())
                .settle(Inputs.of(SCHOOL.inputs().roster()))
                .problems();
        assertThat(problems).allMatch(problem -> problem.code().equals("settlement.parameterUnset"));
        assertThat(problems.stream().map(problem -> problem.values().get("parameter")))
                .containsExactlyElementsOf(SCHOOL.plan().parameters().stream()
                        .map(PlanParameter::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "springShare, 0.7, rubric.chosenShares",
        "otherPostShare, 0.5, rubric.chosenShares",
        "nearFrom, -11, rubric.chosenEdges",
        "twoMonths, 70, settlement.badParameter"
    })
    void chosenValuesThatDoNotFitAreProblems(String parameter, String value, String code) {
        List<Problem> problems = Settler.of(SCHOOL.plan())
                .settle(SCHOOL.inputs().with(parameter, value))
                .problems();
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.code().equals(code));
    }

    @Test
    void thereAreEnoughOfEachKind() {
        Map<String, Integer> paid = new LinkedHashMap<>();
        for (Payout payout : SETTLED.payouts()) {
            String how = payout.score().isPresent()
                    ? "points"
                    : payout.lines().get("meritPay").amount().toPlainString();
            paid.merge(how, 1, Integer::sum);
        }
        assertThat(paid).hasToString("{points=70, 2208.70=12, 1766.96=4, 0.00=10}");
    }

    @Test
    void anExplanationReadsDownToTheClauses() {
        assertThat(SETTLED.explain("T003").text(Locale.ENGLISH))
                .contains("merit pay 2,384.92                                                      THP-8.1\n")
                .contains("87.3599 of 6893.124987…, from 188,181.50\n")
                .contains(
                        "exact 2,384.9149…, cut to 2,384.91; 41 × 0.01 were left over, place 35 of 82 for them: 0.01 more\n")
                .contains("score 87.3599 = attendance 9.7 + workload 35.8349 + teaching process 33.825 + results 8\n")
                .contains("deduction for sick-leave days (autumn) 0.2 = sick-leave days that count 1 × 0.2  THP-2.1\n")
                .contains("sick-leave days that count 1 = sick-leave days 3 − 2, at least 0  THP-2.2\n")
                .contains("routine 26.025")
                .doesNotContain("min/", "rounded half up to 0.01, from 52.8");
    }

    @Test
    void anExplanationSaysWhySomeoneIsPaidNothing() {
        assertThat(SETTLED.explain("T089").text(Locale.ENGLISH))
                .contains("points 0, since not paid by points and not paid the mean and not paid 80% of the mean")
                .contains("sick and personal leave (autumn) 44.5 > two months of leave, in working days 44\n");
        assertThat(SETTLED.explain("T034").text(Locale.SIMPLIFIED_CHINESE))
                .contains("得分 55.74877 = 处分扣减前得分 79.6411 × (1 − 处分扣减 0.3)\n")
                .contains("0.3，对应处分种类（S03） 警告")
                .contains("按得分发放：参加分配，且并非享受平均数的 80%，且并非享受平均数");
    }
}
