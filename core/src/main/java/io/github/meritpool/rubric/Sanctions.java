package io.github.meritpool.rubric;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Cuts of a score for disciplinary results (THP-6.1), of the whole or of one dimension: each kind of sanction cuts a share of the score. Several
 * in one period count as the largest only, or are added, up to the whole.
 *
 * @param fields the element as data, checked against {@link #PARAMETERS}
 */
public record Sanctions(Tree.Fields fields) {

    /** The fields of the element. */
    public static final Parameters PARAMETERS = Parameters.of(
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of("of", ArgumentType.QUANTITY, "the category that names the sanction", "处分类别"),
            Declared.of(
                            "table",
                            ArgumentType.TABLE,
                            "the table of sanctions, if one person can have several",
                            "处分表（一人可有多次处分时）")
                    .optional(),
            Scope.ALONG,
            Declared.option("several", List.of("largest", "added"), "what several of them do", "多次处分的处理")
                    .optional(),
            Declared.of("cut", ArgumentType.QUANTITY, "the share of the score that each kind cuts", "各类处分扣减的比例")
                    .between(0, 1)
                    .byName());

    private static final Label SANCTION = Label.of("sanction", "处分扣减");

    /**
     * A score after the cuts.
     *
     * @param sanctions the element, if there is one
     * @param score the score before them
     * @param of whose score it is
     * @param pointer where the element that has them stands
     * @param rows the table whose rows are scored
     * @param vocabulary what names mean
     */
    static Quantity cut(
            Optional<Sanctions> sanctions,
            Quantity score,
            Origin of,
            String pointer,
            String rows,
            Vocabulary vocabulary) {
        Quantity before = score.named(of.part("beforeSanction", Label.of("score before sanctions", "处分扣减前得分")));
        return sanctions
                .flatMap(one -> new ArgumentCheck(vocabulary.problems())
                        .check(one.fields(), PARAMETERS, pointer + "/sanctions"))
                .map(with -> before.times(kept(with, of, rows, vocabulary)))
                .orElse(score);
    }

    /**
     * Lowers the share of the score that is kept.
     *
     * @param with the element's arguments
     * @param rubric the rubric or dimension it belongs to
     * @param rows the table whose rows are scored
     * @param vocabulary what names mean
     * @return a number from 0 to 1 for each row
     */
    private static Quantity kept(Arguments with, Origin rubric, String rows, Vocabulary vocabulary) {
        Origin origin = new Origin(
                rubric.element(), "sanction", with.optionalText("clause").orElse(rubric.clauseId()), SANCTION);
        if (with.has("table") != with.has("several")) {
            vocabulary.problems().add(Problem.of(RubricProblem.SANCTION_SOURCE).at(Location.pointer(with.pointer())));
            return new Missing(Kind.NUMBER, Unit.NONE);
        }
        Quantity cut = with.has("table")
                ? gathered(with, rows, origin, vocabulary)
                : cut(with, origin, TableScope.of(vocabulary, rows));
        Quantity one = Quantity.plain(Rational.ONE);
        return one.minus(cut.named(origin));
    }

    private static Quantity gathered(Arguments with, String rows, Origin origin, Vocabulary vocabulary) {
        String table = with.text("table");
        if (!vocabulary.hasTable(table, with.pointer() + "/table")) {
            return new Missing(Kind.NUMBER, Unit.NONE);
        }
        boolean added = with.text("several").equals("added");
        Aggregate aggregate =
                new Aggregate(added ? Aggregate.Function.SUM : Aggregate.Function.MAX, Aggregate.Absents.PROPAGATED);
        Quantity cut = cut(with, origin, TableScope.of(vocabulary, table));
        Quantity all = vocabulary
                .keyTo(table, rows, with, with.pointer() + "/table")
                .map(key -> (Quantity) new Gathered(aggregate, cut, table, key, rows))
                .orElse(new Missing(Kind.NUMBER, Unit.NONE));
        Quantity none = Quantity.plain(Rational.ZERO);
        return added
                ? Quantity.min(Quantity.plain(Rational.ONE), all)
                : new Applied(Presence.FIRST_PRESENT, List.of(all, none));
    }

    private static Quantity cut(Arguments with, Origin origin, TableScope rows) {
        Quantity of = rows.quantity(with, "of", Unit.NONE, origin);
        return ByCategory.of(of, rows.quantities(with, "cut", of, Unit.NONE, origin));
    }
}
