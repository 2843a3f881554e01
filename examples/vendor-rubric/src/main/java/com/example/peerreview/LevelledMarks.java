package com.example.peerreview;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks of {@link PeerReview}, each with its reviewer's leniency taken out, and their mean for each person. */
final class LevelledMarks {

    static final String CENTRE = "centre";
    static final String SINGLE = "single";
    static final String LEVELLED = "levelled";
    private static final String AS_GIVEN = "asGiven";
    private static final String LEFT_OUT = "leftOut";

    /** What can become of the mark of a reviewer who gave no other. */
    static final List<String> SINGLES = List.of(LEVELLED, AS_GIVEN, LEFT_OUT);

    private final Arguments with;
    private final Scope rows;
    private final Scope in;
    private final Quantity mark;
    private final Quantity reviewer;

    /** Whether the plan counts a mark; null if it counts all. */
    private final @Nullable Quantity stated;

    LevelledMarks(Arguments with, Scope rows, Scope in) {
        this.with = with;
        this.rows = rows;
        this.in = in;
        this.mark = rows.quantity(with, "of", in.unit());
        this.reviewer = rows.quantity(with, "by", Unit.NONE);
        this.stated = with.has("where") ? rows.condition(with, "where") : null;
        if (reviewer instanceof Constant) {
            in.report(Problem.of(PeerReviewProblem.NO_REVIEWER)
                    .at(with.at("by"))
                    .with("dimension", in.origin().element())
                    .with("number", with.text("by")));
        }
    }

    // tag::mean[]
    /** For each person the mean of the levelled marks that count; absent where there are none. */
    Quantity mean() {
        Quantity counts = counts();
        Quantity levelled = levelled();
        Quantity none = Quantity.constant(Rational.ZERO, rows.unitOf(levelled));
        Quantity sum =
                gathered(Aggregate.Function.SUM, counts == null ? levelled : Quantity.choice(counts, levelled, none));
        Quantity count = gathered(Aggregate.Function.COUNT, counts == null ? levelled : counts);
        return sum.named(part("sum", "sum of the levelled marks", "校平后评分之和"))
                .dividedBy(count.named(part("count", "marks that count", "计入评分数")))
                .named(part("mean", "mean of the levelled marks", "校平后评分均值"));
    }

    /** Less what its reviewer gives on average, plus the centre. */
    private Quantity levelled() {
        Quantity levelled = mark.minus(leniency()).plus(centre()).named(part("levelled", "levelled mark", "校平后评分"));
        return with.text(SINGLE).equals(AS_GIVEN) ? Quantity.choice(isOneOfSeveral(), levelled, mark) : levelled;
    }
    // end::mean[]

    private Quantity leniency() {
        return statistic(Aggregate.Function.SUM, stated, List.of(reviewer))
                .named(part("sumGiven", "sum of the reviewer's marks", "该评分人所评分数之和"))
                .dividedBy(given())
                .named(part("meanGiven", "mean of the reviewer's marks", "该评分人所评均分"));
    }

    private Quantity given() {
        return statistic(Aggregate.Function.COUNT, stated, List.of(reviewer))
                .named(part("given", "number of the reviewer's marks", "该评分人所评人次"));
    }

    private Quantity centre() {
        if (with.has(CENTRE)) {
            return rows.quantity(with, CENTRE, rows.unitOf(mark));
        }
        return statistic(Aggregate.Function.SUM, counts(), List.of())
                .named(part("sumOfAll", "sum of all marks", "全部评分之和"))
                .dividedBy(statistic(Aggregate.Function.COUNT, counts(), List.of())
                        .named(part("number", "number of all marks", "全部评分数")))
                .named(part("meanOfAll", "mean of all marks", "全部评分均值"));
    }

    /** Whether a mark counts; null if every mark does. */
    private @Nullable Quantity counts() {
        if (!with.text(SINGLE).equals(LEFT_OUT)) {
            return stated;
        }
        List<Quantity> conditions = new ArrayList<>();
        if (stated != null) {
            conditions.add(stated);
        }
        conditions.add(isOneOfSeveral());
        return Quantity.all(conditions);
    }

    private Quantity isOneOfSeveral() {
        return given().compared(Comparison.MORE, Quantity.plain(Rational.ONE));
    }

    /** Over the table of the marks: of all of them, or of each group of rows that have something in common. */
    private Quantity statistic(Aggregate.Function function, @Nullable Quantity where, List<Quantity> by) {
        return new Statistic(aggregate(function), rows.table(), mark, where, by);
    }

    /** Over the marks of each person. */
    private Quantity gathered(Aggregate.Function function, Quantity of) {
        return new Gathered(aggregate(function), of, rows.table(), rows.key(), in.table());
    }

    /** A mark that is not recorded is not guessed: what it enters is absent, unless {@code where} leaves it out. */
    private static Aggregate aggregate(Aggregate.Function function) {
        return new Aggregate(function, Aggregate.Absents.PROPAGATED);
    }

    private Origin part(String role, String en, String zhCn) {
        return in.origin().part(role, Label.of(en, zhCn));
    }
}
