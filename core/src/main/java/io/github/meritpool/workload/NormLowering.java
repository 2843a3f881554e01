package io.github.meritpool.workload;

import io.github.meritpool.language.LanguageProblem;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Says in the algebra of quantities what a norm says in words. */
final class NormLowering {

    private final Arguments with;
    private final WorkloadScope in;
    private final String take;
    private final Quantity load;
    private final Unit unit;

    private NormLowering(WorkloadNorm norm, WorkloadScope in) {
        this.with = norm.with();
        this.in = in;
        this.take = with.text("take");
        this.load = in.number(with, "load", Unit.NONE);
        this.unit = in.vocabulary().shapes().unitOf(load);
    }

    static Quantity lower(WorkloadNorm norm, Vocabulary vocabulary) {
        WorkloadScope in = WorkloadScope.of(norm, vocabulary);
        if (!in.hasTable(norm.table(), norm.with().at("table"))) {
            return in.missing();
        }
        NormLowering lowering = new NormLowering(norm, in);
        return lowering.isSound() ? lowering.result() : in.missing();
    }

    private boolean isSound() {
        int before = in.vocabulary().problems().errors();
        boolean isOver = take.equals("over");
        boolean isUnder = take.equals("under");
        String bound = isOver ? "most" : "least";
        boolean hasBound = isOver || isUnder || take.equals("reached");
        if (!hasBound || !with.has(bound)) {
            in.fields().needs(with, "full", take);
        }
        in.fields().only(hasBound && !isOver, with, "least", take);
        in.fields().only(isOver, with, "most", take);
        boolean hasBoth = (isOver || isUnder) && with.has(bound) && with.has("full");
        if (hasBoth) {
            in.fields().needs(with, "counted", bound);
        }
        in.fields().only(hasBoth, with, "counted", take);
        if (hasBound && with.has(bound) && !hasBoth) {
            in.fields().only(false, with, "full", bound);
        }
        tiersAreSound(isOver || isUnder);
        in.fields().only(!take.equals("reached"), with, "rounding", take);
        return in.vocabulary().problems().errors() == before;
    }

    private void tiersAreSound(boolean canHave) {
        boolean hasTiers = canHave && with.has("tiers");
        in.fields().only(canHave, with, "tiers", take);
        if (hasTiers) {
            in.fields().needs(with, "tiering", "tiers");
        }
        in.fields().only(hasTiers, with, "tiering", take);
        boolean isCliff =
                hasTiers && with.optionalText("tiering").filter("cliff"::equals).isPresent();
        if (isCliff) {
            in.fields().needs(with, "edge", "cliff");
        }
        in.fields().only(isCliff, with, "edge", hasTiers ? "graduated" : take);
    }

    private Quantity result() {
        return switch (take) {
            case "ratio" -> in.rounded(load.dividedBy(named(in.divisor(with, "full", unit), "full")));
            case "difference" -> in.rounded(load.minus(bound("full")));
            case "reached" -> load.compared(Comparison.AT_LEAST, bound("least"));
            case "over" -> in.rounded(tiered(beyond(bound("most"), Comparison.MORE)));
            default -> in.rounded(tiered(beyond(bound("least"), Comparison.LESS)));
        };
    }

    /** The least, the most or the full load; the last stands for the others where they are not stated. */
    private Quantity bound(String field) {
        String stated = with.has(field) ? field : "full";
        return named(in.number(with, stated, unit), stated);
    }

    private Quantity named(Quantity bound, String field) {
        return switch (field) {
            case "least" -> in.part(bound, field, "least load", "最低工作量");
            case "most" -> in.part(bound, field, "highest load", "最高工作量");
            default -> in.part(bound, field, "full load", "标准工作量");
        };
    }

    /** How far the load is beyond an edge, counted from there or from the full load. */
    private Quantity beyond(Quantity edge, Comparison comparison) {
        Quantity zero = Quantity.constant(Rational.ZERO, unit);
        boolean isFromFull =
                with.optionalText("counted").filter("fromFull"::equals).isPresent();
        Quantity from = isFromFull ? bound("full") : edge;
        Quantity distance = comparison == Comparison.MORE ? load.minus(from) : from.minus(load);
        return isFromFull
                ? Quantity.choice(load.compared(comparison, edge), distance, zero)
                : Quantity.max(zero, distance);
    }

    private Quantity tiered(Quantity amount) {
        if (!with.has("tiers")) {
            return amount;
        }
        List<Rational> edges = new ArrayList<>();
        List<Quantity> times = new ArrayList<>();
        for (Arguments tier : with.objects("tiers")) {
            edges.add(tier.decimal("from"));
            times.add(in.number(tier, "times", Unit.NONE));
        }
        boolean rises = edges.stream().sorted().distinct().toList().equals(edges)
                && edges.get(0).signum() >= 0;
        if (!rises) {
            in.vocabulary()
                    .problems()
                    .add(Problem.of(LanguageProblem.NOT_RISING)
                            .at(with.at("tiers"))
                            .with("numbers", edges));
            return in.missing();
        }
        Quantity whole = in.part(amount, "amount", "before tiers", "分级前");
        return with.text("tiering").equals("cliff") ? cliff(whole, edges, times) : graduated(whole, edges, times);
    }

    private Quantity cliff(Quantity amount, List<Rational> edges, List<Quantity> times) {
        BandTable.Edge edge =
                with.text("edge").equals("upperTier") ? BandTable.Edge.UPPER_BAND : BandTable.Edge.LOWER_BAND;
        List<Quantity> operands = new ArrayList<>(List.of(amount));
        operands.add(Quantity.constant(Rational.ZERO, in.vocabulary().shapes().unitOf(times.get(0))));
        operands.addAll(times);
        return amount.times(in.part(new Applied(new BandTable(edges, edge), operands), "tier", "tier reached", "所达一级"));
    }

    private Quantity graduated(Quantity amount, List<Rational> edges, List<Quantity> times) {
        List<Quantity> parts = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Quantity upTo =
                    i + 1 < edges.size() ? Quantity.min(amount, Quantity.constant(edges.get(i + 1), unit)) : amount;
            Quantity within = Quantity.max(
                    Quantity.constant(Rational.ZERO, unit), upTo.minus(Quantity.constant(edges.get(i), unit)));
            String range = "(" + edges.get(i) + "–" + (i + 1 < edges.size() ? edges.get(i + 1) : "") + ")";
            parts.add(in.part(within, "within", "tier " + range, "级 " + range).times(times.get(i)));
        }
        return Quantity.sum(parts);
    }
}
