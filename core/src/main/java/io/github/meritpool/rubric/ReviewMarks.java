package io.github.meritpool.rubric;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The marks of {@link Reviews}: their mean for each person, of all of them or of a group, after trimming. */
final class ReviewMarks {

    private final Arguments with;
    private final Scope in;
    private final Scope rows;
    private final Quantity mark;
    private final List<Quantity> where = new ArrayList<>();

    /** Whether each trimming that is stated can be carried out, by where it stands: several groups share one. */
    private final Map<String, Boolean> soundTrims = new LinkedHashMap<>();

    ReviewMarks(Arguments with, Scope rows, Scope in) {
        this.with = with;
        this.in = in;
        this.rows = rows;
        this.mark = rows.quantity(with, "of", in.unit());
        if (with.has("where")) {
            where.add(rows.condition(with, "where"));
        }
    }

    /** The mean of all marks. */
    Quantity mean(Origin origin) {
        return mean(where, with, origin);
    }

    /** The mean of a group's marks, trimmed as the group says, or else as all are. */
    Quantity meanOf(Arguments group, Origin origin) {
        return mean(ofGroup(group), group.has("trim") ? group : with, origin);
    }

    private List<Quantity> ofGroup(Arguments group) {
        Quantity by = rows.quantity(with, "by", Unit.NONE);
        String name = group.text("group");
        rows.checkCategory(by, name, group.pointer() + "/group");
        List<Quantity> conditions = new ArrayList<>(List.of(by.oneOf(List.of(name))));
        conditions.addAll(where);
        return conditions;
    }

    /** The mean of all marks of a group, none of which is left out. */
    Quantity allOf(Arguments group, Origin origin) {
        return mean(ofGroup(group), origin);
    }

    private Quantity mean(List<Quantity> conditions, Arguments trimming, Origin origin) {
        List<Quantity> kept = new ArrayList<>(conditions);
        if (trimming.has("trim")) {
            kept.addAll(trimmed(conditions, trimming.object("trim"), origin));
        }
        return mean(kept, origin);
    }

    private Quantity mean(List<Quantity> kept, Origin origin) {
        Quantity counts = kept.isEmpty() ? null : Quantity.all(kept);
        Quantity none = Quantity.constant(Rational.ZERO, rows.unitOf(mark));
        Quantity sum = gathered(Aggregate.Function.SUM, counts == null ? mark : Quantity.choice(counts, mark, none));
        Quantity count = gathered(Aggregate.Function.COUNT, counts == null ? mark : counts);
        return sum.named(origin.part("sum", Label.of("sum of the marks that count", "计入评分之和")))
                .dividedBy(count.named(origin.part("count", Label.of("marks that count", "计入评分数"))))
                .named(origin);
    }

    private Quantity gathered(Aggregate.Function function, Quantity of) {
        Aggregate aggregate = new Aggregate(function, Aggregate.Absents.PROPAGATED);
        return new Gathered(aggregate, of, rows.table(), rows.key(), in.table());
    }

    /** Neither among the lowest nor among the highest. Equal marks are parted by id, which moves no mean. */
    private List<Quantity> trimmed(List<Quantity> conditions, Arguments trim, Origin origin) {
        if (!soundTrims.computeIfAbsent(trim.pointer(), place -> isSound(trim))) {
            return List.of();
        }
        Origin cited = new Origin(
                origin.element(), origin.role(), trim.optionalText("clause").orElse(origin.clauseId()), origin.label());
        Quantity where = conditions.isEmpty() ? null : Quantity.all(conditions);
        List<Quantity> whose = List.of(rows.quantity(new Tree.Text(rows.key()), with.pointer() + "/within", Unit.NONE));
        Quantity place = new Ranked(
                        rows.table(),
                        List.of(new Ranked.Key(mark, Ranked.Order.LOWEST_FIRST)),
                        Ranked.Ties.BY_ID,
                        where,
                        whose)
                .named(cited.part("place", Label.of("place from the lowest mark", "自最低分起的名次")));
        Quantity heads = count(where, whose).named(cited.part("heads", Label.of("number of marks", "评分数")));
        Quantity lowest = dropped(trim, "lowest", heads)
                .named(cited.part("lowest", Label.of("lowest marks left out", "去掉的最低评分数")));
        Quantity highest = dropped(trim, "highest", heads)
                .named(cited.part("highest", Label.of("highest marks left out", "去掉的最高评分数")));
        return List.of(
                place.compared(Comparison.MORE, lowest), place.compared(Comparison.AT_MOST, heads.minus(highest)));
    }

    private Quantity count(@Nullable Quantity where, List<Quantity> whose) {
        Aggregate count = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
        return new Statistic(count, rows.table(), mark, where, whose);
    }

    private static Quantity dropped(Arguments trim, String end, Quantity heads) {
        Quantity stated = Quantity.plain(trim.decimal(end));
        return trim.text("counting").equals("heads")
                ? stated
                : heads.times(stated).rounded(0, RoundingModes.of(trim.text("mode")));
    }

    private boolean isSound(Arguments trim) {
        Rational lowest = trim.decimal("lowest");
        Rational highest = trim.decimal("highest");
        boolean byHeads = trim.text("counting").equals("heads");
        boolean inRange = lowest.signum() >= 0
                && highest.signum() >= 0
                && lowest.plus(highest).signum() > 0
                && (byHeads
                        ? lowest.isInteger() && highest.isInteger()
                        : lowest.plus(highest).compareTo(Rational.ONE) < 0);
        boolean isSound = inRange && trim.has("mode") != byHeads;
        if (!isSound) {
            in.report(Problem.of(RubricProblem.TRIM)
                    .at(Location.pointer(trim.pointer()))
                    .with("dimension", in.origin().element())
                    .with("lowest", lowest)
                    .with("highest", highest)
                    .with("counting", trim.text("counting")));
        }
        return isSound;
    }
}
