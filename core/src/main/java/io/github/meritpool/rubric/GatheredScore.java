package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dimension that is scored in each row of another table, such as each term, and gathered (THP-4.4): by stated shares
 * of the rows, by their mean, or by their sum. With nobody's rows the mean is absent.
 */
public final class GatheredScore implements RubricTypeProvider {

    /** The type. */
    public GatheredScore() {}

    @Override
    public String name() {
        return "gathered";
    }

    @Override
    public Label label() {
        return Label.of("gathered over terms", "分期汇总");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of(
                        "within", ArgumentType.TEXT, "the table whose rows are scored, such as terms", "逐行计分的表，如学期表"),
                Scope.ALONG,
                Declared.of("score", ArgumentType.RUBRIC_TYPE, "how each row is scored", "每行如何计分"),
                Declared.option("take", List.of("mean", "sum"), "what is taken of the rows", "各行的取法")
                        .optional(),
                Declared.of(
                                "by",
                                ArgumentType.QUANTITY,
                                "the category that shares go by, such as the term",
                                "比例所依据的类别，如学期")
                        .optional(),
                Declared.of(
                                "shares",
                                ArgumentType.QUANTITY,
                                "the share of each category; together they make 1",
                                "各类别所占比例，合计为 1")
                        .between(0, 1)
                        .byName()
                        .optional(),
                Declared.of(
                                "sharesClause",
                                ArgumentType.TEXT,
                                "the clause of the shares, if it is another",
                                "比例所依据的条款（若不同）")
                        .optional());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.require(with, "sharesClause", "shares", in);
        Scope rows = in.within(with, "within");
        Quantity score = rows.score(with.tree("score"), with.pointer() + "/score");
        boolean byShares = with.has("shares") && with.has("by") && !with.has("take");
        if (!byShares && (!with.has("take") || with.has("shares") || with.has("by"))) {
            in.report(Problem.of(RubricProblem.GATHERING)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element()));
        }
        if (byShares) {
            return gathered(Aggregate.Function.SUM, share(with, rows, in).times(score), rows, in);
        }
        Quantity sum = gathered(Aggregate.Function.SUM, score, rows, in);
        return with.optionalText("take").equals(Optional.of("mean"))
                ? sum.dividedBy(gathered(Aggregate.Function.COUNT, score, rows, in))
                : sum;
    }

    private static Quantity gathered(Aggregate.Function function, Quantity of, Scope rows, Scope in) {
        return new Gathered(
                new Aggregate(function, Aggregate.Absents.PROPAGATED), of, rows.table(), rows.key(), in.table());
    }

    private static Quantity share(Arguments with, Scope rows, Scope in) {
        Quantity by = rows.quantity(with, "by", Unit.NONE);
        Map<String, Quantity> shares = rows.quantities(with, "shares", by, Unit.NONE);
        WholeShares.check(List.copyOf(shares.values()), with.at("shares"), in);
        String clause = with.optionalText("sharesClause").orElse(in.origin().clauseId());
        return ByCategory.of(by, shares)
                .named(new Origin(in.origin().element(), "share", clause, Label.of("share", "所占比例")));
    }
}
