package io.github.meritpool.quantity;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A {@link Share} as it is defined: for each pool how it was split, and for each row its part in that. */
public final class Splits implements Shared {

    private final Share share;
    private final List<Optional<Apportioned<String>>> splits = new ArrayList<>();
    /** By pool how many stand in the order of its residue: asked for each row that is explained, so counted once. */
    private final List<Integer> ranked = new ArrayList<>();

    private final int[] pools;
    private final int[] places;

    private Splits(Share share, int rows) {
        this.share = share;
        this.pools = new int[rows];
        this.places = new int[rows];
        Arrays.fill(places, -1);
    }

    /**
     * Splits every pool of a share: the definition of the operation for whole tables.
     *
     * @param share the share
     * @param facts the tables
     * @param table the table whose rows claim
     * @param values gives a quantity's value in each row of its table
     * @return how it came out
     * @throws io.github.meritpool.problem.ProblemException every problem of the claims
     */
    public static Splits of(Share share, Facts facts, String table, Columns values) {
        Splits splits = new Splits(share, facts.ids(table).size());
        splits.split(facts, facts.ids(table), values);
        return splits;
    }

    private void split(Facts facts, List<String> ids, Columns values) {
        int count = join(facts, values);
        IntFunction<Value> weights = values.of(share.claims());
        IntFunction<Value> floors = bound(share.bounds().floor(), values);
        IntFunction<Value> ceilings = bound(share.bounds().ceiling(), values);
        List<List<Share.ClaimOf>> claims = new ArrayList<>();
        for (int pool = 0; pool < count; pool++) {
            claims.add(new ArrayList<>());
        }
        for (int row = 0; row < pools.length; row++) {
            Value weight = weights.apply(row);
            if (pools[row] >= 0 && !weight.isAbsent()) {
                List<Share.ClaimOf> among = claims.get(pools[row]);
                places[row] = among.size();
                among.add(new Share.ClaimOf(ids.get(row), weight, floors.apply(row), ceilings.apply(row)));
            }
        }
        IntFunction<Value> money = values.of(share.pool());
        for (int pool = 0; pool < count; pool++) {
            Value amount = money.apply(pool);
            Optional<Apportioned<String>> split =
                    amount.isAbsent() ? Optional.empty() : Optional.of(share.split(amount.number(), claims.get(pool)));
            splits.add(split);
            ranked.add(split.map(Apportioned::ranked).orElse(0));
        }
    }

    private static IntFunction<Value> bound(@Nullable Quantity bound, Columns values) {
        return bound == null ? row -> Value.Absent.ABSENT : values.of(bound);
    }

    /** Finds each row's pool; the number of pools. */
    private int join(Facts facts, Columns values) {
        Share.Family family = share.family();
        if (family == null) {
            return 1;
        }
        List<String> ids = facts.ids(family.table());
        Map<Value, Integer> rows = new HashMap<>();
        for (int pool = 0; pool < ids.size(); pool++) {
            rows.put(Value.of(ids.get(pool)), pool);
        }
        IntFunction<Value> member = values.of(family.member());
        for (int row = 0; row < pools.length; row++) {
            pools[row] = rows.getOrDefault(member.apply(row), -1);
        }
        return ids.size();
    }

    @Override
    public boolean has(int row) {
        return places[row] >= 0 && splits.get(pools[row]).isPresent();
    }

    /**
     * The split in which a row takes part.
     *
     * @param row a row that takes part in one
     * @return how its pool came to be split
     */
    public Apportioned<String> split(int row) {
        return splits.get(pools[row]).orElseThrow();
    }

    @Override
    public int pool(int row) {
        return pools[row];
    }

    @Override
    public Allotted allotted(int row) {
        if (!has(row)) {
            return share.notAllotted();
        }
        Allotment<String> own = allotment(row);
        Rational given = Rational.of(own.amount().subtract(own.floor())).times(share.minorUnit());
        return new Allotted(
                share.quantum(), own.rank(), ranked.get(pools[row]), split(row).unitsToGive(), given);
    }

    @Override
    public Value level(int row) {
        Rational level = split(row).level();
        return level == null ? Value.Absent.ABSENT : money(level);
    }

    /**
     * A row's part in the split of its pool.
     *
     * @param row a row that takes part in one
     * @return the allotment, in minor units
     */
    public Allotment<String> allotment(int row) {
        return split(row).allotments().get(places[row]);
    }

    /**
     * A row's money.
     *
     * @param row a row of the table that claims
     * @return the amount in the pool's unit; absent if it takes part in no split
     */
    public Value amount(int row) {
        return has(row) ? money(Rational.of(allotment(row).amount())) : Value.Absent.ABSENT;
    }

    /**
     * What a pool's split leaves.
     *
     * @param pool the row of the table of pools; 0 if there is one pool
     * @return the rest in the pool's unit; absent if the pool is
     */
    public Value rest(int pool) {
        return splits.get(pool).map(split -> money(Rational.of(split.rest()))).orElse(Value.Absent.ABSENT);
    }

    private Value money(Rational minorUnits) {
        return Value.of(minorUnits.times(share.minorUnit()));
    }
}
