package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.AllottedWithin;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Placement;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.spi.Tree;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DerivationProperties {

    @Property(tries = 200)
    void aDerivationReadsBackEqual(@ForAll("derivations") Derivation derivation) {
        assertThat(readBack(Json.pretty(written(derivation)))).isEqualTo(derivation);
    }

    @Property(tries = 200)
    void soItDoesFromItsCanonicalForm(@ForAll("derivations") Derivation derivation) {
        assertThat(readBack(Json.canonical(written(derivation)))).isEqualTo(derivation);
    }

    @Property(tries = 200)
    void soItDoesWithoutItsResults(@ForAll("derivations") Derivation derivation) {
        Derivation stripped = derivation.withoutResults();
        assertThat(readBack(Json.pretty(written(stripped)))).isEqualTo(stripped);
    }

    /** Whether equal parts are one object, as where they were derived, or many, as where they were recomputed. */
    @Property(tries = 200)
    void equalPartsAreWrittenOnceAndTheSameWhateverObjectsTheyAre(@ForAll("derivations") Derivation derivation) {
        String text = Json.pretty(written(derivation));
        assertThat(Json.pretty(written(copied(derivation)))).isEqualTo(text);
        assertThat(Json.pretty(written(readBack(text)))).isEqualTo(text);
        List<Tree> shared = ((Tree.Items) written(derivation).get("shared").orElseThrow()).items();
        for (int i = 0; i < shared.size(); i++) {
            Tree.Fields part = (Tree.Fields) shared.get(i);
            assertThat(part.get("id")).contains(new Tree.Text(Integer.toString(i + 1)));
            assertThat(text.split("\"same\": \"" + (i + 1) + "\"", -1))
                    .as("referred to twice or more")
                    .hasSizeGreaterThan(2);
        }
    }

    private static Derivation copied(Derivation derivation) {
        if (!(derivation instanceof Derivation.Step step)) {
            return ((Derivation.Leaf) derivation).with(derivation.value());
        }
        List<Derivation> operands =
                step.operands().stream().map(DerivationProperties::copied).toList();
        return new Derivation.Step(
                step.operation(), step.origin(), step.isNamed(), step.unit(), operands, step.result());
    }

    /** A new kind of operation must be given a notation, and a place here. */
    @Example
    void everyKindOfOperationIsTried() {
        TreeSet<String> tried = new TreeSet<>();
        for (long seed = 0; seed < 300; seed++) {
            RandomDerivation random = new RandomDerivation(seed, 0);
            for (int kind = 0; kind < RandomDerivation.KINDS; kind++) {
                tried.add(random.operation(kind).getClass().getSimpleName());
            }
        }
        assertThat(Arrays.stream(Operation.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    private static Tree.Fields written(Derivation derivation) {
        return (Tree.Fields) SettlementNotation.explanation(new Explanation("T1", Map.of(), Map.of("pay", derivation)));
    }

    private static Derivation readBack(String text) {
        Tree.Fields tree = (Tree.Fields) JsonDocument.parse(text, "a.json", SettlementJson.limits())
                .orElseThrow()
                .tree();
        ProblemCollector problems = new ProblemCollector();
        DerivationReader reader = new DerivationReader(problems);
        Tree.Items shared = (Tree.Items) tree.get("shared").orElseThrow();
        shared.items().forEach(part -> reader.readShared(part, ""));
        Tree.Fields lines = (Tree.Fields) tree.get("lines").orElseThrow();
        Derivation derivation = reader.read(lines.get("pay").orElseThrow(), "");
        assertThat(problems.problems()).isEmpty();
        assertThat(derivation).isNotNull();
        return derivation;
    }

    @Provide
    Arbitrary<Derivation> derivations() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 20))
                .as((seed, size) -> new RandomDerivation(seed, size).derivation(0));
    }

    /** Grows a derivation whose steps have as many operands as they must; what these mean does not matter here. */
    private static final class RandomDerivation {

        static final int KINDS = 17;
        private static final RoundingMode[] ROUNDING = Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toArray(RoundingMode[]::new);

        private final Random random;
        private final List<Derivation> known = new ArrayList<>();
        private int budget;

        RandomDerivation(long seed, int budget) {
            this.random = new Random(seed);
            this.budget = budget;
        }

        Derivation derivation(int depth) {
            budget--;
            if (!known.isEmpty() && random.nextInt(4) == 0) {
                return known.get(random.nextInt(known.size()));
            }
            Derivation derivation = budget < 1 || depth > 6 ? leaf() : step(depth);
            known.add(derivation);
            return derivation;
        }

        private Derivation leaf() {
            return new Derivation.Leaf(
                    one(Derivation.LeafKind.values()), "staff/T1/" + random.nextInt(9), origin(), unit(), value());
        }

        private Derivation step(int depth) {
            Operation operation = operation(random.nextInt(KINDS));
            List<Derivation> operands = new ArrayList<>();
            List<Integer> counts =
                    IntStream.rangeClosed(0, 5).filter(operation::takes).boxed().toList();
            int count = counts.get(random.nextInt(counts.size()));
            for (int i = 0; i < count; i++) {
                operands.add(derivation(depth + 1));
            }
            return new Derivation.Step(operation, origin(), random.nextBoolean(), unit(), operands, value());
        }

        Operation operation(int kind) {
            return switch (kind) {
                case 0 -> one(Arithmetic.values());
                case 1 -> one(Comparison.values());
                case 2 -> one(Logic.values());
                case 3 -> one(Presence.values());
                case 4 -> one(Choice.values());
                case 5 -> new Aggregate(one(Aggregate.Function.values()), one(Aggregate.Absents.values()));
                case 6 -> new Membership(List.of("teacher", "中"));
                case 7 -> new CategoryTable(List.of("1", "2"));
                case 8 -> new BandTable(List.of(Rational.ratio(1, 3), Rational.of(60)), one(BandTable.Edge.values()));
                case 9 -> Rounding.toDecimals(random.nextInt(6), one(ROUNDING));
                case 10 -> new Interpolation(List.of(Rational.ratio(1, 3), Rational.of(60)));
                case 11 -> one(DateSpan.values());
                case 12 -> one(RunLength.values());
                case 13 -> one(Placement.values());
                case 14 ->
                    new QuotaCount(
                            random.nextInt(2), random.nextInt(3), one(QuotaCount.Counting.values()), one(ROUNDING));
                case 15 -> new AllottedWithin(allotted());
                default -> allotted();
            };
        }

        private Allotted allotted() {
            return new Allotted(
                    Rational.ratio(1, 100), random.nextInt(9), 9, random.nextInt(9), Rational.ratio(1, 100));
        }

        private <E> E one(E[] all) {
            return all[random.nextInt(all.length)];
        }

        private Origin origin() {
            String clause = random.nextBoolean() ? "THP-2.1" : null;
            return new Origin("e" + random.nextInt(2), "score", clause, Label.of("attendance", "考勤"));
        }

        private Unit unit() {
            return Unit.parse(one(new String[] {"", "point", "CNY/point/month", "hour^2·point", "1/day^3"}));
        }

        private Value value() {
            return switch (random.nextInt(5)) {
                case 0 -> Value.of(random.nextBoolean());
                case 1 -> Value.of(one(new String[] {"teacher", "1", "1/3", "", "true", "absent"}));
                case 2 -> Value.Absent.ABSENT;
                case 3 -> Value.of(Rational.ratio(random.nextInt(2001) - 1000, 100));
                default ->
                    Value.of(Rational.ratio(
                            new BigInteger(random.nextInt(800), random),
                            BigInteger.TEN.pow(random.nextInt(200)).add(BigInteger.valueOf(random.nextInt(3)))));
            };
        }
    }
}
