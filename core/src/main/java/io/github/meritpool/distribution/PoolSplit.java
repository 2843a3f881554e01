package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a pool is split: amounts before anything else, and of what its lines leave percentages that make 100, with a stated
 * remainder or without, or weights against each other.
 */
public final class PoolSplit {

    private final Pool pool;
    private final MoneyTerms terms;
    private final List<Part> amounts = new ArrayList<>();
    private final List<Arguments> weighed = new ArrayList<>();
    private final List<Quantity> weights;

    /**
     * What goes to a pool or an account.
     *
     * @param into its id
     * @param amount the money, for each row of the pool that is split
     */
    public record Part(String into, Quantity amount) {}

    PoolSplit(Pool pool, MoneyTerms terms, Vocabulary vocabulary) {
        this.pool = pool;
        this.terms = terms;
        List<Arguments> stated = pool.with().objects("split");
        TableScope rows = TableScope.of(vocabulary, pool.each().orElse(Rubric.STAFF));
        for (Arguments part : stated) {
            checkPart(pool, part, stated, vocabulary);
            if (part.has("amount")) {
                Quantity amount = rows.quantity(part, "amount", terms.unit(), origin(pool, part));
                amounts.add(new Part(part.text("into"), amount.named(origin(pool, part))));
            } else {
                weighed.add(part);
            }
        }
        this.weights = weights(pool, weighed, rows);
    }

    /** What is taken first. */
    List<Quantity> amounts() {
        return amounts.stream().map(Part::amount).toList();
    }

    /** All parts, of what the lines and the amounts leave. */
    List<Part> parts(Quantity left) {
        List<Part> parts = new ArrayList<>(amounts);
        List<Quantity> portions = weights.isEmpty() ? List.of() : terms.portions(left, weights);
        for (int i = 0; i < portions.size(); i++) {
            Arguments part = weighed.get(i);
            parts.add(new Part(part.text("into"), portions.get(i).named(origin(pool, part))));
        }
        return parts;
    }

    /** What no part gets. */
    Quantity rest(Quantity left) {
        return weights.isEmpty() ? left : terms.zero();
    }

    private static Origin origin(Pool pool, Arguments part) {
        return new Origin(
                pool.id(), "part", part.optionalText("clause").or(pool::clause).orElse(null), pool.label());
    }

    /** Each part is stated in one way, and all but amounts in the same. */
    private static void checkPart(Pool pool, Arguments part, List<Arguments> all, Vocabulary vocabulary) {
        long ways = Stream.of(part.has("amount"), part.has("percent"), part.has("weight"), isRemainder(part))
                .filter(Boolean::booleanValue)
                .count();
        boolean mixes = part.has("weight") && all.stream().anyMatch(one -> one.has("percent") || isRemainder(one));
        if (ways != 1 || mixes) {
            vocabulary
                    .problems()
                    .add(Problem.of(DistributionProblem.SPLIT_PART)
                            .at(Location.pointer(part.pointer()))
                            .with("pool", pool.id())
                            .with("into", part.text("into")));
        }
    }

    /** {@code "remainder": false} says nothing. */
    private static boolean isRemainder(Arguments part) {
        return part.isTrue("remainder");
    }

    private static List<Quantity> weights(Pool pool, List<Arguments> parts, TableScope rows) {
        List<Quantity> percents = parts.stream()
                .filter(part -> part.has("percent"))
                .map(part -> rows.quantity(part, "percent", Unit.NONE, origin(pool, part)))
                .toList();
        int remainders = (int) parts.stream().filter(PoolSplit::isRemainder).count();
        if (!percents.isEmpty() || remainders > 0) {
            Problem problem = Problem.of(DistributionProblem.SPLIT_NOT_WHOLE)
                    .at(pool.with().at("split"))
                    .with("pool", pool.id());
            Portions.requireWhole(percents, remainders, problem, rows);
        }
        List<Quantity> weights = new ArrayList<>();
        int next = 0;
        for (Arguments part : parts) {
            if (part.has("percent")) {
                weights.add(percents.get(next));
                next++;
            } else if (isRemainder(part)) {
                weights.add(Portions.remainder(percents));
            } else if (part.has("weight")) {
                weights.add(rows.quantity(part, "weight", Unit.NONE, origin(pool, part)));
            }
        }
        return weights;
    }
}
