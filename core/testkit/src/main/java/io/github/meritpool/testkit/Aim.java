package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes the facts of a case so that a quantity has a wanted value in a row. Reads the quantity backwards, from the
 * result to the facts: an aim, not a promise, since one fact may serve several.
 */
final class Aim {

    /** A roster of so many rows is large enough. */
    private static final int MOST_ROWS = 100;

    private static final int MOST_COPIES = 16;
    private static final int MOST_STEPS = 200;

    private final PayPlan plan;
    private final RosterShape shape;
    private final Random random;
    private final Map<String, Value> parameters;
    private PlanCase now;
    private @Nullable Evaluation evaluation;
    private int steps;

    Aim(PayPlan plan, RosterShape shape, PlanCase from, Random random) {
        this.plan = plan;
        this.shape = shape;
        this.now = from;
        this.parameters = CaseFacts.parameters(plan, from);
        this.random = random;
    }

    PlanCase now() {
        return now;
    }

    /** The rows of a table, by their ids. */
    List<String> ids(String table) {
        return facts().facts().ids(table);
    }

    private Evaluation facts() {
        Evaluation known = evaluation;
        if (known == null) {
            known = new RowEvaluator(new CaseFacts(now.rows().roster().facts(), parameters));
            evaluation = known;
        }
        return known;
    }

    private Value value(Quantity quantity, String table, String id) {
        return facts().value(
                        quantity, Math.max(0, table.isEmpty() ? 0 : ids(table).indexOf(id)));
    }

    private boolean isTired() {
        return ++steps > MOST_STEPS;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A twin of a row whose id is its own, so that the others stay as they are; the row itself where there can be none. */
    String beside(String table, String id) {
        FactTable of = plan.table(table).orElseThrow();
        boolean hasOwnId =
                of.key().size() == 1 && of.column(of.key().get(0)).orElseThrow().type() == FactColumn.Type.ID;
        if (!hasOwnId || now.rows().size() > MOST_ROWS) {
            return id;
        }
        String twin = "N" + random.nextInt(Integer.MAX_VALUE);
        RosterRows more = now.rows().withTwin(table, id, twin);
        if (!more.check().isOk()) {
            return id;
        }
        change(more);
        return twin;
    }

    /** Lets something be reached in a row, and what it stands in be taken. */
    void reach(PlanReach.Way way, String id) {
        for (PlanReach.Guard guard : way.guards()) {
            take(guard.lookUp(), guard.arm(), way.table(), id);
        }
        if (way.quantity() instanceof Applied applied
                && (Lookups.isLookUp(applied) || applied.operation() instanceof Interpolation)) {
            take(applied, way.which(), way.table(), id);
        } else {
            hold(way.quantity(), way.which() == 1, way.table(), id);
        }
    }

    /** Lets a row have a claim on a share: one of the arms that are more than nothing is taken. */
    void claim(Share share, String table, String id) {
        Quantity claims = Lookups.unnamed(share.claims());
        if (claims instanceof Applied choice && choice.operation() instanceof Choice) {
            take(choice, 0, table, id);
            claims = Lookups.arm(choice, 0);
        }
        Value now = value(claims, table, id);
        if (now.isAbsent() || now.number().signum() <= 0) {
            bring(claims, Rational.of(1L + random.nextInt(10)), table, id);
        }
    }

    // Look-ups

    /** Lets a choice or a table take an arm. */
    void take(Applied lookUp, int arm, String table, String id) {
        List<Quantity> operands = lookUp.operands();
        if (lookUp.operation() instanceof Choice) {
            for (int before = 0; before < arm; before++) {
                hold(operands.get(2 * before), false, table, id);
            }
            if (2 * arm < operands.size() - 1) {
                hold(operands.get(2 * arm), true, table, id);
            }
        } else if (lookUp.operation() instanceof BandTable bands) {
            bring(operands.get(0), inBand(bands.edges(), arm), table, id);
        } else if (lookUp.operation() instanceof Interpolation line) {
            bring(operands.get(0), inBand(line.points(), arm), table, id);
        } else if (lookUp.operation() instanceof CategoryTable names) {
            boolean isNamed = arm < names.names().size();
            say(operands.get(0), isNamed ? List.of(names.names().get(arm)) : names.names(), isNamed, table, id);
        }
    }

    private Rational inBand(List<Rational> edges, int band) {
        Rational little = any(List.of(Rational.ONE, Rational.ratio(1, 100), Rational.ratio(1, 2)));
        if (band == 0) {
            return edges.get(0).minus(little);
        }
        Rational low = edges.get(band - 1);
        if (band == edges.size()) {
            return any(List.of(low, low.plus(little), low.plus(Rational.of(random.nextInt(20)))));
        }
        return any(List.of(low, low.plus(little), low.plus(edges.get(band)).dividedBy(Rational.of(2))));
    }

    // Flags

    /** Lets a flag hold in a row, or fail. */
    void hold(Quantity flag, boolean wanted, String table, String id) {
        if (isTired()) {
            return;
        }
        Value present = value(flag, table, id);
        if (!present.isAbsent() && present.flag() == wanted) {
            return;
        }
        Quantity of = Lookups.unnamed(flag);
        if (of instanceof Fact fact) {
            set(fact, String.valueOf(wanted), id);
        } else if (of instanceof Via via) {
            follow(via, id, target -> hold(via.of(), wanted, via.to(), target));
        } else if (of instanceof Applied applied) {
            hold(applied, wanted, table, id);
        }
    }

    private void hold(Applied applied, boolean wanted, String table, String id) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() == Logic.NOT) {
            hold(operands.get(0), !wanted, table, id);
        } else if (applied.operation() instanceof Logic) {
            boolean needsAll = (applied.operation() == Logic.ALL) == wanted;
            for (int again = 0; again < 2; again++) {
                for (Quantity one : needsAll ? operands : List.of(any(operands))) {
                    hold(one, wanted, table, id);
                }
            }
        } else if (applied.operation() instanceof Membership membership) {
            say(operands.get(0), membership.names(), wanted, table, id);
        } else if (applied.operation() instanceof Comparison comparison) {
            compare(comparison, operands, wanted, table, id);
        } else if (applied.operation() instanceof Choice) {
            List<Integer> arms = new ArrayList<>();
            for (int arm = 0; arm < Reach.arms(applied); arm++) {
                arms.add(arm);
            }
            int arm = any(arms);
            take(applied, arm, table, id);
            hold(operands.get(Math.min(operands.size() - 1, 2 * arm + 1)), wanted, table, id);
        }
    }

    private void compare(Comparison comparison, List<Quantity> operands, boolean wanted, String table, String id) {
        List<Integer> signs = new ArrayList<>(List.of(-1, 0, 1));
        signs.removeIf(sign -> comparison.holds(sign) != wanted);
        int sign = any(signs);
        boolean isFirst = restsOnFacts(operands.get(0)) && !(restsOnFacts(operands.get(1)) && random.nextInt(4) == 0);
        Value other = value(operands.get(isFirst ? 1 : 0), table, id);
        if (!other.isAbsent()) {
            Rational little = any(List.of(Rational.ONE, Rational.ratio(1, 100), Rational.of(random.nextInt(30) + 1L)));
            Rational beside = little.times(Rational.of(isFirst ? sign : -sign));
            bring(operands.get(isFirst ? 0 : 1), other.number().plus(beside), table, id);
        }
    }

    private static boolean restsOnFacts(Quantity quantity) {
        return quantity instanceof Fact || quantity.parts().stream().anyMatch(Aim::restsOnFacts);
    }

    // Categories

    private void say(Quantity quantity, List<String> names, boolean isNamed, String table, String id) {
        if (isTired()) {
            return;
        }
        Quantity of = Lookups.unnamed(quantity);
        if (of instanceof Fact fact) {
            List<String> can = new ArrayList<>(values(fact));
            can.removeIf(name -> names.contains(name) != isNamed);
            if (!can.isEmpty()) {
                set(fact, any(can), id);
            }
        } else if (of instanceof Via via) {
            follow(via, id, target -> say(via.of(), names, isNamed, via.to(), target));
        } else if (of instanceof Applied lookUp && Lookups.isLookUp(lookUp)) {
            List<Integer> arms = new ArrayList<>();
            for (int arm = 0; arm < Reach.arms(lookUp); arm++) {
                boolean fits = Lookups.unnamed(Lookups.arm(lookUp, arm)) instanceof CategoryConstant constant
                        ? names.contains(constant.name()) == isNamed
                        : restsOnFacts(Lookups.arm(lookUp, arm));
                if (fits) {
                    arms.add(arm);
                }
            }
            if (!arms.isEmpty()) {
                int arm = any(arms);
                take(lookUp, arm, table, id);
                say(Lookups.arm(lookUp, arm), names, isNamed, table, id);
            }
        }
    }

    private List<String> values(Fact fact) {
        return plan.table(fact.table())
                .flatMap(table -> table.column(fact.column()))
                .map(column -> column.references().map(this::ids).orElse(column.values()))
                .orElse(List.of());
    }

    // Numbers

    /** Lets a number have a value in a row, or come near it. */
    void bring(Quantity quantity, Rational wanted, String table, String id) {
        if (isTired()) {
            return;
        }
        Quantity of = Lookups.unnamed(quantity);
        if (of instanceof Fact fact) {
            set(fact, wanted, id);
        } else if (of instanceof Via via) {
            follow(via, id, target -> bring(via.of(), wanted, via.to(), target));
        } else if (of instanceof Gathered gathered) {
            gather(gathered, wanted, id);
        } else if (of instanceof Statistic statistic) {
            List<String> all = ids(statistic.table());
            if (statistic.aggregate().function() == Aggregate.Function.COUNT || all.isEmpty()) {
                count(statistic, wanted, table, id);
            } else {
                String one = any(all);
                Value before = value(statistic.of(), statistic.table(), one);
                Value whole = value(statistic, table, id);
                if (!before.isAbsent() && !whole.isAbsent()) {
                    bring(statistic.of(), before.number().plus(wanted).minus(whole.number()), statistic.table(), one);
                }
            }
        } else if (of instanceof Ranked ranked) {
            rank(ranked, wanted, id);
        } else if (of instanceof Window window) {
            bring(window.of(), wanted, table, id);
        } else if (of instanceof Applied applied) {
            bring(applied, wanted, table, id);
        }
    }

    private void bring(Applied applied, Rational wanted, String table, String id) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() instanceof Arithmetic arithmetic) {
            solve(arithmetic, operands, wanted, table, id);
        } else if (applied.operation() instanceof DateSpan span) {
            boolean isFirst = restsOnFacts(operands.get(0)) && (random.nextBoolean() || !restsOnFacts(operands.get(1)));
            Value other = value(operands.get(isFirst ? 1 : 0), table, id);
            if (!other.isAbsent()) {
                Rational units = isFirst ? wanted.negate() : wanted;
                bring(operands.get(isFirst ? 0 : 1), PlanConstants.after(span, other.number(), units), table, id);
            }
        } else if (Lookups.isLookUp(applied)) {
            int arm = random.nextInt(Reach.arms(applied));
            if (restsOnFacts(Lookups.arm(applied, arm))
                    || value(Lookups.arm(applied, arm), table, id).equals(Value.of(wanted))) {
                take(applied, arm, table, id);
                bring(Lookups.arm(applied, arm), wanted, table, id);
            } else {
                bring(applied, wanted, table, id, arm);
            }
        } else if (restsOnFacts(operands.get(0))) {
            bring(operands.get(0), wanted, table, id);
        }
    }

    /** Of constant arms the one nearest to what is wanted. */
    private void bring(Applied lookUp, Rational wanted, String table, String id, int otherwise) {
        int best = otherwise;
        Rational distance = null;
        for (int arm = 0; arm < Reach.arms(lookUp); arm++) {
            Value there = value(Lookups.arm(lookUp, arm), table, id);
            Rational off =
                    there.isAbsent() ? null : there.number().minus(wanted).abs();
            if (off != null && (distance == null || off.compareTo(distance) < 0)) {
                best = arm;
                distance = off;
            }
        }
        take(lookUp, best, table, id);
    }

    /** Moves one operand, and takes the others as they are. */
    private void solve(Arithmetic arithmetic, List<Quantity> operands, Rational wanted, String table, String id) {
        List<Integer> moving = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            if (restsOnFacts(operands.get(i))) {
                moving.add(i);
            }
        }
        if (moving.isEmpty()) {
            return;
        }
        int place = any(moving);
        List<Rational> others = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Value other = value(operands.get(i), table, id);
            if (i != place && other.isAbsent()) {
                return;
            }
            if (i != place) {
                others.add(other.number());
            }
        }
        PlanConstants.solved(arithmetic, others, place == 0, wanted)
                .ifPresent(solution -> bring(operands.get(place), solution, table, id));
    }

    /** Copies of the row stand before it, since it is the last of them by a little. */
    private void rank(Ranked ranked, Rational wanted, String id) {
        Value place = value(ranked, ranked.table(), id);
        int more = place.isAbsent()
                ? 0
                : wanted.minus(place.number())
                        .rounded(0, RoundingMode.UP)
                        .numerator()
                        .intValue();
        for (int i = 0; i < Math.min(more, MOST_COPIES); i++) {
            copy(ranked.table(), id);
        }
        Ranked.Key key = ranked.keys().get(0);
        Value own = value(key.of(), ranked.table(), id);
        if (!own.isAbsent() && more != 0) {
            boolean isUp = (key.order() == Ranked.Order.HIGHEST_FIRST) == (more < 0);
            Rational little = any(List.of(Rational.ONE, Rational.ratio(1, 10), Rational.of(random.nextInt(30) + 1L)));
            bring(key.of(), isUp ? own.number().plus(little) : own.number().minus(little), ranked.table(), id);
        }
    }

    /** A twin of the row, or of the row of another table that makes it up. */
    private void copy(String table, String id) {
        FactTable of = plan.table(table).orElseThrow();
        FactColumn key = of.column(any(of.key())).orElseThrow();
        int place = now.rows().ids(table).indexOf(id);
        if (place < 0) {
            return;
        }
        RosterRows more = now.rows();
        String twin = "N" + random.nextInt(Integer.MAX_VALUE);
        if (of.key().size() == 1 && key.type() == FactColumn.Type.ID) {
            more = more.withTwin(table, id, twin);
        } else if (key.references().isPresent()
                && plan.table(key.references().get()).orElseThrow().key().size() == 1) {
            String other = now.rows().rows(table).get(place).getOrDefault(key.id(), "");
            more = more.withTwin(key.references().get(), other, twin);
        }
        if (more.check().isOk()) {
            change(more);
        }
    }

    // Rows that lead to another

    private void gather(Gathered gathered, Rational wanted, String id) {
        int row = ids(gathered.to()).indexOf(id);
        List<String> referring = Arrays.stream(
                        row < 0 ? new int[0] : facts().facts().referring(gathered.from(), gathered.key(), row))
                .mapToObj(each -> ids(gathered.from()).get(each))
                .toList();
        if (gathered.aggregate().function() == Aggregate.Function.COUNT) {
            countReferring(gathered, referring, wanted, id);
        } else if (referring.isEmpty()) {
            add(gathered, id);
        } else {
            String one = any(referring);
            Value before = value(gathered.of(), gathered.from(), one);
            Value whole = value(gathered, gathered.to(), id);
            boolean isSum = gathered.aggregate().function() == Aggregate.Function.SUM;
            if (isSum && !before.isAbsent() && !whole.isAbsent()) {
                bring(gathered.of(), before.number().plus(wanted).minus(whole.number()), gathered.from(), one);
            } else {
                bring(gathered.of(), wanted, gathered.from(), one);
            }
        }
    }

    private void countReferring(Gathered gathered, List<String> referring, Rational wanted, String id) {
        boolean isOfFlags = isFlag(gathered.of());
        Value count = value(gathered, gathered.to(), id);
        if (count.isAbsent()) {
            return;
        }
        int more = wanted.minus(count.number())
                .rounded(0, RoundingMode.UP)
                .numerator()
                .intValue();
        List<String> order = new ArrayList<>(referring);
        Collections.shuffle(order, random);
        for (String one : order) {
            boolean counts =
                    isOfFlags && value(gathered.of(), gathered.from(), one).equals(Value.of(true));
            if (isOfFlags && more > 0 && !counts) {
                hold(gathered.of(), true, gathered.from(), one);
                more--;
            } else if (isOfFlags && more < 0 && counts) {
                hold(gathered.of(), false, gathered.from(), one);
                more++;
            } else if (!isOfFlags && more < 0) {
                remove(gathered.from(), one);
                more++;
            }
        }
        for (int i = 0; i < more && !isTired(); i++) {
            String added = add(gathered, id);
            if (isOfFlags && !added.isEmpty()) {
                hold(gathered.of(), true, gathered.from(), added);
            }
        }
    }

    /** So many rows of a population, or of the part of it that a row belongs to. */
    private void count(Statistic statistic, Rational wanted, String table, String id) {
        String of = statistic.table();
        List<String> members = new ArrayList<>(ids(of));
        if (of.equals(table)) {
            members.removeIf(one ->
                    statistic.by().stream().anyMatch(by -> !value(by, of, one).equals(value(by, of, id))));
        }
        Quantity flag = Optional.ofNullable(statistic.where()).orElse(statistic.of());
        if (members.isEmpty()) {
            return;
        } else if (isFlag(flag) && random.nextBoolean()) {
            hold(flag, wanted.signum() > 0 && random.nextInt(3) > 0, of, any(members));
            return;
        }
        members.removeIf(one -> isFlag(flag) && !value(flag, of, one).equals(Value.of(true)));
        int more = wanted.minus(Rational.of(members.size()))
                .rounded(0, RoundingMode.UP)
                .numerator()
                .intValue();
        for (int i = 0; i < Math.min(more, MOST_COPIES) && !members.isEmpty(); i++) {
            copy(of, any(members));
        }
        members.remove(id);
        for (int i = more; i < 0 && !members.isEmpty(); i++) {
            remove(of, members.remove(members.size() - 1));
        }
    }

    private boolean isFlag(Quantity quantity) {
        Quantity of = Lookups.unnamed(quantity);
        if (of instanceof Fact fact) {
            return fact.kind() == Kind.FLAG;
        }
        return of instanceof Via via
                ? isFlag(via.of())
                : of instanceof Applied applied
                        && (applied.operation() instanceof Comparison
                                || applied.operation() instanceof Membership
                                || applied.operation() instanceof Logic);
    }

    private void follow(Via via, String id, Consumer<String> there) {
        int row = ids(via.from()).indexOf(id);
        int target = row < 0 ? -1 : facts().facts().target(via.from(), via.key(), row);
        if (target >= 0) {
            there.accept(ids(via.to()).get(target));
        }
    }

    /** Another row that leads to one, drawn anew; its id, or nothing if there can be none. */
    private String add(Gathered gathered, String id) {
        return add(gathered.from(), Map.of(gathered.key(), id));
    }

    /** Another row of a table; its id, or nothing if there can be none. */
    String add(String id) {
        return add(id, Map.of());
    }

    private String add(String id, Map<String, String> stated) {
        FactTable table = plan.table(id).orElseThrow();
        if (table.rows() == FactTable.RowsRule.FOR_EACH_KEY) {
            return "";
        }
        Map<String, String> cells = new LinkedHashMap<>(shape.row(table, now.rows(), random));
        cells.putAll(stated);
        RosterRows more = now.rows().and(table.id(), cells);
        if (!more.check().isOk()) {
            return "";
        }
        change(more);
        return String.join(
                "/",
                table.key().stream().map(key -> cells.getOrDefault(key, "")).toList());
    }

    private void remove(String table, String id) {
        if (plan.table(table).orElseThrow().rows() != FactTable.RowsRule.FOR_EACH_KEY) {
            change(now.rows().without(table, id));
        }
    }

    // Cells

    private void set(Fact fact, Rational wanted, String id) {
        plan.table(fact.table())
                .flatMap(table -> table.column(fact.column()))
                .ifPresent(column -> set(fact, text(column, wanted), id));
    }

    private static String text(FactColumn column, Rational wanted) {
        if (column.type() == FactColumn.Type.DATE) {
            LocalDate date = DateSpan.date(wanted.rounded(0, RoundingMode.HALF_UP));
            LocalDate earliest = column.with().date("earliest");
            LocalDate latest = column.with().date("latest");
            return (date.isBefore(earliest) ? earliest : date.isAfter(latest) ? latest : date).toString();
        }
        BigDecimal number = wanted.rounded(column.decimals(), RoundingMode.HALF_UP)
                .decimal()
                .orElseThrow();
        return number.max(column.with().bigDecimal("min"))
                .min(column.with().bigDecimal("max"))
                .setScale(column.decimals(), RoundingMode.DOWN)
                .toPlainString();
    }

    /** A part of a key can be changed where no other row has that key, and none refers to it. */
    private void set(Fact fact, String cell, String id) {
        FactTable table = plan.table(fact.table()).orElseThrow();
        boolean isKey = table.key().contains(fact.column());
        boolean canBe = !isKey || table.rows() != FactTable.RowsRule.FOR_EACH_KEY;
        if (canBe
                && shape.allows(fact.table(), fact.column(), cell)
                && now.rows().ids(fact.table()).contains(id)) {
            RosterRows changed = now.rows().with(fact.table(), id, fact.column(), cell);
            if (!isKey || changed.check().isOk()) {
                change(changed);
            }
        }
    }

    private void change(RosterRows rows) {
        now = new PlanCase(rows, now.parameters());
        evaluation = null;
    }
}
