package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Shared;
import io.github.meritpool.quantity.Value;
import java.util.Arrays;

/** How a share came out whose numbers are in long: the account to what {@link Split} pays. */
final class SharedColumns implements Shared {

    private final Share share;
    private final NumberCells claims;
    private final NumberCells money;
    /** By row its pool; -1 where it belongs to none. */
    private final int[] pools;

    private final ResidueCut[] cuts;

    /**
     * The account of a share without bounds, of which what is below the quantum is kept apart.
     *
     * @param share the share
     * @param money by pool its money, in minor units
     * @param claims by row its claim; all of one denominator
     * @param pools by row its pool; -1 where it belongs to none
     * @param count how many pools there are, perhaps all of the same money
     * @throws ArithmeticException if long is not wide enough
     */
    SharedColumns(Share share, NumberCells money, NumberCells claims, int[] pools, int count) {
        this.share = share;
        this.claims = claims;
        this.money = money;
        this.pools = pools;
        this.cuts = new ResidueCut[count];
        int[] starts = new int[cuts.length + 1];
        int[] members = members(starts);
        for (int pool = 0; pool < cuts.length; pool++) {
            int[] rows = Arrays.copyOfRange(members, starts[pool], starts[pool + 1]);
            long[] weights = new long[rows.length];
            Arrays.setAll(weights, i -> claims.numerator(rows[i]));
            cuts[pool] = new ResidueCut(share.apportionment(), Math.absExact(money.numerator(pool)), rows, weights);
        }
    }

    /** The rows that take part in splits, pool by pool, each in order; sets where each pool's start. */
    private int[] members(int[] starts) {
        for (int row = 0; row < pools.length; row++) {
            if (has(row)) {
                starts[pools[row] + 1]++;
            }
        }
        for (int pool = 1; pool < starts.length; pool++) {
            starts[pool] += starts[pool - 1];
        }
        int[] next = starts.clone();
        int[] members = new int[starts[starts.length - 1]];
        for (int row = 0; row < pools.length; row++) {
            if (has(row)) {
                members[next[pools[row]]++] = row;
            }
        }
        return members;
    }

    @Override
    public int pool(int row) {
        return pools[row];
    }

    @Override
    public boolean has(int row) {
        return pools[row] >= 0 && !claims.isAbsent(row) && !money.isAbsent(pools[row]);
    }

    @Override
    public Allotted allotted(int row) {
        if (!has(row)) {
            return share.notAllotted();
        }
        ResidueCut cut = cuts[pools[row]];
        int rank = cut.rank(row);
        int sign = Long.signum(money.numerator(pools[row]));
        Rational given = rank > 0 && rank <= cut.left() ? share.quantum().times(Rational.of(sign)) : Rational.ZERO;
        return new Allotted(share.quantum(), rank, cut.ranked(), cut.left(), given);
    }

    @Override
    public Value level(int row) {
        long sum = cuts[pools[row]].sum();
        return sum == 0
                ? Value.Absent.ABSENT
                : Value.of(money.value(pools[row]).number().dividedBy(claim(sum)));
    }

    private Rational claim(long numerator) {
        return NumberCells.quotients(Longs.of(numerator), claims.denominators, claims.decimals, null)
                .value(0)
                .number();
    }
}
