package io.github.meritpool.workload;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in the algebra of quantities what a load says in words. */
final class LoadLowering {

    private static final Aggregate SUM = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
    private static final Label PART = Label.of("part", "组成部分");

    private final Arguments with;
    private final WorkloadScope in;

    private LoadLowering(WorkloadLoad load, WorkloadScope in) {
        this.with = load.with();
        this.in = in;
    }

    static Quantity lower(WorkloadLoad load, Vocabulary vocabulary) {
        WorkloadScope in = WorkloadScope.of(load, vocabulary);
        return in.hasTable(load.table(), load.with().at("table"))
                ? in.inUnit(vocabulary.attempt(new LoadLowering(load, in)::load))
                : in.missing();
    }

    private Quantity load() {
        return in.rounded(deemed(bounded(sum())));
    }

    private Quantity sum() {
        List<Quantity> added = new ArrayList<>();
        List<Quantity> subtracted = new ArrayList<>();
        for (Arguments part : with.objects("parts")) {
            (part.flag("less") ? subtracted : added).add(part(part));
        }
        Quantity sum = added.isEmpty() ? zero() : Quantity.sum(added);
        return subtracted.isEmpty() ? sum : sum.minus(Quantity.sum(subtracted));
    }

    private Quantity zero() {
        return Quantity.constant(Rational.ZERO, in.unit());
    }

    private Quantity part(Arguments part) {
        if (!part.has("from")) {
            in.fields().only(false, part, Scope.ALONG.name(), "of");
            Quantity own = in.number(part, "of", in.unit());
            return named(counted(part, own, in), part, own);
        }
        String from = part.text("from");
        if (!in.hasTable(from, part.at("from"))) {
            return in.missing();
        }
        Optional<String> key = in.vocabulary().keyTo(from, in.table(), part, WorkloadScope.pointer(part, "from"));
        WorkloadScope rows = in.over(from);
        Quantity of = rows.number(part, "of", in.unit());
        Quantity counted = counted(part, of, rows);
        return key.map(column -> named(new Gathered(SUM, counted, from, column, in.table()), part, of))
                .orElse(in.missing());
    }

    private Quantity named(Quantity sum, Arguments part, Quantity of) {
        return in.part(sum, part, "part", Vocabulary.labelOf(of, PART));
    }

    /** What a row counts: nothing where the condition does not hold. */
    private Quantity counted(Arguments part, Quantity of, WorkloadScope rows) {
        return part.has("where") ? Quantity.choice(rows.condition(part, "where"), of, zero()) : of;
    }

    private Quantity bounded(Quantity sum) {
        Quantity raised = with.has("atLeast") ? Quantity.max(sum, in.number(with, "atLeast", in.unit())) : sum;
        return with.has("atMost") ? Quantity.min(raised, in.number(with, "atMost", in.unit())) : raised;
    }

    private Quantity deemed(Quantity sum) {
        if (!with.has("deemed")) {
            return sum;
        }
        Quantity actual = in.part(sum, "actual", "actual work", "实际工作量");
        List<Quantity> operands = new ArrayList<>();
        for (Arguments one : with.objects("deemed")) {
            operands.add(in.condition(one, "when"));
            Quantity as = in.number(one, "as", in.unit());
            Quantity counts = one.text("counts").equals("atLeast") ? Quantity.max(actual, as) : as;
            operands.add(in.part(counts, one, "deemed", Label.of("deemed work", "视同工作量")));
        }
        operands.add(actual);
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }
}
