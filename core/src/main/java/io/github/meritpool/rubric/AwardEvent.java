package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of an {@link Award}: what it is worth, whether it counts, and which is the better of two. */
final class AwardEvent {

    private final Arguments with;
    private final Scope in;
    private final Quantity worth;

    /** What the better of two events is told by before their points: level, then prize. */
    private final List<Ranked.Key> standing = new ArrayList<>();

    AwardEvent(Arguments with, Scope in) {
        this.with = with;
        this.in = in;
        this.worth = worth();
    }

    /** Its points if it counts, and 0 if it does not. */
    Quantity points() {
        Quantity counts = with.has("where") ? in.condition(with, "where") : null;
        if (with.has("best") && with.has("within")) {
            counts = isBest(with.object("best"), counts);
        }
        return counts == null ? worth : Quantity.choice(counts, worth, Quantity.constant(Rational.ZERO, in.unit()));
    }

    private Quantity worth() {
        Quantity of = with.has("of") ? in.quantity(with, "of", Unit.NONE) : null;
        Unit unit = of == null ? Unit.NONE : in.unitOf(of);
        Quantity each = each(in.unit().per(unit));
        Quantity worth = of == null ? each : Rising.forAll(counted(of, unit), each, with, in);
        return worth.named(in.origin().part("event", Label.of("points of one event", "单项得分")));
    }

    private Quantity each(Unit unit) {
        if (with.has("byLevel")) {
            return byLevel(with.object("byLevel"), unit);
        }
        return with.has("each") ? in.quantity(with, "each", unit) : new Missing(Kind.NUMBER, unit);
    }

    /** What lies beyond the line. */
    private Quantity counted(Quantity of, Unit unit) {
        if (!with.has("over")) {
            return of;
        }
        Quantity beyond =
                Quantity.max(Quantity.constant(Rational.ZERO, unit), of.minus(in.quantity(with, "over", unit)));
        Label what = in.labelOf(of);
        return beyond.named(in.origin().part("counted", Label.of(what.en() + " that count", "计分的" + what.zhCn())));
    }

    private Quantity byLevel(Arguments table, Unit unit) {
        FieldPairs.require(table, "prize", "prizes", in);
        FieldPairs.require(table, "prizes", "prize", in);
        List<Arguments> levels = table.objects("levels");
        List<String> names = levels.stream().map(level -> level.text("level")).toList();
        List<String> prizes = table.texts("prizes");
        Quantity level = category(table, "level", names, "levels");
        Quantity prize = table.has("prize") ? category(table, "prize", prizes, "prizes") : null;
        List<Quantity> points = new ArrayList<>();
        for (Arguments one : levels) {
            List<Quantity> ofPrizes = ofPrizes(one, prizes, unit);
            points.add(prize == null || prizes.isEmpty() ? ofPrizes.get(0) : lookup(prize, prizes, ofPrizes, unit));
        }
        return lookup(level, names, points, unit);
    }

    /** A category whose names are listed from the best down. */
    private Quantity category(Arguments table, String field, List<String> names, String list) {
        Quantity category = in.quantity(table, field, Unit.NONE);
        List<Quantity> order = new ArrayList<>();
        for (String name : names) {
            String place = table.pointer() + "/" + list + "/" + order.size();
            in.checkCategory(category, name, list.equals("levels") ? place + "/level" : place);
            order.add(Quantity.plain(Rational.of(order.size() + 1)));
        }
        if (new LinkedHashSet<>(names).size() < names.size()) {
            in.report(Problem.of(RubricProblem.LISTED_TWICE)
                    .at(table.at(list))
                    .with("dimension", in.origin().element())
                    .with("names", String.join(", ", names)));
        }
        Label what = in.labelOf(category);
        Quantity place = lookup(category, names, order, Unit.NONE)
                .named(in.origin().part(field + "Order", Label.of("order of " + what.en(), what.zhCn() + "的次序")));
        standing.add(new Ranked.Key(place, Ranked.Order.LOWEST_FIRST));
        return category;
    }

    private List<Quantity> ofPrizes(Arguments level, List<String> prizes, Unit unit) {
        List<Quantity> points = new ArrayList<>();
        for (Tree number : level.items("points")) {
            points.add(in.quantity(number, level.pointer() + "/points/" + points.size(), unit));
        }
        int needed = Math.max(1, prizes.size());
        if (points.size() != needed) {
            in.report(Problem.of(RubricProblem.PRIZE_POINTS)
                    .at(level.at("points"))
                    .with("dimension", in.origin().element())
                    .with("level", level.text("level"))
                    .with("points", points.size())
                    .with("prizes", needed));
        }
        while (points.size() < needed) {
            points.add(new Missing(Kind.NUMBER, unit));
        }
        return points.subList(0, needed);
    }

    /** A name that is not listed has no value. */
    private static Quantity lookup(Quantity category, List<String> names, List<Quantity> values, Unit unit) {
        List<Quantity> operands = new ArrayList<>(List.of(category));
        operands.addAll(values);
        operands.add(new Missing(Kind.NUMBER, unit));
        return new Applied(new CategoryTable(names), operands);
    }

    private @Nullable Quantity isBest(Arguments best, @Nullable Quantity where) {
        boolean byLevel = best.text("by").equals("level");
        if ((byLevel && standing.isEmpty()) || !(best.has("once") || best.has("most"))) {
            in.report(Problem.of(RubricProblem.AWARD_BEST)
                    .at(with.at("best"))
                    .with("dimension", in.origin().element()));
        }
        List<Ranked.Key> keys = new ArrayList<>(byLevel ? standing : List.of());
        keys.add(new Ranked.Key(worth, Ranked.Order.HIGHEST_FIRST));
        String clause = best.optionalText("clause").orElse(in.origin().clauseId());
        Quantity whose = in.quantity(new Tree.Text(in.key()), with.pointer() + "/within", Unit.NONE);
        Quantity counts = where;
        if (best.has("once")) {
            List<Quantity> same = new ArrayList<>(List.of(whose));
            for (Tree name : best.items("once")) {
                same.add(in.quantity(name, best.pointer() + "/once/" + (same.size() - 1), Unit.NONE));
            }
            Label label = Label.of("place among events for the same thing", "在同一事项中的名次");
            counts = isUpTo(1, keys, counts, same, new Origin(in.origin().element(), "placeOfSame", clause, label));
        }
        if (best.has("most")) {
            Label label = Label.of("place among one's own events", "在本人各项中的名次");
            Origin origin = new Origin(in.origin().element(), "place", clause, label);
            counts = isUpTo(best.integer("most"), keys, counts, List.of(whose), origin);
        }
        return counts;
    }

    /** Events of equal places are worth the same, so that it does not matter which of them counts. */
    private Quantity isUpTo(
            int most, List<Ranked.Key> keys, @Nullable Quantity where, List<Quantity> by, Origin origin) {
        Quantity place = new Ranked(in.table(), keys, Ranked.Ties.BY_ID, where, by).named(origin);
        Quantity isUpTo = place.compared(Comparison.AT_MOST, Quantity.plain(Rational.of(most)));
        return where == null ? isUpTo : Quantity.all(List.of(where, isUpTo));
    }
}
