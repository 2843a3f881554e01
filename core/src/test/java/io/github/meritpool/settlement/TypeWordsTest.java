package io.github.meritpool.settlement;

import static io.github.meritpool.settlement.TwoPeople.number;
import static io.github.meritpool.settlement.TwoPeople.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What explanations say of each type, in both languages. A has a mark of 30 and term marks of 40 and 20, B 20 and 10
 * and 30; A has 10 hours of teaching and 5 in the office, B 7.5 of teaching.
 */
class TypeWordsTest {

    private static Explanation explained(String full, Tree.FieldsBuilder type, String who) {
        return new TwoPeople().settled(full, type).orElseThrow().explain(who);
    }

    private static void says(Explanation explanation, String en, String zhCn) {
        assertThat(explanation.text("score", Locale.ENGLISH)).contains(en);
        assertThat(explanation.text("score", Locale.SIMPLIFIED_CHINESE)).contains(zhCn);
    }

    /** A was away 3 days in autumn and none in spring; two points for each day beyond the first of a term. */
    @Test
    void anAwardSaysWhichEventsCount() {
        Tree.FieldsBuilder award = type("award")
                .put("within", "terms")
                .put("of", "days")
                .put("over", number("1"))
                .put("each", number("2"));
        says(
                explained("40", award, "A"),
                "score 4 = days that count (autumn) 2 × 2\n  days that count (autumn) 2 = days 3 − 1, at least 0",
                "得分 4 = 计分的天数（autumn） 2 × 2\n  计分的天数（autumn） 2 = 天数 3 − 1，最低 0");
    }

    /** Two points for each of two terms, of which three count. */
    @Test
    void anAwardSaysWhatItsCapTakesAway() {
        Tree.FieldsBuilder award =
                type("award").put("within", "terms").put("each", number("2")).put("cap", number("3"));
        says(explained("40", award, "A"), "score 3 = points of all that counts 4, at most 3", "得分 3 = 计入各项的合计 4，最高 3");
    }

    /** Of 40 and 20 the lower is left out. */
    @Test
    void reviewsSayWhichMarksCount() {
        Tree.Fields trim = Tree.fields()
                .put("lowest", number("1"))
                .put("highest", number("0"))
                .put("counting", "heads")
                .build();
        Tree.FieldsBuilder reviews =
                type("reviews").put("within", "terms").put("of", "termMark").put("trim", trim);
        Explanation explanation = explained("40", reviews, "A");
        says(
                explanation,
                "score 40 = sum of the marks that count 40 ÷ marks that count 1",
                "得分 40 = 计入评分之和 40 ÷ 计入评分数 1");
        says(
                explanation,
                "place from the lowest mark (spring) 1 = place 1 of 2 by term mark 20",
                "自最低分起的名次（spring） 1 = 在 2 个中列第 1，依据学期评分 20");
    }

    /** A gained 10 on 20, B nothing: A's is the highest gain. */
    @Test
    void progressSaysWhatWasGained() {
        Tree.FieldsBuilder progress = type("progress")
                .put("of", "mark")
                .put("since", number("20"))
                .put("better", "higher")
                .put("gain", "difference")
                .put("by", "bestGain");
        Explanation explanation = explained("40", progress, "A");
        says(
                explanation,
                "score 40 = gain that counts 10 ÷ highest gain that counts 10 × 40",
                "得分 40 = 计分的进步 10 ÷ 最高计分的进步 10 × 40");
        says(explanation, "gain in mark 10 = mark 30 − 20", "评分的进步 10 = 评分 30 − 20");
    }

    @Test
    void levelPointsSayForWhichLevel() {
        Tree.Fields points = Tree.fields()
                .put("autumn", number("12"))
                .put("spring", number("7"))
                .build();
        Tree.Fields byTerm =
                type("levelPoints").put("of", "term").put("points", points).build();
        Tree.FieldsBuilder gathered =
                type("gathered").put("within", "terms").put("take", "sum").put("score", byTerm);
        says(
                explained("40", gathered, "A"),
                "score 19 = 12 for term autumn + 7 for term spring",
                "得分 19 = 12，对应学期 autumn + 7，对应学期 spring");
    }

    /** A's mark of 30 makes A experienced and is scaled, 30 ÷ 40 × 20; B's 20 counts as it is. */
    @Test
    void aCaseSaysWhomItIsForAndWhy() {
        Tree.Fields experienced = Tree.fields()
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "mark")
                                .put("atLeast", number("25"))
                                .build())
                .put(
                        "score",
                        type("mark")
                                .put("of", "mark")
                                .put("outOf", number("40"))
                                .build())
                .put("label", Element.tree(Label.of("experienced teachers", "骨干教师")))
                .build();
        Tree.FieldsBuilder cases = type("byPopulation")
                .putItems("cases", List.of(experienced))
                .put("otherwise", type("mark").put("of", "mark").build());
        assertThat(new TwoPeople().scored("20", cases)).isEqualTo("A 15, B 20");
        says(
                explained("20", cases, "A"),
                "score 15 = experienced teachers 15, since mark 30 ≥ 25\n  experienced teachers 15 = mark 30 ÷ 40 × 20",
                "得分 15 = 骨干教师 15，因为评分 30 ≥ 25\n  骨干教师 15 = 评分 30 ÷ 40 × 20");
        says(explained("20", cases, "B"), "score 20 = mark 20, since mark 20 < 25", "得分 20 = 评分 20，因为评分 20 < 25");
    }
}
