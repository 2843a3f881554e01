package io.github.meritpool.internal;

import io.github.meritpool.quantity.Membership;

/** Whether a category is one of some names: decided once for each name that occurs. */
final class MembershipKernel implements Kernel {

    private final Membership membership;

    MembershipKernel(Membership membership) {
        this.membership = membership;
    }

    @Override
    public Cells apply(Cells... operands) {
        NameCells cells = operands[0].names();
        return FlagCells.each(cells.names.size(), code -> membership.names().contains(cells.names.get(code)), null)
                .at(cells.codes);
    }
}
