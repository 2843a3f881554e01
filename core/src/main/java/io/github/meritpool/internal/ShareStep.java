package io.github.meritpool.internal;

import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.quantity.Groups;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Shared;
import io.github.meritpool.quantity.Splits;
import io.github.meritpool.quantity.Value;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pool split by claims, or each pool of a family: each row's money. */
final class ShareStep extends CheckedStep {

    private final Share share;
    private final String table;
    private final Parts parts;
    private final int poolSlot;
    private final int claimsSlot;
    private final int decimals;

    /** The table is that of the rows that claim. */
    ShareStep(Share share, String table, Parts parts) {
        super(parts.slots());
        this.share = share;
        this.table = table;
        this.parts = parts;
        this.poolSlot = parts.slot(share.pool());
        this.claimsSlot = parts.slot(share.claims());
        this.decimals = share.minorUnit().decimal().orElseThrow().scale();
    }

    boolean isOfOnePool() {
        return share.family() == null;
    }

    /** How many pools there are. */
    int count(Run run) {
        Share.Family family = share.family();
        return family == null ? 1 : run.rows(family.table());
    }

    /** The pool of each row; -1 where it belongs to none. */
    int[] pools(Run run) {
        Share.Family family = share.family();
        return family == null ? new int[run.rows(table)] : pools(family, run);
    }

    private int[] pools(Share.Family family, Run run) {
        List<String> ids = run.facts().ids(family.table());
        Map<String, Integer> byId = new HashMap<>();
        for (int pool = 0; pool < ids.size(); pool++) {
            byId.put(ids.get(pool), pool);
        }
        NameCells members = parts.cells(family.member(), run).names();
        int[] pools = new int[run.rows(table)];
        for (int row = 0; row < pools.length; row++) {
            pools[row] = members.isAbsent(row) ? -1 : byId.getOrDefault(members.names.get(members.code(row)), -1);
        }
        return pools;
    }

    @Override
    Cells byColumns(Run run) {
        NumberCells pool = run.cells(poolSlot).numbers();
        return isLeftToTheDefinition(pool) ? byDefinition(run) : amounts(pool, claims(run), run);
    }

    private boolean isLeftToTheDefinition(NumberCells pool) {
        return !pool.areDecimals()
                || share.isBounded()
                || share.apportionment().belowQuantum() != BelowQuantum.KEPT_APART;
    }

    /** Over one denominator they are in proportion to their numerators. */
    private NumberCells claims(Run run) {
        return run.cells(claimsSlot).numbers().overOneDenominator();
    }

    private Cells amounts(NumberCells pool, NumberCells claims, Run run) {
        return share.family() == null ? fromOne(pool, claims) : fromMany(pool, claims, run);
    }

    private Cells fromOne(NumberCells pool, NumberCells claims) {
        if (pool.isAbsent(0)) {
            Longs nothing = Longs.of(0).spread(claims.length());
            return NumberCells.decimals(nothing, decimals, Absents.all(claims.length()));
        }
        Longs amounts = split(pool.numeratorsWith(decimals).at(0), claims.numerators, claims.absent);
        return NumberCells.decimals(amounts, decimals, claims.absent);
    }

    private Longs split(long money, Longs weights, @Nullable BitSet absent) {
        return new Split(share.apportionment(), weights, absent).amounts(money);
    }

    private Cells fromMany(NumberCells pool, NumberCells claims, Run run) {
        int[] pools = pools(run);
        Longs money = pool.numeratorsWith(decimals);
        long[] amounts = new long[pools.length];
        BitSet absent = new BitSet();
        for (int row = 0; row < pools.length; row++) {
            absent.set(row, pools[row] < 0 || claims.isAbsent(row) || pool.isAbsent(pools[row]));
            pools[row] = absent.get(row) ? -1 : pools[row];
        }
        List<List<Integer>> members = Groups.rows(count(run), pools);
        for (int each = 0; each < members.size(); each++) {
            List<Integer> rows = members.get(each);
            if (!rows.isEmpty()) {
                long[] weights = rows.stream().mapToLong(claims::numerator).toArray();
                Longs shares = split(money.at(each), Longs.ofEach(weights), null);
                for (int i = 0; i < rows.size(); i++) {
                    amounts[rows.get(i)] = shares.at(i);
                }
            }
        }
        return NumberCells.decimals(Longs.ofEach(amounts), decimals, Absents.orNone(absent));
    }

    @Override
    Cells byDefinition(Run run) {
        Splits splits = splits(run);
        Value[] amounts = new Value[run.rows(table)];
        Arrays.setAll(amounts, splits::amount);
        return Packing.of(Kind.NUMBER, amounts);
    }

    /** As the definition splits them. */
    Splits splits(Run run) {
        return Splits.of(share, run.facts(), table, parts.columns(run));
    }

    /** How the pools came to be split, with everyone's place in the order of the residue. */
    Shared shared(Run run) {
        try {
            NumberCells pool = run.cells(poolSlot).numbers();
            return isLeftToTheDefinition(pool)
                    ? splits(run)
                    : new SharedColumns(
                            share,
                            NumberCells.decimals(pool.numeratorsWith(decimals), decimals, pool.absent),
                            claims(run),
                            pools(run),
                            count(run));
        } catch (ArithmeticException beyondLong) {
            return splits(run);
        }
    }
}
