package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.distribution.SmallSchool;
import io.github.meritpool.problem.ProblemAssert;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of pools and lines that do not fit each other. One mistake, one problem; beside it the plan is sound. */
class MoneyFieldsProblemsTest {

    private static SmallSchool withPool(String fragment) {
        return SmallSchool.school().pool("merit", fragment);
    }

    private static String problems(SmallSchool school) {
        return school.planProblems().stream()
                .peek(ProblemAssert::of)
                .map(problem -> problem.code() + " " + problem.location())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "allowance | 'base': 1 | ",
                "allowance | 'base': 1, 'each': 2, 'count': 'mark', 'free': 1 | ",
                "allowance | 'base': 1, 'each': 2 | distribution.fieldAlone /lines/0/each",
                "allowance | 'base': 1, 'count': 'mark' | distribution.fieldAlone /lines/0/count",
                "allowance | 'base': 1, 'free': 2 | distribution.fieldAlone /lines/0/free",
                "allowance | 'base': 1, 'least': 2 | distribution.fieldAlone /lines/0/least",
                "allowance | 'base': 1, 'less': 2, 'least': 2 | ",
                "allowance | 'base': 1, 'outOf': 2 | distribution.fieldAlone /lines/0/outOf",
                "allowance | 'base': 1, 'score': 'mark', 'capBinds': 'afterScore' | distribution.fieldAlone /lines/0/capBinds",
                "allowance | 'base': 1, 'cap': 2, 'capBinds': 'afterScore' | distribution.fieldAlone /lines/0/capBinds",
                "allowance | 'base': 1, 'cap': 2, 'score': 'mark' | distribution.capBinds /lines/0/cap",
                "allowance | 'base': 1, 'months': 1.5 | distribution.partOfAMonth /lines/0/months",
                "allowance | 'base': 1, 'draws': 'rate' | distribution.withheld /lines/0/draws",
                "allowance | 'base': 1, 'withheldTo': 'fund' | distribution.withheld /lines/0/withheldTo",
                "allowance | 'base': 1, 'draws': 'paid' | ",
                "allowance | 'base': 1, 'draws': 'rate', 'withheldTo': 'fun' | distribution.unknownSource /lines/0/withheldTo",
                "allowance | 'base': 1, 'into': 'meritt' | distribution.unknownSource /lines/0/into",
                "allowance | 'base': 1, 'over': 'clubs' | plan.unknownTable /lines/0/over",
                "allowance | 'base': 1, 'quantum': 0.001 | distribution.quantum /lines/0/quantum",
                "allowance | 'base': 1, 'quantum': 0 | distribution.quantum /lines/0/quantum",
                "allowance | 'base': 1, 'quantum': -1 | distribution.quantum /lines/0/quantum",
                "allowance | 'base': 1, 'quantum': 0.01 | ",
                "pointValue | 'points': 'mark', 'meanOver': 'paidStaff' | distribution.fieldAlone /lines/0/meanOver",
                "pointValue | 'points': 'mark', 'belowQuantum': 'nextInOrder', 'quantum': 1, 'residue': 'keptApart' | distribution.fieldsTogether /lines/0/belowQuantum",
                "pointValue | 'points': 'mark', 'belowQuantum': 'keptApart', 'quantum': 1, 'residue': 'keptApart' | ",
                "pointValue | 'points': 'mark', 'negative': 'returned' | distribution.fieldsTogether /lines/0/negative",
                "allowance | 'base': 1, 'negative': 'returned' | ",
                "allowance | 'base': 1, 'negative': 'returned', 'upTo': 5 | distribution.fieldsTogether /lines/0/negative",
                "allowance | 'base': 1, 'draws': 'rate', 'withheldTo': 'fund', 'upTo': 5 | distribution.fieldsTogether /lines/0/withheldTo",
                "allowance | 'base': 1, 'draws': 'rate', 'withheldTo': 'fund', 'upToPercent': 5 | distribution.fieldsTogether /lines/0/withheldTo",
                "meanMultiple | 'of': 1, 'times': 2, 'meanTable': 'clubs' | plan.unknownTable /lines/0/meanTable",
            })
    void ofALine(String formula, String fragment, String problem) {
        SmallSchool school = withPool("'amount': 1000, 'rest': 'closing'").line("pay", "merit", 1, formula, fragment);
        assertThat(problems(school)).isEqualTo(problem == null ? "" : problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'amount': 1000 | ",
                "'rest': 'closing' | distribution.poolSource /pools/0",
                "'amount': 1, 'each': 'clubs' | plan.unknownTable /pools/0/each",
                "'amount': 1, 'rest': 'fun' | distribution.unknownRest /pools/0/rest",
                "'amount': 1, 'rest': 'town' | ",
                "'amount': 1, 'split': [{'into': 'fun', 'amount': 1}] | distribution.unknownSource /pools/0/split/0/into",
                "'amount': 1, 'split': [{'into': 'fund', 'amount': 1, 'percent': 100}] | distribution.splitPart /pools/0/split/0",
                "'amount': 1, 'split': [{'into': 'fund', 'weight': 1}, {'into': 'town', 'weight': 2}] | ",
                "'amount': 1, 'split': [{'into': 'fund', 'weight': 1}, {'into': 'town', 'percent': 100}] | distribution.splitPart /pools/0/split/0",
                "'amount': 1, 'split': [{'into': 'fund', 'weight': 1}, {'into': 'town', 'remainder': true}] | distribution.splitPart /pools/0/split/0",
                "'amount': 1, 'split': [{'into': 'fund', 'percent': 100.1}, {'into': 'town', 'remainder': true}] | plan.outOfRange /pools/0/split/0/percent",
                "'amount': 1, 'split': [{'into': 'fund', 'percent': 60}, {'into': 'fund', 'percent': 60}, {'into': 'town', 'remainder': true}] | distribution.splitNotWhole /pools/0/split",
                "'amount': 1, 'split': [{'into': 'fund', 'percent': 60}, {'into': 'fund', 'percent': 40}, {'into': 'town', 'remainder': true}] | ",
                "'amount': 1, 'split': [{'into': 'fund', 'remainder': true}, {'into': 'town', 'remainder': true}] | distribution.splitNotWhole /pools/0/split",
                "'amount': 1, 'topUpFrom': {'fund': 1} | distribution.topUpAccount /pools/0/overdrawn",
                "'amount': 1, 'overdrawn': 'topUp', 'topUpFrom': {'fun': 1} | distribution.unknownAccount /pools/0/topUpFrom/fun",
                "'sources': [{'label': {'en': 'x', 'zh-CN': 'x'}}] | distribution.sourceWay /pools/0/sources/0",
                "'sources': [{'label': {'en': 'x', 'zh-CN': 'x'}, 'amount': 1, 'rate': 2}] | distribution.sourceWay /pools/0/sources/0",
                "'sources': [{'label': {'en': 'x', 'zh-CN': 'x'}, 'amount': 1, 'over': 'staff'}] | distribution.sourceWay /pools/0/sources/0",
                "'sources': [{'label': {'en': 'x', 'zh-CN': 'x'}, 'of': 'paidStaff'}] | distribution.sourceWay /pools/0/sources/0",
                "'sources': [{'label': {'en': 'x', 'zh-CN': 'x'}, 'rate': 2, 'over': 'clubs'}] | plan.unknownTable /pools/0/sources/0/over",
                "'sources': [{'label': {'en': 'x', 'zh-CN': 'x'}, 'amount': 1, 'from': 'fun'}] | distribution.unknownAccount /pools/0/sources/0/from",
            })
    void ofAPool(String fragment, String problem) {
        assertThat(problems(withPool(fragment))).isEqualTo(problem == null ? "" : problem);
    }

    /** Money that flows in from elsewhere is a source: by a line, by what one withholds, by a split, a ceiling, a rest. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'amount': 1, 'rest': 'spare'",
                "'amount': 1, 'split': [{'into': 'spare', 'amount': 1}]",
                "'amount': 1, 'ceiling': {'amount': 1, 'above': 'spare'}"
            })
    void whatFeedsAPool(String fragment) {
        assertThat(problems(withPool(fragment).pool("spare", "'rest': 'closing'")))
                .isEmpty();
    }

    @Test
    void linesThatFeedAPool() {
        assertThat(problems(withPool("'amount': 1")
                        .pool("spare", "'rest': 'closing'")
                        .line("pay", "merit", 1, "allowance", "'base': 1, 'into': 'spare'")))
                .isEmpty();
        assertThat(problems(withPool("'amount': 1")
                        .pool("spare", "'rest': 'closing'")
                        .line("pay", "merit", 1, "allowance", "'base': 1, 'draws': 'rate', 'withheldTo': 'spare'")))
                .isEmpty();
    }

    /** A pool that is scaled down, one of each class, and an account are all no place for some fields. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'overdrawn': 'scaled' | allowance | 'base': 1 | ",
                "'overdrawn': 'scaled' | allowance | 'base': 1, 'draws': 'rate', 'withheldTo': 'fund' | distribution.fieldsTogether /lines/0/withheldTo",
                "'overdrawn': 'scaled' | allowance | 'base': 1, 'negative': 'returned' | distribution.fieldsTogether /lines/0/negative",
                "'each': 'staff' | allowance | 'base': 1, 'upTo': 3 | distribution.fieldsTogether /lines/0/upTo",
                "'each': 'staff' | allowance | 'base': 1, 'upToPercent': 3 | distribution.fieldsTogether /lines/0/upToPercent",
                "'each': 'staff' | allowance | 'base': 1 | ",
            })
    void ofALineAndItsPool(String pool, String formula, String fragment, String problem) {
        SmallSchool school =
                withPool("'amount': 1000, 'rest': 'closing', " + pool).line("pay", "merit", 1, formula, fragment);
        assertThat(problems(school)).isEqualTo(problem == null ? "" : problem);
    }

    @Test
    void ofALineFromAnAccount() {
        assertThat(problems(withPool("'amount': 1").line("pay", "fund", 1, "allowance", "'base': 1")))
                .isEmpty();
        assertThat(problems(withPool("'amount': 1").line("pay", "fund", 1, "allowance", "'base': 1, 'upTo': 3")))
                .isEqualTo("distribution.fieldsTogether /lines/0/upTo");
    }

    @Test
    void instalmentsOfWhatIsPaidToNobody() {
        SmallSchool school = withPool("'amount': 1000, 'rest': 'closing'")
                .pool("spare", "'rest': 'closing'")
                .line("pay", "merit", 1, "allowance", """
                        'base': 1, 'into': 'spare',
                        'instalments': [{'label': {'en': 'at once', 'zh-CN': '一次'}, 'percent': 100}]""");
        assertThat(problems(school)).isEqualTo("distribution.fieldsTogether /lines/0/instalments");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'percent': 100 | ",
                "'percent': 99 | distribution.instalmentsNotWhole /lines/0/instalments",
                "'remainder': true | ",
                "'percent': 100, 'remainder': true | distribution.instalmentWay /lines/0/instalments/0",
            })
    void ofInstalments(String group, String problem) {
        SmallSchool school = withPool("'amount': 1000, 'rest': 'closing'")
                .line(
                        "pay",
                        "merit",
                        1,
                        "allowance",
                        "'base': 1, 'instalments': [{'label': {'en': 'one', 'zh-CN': '一'}, " + group + "}]");
        assertThat(problems(school)).isEqualTo(problem == null ? "" : problem);
    }

    @Test
    void aPoolThatGivesToEachWithoutSayingHowMuch() {
        SmallSchool school = withPool("'amount': 1000, 'split': [{'into': 'room', 'percent': 100}]")
                .pool("room", "'each': 'classes', 'rest': 'closing'");
        assertThat(problems(school)).isEqualTo("distribution.intoMany /pools/0");
        ProblemAssert.only(school.planProblems())
                .says("The pool 'merit' gives to 'room', of which each row of 'classes' has one", "“classes”");
    }

    /** In a pool that is scaled down one line is paid before the other; two shares have one remainder. */
    @Test
    void stepsOfLines() {
        SmallSchool scaled = withPool("'amount': 1000, 'rest': 'closing', 'overdrawn': 'scaled'")
                .line("one", "merit", 1, "allowance", "'base': 1")
                .line("two", "merit", 1, "allowance", "'base': 1")
                .line("three", "merit", 2, "allowance", "'base': 1");
        assertThat(problems(scaled)).isEqualTo("distribution.sameStep /lines/1/step");
        SmallSchool plain = withPool("'amount': 1000, 'rest': 'closing'")
                .line("one", "merit", 1, "allowance", "'base': 1")
                .line("two", "merit", 1, "allowance", "'base': 1");
        assertThat(problems(plain)).isEmpty();
        SmallSchool bounded = withPool("'amount': 1000, 'rest': 'closing'")
                .line("one", "merit", 1, "pointValue", "'points': 1, 'upTo': 5")
                .line("two", "merit", 2, "allowance", "'base': 1");
        assertThat(problems(bounded)).isEmpty();
        SmallSchool after = withPool("'amount': 1000, 'rest': 'closing'")
                .line("one", "merit", 1, "pointValue", "'points': 1")
                .line("two", "merit", 2, "allowance", "'base': 1");
        assertThat(problems(after)).isEqualTo("distribution.afterRemainder /lines/1/step");
    }
}
