package io.github.meritpool.rubric;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The marks of {@link Reviews}: their mean for each person, of all of them or of a group, after trimming. */
final class ReviewMarks {

    private final Arguments with;
    private final Scope in;
    private final Scope rows;
    private final Quantity mark;
    private final List<Quantity> where = new ArrayList<>();

    /** What each trimming leaves out, if it can be carried out, by where it stands: several groups share one. */
    private final Map<String, Optional<Trim>> trims = new LinkedHashMap<>();

    /** How many marks are left out at each end, or which share of them. */
    private record Trim(Quantity lowest, Quantity highest, boolean byHeads) {

        boolean isStated() {
            return lowest instanceof Constant && highest instanceof Constant;
        }

        /** Whether what is stated of it, and not chosen or recorded, can be. */
        boolean canBe() {
            Rational both = stated(lowest).plus(stated(highest));
            return canBe(stated(lowest))
                    && canBe(stated(highest))
                    && (byHeads || both.compareTo(Rational.ONE) < 0)
                    && (both.signum() > 0 || !isStated());
        }

        private boolean canBe(Rational end) {
            return end.signum() >= 0 && (end.isInteger() || !byHeads);
        }

        private static Rational stated(Quantity end) {
            return end instanceof Constant constant ? constant.value() : Rational.ZERO;
        }

        /** The same of what is chosen or recorded, which may leave nothing out. */
        Quantity holds() {
            Quantity zero = Quantity.plain(Rational.ZERO);
            Quantity both = Quantity.sum(List.of(lowest, highest));
            return Quantity.all(List.of(
                    lowest.compared(Comparison.AT_LEAST, zero),
                    highest.compared(Comparison.AT_LEAST, zero),
                    byHeads
                            ? Quantity.all(List.of(isWhole(lowest), isWhole(highest)))
                            : both.compared(Comparison.LESS, Quantity.plain(Rational.ONE))));
        }

        private static Quantity isWhole(Quantity end) {
            return end.compared(Comparison.EQUAL, end.rounded(0, RoundingMode.DOWN));
        }
    }

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
        return trims.computeIfAbsent(trim.pointer(), place -> trim(trim))
                .map(sound -> kept(conditions, sound, trim, origin))
                .orElse(List.of());
    }

    private List<Quantity> kept(List<Quantity> conditions, Trim sound, Arguments trim, Origin origin) {
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
        Quantity lowest = dropped(sound.lowest(), trim, heads)
                .named(cited.part("lowest", Label.of("lowest marks left out", "去掉的最低评分数")));
        Quantity highest = dropped(sound.highest(), trim, heads)
                .named(cited.part("highest", Label.of("highest marks left out", "去掉的最高评分数")));
        return List.of(
                place.compared(Comparison.MORE, lowest), place.compared(Comparison.AT_MOST, heads.minus(highest)));
    }

    private Quantity count(@Nullable Quantity where, List<Quantity> whose) {
        Aggregate count = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
        return new Statistic(count, rows.table(), mark, where, whose);
    }

    /** How many marks are left out at one end, for each of the marks, of what is stated or known of their owner. */
    private Quantity dropped(Quantity end, Arguments trim, Quantity heads) {
        Quantity ofOwner = end instanceof Constant ? end : new Via(rows.table(), rows.key(), in.table(), end);
        return trim.text("counting").equals("heads")
                ? ofOwner
                : heads.times(ofOwner).rounded(0, RoundingModes.of(trim.text("mode")));
    }

    private Optional<Trim> trim(Arguments with) {
        boolean byHeads = with.text("counting").equals("heads");
        Trim trim = new Trim(in.quantity(with, "lowest", Unit.NONE), in.quantity(with, "highest", Unit.NONE), byHeads);
        if (!trim.canBe() || with.has("mode") == byHeads) {
            in.report(problem(RubricProblem.TRIM, with));
            return Optional.empty();
        }
        if (!trim.isStated()) {
            in.require(trim.holds(), problem(RubricProblem.CHOSEN_TRIM, with));
        }
        return Optional.of(trim);
    }

    private Problem problem(RubricProblem kind, Arguments trim) {
        return Problem.of(kind)
                .at(Location.pointer(trim.pointer()))
                .with("dimension", in.origin().element())
                .with("lowest", trim.text("lowest"))
                .with("highest", trim.text("highest"))
                .with("counting", trim.text("counting"));
    }
}
