package io.github.meritpool.internal;

import io.github.meritpool.quantity.Membership;
import java.util.BitSet;

/** Whether a category is one of some names: decided once for each name that occurs. */
final class MembershipKernel implements Kernel {

    private final Membership membership;

    MembershipKernel(Membership membership) {
        this.membership = membership;
    }

    @Override
    public Cells apply(Cells... operands) {
        NameCells cells = operands[0].names();
        boolean[] isMember = new boolean[cells.names.size()];
        for (int code = 0; code < isMember.length; code++) {
            isMember[code] = membership.names().contains(cells.names.get(code));
        }
        boolean[] result = new boolean[cells.length()];
        BitSet absent = new BitSet();
        for (int row = 0; row < result.length; row++) {
            int code = cells.codes[row];
            absent.set(row, code < 0);
            result[row] = code >= 0 && isMember[code];
        }
        return new FlagCells(result, Absents.orNone(absent));
    }
}
