package io.github.meritpool.internal;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Rounding;

/** What an operation does with whole columns: in every row the same as {@link Operation#apply}. */
@FunctionalInterface
interface Kernel {

    /**
     * The operation's values.
     *
     * @param operands the operands' values, scalars or columns of one table
     * @return its values; a scalar if all operands are
     * @throws ArithmeticException if a result is beyond long; the definition then says what it is
     */
    Cells apply(Cells... operands);

    /** The kernel of an operation whose values are of some kind. */
    static Kernel of(Operation operation, Kind kind) {
        if (operation instanceof Arithmetic arithmetic) {
            return ArithmeticKernel.of(arithmetic);
        } else if (operation instanceof Rounding rounding) {
            return RoundingKernel.of(rounding);
        } else if (operation instanceof Comparison comparison) {
            return new ComparisonKernel(comparison);
        } else if (operation instanceof Logic logic) {
            return logic == Logic.NOT ? LogicKernel::not : new LogicKernel(logic);
        } else if (operation instanceof Membership membership) {
            return new MembershipKernel(membership);
        } else if (operation instanceof Choice) {
            return new ChoiceKernel(kind);
        } else if (operation instanceof CategoryTable table) {
            return new CategoryTableKernel(table, kind);
        } else if (operation instanceof BandTable table) {
            return new BandTableKernel(table, kind);
        } else if (operation instanceof Presence presence) {
            return presence == Presence.IS_ABSENT ? PresenceKernel::isAbsent : new PresenceKernel(kind);
        } else if (operation instanceof Aggregate aggregate) {
            return new AggregateKernel(aggregate);
        }
        return byDefinition("'" + operation.id() + "'");
    }

    /** The kernel of what has no faster way than its definition. */
    static Kernel byDefinition(String what) {
        return operands -> {
            throw new ArithmeticException(what + " goes by its definition");
        };
    }
}
