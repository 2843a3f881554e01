package io.github.meritpool.examples.spark;

import io.github.meritpool.formats.PayoutTable;
import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.money.Money;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What was settled, as rows: amounts are decimals, scores are texts, since a plan may leave one that no decimal states. A
 * row is one of several things, so that one pass over the schools gives them all.
 */
final class SettledRows {

    static final String PROBLEM = "problem";
    static final String PAYOUT = "payout";
    static final String POOL = "pool";
    static final String ACCOUNT = "account";

    private static final int MOST_DIGITS = 38;

    private final PayoutTable table;
    private final int texts;
    private final DataType money;

    SettledRows(PayPlan plan) {
        this.table = PayoutTable.of(plan);
        this.texts =
                table.names(SettlementCsv.Headers.IDS).size() - table.amounts().size();
        this.money = DataTypes.createDecimalType(MOST_DIGITS, plan.conventions().moneyDecimals());
    }

    /** Each row has one of the fields. */
    StructType schema() {
        return new StructType()
                .add(PROBLEM, ProblemRows.SCHEMA)
                .add(PAYOUT, payoutSchema())
                .add(POOL, poolSchema())
                .add(
                        ACCOUNT,
                        new StructType().add("account", DataTypes.StringType).add("amount", money));
    }

    private StructType payoutSchema() {
        StructType schema = new StructType();
        List<String> names = table.names(SettlementCsv.Headers.IDS);
        for (int i = 0; i < names.size(); i++) {
            schema = schema.add(names.get(i), i < texts ? DataTypes.StringType : money);
        }
        return schema;
    }

    private StructType poolSchema() {
        StructType schema = new StructType().add("pool", DataTypes.StringType).add("row", DataTypes.StringType);
        for (String part : List.of("opening", "received", "returned", "paid", "transferred", "closing")) {
            schema = schema.add(part, money);
        }
        return schema;
    }

    Row problem(Row problem) {
        return row(problem, null, null, null);
    }

    Stream<Row> rows(Settlement settlement) {
        Stream<Row> payouts = table.rows(settlement).map(cells -> row(null, payout(cells), null, null));
        Stream<Row> pools = settlement.pools().stream().map(pool -> row(null, null, pool(pool), null));
        Stream<Row> accounts = settlement.accounts().entrySet().stream()
                .map(account -> row(
                        null,
                        null,
                        null,
                        RowFactory.create(account.getKey(), account.getValue().amount())));
        return Stream.of(payouts, pools, accounts).flatMap(rows -> rows);
    }

    private static Row row(@Nullable Row problem, @Nullable Row payout, @Nullable Row pool, @Nullable Row account) {
        return RowFactory.create(problem, payout, pool, account);
    }

    private Row payout(List<String> cells) {
        Object[] values = cells.toArray();
        for (int i = texts; i < values.length; i++) {
            values[i] = new java.math.BigDecimal(cells.get(i));
        }
        return RowFactory.create(values);
    }

    private static Row pool(PoolStatement pool) {
        Money none = pool.opening().minus(pool.opening());
        return RowFactory.create(
                pool.pool(),
                pool.row().orElse(""),
                pool.opening().amount(),
                sum(pool.received(), none).amount(),
                sum(pool.returned(), none).amount(),
                sum(pool.paid(), none).amount(),
                sum(pool.transferred(), none).amount(),
                pool.closing().amount());
    }

    private static Money sum(Map<String, Money> amounts, Money none) {
        return amounts.values().stream().reduce(none, Money::plus);
    }
}
