package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Points for the place in a ranking (按名次计分): a list of places, or groups of them, or on a line between them. Those who are not ranked, and places
 * beyond the list for which nothing is stated, are absent.
 */
public final class RankPoints implements RubricTypeProvider {

    private static final Parameters PLACES = Parameters.of(
            Declared.of("upTo", ArgumentType.INTEGER, "up to which place", "至第几名"),
            Declared.of("points", ArgumentType.QUANTITY, "the points of these places", "这些名次的得分")
                    .raises());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "what is ranked by", "排名依据"),
            Declared.option("first", List.of("highest", "lowest"), "which come first", "何者排前"),
            Declared.of(
                            "then",
                            ArgumentType.QUANTITY,
                            "what decides ties, the highest first, one after another",
                            "并列时依次比较，高者优先")
                    .list()
                    .optional(),
            Declared.option(
                    "ties",
                    List.of("bestPlace", "lastPlace", "dense", "byId"),
                    "which places tied rows have",
                    "并列时的名次"),
            Declared.of("among", ArgumentType.CONDITION, "who is ranked; everyone if not stated", "参加排名者，不写则为全体")
                    .optional(),
            Declared.of(
                            "groups",
                            ArgumentType.QUANTITY,
                            "what the rows of a group share: each group has its ranking",
                            "分组依据，各组分别排名")
                    .list()
                    .optional(),
            Declared.object("places", PLACES, "the places from the first on", "各名次，自第一名起")
                    .list(),
            Declared.option(
                            "between",
                            List.of("same", "line"),
                            "the points of a place between those listed: those of the next listed one, or on a straight line to it; the same if not stated",
                            "所列名次之间的得分：与下一所列名次相同，或在两者之间按直线插值；不写则相同")
                    .optional(),
            Declared.of(
                            "otherwise",
                            ArgumentType.QUANTITY,
                            "the points of later places, and of those who are not ranked",
                            "其后名次及未参加排名者的得分")
                    .raises()
                    .optional());

    /** The type. */
    public RankPoints() {}

    /**
     * Points for the place among everyone; places beyond those listed have none.
     *
     * @param of what is ranked by
     * @param first {@code highest} or {@code lowest}: which come first
     * @param ties {@code bestPlace}, {@code lastPlace}, {@code dense} or {@code byId}: which places tied rows have
     * @param places the places from the first on, each made by {@link #upTo}
     * @return the type with its arguments
     */
    public static RubricType of(String of, String first, String ties, Tree.Fields... places) {
        return new RubricType(
                "rankPoints",
                Tree.fields()
                        .put("of", of)
                        .put("first", first)
                        .put("ties", ties)
                        .putItems("places", Arrays.asList(places))
                        .build());
    }

    /**
     * Places that have the same points.
     *
     * @param place the last of them; the first follows the places listed before, or is 1
     * @param points their points, a decimal number
     * @return the places as data
     */
    public static Tree.Fields upTo(int place, String points) {
        return Tree.fields()
                .put("upTo", BigDecimal.valueOf(place))
                .put("points", Tree.Decimal.of(points))
                .build();
    }

    @Override
    public String name() {
        return "rankPoints";
    }

    @Override
    public Label label() {
        return Label.of("points by place", "按名次计分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        List<Rational> edges = new ArrayList<>();
        List<Quantity> operands = new ArrayList<>();
        Quantity otherwise =
                with.has("otherwise") ? in.quantity(with, "otherwise", in.unit()) : new Missing(Kind.NUMBER, in.unit());
        for (Arguments places : with.objects("places")) {
            edges.add(places.decimal("upTo"));
            operands.add(in.quantity(places, "points", in.unit()));
        }
        Quantity place = place(with, in).named(in.origin().part("place", Label.of("place", "名次")));
        if (!rise(edges, with, in)) {
            return otherwise;
        }
        operands.add(0, place);
        Quantity points = points(operands, edges, otherwise, with);
        return with.has("otherwise") ? Quantity.choice(isRanked(place), points, otherwise) : points;
    }

    private static Quantity points(List<Quantity> operands, List<Rational> edges, Quantity otherwise, Arguments with) {
        List<Quantity> arms = new ArrayList<>(operands);
        arms.add(otherwise);
        Quantity listed = new Applied(new BandTable(edges, BandTable.Edge.LOWER_BAND), arms);
        if (!with.optionalText("between").equals(Optional.of("line"))) {
            return listed;
        }
        Quantity last = Quantity.plain(edges.get(edges.size() - 1));
        Quantity line = new Applied(new Interpolation(edges), operands);
        return Quantity.choice(operands.get(0).compared(Comparison.AT_MOST, last), line, otherwise);
    }

    private static Quantity isRanked(Quantity place) {
        return new Applied(Presence.IS_ABSENT, List.of(place)).not();
    }

    private static boolean rise(List<Rational> edges, Arguments with, Scope in) {
        boolean rise = !edges.isEmpty();
        for (int i = 0; i < edges.size(); i++) {
            Rational before = i == 0 ? Rational.ZERO : edges.get(i - 1);
            rise &= edges.get(i).compareTo(before) > 0;
        }
        if (!rise) {
            in.report(Problem.of(RubricProblem.PLACES)
                    .at(with.at("places"))
                    .with("dimension", in.origin().element())
                    .with("places", edges));
        }
        return rise;
    }

    private static Quantity place(Arguments with, Scope in) {
        boolean isHighest = with.text("first").equals("highest");
        List<Ranked.Key> keys = new ArrayList<>();
        keys.add(new Ranked.Key(
                in.quantity(with, "of", Unit.NONE),
                isHighest ? Ranked.Order.HIGHEST_FIRST : Ranked.Order.LOWEST_FIRST));
        for (Quantity then : in.quantities(with, "then", Unit.NONE)) {
            keys.add(new Ranked.Key(then, Ranked.Order.HIGHEST_FIRST));
        }
        Ranked.Ties ties = switch (with.text("ties")) {
            case "bestPlace" -> Ranked.Ties.BEST_PLACE;
            case "lastPlace" -> Ranked.Ties.LAST_PLACE;
            case "dense" -> Ranked.Ties.DENSE;
            default -> Ranked.Ties.BY_ID;
        };
        Quantity among = with.has("among") ? in.condition(with, "among") : null;
        return new Ranked(in.table(), keys, ties, among, in.quantities(with, "groups", Unit.NONE));
    }
}
