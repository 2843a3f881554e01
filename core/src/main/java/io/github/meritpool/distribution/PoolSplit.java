package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * How what a pool's lines leave is split: amounts first, then percentages that make 100 with a stated remainder or
 * without, or weights against each other.
 *
 * @param parts what goes where, in the order stated
 * @param fixed the amounts among them
 * @param rest what is left after them
 */
public record PoolSplit(List<Part> parts, List<Quantity> fixed, Quantity rest) {

    private static final Rational WHOLE = Rational.of(100);

    /**
     * What goes to a pool or an account.
     *
     * @param into its id
     * @param amount the money, for each row of the pool that is split
     */
    public record Part(String into, Quantity amount) {}

    static PoolSplit of(Pool pool, Quantity left, MoneyTerms terms, Vocabulary vocabulary) {
        List<Arguments> stated = pool.with().objects("split");
        TableScope rows = TableScope.of(vocabulary, pool.each().orElse(Rubric.STAFF));
        List<Part> parts = new ArrayList<>();
        List<Quantity> fixed = new ArrayList<>();
        List<Arguments> weighed = new ArrayList<>();
        for (Arguments part : stated) {
            checkPart(pool, part, stated, vocabulary);
            if (part.has("amount")) {
                Quantity amount = rows.quantity(part, "amount", terms.unit(), origin(pool, part));
                fixed.add(amount);
                parts.add(new Part(part.text("into"), amount.named(origin(pool, part))));
            } else {
                weighed.add(part);
            }
        }
        Quantity toSplit = fixed.isEmpty() ? left : left.minus(Quantity.sum(fixed));
        List<Quantity> weights = weights(pool, weighed, rows);
        List<Quantity> portions = weights.isEmpty() ? List.of() : terms.portions(toSplit, weights);
        for (int i = 0; i < portions.size(); i++) {
            Arguments part = weighed.get(i);
            parts.add(new Part(part.text("into"), portions.get(i).named(origin(pool, part))));
        }
        return new PoolSplit(parts, fixed, portions.isEmpty() ? toSplit : terms.zero());
    }

    private static Origin origin(Pool pool, Arguments part) {
        return new Origin(
                pool.id(), "part", part.optionalText("clause").or(pool::clause).orElse(null), pool.label());
    }

    /** Each part is stated in one way, and all but amounts in the same. */
    private static void checkPart(Pool pool, Arguments part, List<Arguments> all, Vocabulary vocabulary) {
        long ways = List.of("amount", "percent", "weight", "remainder").stream()
                .filter(part::has)
                .count();
        boolean mixes = part.has("weight") && all.stream().anyMatch(one -> one.has("percent") || one.has("remainder"));
        if (ways != 1 || mixes) {
            vocabulary
                    .problems()
                    .add(Problem.of(DistributionProblem.SPLIT_PART)
                            .at(Location.pointer(part.pointer()))
                            .with("pool", pool.id())
                            .with("into", part.text("into")));
        }
    }

    private static List<Quantity> weights(Pool pool, List<Arguments> parts, TableScope rows) {
        List<Quantity> percents = parts.stream()
                .filter(part -> part.has("percent"))
                .map(part -> rows.quantity(part, "percent", Unit.NONE, origin(pool, part)))
                .toList();
        long remainders = parts.stream().filter(part -> part.has("remainder")).count();
        if (!percents.isEmpty()) {
            requireWhole(pool, percents, remainders, rows);
        }
        List<Quantity> weights = new ArrayList<>();
        int next = 0;
        for (Arguments part : parts) {
            if (part.has("percent")) {
                weights.add(percents.get(next));
                next++;
            } else if (part.has("remainder")) {
                Quantity whole = Quantity.plain(WHOLE);
                weights.add(percents.isEmpty() ? whole : whole.minus(Quantity.sum(percents)));
            } else if (part.has("weight")) {
                weights.add(rows.quantity(part, "weight", Unit.NONE, origin(pool, part)));
            }
        }
        return weights;
    }

    /** Percentages make 100, or less if a remainder is stated. */
    private static void requireWhole(Pool pool, List<Quantity> percents, long remainders, TableScope rows) {
        Problem problem = Problem.of(DistributionProblem.SPLIT_NOT_WHOLE)
                .at(pool.with().at("split"))
                .with("pool", pool.id());
        Quantity sum = Quantity.sum(percents);
        if (percents.stream().allMatch(Constant.class::isInstance)) {
            Rational stated = percents.stream()
                    .map(percent -> ((Constant) percent).value())
                    .reduce(Rational.ZERO, Rational::plus);
            int more = stated.compareTo(WHOLE);
            if (remainders > 1 || (remainders == 1 ? more > 0 : more != 0)) {
                rows.vocabulary().problems().add(problem.with("value", stated));
            }
        } else {
            Comparison comparison = remainders == 1 ? Comparison.AT_MOST : Comparison.EQUAL;
            rows.require(sum.compared(comparison, Quantity.plain(WHOLE)), problem, sum);
        }
    }
}
