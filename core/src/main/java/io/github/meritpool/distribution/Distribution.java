package io.github.meritpool.distribution;

import io.github.meritpool.language.KeyPath;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.RubricTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lowers pools and pay lines: claims on a pool come in stated steps, and a remainder is what earlier steps leave. Money
 * flows from pools through lines to staff, or into further pools; the order in which all of it is computed follows from
 * that, and a circle is a problem.
 */
public final class Distribution {

    private static final Label REMAINDER = Label.of("remainder of ", "余额");
    private static final Label ABOVE = Label.of("above the ceiling of ", "超出上限部分");

    private static final Comparator<PayLine> IN_TURN =
            Comparator.comparingInt(PayLine::step).thenComparing(PayLine::id);

    private final List<Pool> stated;
    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final List<PayLine> lines;
    private final Map<String, List<PayLine>> linesByPool = new LinkedHashMap<>();
    private final IdentityHashMap<Pool, Set<String>> fed = new IdentityHashMap<>();
    private final Set<String> accounts;
    private final MoneyTerms terms;
    private final RubricTypes types;
    private final Vocabulary vocabulary;
    private final IdentityHashMap<PayLine, LineRoute> routes = new IdentityHashMap<>();
    private final IdentityHashMap<PayLine, Payment> payments = new IdentityHashMap<>();
    private final Set<String> brokenLines = new LinkedHashSet<>();
    private final IdentityHashMap<Pool, PoolIncome> incomes = new IdentityHashMap<>();
    private final IdentityHashMap<Pool, PoolSplit> splits = new IdentityHashMap<>();
    private final IdentityHashMap<Pool, List<PoolSplit.Part>> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Pool, PoolFlow> flows = new IdentityHashMap<>();

    /** What a pool has, once it is known; {@code above} what of it is above its ceiling. */
    private record PoolIncome(PoolSources sources, Map<String, List<Quantity>> received, Optional<Quantity> above) {}

    /**
     * A distribution; gives the pools and lines their names.
     *
     * @param pools the pools
     * @param lines the pay lines
     * @param accounts the accounts' ids
     * @param terms how money is rounded and shared
     * @param types the rubric types that lines can name
     * @param vocabulary what names mean: from now on a pool's what it has, a line's what it pays each row
     */
    public Distribution(
            List<Pool> pools,
            List<PayLine> lines,
            Set<String> accounts,
            MoneyTerms terms,
            RubricTypes types,
            Vocabulary vocabulary) {
        this.stated = List.copyOf(pools);
        this.lines = List.copyOf(lines);
        this.accounts = accounts;
        this.terms = terms;
        this.types = types;
        this.vocabulary = vocabulary;
        for (Pool pool : pools) {
            vocabulary.define(pool.id(), pool.with().pointer() + "/id", () -> available(pool));
            if (this.pools.putIfAbsent(pool.id(), pool) == null) {
                vocabulary.define(leftOf(pool), pool.with().pointer() + "/left", () -> left(pool, linesOf(pool)));
                vocabulary.define(
                        restOf(pool),
                        pool.with().pointer() + "/rest",
                        () -> flow(pool).rest());
            }
        }
        for (PayLine line : lines) {
            vocabulary.define(line.id(), line.with().pointer() + "/id", () -> checked(line));
            linesByPool.computeIfAbsent(line.from(), id -> new ArrayList<>()).add(line);
        }
        linesByPool.values().forEach(own -> own.sort(IN_TURN));
    }

    /** The name of what a pool's lines leave: no id, so that no plan can use it. */
    private static String leftOf(Pool pool) {
        return pool.id() + "/left";
    }

    /** The name of what it leaves at last. */
    private static String restOf(Pool pool) {
        return pool.id() + "/rest";
    }

    /**
     * What everything comes to.
     *
     * @param flows the money of each pool
     * @param payments what each line pays, by its id, in the order of the plan
     * @param soundPools the pools whose money is lowered without problems
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
        new DistributionCheck(stated, lines, accounts, terms, vocabulary).check();
        Set<String> soundPools = new LinkedHashSet<>();
        Set<String> soundLines = new LinkedHashSet<>();
        lines.forEach(line -> note(soundLines, line.id()));
        for (Pool pool : pools.values()) {
            note(soundPools, pool.id());
            vocabulary.attempt(() -> vocabulary.defined(restOf(pool)));
        }
        soundLines.removeAll(brokenLines);
        Map<String, Payment> inOrder = new LinkedHashMap<>();
        for (PayLine line : lines) {
            Optional.ofNullable(payments.get(line)).ifPresent(payment -> inOrder.putIfAbsent(line.id(), payment));
        }
        List<PoolFlow> inPlan = new ArrayList<>();
        pools.values().forEach(pool -> Optional.ofNullable(flows.get(pool)).ifPresent(inPlan::add));
        return new Lowered(inPlan, inOrder, soundPools, soundLines);
    }

    private void note(Set<String> sound, String id) {
        if (vocabulary.attempt(() -> vocabulary.defined(id)).isSound()) {
            sound.add(id);
        }
    }

    /** What a name stands for, lowered now if need be; a circle is found here. */
    private Quantity known(String name, Pool neededBy) {
        return vocabulary.named(name, neededBy.with().pointer(), "");
    }

    // What a pool has

    private Quantity available(Pool pool) {
        PoolSources sources = new PoolSources(pool, terms, vocabulary);
        Map<String, List<Quantity>> received = received(pool, sources);
        List<Quantity> there = new ArrayList<>(List.of(sources.opening()));
        received.values().forEach(there::addAll);
        Quantity all = Quantity.sum(there);
        Optional<Quantity> ceiling = sources.ceiling();
        Optional<Quantity> above =
                ceiling.map(most -> above(all.minus(most)).named(part(pool.origin("above"), ABOVE, pool.label())));
        incomes.put(pool, new PoolIncome(sources, received, above));
        return ceiling.map(most -> Quantity.min(all, most)).orElse(all).named(pool.origin("available"));
    }

    /** What comes in from accounts and other pools, by their ids. */
    private Map<String, List<Quantity>> received(Pool pool, PoolSources sources) {
        Map<String, List<Quantity>> received = new LinkedHashMap<>(sources.fromAccounts());
        for (PayLine line : lines) {
            boolean isInto = line.into().equals(Optional.of(pool.id()));
            if (line.goesInto(pool.id())) {
                known(line.id(), pool);
                LineRoute route = routes.get(line);
                Payment payment = payments.get(line);
                if (route != null && payment != null) {
                    Quantity amount = isInto ? payment.paid() : payment.drawn().minus(payment.paid());
                    add(received, line.from(), named(line, "into", route.into(pool, amount)));
                }
            }
        }
        for (Pool other : pools.values()) {
            if (other.splitsInto(pool.id())) {
                known(leftOf(other), pool);
                parts(other).stream()
                        .filter(part -> part.into().equals(pool.id()))
                        .forEach(part -> add(received, other.id(), fitting(other, pool, part.amount())));
            }
            if (!feeds(pool, other)) {
                leftTo(pool, other).forEach(amount -> add(received, other.id(), amount));
            }
        }
        return received;
    }

    /** What pools that it feeds leave and give back. It comes after its lines, which fed them. */
    private Map<String, Quantity> givenBack(Pool pool) {
        Map<String, Quantity> back = new LinkedHashMap<>();
        for (Pool other : pools.values()) {
            List<Quantity> amounts = feeds(pool, other) ? leftTo(pool, other) : List.of();
            if (!amounts.isEmpty()) {
                back.put(other.id(), Quantity.sum(amounts));
            }
        }
        return back;
    }

    /** What another pool leaves to this one: what nobody can be paid, and what is above its ceiling. */
    private List<Quantity> leftTo(Pool pool, Pool other) {
        List<Quantity> amounts = new ArrayList<>();
        if (other.rest().equals(pool.id())) {
            amounts.add(fitting(other, pool, known(restOf(other), pool)));
        }
        if (other.spillsInto(pool.id())) {
            known(other.id(), pool);
            Optional.ofNullable(incomes.get(other))
                    .flatMap(PoolIncome::above)
                    .ifPresent(amount -> amounts.add(fitting(other, pool, amount)));
        }
        return amounts;
    }

    /** Whether money of a pool reaches another by lines, splits, and what is above a ceiling. */
    private boolean feeds(Pool from, Pool to) {
        return fed.computeIfAbsent(from, this::fedBy).contains(to.id());
    }

    /** Every pool that money of a pool reaches, perhaps through others. */
    private Set<String> fedBy(Pool from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<Pool> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Pool giver = open.pop();
            for (Pool pool : pools.values()) {
                boolean isFed = giver.splitsInto(pool.id())
                        || giver.spillsInto(pool.id())
                        || linesOf(giver).stream().anyMatch(line -> line.goesInto(pool.id()));
                if (isFed && reached.add(pool.id())) {
                    open.push(pool);
                }
            }
        }
        return reached;
    }

    private List<PoolSplit.Part> parts(Pool pool) {
        return parts.computeIfAbsent(pool, one -> split(one).parts(known(leftOf(one), one)));
    }

    private static void add(Map<String, List<Quantity>> amounts, String id, Quantity amount) {
        amounts.computeIfAbsent(id, one -> new ArrayList<>()).add(amount);
    }

    /** What a pool gives to another, for each row of the other. */
    private Quantity fitting(Pool from, Pool to, Quantity amount) {
        if (from.each().equals(to.each())) {
            return amount;
        } else if (from.each().isEmpty()) {
            vocabulary.problems().add(DistributionCheck.intoMany(from, to));
            return terms.zero();
        }
        return to.each()
                .map(each -> KeyPath.of(
                                vocabulary,
                                from.each().get(),
                                each,
                                Optional.empty(),
                                from.with().pointer())
                        .map(path -> path.sum(amount))
                        .orElseGet(terms::zero))
                .orElseGet(() -> PoolSources.sumOver(from.each().get(), amount, null))
                .named(from.origin("given"));
    }

    // What a line pays

    /** Of two lines of one id, both must be sound. */
    private Quantity checked(PayLine line) {
        Vocabulary.Attempt attempt = vocabulary.attempt(() -> paid(line));
        if (!attempt.isSound()) {
            brokenLines.add(line.id());
        }
        return attempt.quantity();
    }

    private Quantity paid(PayLine line) {
        Optional<Pool> pool = Optional.ofNullable(pools.get(line.from()));
        LineRoute route = LineRoute.of(line, pool, line.into().map(pools::get), vocabulary);
        boolean isScaled = pool.map(Pool::isScaled).orElse(false) || line.isBounded();
        boolean needsRemainder = line.formula().sharesRemainder() || isScaled;
        Optional<Quantity> remainder = pool.filter(one -> needsRemainder)
                .map(one -> before(one, line))
                .map(left -> atMost(line, pool.orElseThrow(), left));
        LineScope scope = new LineScope(
                line,
                remainder.orElse(null),
                route.family(),
                terms.of(line.with()),
                types,
                TableScope.of(vocabulary, line.table()));
        Payment lowered = line.formula().lower(line.with(), scope);
        Payment payment = isScaled && !line.formula().sharesRemainder() ? scaledDown(lowered, scope) : lowered;
        if (!route.isWhole()) {
            return new Missing(Kind.NUMBER, terms.unit());
        }
        route.requirePayees(payment, scope);
        routes.put(line, route);
        payments.put(line, route.reached(payment, terms));
        return payment.paid();
    }

    private Quantity atMost(PayLine line, Pool pool, Quantity left) {
        if (!line.isBounded()) {
            return left;
        }
        List<Quantity> least = new ArrayList<>(List.of(left));
        TableScope scope = TableScope.of(vocabulary, line.table());
        Origin origin = line.origin("upTo");
        if (line.with().has("upTo")) {
            least.add(scope.quantity(line.with(), "upTo", terms.unit(), origin));
        }
        if (line.with().has("upToPercent")) {
            Quantity percent = scope.quantity(line.with(), "upToPercent", Unit.NONE, origin);
            least.add(terms.percentage(percent, known(pool.id(), pool)));
        }
        return Quantity.min(least.toArray(Quantity[]::new))
                .named(part(origin, Label.of("most for ", "上限"), line.label()));
    }

    /** Amounts with a fixed price, in proportion where there is less than they come to. */
    private static Payment scaledDown(Payment payment, LineScope in) {
        Quantity amounts = in.ofEachRow(payment.paid());
        return Payment.shared(
                in,
                new Share(
                        in.there(),
                        amounts,
                        new Share.Bounds(null, amounts),
                        in.family(),
                        in.terms().apportionment(),
                        in.terms().minorUnit()));
    }

    // What remains of a pool

    private List<PayLine> linesOf(Pool pool) {
        return linesByPool.getOrDefault(pool.id(), List.of());
    }

    private Quantity before(Pool pool, PayLine line) {
        List<PayLine> own = linesOf(pool);
        return left(pool, own.subList(0, own.indexOf(line)));
    }

    private PoolSplit split(Pool pool) {
        return splits.computeIfAbsent(pool, one -> new PoolSplit(one, terms, vocabulary));
    }

    /** What amounts that come first and some lines leave. What an account tops up is what they draw beyond what there is: then nothing is left. */
    private Quantity left(Pool pool, List<PayLine> earlier) {
        Quantity base = known(pool.id(), pool);
        List<Quantity> drawn = new ArrayList<>(split(pool).amounts());
        for (PayLine line : earlier) {
            known(line.id(), pool);
            Optional<Payment> payment = Optional.ofNullable(payments.get(line));
            Optional<Share> whole = payment.flatMap(Payment::share)
                    .filter(share -> line.formula().sharesRemainder());
            if (whole.isPresent() && !line.isBounded()) {
                base = new ShareRest(whole.get());
                drawn.clear();
            } else {
                payment.ifPresent(found -> drawn.add(total(line, found.drawn(), "totalDrawn")));
            }
        }
        Quantity left = drawn.isEmpty() ? base : base.minus(Quantity.sum(drawn));
        Quantity remainder = pool.isToppedUp() ? Quantity.max(terms.zero(), left) : left;
        return remainder.named(part(pool.origin("remainder"), REMAINDER, pool.label()));
    }

    private static Origin part(Origin origin, Label words, Label of) {
        return origin.part(origin.role(), Label.of(words.en() + of.en(), of.zhCn() + words.zhCn()));
    }

    /** What a line's amounts come to, for each row of its pool. */
    private Quantity total(PayLine line, Quantity ofEach, String role) {
        LineRoute route = routes.get(line);
        return route == null ? terms.zero() : named(line, role, route.fromPool(ofEach));
    }

    private static Quantity named(PayLine line, String role, Quantity total) {
        return total.named(part(line.origin(role), Label.of("total of ", "合计"), line.label()));
    }

    private PoolFlow flow(Pool pool) {
        List<PayLine> own = linesOf(pool);
        Quantity available = known(pool.id(), pool);
        PoolIncome income = Optional.ofNullable(incomes.get(pool))
                .orElseGet(() -> new PoolIncome(new PoolSources(pool, terms, vocabulary), Map.of(), Optional.empty()));
        Map<String, List<Quantity>> received = new LinkedHashMap<>(income.received());
        Map<String, Quantity> paid = new LinkedHashMap<>();
        Map<String, Quantity> returned = new LinkedHashMap<>();
        Map<String, List<Quantity>> transferred = new LinkedHashMap<>();
        List<Quantity> fixed = new ArrayList<>();
        Quantity left = known(leftOf(pool), pool);
        for (PayLine line : own) {
            Payment payment = payments.get(line);
            if (payment != null) {
                Quantity out = line.canTakeBack() ? above(payment.paid()) : payment.paid();
                Quantity total = total(line, out, "totalPaid");
                line.into().ifPresentOrElse(into -> add(transferred, into, total), () -> paid.put(line.id(), total));
                if (line.canTakeBack()) {
                    returned.put(line.id(), total(line, above(terms.zero().minus(payment.paid())), "totalReturned"));
                }
                Quantity drawn = total(line, payment.drawn(), "totalDrawn");
                line.with().optionalText("withheldTo").ifPresent(to -> add(transferred, to, drawn.minus(total)));
                if (!line.formula().sharesRemainder()) {
                    fixed.add(drawn);
                }
            }
        }
        pool.ceiling()
                .ifPresent(most -> income.above().ifPresent(amount -> add(transferred, most.text("above"), amount)));
        PoolSplit split = split(pool);
        parts(pool).forEach(part -> add(transferred, part.into(), part.amount()));
        fixed.addAll(split.amounts());
        Quantity needed = fixed.isEmpty() ? terms.zero() : Quantity.sum(fixed);
        if (pool.isToppedUp()) {
            Quantity shortage = Quantity.max(terms.zero(), needed.minus(available));
            income.sources().toppingUp(shortage).forEach((account, amount) -> add(received, account, amount));
        }
        Map<String, Quantity> back = givenBack(pool);
        returned.putAll(back);
        List<Quantity> rest = new ArrayList<>(List.of(split.rest(left)));
        rest.addAll(back.values());
        PoolFlow flow = new PoolFlow(
                pool,
                income.sources().opening(),
                received,
                returned,
                needed,
                available,
                paid,
                transferred,
                Quantity.sum(rest),
                own.stream()
                        .filter(line -> !line.formula().sharesRemainder())
                        .map(PayLine::id)
                        .toList());
        flows.put(pool, flow);
        return flow;
    }

    private Quantity above(Quantity amount) {
        return Quantity.max(terms.zero(), amount);
    }
}
