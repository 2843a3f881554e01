package io.github.meritpool.distribution;

import static io.github.meritpool.distribution.SmallSchool.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.Fragment;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Where a pool's money comes from, in which order it is drawn, and where goes what is left. */
class PoolsTest {

    private static final String EVERYONE = "'base': 100";
    private static final String BY_MARKS = "'points': 'mark'";

    /** 1,000 less 20 for each of two is 960, of which 50, 30 and 20 of 100. */
    @Test
    void aRemainderIsWhatEarlierStepsLeave() {
        SmallSchool school = school().pool("merit", "'amount': 1000")
                .line("pay", "merit", 2, "pointValue", BY_MARKS)
                .line("duty", "merit", 1, "allowance", "'base': 10, 'months': 2, 'to': 'paidStaff'");
        assertThat(school.paid("duty")).isEqualTo("T1 20.00, T2 20.00, T3 0.00");
        assertThat(school.paid("pay")).isEqualTo("T1 480.00, T2 288.00, T3 192.00");
        assertThat(school.flow("merit")).isEqualTo("1000.00, -duty 40.00, -pay 960.00, = 0.00");
        assertThat(school.accounts()).isEqualTo("fund 0.00, town 0.00");
    }

    /** After a share that stops at a ceiling of 300 there are 1,000 − 300 − 300 − 200 for the next. */
    @Test
    void aSecondShareTakesWhatTheFirstLeaves() {
        SmallSchool school = school().pool("merit", "'amount': 1000, 'rest': 'closing'")
                .line("pay", "merit", 1, "pointValue", BY_MARKS + ", 'ceiling': 300")
                .line("more", "merit", 2, "pointValue", "'points': 1, 'ceiling': 50");
        assertThat(school.paid("pay")).isEqualTo("T1 300.00, T2 300.00, T3 300.00");
        assertThat(school.paid("more")).isEqualTo("T1 33.34, T2 33.33, T3 33.33");
        assertThat(school.flow("merit")).isEqualTo("1000.00, -pay 900.00, -more 100.00, = 0.00");
    }

    /** 300 to the lines and 100 to the fund leave 600: 60 % are 360, the remainder is 240. */
    @Test
    void aPoolIsSplitAfterItsLines() {
        SmallSchool school = school().pool("merit", """
                        'amount': 1000, 'split': [{'into': 'classMoney', 'percent': 60}, {'into': 'fund', 'amount': 100},
                         {'into': 'fund', 'remainder': true}]""")
                .pool("classMoney", "'rest': 'closing'")
                .line("duty", "merit", 1, "allowance", EVERYONE)
                .line("pay", "classMoney", 1, "pointValue", BY_MARKS);
        assertThat(school.flow("merit"))
                .isEqualTo("1000.00, -duty 300.00, to fund 340.00, to classMoney 360.00, = 0.00");
        assertThat(school.paid("pay")).isEqualTo("T1 180.00, T2 108.00, T3 72.00");
        assertThat(school.flow("classMoney")).isEqualTo("0.00, +merit 360.00, -pay 360.00, = 0.00");
        assertThat(school.accounts()).isEqualTo("fund 340.00, town 0.00");
    }

    /** 1,000.01 by 1 and 2: the first third is 333.3366… or 333.34, the rest 666.67. */
    @Test
    void aPoolIsSplitByWeights() {
        SmallSchool school = school().pool(
                        "merit",
                        "'amount': 1000.01, 'split': [{'into': 'fund', 'weight': 1}, {'into': 'town', 'weight': 2}]");
        assertThat(school.flow("merit")).isEqualTo("1000.01, to fund 333.34, to town 666.67, = 0.00");
        assertThat(school.accounts()).isEqualTo("fund 333.34, town 666.67");
    }

    /** Of 1,000 no more than 800, or than half of the other pool's 900, and of both the lesser. */
    @Test
    void aCeilingAndWhatIsAbove() {
        assertThat(ceiling("'amount': 800")).isEqualTo("1000.00, -pay 800.00, to fund 200.00, = 0.00");
        assertThat(ceiling("'percent': 50, 'of': 'other'")).isEqualTo("1000.00, -pay 450.00, to fund 550.00, = 0.00");
        assertThat(ceiling("'amount': 800, 'percent': 50, 'of': 'other'"))
                .isEqualTo("1000.00, -pay 450.00, to fund 550.00, = 0.00");
        assertThat(ceiling("'amount': 300, 'percent': 50, 'of': 'other'"))
                .isEqualTo("1000.00, -pay 300.00, to fund 700.00, = 0.00");
        assertThat(ceiling("'amount': 1200")).isEqualTo("1000.00, -pay 1000.00, to fund 0.00, = 0.00");
    }

    /** A third of 900.01 is 300.00333…, and a limit is never rounded up. */
    @Test
    void aCeilingIsCutDownToTheMinorUnit() {
        assertThat(ceiling("'percent': 33.333, 'of': 'other'"))
                .isEqualTo("1000.00, -pay 299.99, to fund 700.01, = 0.00");
    }

    private static String ceiling(String fragment) {
        return school().pool("merit", "'amount': 1000, 'ceiling': {" + fragment + ", 'above': 'fund'}")
                .pool("other", "'amount': 900, 'rest': 'closing'")
                .line("pay", "merit", 1, "pointValue", BY_MARKS)
                .flow("merit");
    }

    /** What is above 600 goes into the next pool, and from there to people. */
    @Test
    void whatIsAboveACeilingGoesIntoAnotherPool() {
        SmallSchool school = school().pool("merit", "'amount': 1000, 'ceiling': {'amount': 600, 'above': 'spare'}")
                .pool("spare", "'rest': 'closing'")
                .line("pay", "merit", 1, "pointValue", BY_MARKS)
                .line("more", "spare", 1, "pointValue", "'points': 1");
        assertThat(school.flow("spare")).isEqualTo("0.00, +merit 400.00, -more 400.00, = 0.00");
        assertThat(school.paid("more")).isEqualTo("T1 133.34, T2 133.33, T3 133.33");
    }

    /** 2.5 for each of 100 pupils, 100 for each of two who are paid, and 7 from the town. */
    @Test
    void whatAPoolIsMadeOf() {
        SmallSchool school = school().pool("merit", """
                        'rest': 'closing', 'sources': [
                         {'label': {'en': 'by pupils', 'zh-CN': '按人数'}, 'rate': 2.5, 'over': 'classes', 'count': 'size'},
                         {'label': {'en': 'by heads', 'zh-CN': '按人头'}, 'rate': 100, 'of': 'paidStaff'},
                         {'label': {'en': 'town', 'zh-CN': '镇'}, 'amount': 7, 'from': 'town'}]""").line("pay", "merit", 1, "pointValue", BY_MARKS);
        assertThat(school.flow("merit")).isEqualTo("450.00, +town 7.00, -pay 457.00, = 0.00");
        assertThat(school.accounts()).isEqualTo("fund 0.00, town -7.00");
    }

    /** Lines draw 300 of 199.99: 30 % of 100.01 are 30.003, the town bears the rest. */
    @Test
    void accountsMakeUpAnOverdrawnPool() {
        SmallSchool school = school().pool(
                        "merit", "'amount': 199.99, 'overdrawn': 'topUp', 'topUpFrom': {'fund': 0.3, 'town': 0.7}")
                .line("duty", "merit", 1, "allowance", EVERYONE);
        assertThat(school.flow("merit")).isEqualTo("199.99, +fund 30.00, +town 70.01, -duty 300.00, = 0.00");
        assertThat(school.accounts()).isEqualTo("fund -30.00, town -70.01");
    }

    /** Nothing is left of a pool that an account makes up, and what is not drawn needs no account. */
    @Test
    void aShareOfAPoolThatIsMadeUp() {
        String topUp = "'overdrawn': 'topUp', 'topUpFrom': {'fund': 1}, 'rest': 'closing'";
        SmallSchool short_ = school().pool("merit", "'amount': 200, " + topUp)
                .line("duty", "merit", 1, "allowance", EVERYONE)
                .line("pay", "merit", 2, "pointValue", BY_MARKS);
        assertThat(short_.paid("pay")).isEqualTo("T1 0.00, T2 0.00, T3 0.00");
        assertThat(short_.flow("merit")).isEqualTo("200.00, +fund 100.00, -duty 300.00, -pay 0.00, = 0.00");
        SmallSchool enough = school().pool("merit", "'amount': 400, " + topUp)
                .line("duty", "merit", 1, "allowance", EVERYONE)
                .line("pay", "merit", 2, "pointValue", BY_MARKS);
        assertThat(enough.flow("merit")).isEqualTo("400.00, +fund 0.00, -duty 300.00, -pay 100.00, = 0.00");
    }

    /** 100 for three at 50 each: 33.34, 33.33 and 33.33; nothing is left for the second. */
    @Test
    void earlierStepsOfAScaledPoolArePaidFirst() {
        SmallSchool school = school().pool("merit", "'amount': 100, 'overdrawn': 'scaled', 'rest': 'closing'")
                .line("second", "merit", 2, "allowance", "'base': 10")
                .line("first", "merit", 1, "allowance", "'base': 50");
        assertThat(school.paid("first")).isEqualTo("T1 33.34, T2 33.33, T3 33.33");
        assertThat(school.paid("second")).isEqualTo("T1 0.00, T2 0.00, T3 0.00");
        SmallSchool enough = school().pool("merit", "'amount': 165, 'overdrawn': 'scaled', 'rest': 'closing'")
                .line("second", "merit", 2, "allowance", "'base': 10")
                .line("first", "merit", 1, "allowance", "'base': 50");
        assertThat(enough.paid("first")).isEqualTo("T1 50.00, T2 50.00, T3 50.00");
        assertThat(enough.paid("second")).isEqualTo("T1 5.00, T2 5.00, T3 5.00");
        assertThat(enough.flow("merit")).isEqualTo("165.00, -first 150.00, -second 15.00, = 0.00");
    }

    /** 300 at most for the first, a tenth of the pool's 1,000 for the second; what they are held to stays there. */
    @Test
    void aLineWithAnEndOfItsOwn() {
        SmallSchool school = school().pool("merit", "'amount': 1000, 'rest': 'closing'")
                .line("first", "merit", 1, "allowance", "'base': 200, 'upTo': 300")
                .line("second", "merit", 2, "pointValue", BY_MARKS + ", 'upToPercent': 10")
                .line("third", "merit", 3, "pointValue", "'points': 1");
        assertThat(school.paid("first")).isEqualTo("T1 100.00, T2 100.00, T3 100.00");
        assertThat(school.paid("second")).isEqualTo("T1 50.00, T2 30.00, T3 20.00");
        assertThat(school.paid("third")).isEqualTo("T1 200.00, T2 200.00, T3 200.00");
        assertThat(school.flow("merit")).isEqualTo("1000.00, -first 300.00, -second 100.00, -third 600.00, = 0.00");
    }

    @Test
    void anOverdrawnPoolAndMoneyForNobody() {
        assertThat(school().pool("merit", "'amount': 299.99")
                        .line("duty", "merit", 1, "allowance", EVERYONE)
                        .flow("merit"))
                .isEqualTo("distribution.overdrawn /pools/0");
        SmallSchool rest = school().pool("merit", "'amount': 300.01").line("duty", "merit", 1, "allowance", EVERYONE);
        assertThat(rest.flow("merit")).isEqualTo("distribution.restLeft /pools/0");
        assertThat(school().pool("merit", "'amount': 300.01, 'rest': 'closing'")
                        .line("duty", "merit", 1, "allowance", EVERYONE)
                        .flow("merit"))
                .isEqualTo("300.01, -duty 300.00, = 0.01");
    }

    /** What nobody is paid goes to an account, or into another pool. */
    @Test
    void whereTheRestGoes() {
        SmallSchool fund =
                school().pool("merit", "'amount': 310, 'rest': 'fund'").line("duty", "merit", 1, "allowance", EVERYONE);
        assertThat(fund.accounts()).isEqualTo("fund 10.00, town 0.00");
        SmallSchool pool = school().pool("merit", "'amount': 310, 'rest': 'spare'")
                .pool("spare", "'rest': 'closing'")
                .line("duty", "merit", 1, "allowance", EVERYONE);
        assertThat(pool.flow("spare")).isEqualTo("0.00, +merit 10.00, = 10.00");
        assertThat(pool.flow("merit")).isEqualTo("310.00, -duty 300.00, to spare 10.00, = 0.00");
    }

    /** The class pool gives back to the school's what nobody in a class is paid. */
    @Test
    void aPoolThatIsFedGivesBack() {
        SmallSchool school = school().pool(
                        "merit", "'amount': 1000, 'rest': 'closing', 'split': [{'into': 'spare', 'amount': 400}]")
                .pool("spare", "'rest': 'merit'")
                .line("duty", "spare", 1, "allowance", EVERYONE)
                .line("pay", "merit", 1, "pointValue", BY_MARKS);
        assertThat(school.flow("spare")).isEqualTo("0.00, +merit 400.00, -duty 300.00, to merit 100.00, = 0.00");
        assertThat(school.flow("merit"))
                .isEqualTo("1000.00, back spare 100.00, -pay 600.00, to spare 400.00, = 100.00");
    }

    /** Each class has 10 for each pupil; hours in the class share it. */
    @Test
    void aPoolOfEachClass() {
        SmallSchool school = school().pool("classMoney", """
                        'each': 'classes', 'sources': [
                         {'label': {'en': 'by pupils', 'zh-CN': '按人数'}, 'rate': 10, 'over': 'classes', 'count': 'size'}]""")
                .line("team", "classMoney", 1, "pointValue", "'over': 'teaching', 'points': 'hours'");
        assertThat(school.paid("team")).isEqualTo("1 320.00, 2 80.00, 3 240.00, 4 360.00");
        assertThat(school.flow("classMoney"))
                .isEqualTo("C1: 400.00, -team 400.00, = 0.00; C2: 600.00, -team 600.00, = 0.00");
        assertThat(school.settled().orElseThrow().payout("T2").lines()).hasToString("{team=CNY 320.00}");
    }

    /** 1,000 by pupils, 400 and 600, into the pools of the classes; there by hours, to whoever teaches. */
    @Test
    void moneyGoesIntoThePoolsOfClasses() {
        SmallSchool school = school().pool("merit", "'amount': 1000")
                .pool("classMoney", "'each': 'classes'")
                .line("byPupils", "merit", 1, "pointValue", "'over': 'classes', 'points': 'size', 'into': 'classMoney'")
                .line("team", "classMoney", 1, "pointValue", "'over': 'teaching', 'points': 'hours'");
        assertThat(school.flow("merit")).isEqualTo("1000.00, to classMoney 1000.00, = 0.00");
        assertThat(school.flow("classMoney"))
                .isEqualTo(
                        "C1: 0.00, +merit 400.00, -team 400.00, = 0.00; C2: 0.00, +merit 600.00, -team 600.00, = 0.00");
        assertThat(school.paid("team")).isEqualTo("1 320.00, 2 80.00, 3 240.00, 4 360.00");
    }

    /** Ten for each class go to its head; what classes leave comes together in one pool. */
    @Test
    void theHeadOfAClassAndWhatClassesLeave() {
        SmallSchool school = school().pool("classMoney", """
                        'each': 'classes', 'rest': 'spare', 'sources': [
                         {'label': {'en': 'by pupils', 'zh-CN': '按人数'}, 'rate': 1, 'over': 'classes', 'count': 'size'}]""")
                .pool("spare", "'rest': 'closing'")
                .line("headPay", "classMoney", 1, "allowance", "'over': 'classes', 'base': 10");
        assertThat(school.paid("headPay")).isEqualTo("C1 10.00, C2 10.00");
        assertThat(school.settled().orElseThrow().payout("T2").lines()).hasToString("{headPay=CNY 10.00}");
        assertThat(school.flow("spare")).isEqualTo("0.00, +classMoney 80.00, = 80.00");
    }

    /** 10 less 30 for each of three goes back: the pool of 100 has 160 for the next step. */
    @Test
    void whatIsTakenBackCanBePaidAgain() {
        SmallSchool school = school().pool("merit", "'amount': 100")
                .line("borne", "merit", 1, "allowance", "'base': 10, 'less': 30, 'negative': 'returned'")
                .line("pay", "merit", 2, "pointValue", BY_MARKS);
        assertThat(school.paid("borne")).isEqualTo("T1 -20.00, T2 -20.00, T3 -20.00");
        assertThat(school.paid("pay")).isEqualTo("T1 80.00, T2 48.00, T3 32.00");
        assertThat(school.flow("merit")).isEqualTo("100.00, back borne 60.00, -borne 0.00, -pay 160.00, = 0.00");
    }

    /** One teaches in a class whose head is somebody else: the money can take either key. */
    @Test
    void thePayeeThatIsNamed() {
        SmallSchool school = school().pool("merit", "'amount': 400")
                .line("extra", "merit", 1, "allowance", "'over': 'teaching', 'payee': 'by', 'base': 100");
        assertThat(school.settled().orElseThrow().payouts())
                .extracting(payout -> payout.staffId() + " " + payout.total())
                .containsExactly("T1 CNY 100.00", "T2 CNY 200.00", "T3 CNY 100.00");
    }

    /** Each of four tasks leaves 10; the tasks of a class leave theirs to the class. */
    @Test
    void whatManyLeaveToTheirOwn() {
        SmallSchool school = school().pool("task", "'each': 'teaching', 'amount': 10, 'rest': 'room'")
                .pool("room", "'each': 'classes', 'rest': 'closing'");
        assertThat(school.flow("room")).isEqualTo("C1: 0.00, +task 20.00, = 20.00; C2: 0.00, +task 20.00, = 20.00");
    }

    /** Of 10 for each task, 4, 1, 2 and 3 fifths are earned: 2 and 8 are withheld in C1, 6 and 4 in C2. */
    @Test
    void whatIsWithheldComesToTheClassOfEachTask() {
        SmallSchool school = school().pool("merit", "'amount': 40")
                .pool("room", "'each': 'classes', 'rest': 'closing'")
                .line("pay", "merit", 1, "allowance", """
                        'over': 'teaching', 'payee': 'by', 'base': 10, 'score': 'hours', 'outOf': 5,
                        'draws': 'rate', 'withheldTo': 'room'""");
        assertThat(school.paid("pay")).isEqualTo("1 8.00, 2 2.00, 3 4.00, 4 6.00");
        assertThat(school.flow("room")).isEqualTo("C1: 0.00, +merit 10.00, = 10.00; C2: 0.00, +merit 10.00, = 10.00");
    }

    @Test
    void soMuchForEachOfTheStaffInJava() {
        Label words = Label.of("merit", "绩效");
        assertThat(Pool.perHead("merit", words, "400").with().fields()).isEqualTo(Fragment.tree("""
                {'id': 'merit', 'label': {'en': 'merit', 'zh-CN': '绩效'},
                 'sources': [{'label': {'en': 'merit', 'zh-CN': '绩效'}, 'rate': 400}],
                 'overdrawn': 'problem', 'rest': 'problem'}"""));
        assertThatThrownBy(() -> PayLine.of("pay", words, "merit", 1, "allowance", Fragment.fields("{}")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'base' (the monthly base, in money) is missing");
    }
}
