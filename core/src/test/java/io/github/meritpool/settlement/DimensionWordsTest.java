package io.github.meritpool.settlement;

import static io.github.meritpool.settlement.TwoPeople.DIMENSION;
import static io.github.meritpool.settlement.TwoPeople.number;
import static io.github.meritpool.settlement.TwoPeople.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What explanations say of vetoes, of what does not apply, and of comparisons; and what they are refused for. */
class DimensionWordsTest {

    private static Tree.FieldsBuilder mark() {
        return type("mark").put("of", "mark");
    }

    private static Tree.Fields atLeast(String of, String least) {
        return Tree.fields().put("of", of).put("atLeast", number(least)).build();
    }

    private static Explanation explained(String full, Tree.FieldsBuilder type, String who) {
        return new TwoPeople().settled(full, type).orElseThrow().explain(who);
    }

    /** A has 30 and B has 20; the veto is for those with 30 or more. */
    @Test
    void aVetoIsNamed() {
        Tree.Fields veto = Tree.fields()
                .put("when", atLeast("mark", "30"))
                .put("atMost", number("0"))
                .put("label", Element.tree(Label.of("one-vote veto", "一票否决")))
                .build();
        Tree.FieldsBuilder vetoed = mark().putItems("vetoes", List.of(veto));
        assertThat(new TwoPeople().scored("40", vetoed)).isEqualTo("A 0, B 20");
        assertThat(explained("40", vetoed, "A").text("score", Locale.ENGLISH)).contains("one-vote veto 0");
        assertThat(explained("40", vetoed, "A").text("score", Locale.SIMPLIFIED_CHINESE))
                .contains("一票否决 0");
        assertThat(explained("40", vetoed, "B").text("score", Locale.ENGLISH)).doesNotContain("one-vote veto 0");
    }

    private static Tree.FieldsBuilder without(String counts, String... more) {
        Tree.FieldsBuilder not = Tree.fields()
                .put("when", Tree.fields().put("not", atLeast("mark", "30")).build())
                .put("counts", counts);
        for (int i = 0; i < more.length; i += 2) {
            not.put(more[i], number(more[i + 1]));
        }
        return mark().put("notApplicable", not.build());
    }

    /** It does not apply to B, who has 20: half the mean of A's 30 counts, or the full mark, or a stated value. */
    @Test
    void whatCountsWhereADimensionDoesNotApply() {
        assertThat(new TwoPeople().scored("40", without("mean", "share", "0.5")))
                .isEqualTo("A 30, B 15");
        assertThat(new TwoPeople().scored("40", without("full"))).isEqualTo("A 30, B 40");
        assertThat(new TwoPeople().scored("40", without("value", "value", "7"))).isEqualTo("A 30, B 7");
        Explanation mean = explained("40", without("mean", "share", "0.5"), "B");
        assertThat(mean.text("score", Locale.ENGLISH)).contains("what counts where it does not apply 15");
        assertThat(mean.text("score", Locale.SIMPLIFIED_CHINESE)).contains("不适用时所计 15");
    }

    /** It applies to nobody, so nobody has a mean; what the dimension states for those without a score counts. */
    @Test
    void theMeanOfNobodyIsWhatCountsWhereThereIsNone() {
        TwoPeople people = new TwoPeople().markOfB("20");
        Tree.Fields not = Tree.fields()
                .put("when", atLeast("mark", "0"))
                .put("counts", "mean")
                .build();
        assertThat(people.scored("40", mark().put("notApplicable", not))).startsWith("settlement.absent A");
        assertThat(people.scored("40", mark().put("notApplicable", not).put("whenAbsent", number("5"))))
                .isEqualTo("A 5, B 5");
    }

    /** There is nothing beside it that it could be rescaled to. */
    @Test
    void whatIsRescaledNeedsSomethingBesideIt() {
        assertThat(new TwoPeople().scored("40", without("rescaled"))).isEqualTo("settlement.absent B " + DIMENSION);
    }

    /** Neither needs a mark of B: it does not apply, and the reference is the best of those it applies to. */
    @Test
    void factsOfADimensionThatDoesNotApplyNeedNotBeThere() {
        Tree.Fields not = Tree.fields()
                .put("when", Tree.fields().put("not", atLeast("part", "0.6")).build())
                .put("counts", "full")
                .build();
        Tree.FieldsBuilder toBest = type("ratio")
                .put("of", "mark")
                .put("to", "best")
                .put("over", atLeast("part", "0.6"))
                .put("notApplicable", not);
        TwoPeople people = new TwoPeople().markOfB("-").assessing(atLeast("part", "0"));
        assertThat(people.scored("40", toBest)).isEqualTo("A 40, B 40");
    }

    /** A mark of 30 is above a full mark of 25, and so is one of 30 out of 25. */
    @Test
    void aMarkAboveItsFullMark() {
        assertThat(new TwoPeople().scored("25", mark())).isEqualTo("rubric.aboveFull A " + DIMENSION + "/of");
        assertThat(new TwoPeople().scored("40", mark().put("outOf", number("25"))))
                .isEqualTo("rubric.aboveOutOf A " + DIMENSION + "/outOf");
    }

    /** In the difference from a target of 24.5, two whole marks of 5.5 count by steps of 2: 4. */
    @Test
    void aDifferenceIsNamed() {
        Tree.Fields perUnit = Tree.fields()
                .put("base", number("20"))
                .put("above", number("2"))
                .put("below", number("-1"))
                .put("step", number("2"))
                .build();
        Tree.FieldsBuilder toTarget = type("ratio")
                .put("of", "mark")
                .put("to", "reference")
                .put("reference", "target")
                .put("perUnit", perUnit);
        TwoPeople people = new TwoPeople().chosen("target", "point", "24.5");
        assertThat(people.scored("40", toTarget)).isEqualTo("A 28, B 16");
        Explanation explanation = people.settled("40", toTarget).orElseThrow().explain("A");
        assertThat(explanation.text("score", Locale.ENGLISH)).contains("difference from the target 5.5");
        assertThat(explanation.text("score", Locale.SIMPLIFIED_CHINESE)).contains("与target值之差 5.5");
    }

    /** A has 40 and 20, B 10 and 30. Members of one role in a term: nobody can have a part of nothing. */
    @Test
    void aTeamWhoseMembersHaveNoPart() {
        Tree.Fields byRole = Tree.fields()
                .put("role", "term")
                .put(
                        "shares",
                        Tree.fields()
                                .put("autumn", number("0"))
                                .put("spring", number("1"))
                                .build())
                .put("without", "toOthers")
                .build();
        Tree.FieldsBuilder credits = type("credits")
                .put("within", "terms")
                .put("team", "term")
                .put("of", "termMark")
                .put("byRole", byRole);
        assertThat(new TwoPeople().scored("40", credits)).startsWith("rubric.noCredit ");
    }

    /** In each term both people share what is recorded with each: A (40 + 20) ÷ 2, B (10 + 30) ÷ 2. */
    @Test
    void membersHaveEqualParts() {
        Tree.FieldsBuilder credits =
                type("credits").put("within", "terms").put("team", "term").put("of", "termMark");
        assertThat(new TwoPeople().scored("40", credits)).isEqualTo("A 30, B 20");
        assertThat(explained("40", credits, "A").text("score", Locale.ENGLISH))
                .contains("part in one team's", "part of the whole");
        assertThat(explained("40", credits, "A").text("score", Locale.SIMPLIFIED_CHINESE))
                .contains("在一个团队中所得", "所占份额");
    }
}
