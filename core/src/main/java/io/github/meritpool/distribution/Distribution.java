package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Nearest;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lowers pools and pay lines: claims on a pool come in stated steps, and a remainder is what earlier steps leave. */
public final class Distribution {

    private final List<Pool> pools;
    private final List<PayLine> lines;
    private final Set<String> accounts;
    private final LineScope.MoneyTerms terms;
    private final Vocabulary vocabulary;
    private final Map<String, Boolean> soundPools = new LinkedHashMap<>();
    private final Map<String, Boolean> soundLines = new LinkedHashMap<>();

    /**
     * A distribution.
     *
     * @param pools the pools
     * @param lines the pay lines
     * @param accounts the accounts' ids
     * @param unit the currency as a unit
     * @param minorUnit the smallest amount
     * @param rounding how fixed prices are rounded to it
     * @param apportionment how pools are shared
     * @param vocabulary what names mean; gets the names of the lines
     */
    public Distribution(
            List<Pool> pools,
            List<PayLine> lines,
            Set<String> accounts,
            Unit unit,
            Rational minorUnit,
            RoundingMode rounding,
            Apportionment apportionment,
            Vocabulary vocabulary) {
        this.pools = List.copyOf(pools);
        this.lines = List.copyOf(lines);
        this.accounts = accounts;
        this.terms = new LineScope.MoneyTerms(unit, minorUnit, rounding, apportionment);
        this.vocabulary = vocabulary;
    }

    /**
     * What everything comes to.
     *
     * @param flows the money of each pool
     * @param payments what each line pays, by its id, in the order of the plan
     * @param soundPools the pools whose opening is lowered without problems
     * @param soundLines the lines that are lowered without problems of their own
     */
    public record Lowered(
            List<PoolFlow> flows, Map<String, Payment> payments, Set<String> soundPools, Set<String> soundLines) {}

    /**
     * Lowers all pools and lines.
     *
     * @return the flows and the payments; incomplete if there are problems, which are now reported
     */
    public Lowered lower() {
        checkSources();
        Map<String, Payment> payments = new LinkedHashMap<>();
        List<PoolFlow> flows = new ArrayList<>();
        for (Pool pool : pools) {
            flows.add(flow(pool, payments));
        }
        List<String> poolIds = pools.stream().map(Pool::id).toList();
        for (PayLine line : lines) {
            if (!poolIds.contains(line.from())) {
                payments.put(line.id(), fromAccount(line));
            }
        }
        Map<String, Payment> inOrder = new LinkedHashMap<>();
        for (PayLine line : lines) {
            Optional.ofNullable(payments.get(line.id())).ifPresent(payment -> inOrder.put(line.id(), payment));
        }
        return new Lowered(flows, inOrder, sound(soundPools), sound(soundLines));
    }

    private void checkSources() {
        List<String> known = new ArrayList<>(pools.stream().map(Pool::id).toList());
        known.addAll(accounts);
        for (PayLine line : lines) {
            require(DistributionProblem.UNKNOWN_SOURCE, known, line.from(), line.with(), "from");
            line.with()
                    .optionalText("withheldTo")
                    .ifPresent(account -> requireAccount(account, line.with(), "withheldTo"));
        }
        for (Pool pool : pools) {
            List<String> rests = new ArrayList<>(List.of(Pool.REST_IS_PROBLEM, Pool.REST_CLOSES));
            rests.addAll(accounts);
            require(DistributionProblem.UNKNOWN_REST, rests, pool.rest(), pool.with(), "rest");
            pool.topUpFrom().ifPresent(account -> requireAccount(account, pool.with(), "topUpFrom"));
            if (pool.with().text("overdrawn").equals("topUp")
                    != pool.topUpFrom().isPresent()) {
                report(Problem.of(DistributionProblem.TOP_UP_ACCOUNT)
                        .at(pool.with().at("overdrawn"))
                        .with("pool", pool.id()));
            }
        }
    }

    private void requireAccount(String account, Arguments with, String field) {
        DistributionProblem kind =
                accounts.isEmpty() ? DistributionProblem.NO_ACCOUNTS : DistributionProblem.UNKNOWN_ACCOUNT;
        require(kind, List.copyOf(accounts), account, with, field);
    }

    private void require(DistributionProblem kind, List<String> known, String name, Arguments with, String field) {
        if (!known.contains(name) && !vocabulary.isBroken(name)) {
            report(Problem.of(kind)
                    .at(with.at(field))
                    .with("field", field)
                    .with("name", name)
                    .with("known", String.join(", ", known))
                    .with("nearest", Nearest.to(name, known)));
        }
    }

    private void report(Problem problem) {
        vocabulary.problems().add(problem);
    }

    private Payment fromAccount(PayLine line) {
        if (line.formula().sharesRemainder() && accounts.contains(line.from())) {
            report(Problem.of(DistributionProblem.SHARE_NEEDS_POOL)
                    .at(line.with().at("from"))
                    .with("line", line.id())
                    .with("source", line.from()));
        }
        return lowered(line, null);
    }

    private Payment lowered(PayLine line, @Nullable Quantity remainder) {
        LineScope scope = new LineScope(line.origin("paid"), remainder, terms, TableScope.of(vocabulary, Rubric.STAFF));
        Payment[] payment = new Payment[1];
        Vocabulary.Attempt attempt = vocabulary.attempt(() -> {
            payment[0] = line.formula().lower(line.with(), scope);
            return payment[0].paid();
        });
        note(soundLines, line.id(), attempt);
        return payment[0];
    }

    /** Of two elements of one id, both must be sound. */
    private static void note(Map<String, Boolean> soundness, String id, Vocabulary.Attempt attempt) {
        soundness.merge(id, attempt.isSound(), Boolean::logicalAnd);
    }

    private static Set<String> sound(Map<String, Boolean> soundness) {
        Set<String> sound = new LinkedHashSet<>(soundness.keySet());
        sound.removeIf(id -> !soundness.getOrDefault(id, false));
        return sound;
    }

    private PoolFlow flow(Pool pool, Map<String, Payment> payments) {
        List<PayLine> own = lines.stream()
                .filter(line -> line.from().equals(pool.id()))
                .sorted(Comparator.comparingInt(PayLine::step).thenComparing(PayLine::id))
                .toList();
        Optional<PayLine> sharing = sharing(pool, own);
        List<PayLine> fixedLines =
                own.stream().filter(line -> !line.formula().sharesRemainder()).toList();
        Vocabulary.Attempt attempt = vocabulary.attempt(() -> opening(pool).named(pool.origin("opening")));
        Quantity opening = attempt.quantity();
        note(soundPools, pool.id(), attempt);
        Map<String, Quantity> paid = new LinkedHashMap<>();
        Map<String, List<Quantity>> withheld = new LinkedHashMap<>();
        List<Quantity> drawn = new ArrayList<>();
        for (PayLine line : fixedLines) {
            Payment payment = lowered(line, opening);
            payments.put(line.id(), payment);
            paid.put(line.id(), total(payment.paid(), line, "totalPaid"));
            drawn.add(total(payment.drawn(), line, "totalDrawn"));
            line.with()
                    .optionalText("withheldTo")
                    .ifPresent(account -> withheld.computeIfAbsent(account, a -> new ArrayList<>())
                            .add(total(payment.drawn(), line, "totalDrawn").minus(paid.get(line.id()))));
        }
        Quantity fixed = drawn.isEmpty() ? terms.zero() : Quantity.sum(drawn);
        Quantity received =
                pool.topUpFrom().isPresent() ? Quantity.max(terms.zero(), fixed.minus(opening)) : terms.zero();
        Quantity remainder = remainder(pool, opening, drawn);
        Quantity rest =
                sharing.map(line -> share(line, remainder, payments, paid)).orElse(remainder);
        // One too many is reported; what is wrong in it is reported too.
        own.stream().filter(line -> line.formula().sharesRemainder()).skip(1).forEach(line -> lowered(line, remainder));
        return new PoolFlow(
                pool,
                opening,
                received,
                fixed,
                paid,
                withheld,
                rest,
                fixedLines.stream().map(PayLine::id).toList());
    }

    /** What an account tops up is what lines draw beyond the opening: then nothing remains. */
    private Quantity remainder(Pool pool, Quantity opening, List<Quantity> drawn) {
        Quantity left = drawn.isEmpty() ? opening : opening.minus(Quantity.sum(drawn));
        Quantity remainder = pool.topUpFrom().isPresent() ? Quantity.max(terms.zero(), left) : left;
        return remainder.named(pool.origin("remainder")
                .part(
                        "remainder",
                        Label.of(
                                "remainder of " + pool.label().en(),
                                pool.label().zhCn() + "余额")));
    }

    private Quantity share(
            PayLine line, Quantity remainder, Map<String, Payment> payments, Map<String, Quantity> paid) {
        Payment payment = lowered(line, remainder);
        payments.put(line.id(), payment);
        paid.put(line.id(), total(payment.paid(), line, "totalPaid"));
        Share share = payment.share().orElseThrow();
        return new ShareRest(share);
    }

    private static Quantity total(Quantity ofEach, PayLine line, String role) {
        Label label = Label.of("total of " + line.label().en(), line.label().zhCn() + "合计");
        return LineScope.overStaff(Aggregate.Function.SUM, ofEach, null)
                .named(line.origin(role).part(role, label));
    }

    private Optional<PayLine> sharing(Pool pool, List<PayLine> own) {
        List<PayLine> sharing =
                own.stream().filter(line -> line.formula().sharesRemainder()).toList();
        if (sharing.size() > 1) {
            report(Problem.of(DistributionProblem.TWO_REMAINDERS)
                    .at(sharing.get(1).with().at("formula"))
                    .with("first", sharing.get(0).id())
                    .with("second", sharing.get(1).id())
                    .with("pool", pool.id()));
        }
        Optional<PayLine> last = sharing.stream().findFirst();
        for (PayLine line : own) {
            boolean late = last.isPresent()
                    && !line.formula().sharesRemainder()
                    && line.step() >= last.get().step();
            if (late) {
                report(Problem.of(DistributionProblem.AFTER_REMAINDER)
                        .at(line.with().at("step"))
                        .with("line", line.id())
                        .with("step", line.step())
                        .with("pool", pool.id())
                        .with("other", last.get().id()));
            }
        }
        return last;
    }

    private Quantity opening(Pool pool) {
        Arguments with = pool.with();
        if (with.has("amount") == with.has("perHead")) {
            report(Problem.of(DistributionProblem.POOL_SOURCE)
                    .at(Location.pointer(with.pointer()))
                    .with("pool", pool.id()));
        }
        TableScope staff = TableScope.of(vocabulary, Rubric.STAFF);
        Quantity amount = with.has("amount")
                ? staff.quantity(with, "amount", terms.unit(), pool.origin("opening"))
                : terms.zero();
        return with.has("perHead") ? perHead(pool, with.object("perHead"), staff) : amount;
    }

    private Quantity perHead(Pool pool, Arguments perHead, TableScope staff) {
        Quantity of = perHead.has("of") ? staff.condition(perHead, "of") : null;
        Quantity heads = LineScope.overStaff(Aggregate.Function.COUNT, Quantity.plain(Rational.ONE), of)
                .named(pool.origin("heads").part("heads", Label.of("heads", "人数")));
        return staff.quantity(perHead, "rate", terms.unit(), pool.origin("opening"))
                .times(heads);
    }
}
