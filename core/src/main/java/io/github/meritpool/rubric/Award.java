package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;

/**
 * Points for what was achieved (加分、奖励分): for each event that is a row of another table, such as a prize, a paper or a
 * red flag, or for one's own row.
 *
 * <p>An event is worth a stated number of points, or those of its level and prize; if so stated, for each of what is
 * counted in it, beyond a line, and rising for each further one. The points of the events add up: of all, of the best
 * few, or of the best one of each thing; up to a cap. Without events the award is 0. The full mark does not limit it.
 */
public final class Award implements RubricTypeProvider {

    private static final int MOST = 1000;

    private static final Parameters LEVEL = Parameters.of(
            Declared.of("level", ArgumentType.TEXT, "the level", "级别"),
            Declared.of(
                            "points",
                            ArgumentType.QUANTITY,
                            "the points of its prizes, from the best down; one number without prizes",
                            "该级别各奖次的得分，由高到低；不分奖次则只写一个")
                    .list()
                    .notEmpty());

    private static final Parameters BY_LEVEL = Parameters.of(
            Declared.of("level", ArgumentType.QUANTITY, "the category of levels", "级别所在的类别"),
            Declared.of("prize", ArgumentType.QUANTITY, "the category of prizes", "奖次所在的类别")
                    .optional(),
            Declared.of("prizes", ArgumentType.TEXT, "the prizes, from the best down", "各奖次，由高到低")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.object("levels", LEVEL, "the levels, from the highest down", "各级别，由高到低")
                    .list()
                    .notEmpty());

    private static final Parameters BEST = Parameters.of(
            Declared.option(
                    "by",
                    List.of("points", "level"),
                    "which is the better: that of more points, or of the higher level and then the better prize",
                    "何者为优：得分较多，或级别较高、同级别奖次较高"),
            Declared.of(
                            "once",
                            ArgumentType.QUANTITY,
                            "what events for the same thing share, such as the contest: only the best of them counts",
                            "同一事项的依据，如赛事：同一事项只计最优一次")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of("most", ArgumentType.INTEGER, "how many count at most", "最多计几项")
                    .between(1, MOST)
                    .optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of(
                            "within",
                            ArgumentType.TABLE,
                            "the table whose rows are the events; one's own row is the only one if not stated",
                            "每行为一个事项的表；不写则本人一行即为事项")
                    .optional(),
            Scope.ALONG,
            Declared.of("where", ArgumentType.CONDITION, "which events count; all if not stated", "计入哪些事项，不写则为全部")
                    .optional(),
            Declared.of("each", ArgumentType.QUANTITY, "the points of each event", "每项得分")
                    .raises()
                    .optional(),
            Declared.object("byLevel", BY_LEVEL, "the points by level, or by level and prize", "按级别、奖次的得分")
                    .optional(),
            Declared.of(
                            "of",
                            ArgumentType.QUANTITY,
                            "what is counted in an event; the points are for each of it",
                            "事项中所计的数量，得分按每单位计")
                    .optional(),
            Declared.of("over", ArgumentType.QUANTITY, "the line beyond which it counts", "超过多少才计")
                    .optional(),
            Rising.DECLARED.raises(),
            Declared.object("best", BEST, "that only the best events count", "只计最优的事项")
                    .optional(),
            Limits.CAP,
            Limits.CAP_CLAUSE);

    /** The type. */
    public Award() {}

    /**
     * The same points for each event.
     *
     * @param within the table of the events; one of its columns refers to the staff
     * @param each the points of each event, a decimal number
     * @return the type with its arguments
     */
    public static RubricType each(String within, String each) {
        return new RubricType(
                "award",
                Tree.fields()
                        .put("within", within)
                        .put("each", Tree.Decimal.of(each))
                        .build());
    }

    @Override
    public String name() {
        return "award";
    }

    @Override
    public Label label() {
        return Label.of("award", "加分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.require(with, "over", "of", in);
        FieldPairs.require(with, "rise", "of", in);
        FieldPairs.require(with, "best", "within", in);
        if (with.has("each") == with.has("byLevel")) {
            in.report(Problem.of(RubricProblem.AWARD_POINTS)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element()));
        }
        boolean gathers = with.has("within");
        Scope events = gathers ? in.within(with, "within") : in;
        if (gathers && events == in) {
            return new Missing(Kind.NUMBER, in.unit());
        }
        Quantity points = new AwardEvent(with, events).points();
        Quantity award = gathers ? sum(points, events, in) : points;
        return Limits.within(award, with, in);
    }

    private static Quantity sum(Quantity points, Scope events, Scope in) {
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
        return new Gathered(sum, points, events.table(), events.key(), in.table())
                .named(in.origin().part("events", Label.of("points of all that counts", "计入各项的合计")));
    }
}
