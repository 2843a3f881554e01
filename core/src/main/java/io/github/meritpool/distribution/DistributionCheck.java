package io.github.meritpool.distribution;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks where money comes from and goes to, and in which steps, before any of it is lowered. */
final class DistributionCheck {

    private final List<Pool> pools;
    private final List<String> poolIds;
    private final List<PayLine> lines;
    private final List<String> accounts;
    private final MoneyTerms terms;
    private final Vocabulary vocabulary;

    DistributionCheck(
            List<Pool> pools, List<PayLine> lines, Set<String> accounts, MoneyTerms terms, Vocabulary vocabulary) {
        this.pools = pools;
        this.poolIds = pools.stream().map(Pool::id).toList();
        this.lines = lines;
        this.accounts = List.copyOf(accounts);
        this.terms = terms;
        this.vocabulary = vocabulary;
    }

    void check() {
        lines.forEach(this::check);
        pools.forEach(this::check);
        pools.forEach(this::checkSteps);
    }

    // Lines

    private void check(PayLine line) {
        Arguments with = line.with();
        List<String> anywhere = new ArrayList<>(poolIds);
        anywhere.addAll(accounts);
        require(DistributionProblem.UNKNOWN_SOURCE, anywhere, line.from(), with.at("from"), "from");
        with.optionalText("withheldTo")
                .ifPresent(to ->
                        require(DistributionProblem.UNKNOWN_SOURCE, anywhere, to, with.at("withheldTo"), "withheldTo"));
        line.into().ifPresent(to -> require(DistributionProblem.UNKNOWN_SOURCE, poolIds, to, with.at("into"), "into"));
        if (line.formula().sharesRemainder() && accounts.contains(line.from())) {
            report(Problem.of(DistributionProblem.SHARE_NEEDS_POOL)
                    .at(with.at("from"))
                    .with("line", line.id())
                    .with("source", line.from()));
        }
        checkTerms(line);
    }

    private void checkTerms(PayLine line) {
        Arguments with = line.with();
        if (with.has("quantum") && terms.quanta(with).isEmpty()) {
            report(Problem.of(DistributionProblem.QUANTUM)
                    .at(with.at("quantum"))
                    .with("line", line.id())
                    .with("value", with.decimal("quantum"))
                    .with("minorUnit", terms.minorUnit()));
        }
        if (with.optionalText("belowQuantum").equals(Optional.of(BelowQuantum.NEXT_IN_ORDER.id()))
                && terms.residueOf(with) == ResidueMode.KEPT_APART) {
            apart(
                    line,
                    "belowQuantum",
                    "residue",
                    Label.of("the residue is kept apart, so nobody is next in order", "余数留存，因而没有下一位"));
        }
        boolean isScaled =
                line.isBounded() || pool(line.from()).map(Pool::isScaled).orElse(false);
        if (isScaled && with.has("withheldTo")) {
            apart(
                    line,
                    "withheldTo",
                    line.isBounded() ? line.bound() : "from",
                    Label.of("what is scaled down is not earned in part", "被缩减的金额无从区分未得部分"));
        }
        if (line.with().has("instalments") && line.into().isPresent()) {
            apart(line, "instalments", "into", Label.of("only people are paid by instalments", "只有发给人的金额才分期"));
        }
        if (line.canTakeBack() && (isScaled || line.formula().sharesRemainder())) {
            apart(
                    line,
                    "negative",
                    line.formula().sharesRemainder() ? "formula" : line.isBounded() ? line.bound() : "from",
                    Label.of("a share takes nothing back", "分配不会收回金额"));
        }
        if (line.isBounded() && accounts.contains(line.from())) {
            apart(line, line.bound(), "from", Label.of("an account has no end to scale down to", "账户没有可据以缩减的总量"));
        }
        if (line.isBounded() && pool(line.from()).flatMap(Pool::each).isPresent()) {
            apart(line, line.bound(), "from", Label.of("each row has a pool of its own", "每行各有一份总量"));
        }
    }

    private void apart(PayLine line, String field, String other, Label reason) {
        report(Problem.of(DistributionProblem.FIELDS_TOGETHER)
                .at(line.with().at(field))
                .with("line", line.id())
                .with("field", field)
                .with("other", other)
                .with("reason", reason.en())
                .with("reasonZhCn", reason.zhCn()));
    }

    // Pools

    private void check(Pool pool) {
        Arguments with = pool.with();
        pool.each().ifPresent(table -> vocabulary.hasTable(table, with.pointer() + "/each"));
        List<String> rests = new ArrayList<>(List.of(Pool.REST_IS_PROBLEM, Pool.REST_CLOSES));
        rests.addAll(accounts);
        rests.addAll(poolIds);
        require(DistributionProblem.UNKNOWN_REST, rests, pool.rest(), with.at("rest"), "rest");
        List<String> anywhere = new ArrayList<>(poolIds);
        anywhere.addAll(accounts);
        for (Arguments part : with.objects("split")) {
            require(DistributionProblem.UNKNOWN_SOURCE, anywhere, part.text("into"), part.at("into"), "into");
        }
        pool.ceiling().ifPresent(most -> checkCeiling(pool, most, anywhere));
        checkSources(pool);
        checkTopUp(pool);
    }

    private void checkCeiling(Pool pool, Arguments most, List<String> anywhere) {
        require(DistributionProblem.UNKNOWN_SOURCE, anywhere, most.text("above"), most.at("above"), "above");
        boolean isStated = most.has("amount") || most.has("percent");
        if (!isStated || most.has("percent") != most.has("of")) {
            report(Problem.of(DistributionProblem.POOL_CEILING)
                    .at(Location.pointer(most.pointer()))
                    .with("pool", pool.id()));
        }
    }

    private void checkSources(Pool pool) {
        Arguments with = pool.with();
        boolean isFed = lines.stream()
                        .anyMatch(line -> line.into().equals(Optional.of(pool.id()))
                                || line.with().optionalText("withheldTo").equals(Optional.of(pool.id())))
                || pools.stream()
                        .anyMatch(other -> other.rest().equals(pool.id())
                                || other.splitsInto(pool.id())
                                || other.spillsInto(pool.id()));
        if ((with.has("amount") && with.has("sources")) || (!with.has("amount") && !with.has("sources") && !isFed)) {
            report(Problem.of(DistributionProblem.POOL_SOURCE)
                    .at(Location.pointer(with.pointer()))
                    .with("pool", pool.id()));
        }
        for (Arguments source : with.objects("sources")) {
            boolean isSound = source.has("amount") ? !PoolSources.counts(source) : source.has("rate");
            if (!isSound) {
                report(Problem.of(DistributionProblem.SOURCE_WAY)
                        .at(Location.pointer(source.pointer()))
                        .with("pool", pool.id()));
            }
            source.optionalText("from").ifPresent(account -> requireAccount(account, source.at("from"), "from"));
        }
    }

    private void checkTopUp(Pool pool) {
        Arguments with = pool.with();
        if (pool.isToppedUp() == with.byName("topUpFrom").isEmpty()) {
            report(Problem.of(DistributionProblem.TOP_UP_ACCOUNT)
                    .at(with.at("overdrawn"))
                    .with("pool", pool.id()));
        }
        for (String account : with.byName("topUpFrom").keySet()) {
            requireAccount(account, with.at("topUpFrom", account), "topUpFrom");
        }
    }

    static Problem intoMany(Pool from, Pool to) {
        return Problem.of(DistributionProblem.INTO_MANY)
                .at(Location.pointer(from.with().pointer()))
                .with("pool", from.id())
                .with("into", to.id())
                .with("table", to.each().orElseThrow());
    }

    // Steps

    private void checkSteps(Pool pool) {
        List<PayLine> own =
                lines.stream().filter(line -> line.from().equals(pool.id())).toList();
        for (int i = 0; i < own.size(); i++) {
            // Lines of stated amounts get in each other's way only where they are scaled.
            boolean matters = pool.isScaled() || own.get(i).formula().sharesRemainder();
            for (int j = 0; matters && j < own.size(); j++) {
                if (i != j) {
                    checkSteps(pool, own.get(i), own.get(j), i < j);
                }
            }
        }
    }

    private void checkSteps(Pool pool, PayLine one, PayLine other, boolean isFirst) {
        boolean shares = one.formula().sharesRemainder();
        boolean otherShares = other.formula().sharesRemainder();
        if (shares && otherShares && isFirst && one.step() == other.step()) {
            report(twoLines(DistributionProblem.TWO_REMAINDERS, pool, one, other));
        } else if (shares && !otherShares && !one.isBounded() && other.step() >= one.step()) {
            report(Problem.of(DistributionProblem.AFTER_REMAINDER)
                    .at(other.with().at("step"))
                    .with("line", other.id())
                    .with("step", other.step())
                    .with("pool", pool.id())
                    .with("other", one.id()));
        } else if (!shares && !otherShares && isFirst && pool.isScaled() && one.step() == other.step()) {
            report(twoLines(DistributionProblem.SAME_STEP, pool, one, other));
        }
    }

    private static Problem twoLines(DistributionProblem kind, Pool pool, PayLine first, PayLine second) {
        return Problem.of(kind)
                .at(second.with().at("step"))
                .with("first", first.id())
                .with("second", second.id())
                .with("step", second.step())
                .with("pool", pool.id());
    }

    // What names there are

    private Optional<Pool> pool(String id) {
        return pools.stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    private void requireAccount(String account, Location place, String field) {
        DistributionProblem kind =
                accounts.isEmpty() ? DistributionProblem.NO_ACCOUNTS : DistributionProblem.UNKNOWN_ACCOUNT;
        require(kind, accounts, account, place, field);
    }

    private void require(DistributionProblem kind, List<String> known, String name, Location place, String field) {
        if (!known.contains(name) && !vocabulary.isBroken(name)) {
            report(Problem.of(kind)
                    .at(place)
                    .with("field", field)
                    .with("name", name)
                    .with("known", String.join(", ", known))
                    .with("nearest", Nearest.to(name, known)));
        }
    }

    private void report(Problem problem) {
        vocabulary.problems().add(problem);
    }
}
