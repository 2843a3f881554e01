package io.github.meritpool.distribution;

import io.github.meritpool.language.KeyPath;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a pool's own money comes from: stated amounts and rates, named and added; accounts that make it up. */
final class PoolSources {

    private final Pool pool;
    private final MoneyTerms terms;
    private final Vocabulary vocabulary;
    private final TableScope rows;
    private final List<Quantity> own = new ArrayList<>();
    private final Map<String, List<Quantity>> fromAccounts = new LinkedHashMap<>();

    PoolSources(Pool pool, MoneyTerms terms, Vocabulary vocabulary) {
        this.pool = pool;
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.rows = TableScope.of(vocabulary, pool.each().orElse(Rubric.STAFF));
        if (pool.with().has("amount")) {
            own.add(rows.quantity(pool.with(), "amount", terms.unit(), pool.origin("opening")));
        }
        pool.with().objects("sources").forEach(this::read);
    }

    private void read(Arguments source) {
        Origin origin = new Origin(
                pool.id(),
                "source",
                source.optionalText("clause").or(pool::clause).orElse(null),
                source.label("label"));
        Quantity counted = counts(source) ? counted(source, origin) : terms.zero();
        Quantity amount = source.has("amount") ? rows.quantity(source, "amount", terms.unit(), origin) : counted;
        source.optionalText("from")
                .ifPresentOrElse(
                        account -> fromAccounts
                                .computeIfAbsent(account, one -> new ArrayList<>())
                                .add(amount.named(origin)),
                        () -> own.add(amount.named(origin)));
    }

    /** What the pool has of its own. */
    Quantity opening() {
        return (own.isEmpty() ? terms.zero() : Quantity.sum(own)).named(pool.origin("opening"));
    }

    /** What accounts put in from the start. */
    Map<String, List<Quantity>> fromAccounts() {
        return fromAccounts;
    }

    /** The most that it has, in money, as a percentage, or the lesser of both; empty if it states none. */
    Optional<Quantity> ceiling() {
        return pool.ceiling().map(most -> {
            Origin origin = new Origin(
                    pool.id(),
                    "ceiling",
                    most.optionalText("clause").or(pool::clause).orElse(null),
                    Label.of(
                            "most that " + pool.label().en() + " has",
                            pool.label().zhCn() + "上限"));
            List<Quantity> limits = new ArrayList<>();
            if (most.has("amount")) {
                limits.add(terms.cutDown(rows.quantity(most, "amount", terms.unit(), origin)));
            }
            if (most.has("percent") && most.has("of")) {
                Quantity of = rows.quantity(most, "of", terms.unit(), origin);
                limits.add(terms.percentage(rows.quantity(most, "percent", Unit.NONE, origin), of));
            }
            return limits.isEmpty()
                    ? terms.zero()
                    : Quantity.min(limits.toArray(Quantity[]::new)).named(origin);
        });
    }

    /** What accounts put in where the pool falls short. */
    Map<String, Quantity> toppingUp(Quantity shortage) {
        Map<String, Quantity> shares = rows.quantities(
                pool.with(), "topUpFrom", new Missing(Kind.CATEGORY, Unit.NONE), Unit.NONE, pool.origin("topUp"));
        if (shares.isEmpty()) {
            return new LinkedHashMap<>();
        }
        List<Quantity> weights = List.copyOf(shares.values());
        Portions.requireOne(
                weights,
                Problem.of(DistributionProblem.TOP_UP_NOT_WHOLE)
                        .at(pool.with().at("topUpFrom"))
                        .with("pool", pool.id()),
                rows);
        List<Quantity> portions = terms.portions(shortage, weights);
        Map<String, Quantity> amounts = new LinkedHashMap<>();
        int next = 0;
        for (String account : shares.keySet()) {
            amounts.put(account, portions.get(next));
            next++;
        }
        return amounts;
    }

    /** Whether it says what counts; all that is stated is read, whether or not it may stand there. */
    static boolean counts(Arguments source) {
        return List.of("rate", "over", "of", "count", "along").stream().anyMatch(source::has);
    }

    /** So much for each row that counts. */
    private Quantity counted(Arguments source, Origin origin) {
        String table = source.optionalText("over").orElse(Rubric.STAFF);
        boolean isTable = vocabulary.hasTable(table, source.pointer() + "/over");
        TableScope counted = TableScope.of(vocabulary, table);
        Quantity of = source.has("of") ? counted.condition(source, "of") : null;
        Quantity count = source.has("count")
                ? counted.quantity(source, "count", Unit.NONE, origin)
                : Quantity.plain(Rational.ONE);
        Unit unit = terms.unit().per(vocabulary.shapes().unitOf(count));
        Quantity rate = source.has("rate") ? counted.quantity(source, "rate", unit, origin) : terms.zero();
        if (!isTable) {
            return terms.zero();
        }
        Quantity money = vocabulary.shapes().hasRows(rate)
                ? summed(source, table, rate.times(count), of)
                : rate.times(summed(source, table, count, of)
                        .named(origin.part("heads", Label.of("how many count", "计入数量"))));
        return terms.rounded(money);
    }

    private Quantity summed(Arguments source, String table, Quantity ofEach, @Nullable Quantity where) {
        if (pool.each().isEmpty()) {
            return sumOver(table, ofEach, where);
        }
        Quantity counted = where == null
                ? ofEach
                : Quantity.choice(
                        where,
                        ofEach,
                        Quantity.constant(Rational.ZERO, vocabulary.shapes().unitOf(ofEach)));
        Optional<KeyPath> path = KeyPath.of(
                vocabulary,
                table,
                pool.each().get(),
                source.optionalText("along"),
                source.pointer() + (source.has("along") ? "/along" : "/over"));
        return path.map(found -> found.sum(counted)).orElseGet(terms::zero);
    }

    static Quantity sumOver(String table, Quantity ofEach, @Nullable Quantity where) {
        return new Statistic(new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED), table, ofEach, where);
    }
}
