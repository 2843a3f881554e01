package io.github.meritpool.rubric;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.List;

/** One-vote vetoes (一票否决): where a condition holds, a score can be no more than so much, whatever else was done. */
public final class Vetoes {

    private static final Parameters FIELDS = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "what is vetoed", "否决的情形"),
            Declared.of("atMost", ArgumentType.QUANTITY, "the most that the score can then be", "此时得分至多为"),
            Declared.of("label", ArgumentType.LABEL, "what it is called in explanations", "在说明中的名称")
                    .optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional());

    static final Declared DECLARED = Declared.object(
                    "vetoes", FIELDS, "what caps the score, whatever else was done", "一票否决：出现所列情形时得分不超过规定值")
            .list()
            .notEmpty()
            .optional();

    private static final Label VETO = Label.of("veto", "一票否决");

    private Vetoes() {}

    /**
     * A veto, for {@link RubricDimension#vetoes()} and {@link Rubric#vetoes()}.
     *
     * @param when the population or condition of those it hits
     * @param atMost the most that their score can then be, a decimal number
     * @return the element as data
     */
    public static Tree.Fields of(String when, String atMost) {
        return Tree.fields()
                .put("when", when)
                .put("atMost", Tree.Decimal.of(atMost))
                .build();
    }

    /**
     * The score under all vetoes.
     *
     * @param score the score without them
     * @param vetoes their data
     * @param pointer where their list stands
     * @param origin whose score it is
     * @param unit the unit of scores
     * @param rows whose rows are scored
     */
    static Quantity under(
            List<Tree.Fields> vetoes, Quantity score, String pointer, Origin origin, Unit unit, TableScope rows) {
        Quantity least = score;
        for (int i = 0; i < vetoes.size(); i++) {
            Quantity before = least;
            least = new ArgumentCheck(rows.vocabulary().problems())
                    .check(vetoes.get(i), FIELDS, pointer + "/" + i)
                    .map(veto -> under(veto, before, origin, unit, rows))
                    .orElse(before);
        }
        return least;
    }

    private static Quantity under(Arguments veto, Quantity score, Origin origin, Unit unit, TableScope rows) {
        String clause = veto.optionalText("clause").orElse(origin.clauseId());
        Label label = veto.has("label") ? veto.label("label") : VETO;
        Quantity most = rows.quantity(veto, "atMost", unit, origin);
        Quantity vetoed = Quantity.min(score, most).named(new Origin(origin.element(), "veto", clause, label));
        return Quantity.choice(rows.condition(veto, "when"), vetoed, score);
    }
}
