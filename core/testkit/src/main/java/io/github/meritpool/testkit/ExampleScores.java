package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/** The scores of an example on some rosters, the same ones each time, and what other arguments make of them. */
final class ExampleScores {

    /** How many rosters are drawn; those that can't be settled are left out. */
    private static final int ROSTERS = 100;

    private static final int GENERATOR_SIZE = 1000;
    private static final long SEED = 1;

    private final Function<Tree.Fields, Checked<CompiledPlan>> compiled;
    private final CompiledPlan example;
    private final List<Scored> asStated;

    /** A roster that is settled, and the scores of the example by staff id. */
    private record Scored(Inputs inputs, Map<String, Rational> scores) {}

    ExampleScores(
            Function<Tree.Fields, Checked<CompiledPlan>> compiled,
            Tree.Fields arguments,
            Arbitrary<RosterRows> rosters) {
        this.compiled = compiled;
        this.example = compiled.apply(arguments).orElseThrow();
        this.asStated = scored(Settler.of(example), rosters);
    }

    private static List<Scored> scored(Settler settler, Arbitrary<RosterRows> rosters) {
        RandomGenerator<RosterRows> generator = rosters.generator(GENERATOR_SIZE, true);
        Random random = new Random(SEED);
        return Stream.generate(() -> generator.next(random).value())
                .limit(ROSTERS)
                .map(rows -> Inputs.of(rows.roster()))
                .flatMap(inputs -> scores(settler, inputs).map(scores -> new Scored(inputs, scores)).stream())
                .toList();
    }

    private static Optional<Map<String, Rational>> scores(Settler settler, Inputs inputs) {
        Checked<Settlement> settlement = settler.settle(inputs);
        return settlement.isOk() ? Optional.of(scores(settlement.orElseThrow())) : Optional.empty();
    }

    private static Map<String, Rational> scores(Settlement settlement) {
        Map<String, Rational> scores = new LinkedHashMap<>();
        settlement.payouts().forEach(payout -> {
            Rational score = payout.scores().get(RubricTypeExample.DIMENSION);
            if (score != null) {
                scores.put(payout.staffId(), score);
            }
        });
        return scores;
    }

    /** Whether another value changes a score of some roster, or the plan or a settlement then has a problem. */
    boolean showsIn(OtherArgument argument) {
        Checked<CompiledPlan> plan = compiled.apply(argument.arguments());
        if (!plan.isOk()) {
            return true;
        }
        if (argument.isWords()) {
            return !quantity(plan.orElseThrow()).equals(quantity(example));
        }
        Settler settler = Settler.of(plan.orElseThrow());
        return asStated.stream()
                .anyMatch(scored -> !scores(settler, scored.inputs()).equals(Optional.of(scored.scores())));
    }

    private static Quantity quantity(CompiledPlan plan) {
        return plan.rubric().orElseThrow().score(RubricTypeExample.DIMENSION);
    }

    /** The scores that another number moves against what its argument says, in words. */
    Stream<String> movedAgainst(OtherArgument argument) {
        Checked<CompiledPlan> plan = compiled.apply(argument.arguments());
        if (argument.promised() == 0 || !plan.isOk()) {
            return Stream.empty();
        }
        Settler settler = Settler.of(plan.orElseThrow());
        return asStated.stream()
                .flatMap(scored -> scores(settler, scored.inputs()).stream()
                        .flatMap(now -> movedAgainst(argument, scored.scores(), now)));
    }

    private static Stream<String> movedAgainst(
            OtherArgument argument, Map<String, Rational> before, Map<String, Rational> after) {
        return before.entrySet().stream().flatMap(was -> {
            Rational now = after.getOrDefault(was.getKey(), was.getValue());
            boolean isAgainst = now.compareTo(was.getValue()) * argument.promised() < 0;
            String moved = argument.change() + " moves the score of " + was.getKey() + " from " + was.getValue()
                    + " to " + now;
            return isAgainst ? Stream.of(moved) : Stream.<String>empty();
        });
    }
}
