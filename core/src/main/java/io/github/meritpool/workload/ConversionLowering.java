package io.github.meritpool.workload;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Says in the algebra of quantities what a conversion says in words. */
final class ConversionLowering {

    private final Arguments with;
    private final WorkloadScope in;

    private ConversionLowering(WorkloadConversion conversion, WorkloadScope in) {
        this.with = conversion.with();
        this.in = in;
    }

    static Quantity lower(WorkloadConversion conversion, Vocabulary vocabulary) {
        WorkloadScope in = WorkloadScope.of(conversion, vocabulary);
        if (!in.hasTable(conversion.table(), conversion.with().at("table"))) {
            return in.missing();
        }
        ConversionLowering lowering = new ConversionLowering(conversion, in);
        return in.inUnit(vocabulary.attempt(lowering::work));
    }

    private Quantity work() {
        List<Quantity> operands = counted();
        operands.addAll(factors());
        Quantity product = operands.size() == 1 ? operands.get(0) : new Applied(Arithmetic.PRODUCT, operands);
        List<Quantity> added = added();
        if (!added.isEmpty()) {
            added.add(0, in.part(product, "product", "before additions", "增加前"));
        }
        return in.rounded(added.isEmpty() ? product : Quantity.sum(added));
    }

    /** What there is, and what one of it is worth. */
    private List<Quantity> counted() {
        List<Quantity> counted = new ArrayList<>();
        if (!with.has("of")) {
            in.fields().only(false, with, "per", "each");
            counted.add(worth(in.unit()));
            return counted;
        }
        Quantity of = in.number(with, "of", Unit.NONE);
        Unit unit = in.vocabulary().shapes().unitOf(of);
        if (with.has("per")) {
            counted.add(in.part(of.dividedBy(in.divisor(with, "per", unit)), "count", "how many", "个数"));
            counted.add(worth(in.unit()));
        } else {
            counted.add(of);
            counted.add(worth(in.unit().per(unit)));
        }
        return counted;
    }

    private Quantity worth(Unit unit) {
        Quantity worth = with.has("each") ? in.number(with, "each", unit) : Quantity.constant(Rational.ONE, unit);
        return in.part(worth, "each", "worth of one", "每个折算");
    }

    private List<Quantity> factors() {
        List<Quantity> factors = new ArrayList<>();
        with.objects("factors").forEach(factor -> factors.add(FactorLowering.lower(factor, in)));
        if (with.has("combine") && factors.isEmpty()) {
            in.fields().needs(with, "factors", "combine");
        }
        boolean isHighest =
                with.optionalText("combine").filter("highest"::equals).isPresent();
        return isHighest && factors.size() > 1
                ? List.of(in.part(Quantity.max(factors.toArray(new Quantity[0])), "highest", "highest factor", "最高系数"))
                : factors;
    }

    private List<Quantity> added() {
        List<Quantity> added = new ArrayList<>();
        for (Arguments addition : with.objects("adds")) {
            List<Quantity> operands = new ArrayList<>();
            for (Arguments one : addition.objects("cases")) {
                operands.add(in.condition(one, "when"));
                operands.add(in.number(one, "add", in.unit()));
            }
            operands.add(Quantity.constant(Rational.ZERO, in.unit()));
            added.add(in.part(
                    new Applied(Choice.FIRST_THAT_HOLDS, operands), addition, "added", addition.label("label")));
        }
        return added;
    }
}
