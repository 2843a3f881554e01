package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.invariant.DirectedFact;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a rubric type keeps. A vendor's test class implements this with the type and an example of its use, has a name
 * that the vendor's build runs, and inherits the tests:
 *
 * <pre>{@code
 * class PeerReviewProperties implements RubricTypeContract {
 *     public RubricTypeProvider provider() {
 *         return new PeerReview();
 *     }
 *
 *     public RubricTypeExample example() {
 *         return RubricTypeExample.of("100", Tree.fields().put("of", "mark").build(), staff);
 *     }
 * }
 * }</pre>
 *
 * <p>The tests run on the jqwik engine, which comes with the testkit; Surefire must be told of names that do not end in
 * {@code Test}. The example should state every parameter, so that each can be left out in turn.
 */
public interface RubricTypeContract {

    /** How a vendor's type is named: {@code vendor:type}, both beginning with a small letter. */
    String VENDORS_NAME = "[a-z][A-Za-z0-9-]*:[a-z][A-Za-z0-9]*";

    /** How many threads lower at once. */
    int THREADS = 4;

    /**
     * The type.
     *
     * @return a provider, a new one or the same each time
     */
    RubricTypeProvider provider();

    /**
     * An example of its use.
     *
     * @return arguments and the tables that they name
     */
    RubricTypeExample example();

    /**
     * The form of the type's name.
     *
     * @return a regular expression; {@value #VENDORS_NAME} for all but the library's own types
     */
    default String nameForm() {
        return VENDORS_NAME;
    }

    /** The name says whose type it is. */
    @Example
    default void theNameHasTheRightForm() {
        assertThat(provider().name()).as("name of the type").matches(nameForm());
    }

    /** The type and each of its parameters, nested ones too, have words in English and in Chinese. */
    @Example
    default void everythingIsLabelledInBothLanguages() {
        hasWords(provider().label(), "the type " + provider().name());
        haveWords(provider().parameters(), "");
    }

    private static void haveWords(Parameters parameters, String path) {
        for (Declared declared : parameters.declared()) {
            String place = path + "/" + declared.name();
            hasWords(declared.label(), "the parameter " + place);
            haveWords(declared.nested(), place);
        }
    }

    private static void hasWords(Label label, String what) {
        assertThat(label.en()).as("English words for %s", what).containsPattern("[A-Za-z]");
        assertThat(label.zhCn()).as("Chinese words for %s", what).containsPattern("\\p{IsHan}");
    }

    /** No parameter has the name of a field that every dimension has. */
    @Example
    default void parametersLeaveTheDimensionsOwnFieldsAlone() {
        assertThat(provider().parameters().names())
                .as("parameters of %s", provider().name())
                .doesNotContainAnyElementsOf(RubricDimension.FIELDS.names());
    }

    /** A plan with the example compiles, and its score is a number of points for each of the staff. */
    @Example
    default void theExampleScoresInPoints() {
        CompiledPlan plan = compiled(example()).orElseThrow();
        ProblemCollector problems = new ProblemCollector();
        Optional<Shape> shape =
                new Shapes(problems).of(plan.rubric().orElseThrow().score(RubricTypeExample.DIMENSION), "");
        assertThat(problems.problems()).as("problems of the score").isEmpty();
        assertThat(shape).hasValueSatisfying(score -> {
            assertThat(score.kind()).as("kind of the score").isEqualTo(Kind.NUMBER);
            assertThat(score.unit()).as("unit of the score").isEqualTo(Scope.POINT);
            assertThat(score.table().orElse(Rubric.STAFF))
                    .as("table whose rows are scored")
                    .isEqualTo(Rubric.STAFF);
        });
    }

    /** The same arguments lower to the same quantity each time. */
    @Example
    default void loweringIsDeterministic() {
        assertThat(compiled(example()).orElseThrow().rubric())
                .as("the quantity lowered again")
                .isEqualTo(compiled(example()).orElseThrow().rubric());
    }

    /** An argument that is not declared is a problem that says where it stands. */
    @Example
    default void anUnknownArgumentIsAProblem() {
        Mistake unknown = mistakes().unknown();
        assertThat(json(unknown.arguments()).problems())
                .as("problems with an undeclared argument")
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("plan.unknownField");
                    assertThat(problem.location().pointer()).contains(unknown.pointer());
                });
    }

    /** An argument of another kind than declared, nested ones too, is a problem that says where it stands and what to do. */
    @Example
    default void anArgumentOfAnotherKindIsAProblem() {
        mistakes().ofAnotherKind().forEach(this::isAProblem);
    }

    /** An argument beyond its declared bounds is a problem that says where it stands and what to do. */
    @Example
    default void anArgumentBeyondItsBoundsIsAProblem() {
        mistakes().beyondBounds().forEach(this::isAProblem);
    }

    /** A table or a column that the plan lacks is a problem that says where it is named and what to do. */
    @Example
    default void aTableOrColumnThatThePlanLacksIsAProblem() {
        mistakes().namesOfNothing().forEach(this::isAProblem);
    }

    private void isAProblem(Mistake mistake) {
        assertThat(json(mistake.arguments()).problems())
                .as("problems with %s", mistake.what())
                .anySatisfy(problem -> {
                    assertThat(mistake.isPlaceOf(problem))
                            .as("%s is at the mistake", problem)
                            .isTrue();
                    assertThat(problem.advice(Locale.ENGLISH)).isNotBlank();
                    assertThat(problem.advice(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
                });
    }

    private ArgumentMistakes mistakes() {
        return new ArgumentMistakes(provider().parameters(), example().arguments());
    }

    /** A plan with the example reads back from what it is written as. */
    @Example
    default void thePlanReadsBack() {
        PayPlan plan = example().plan(provider());
        assertThat(PayPlan.read(plan.toTree(), types()).orElseThrow())
                .as("the plan read back")
                .isEqualTo(plan);
    }

    /**
     * A plan comes back from JSON as it was, in the notation for people and in the canonical one: with the same canonical
     * form and hash, and it settles the same, whatever the facts. That is so of the example, and with other values of its
     * arguments. How arguments are written follows from their declaration; what a type makes of them is its own. In the
     * canonical form numbers are text and fields are sorted, and so a type is found here that tells 2 from "2" ({@link
     * ArgumentType#VALUE}, {@link ArgumentType#ANY}), or for which the order of values by name counts.
     */
    @Property(tries = 25)
    default void plansComeBackFromJson(@ForAll("exampleRosters") RosterRows rows, @ForAll Random random) {
        Inputs inputs = Inputs.of(rows.roster());
        json(example().arguments()).comesBack(inputs);
        List<OtherArgument> others = otherArguments();
        if (!others.isEmpty()) {
            json(others.get(random.nextInt(others.size())).arguments()).comesBack(inputs);
        }
    }

    /** What is read the schema for editors takes: the example, and other values of each of its arguments. */
    @Example
    default void theSchemaTakesWhatIsRead() {
        EditorSchema schema = new EditorSchema(types());
        plans().flatMap(PlanInJson::readable)
                .forEach(text -> assertThat(schema.misfits(text))
                        .as("what the schema refuses in %s", text)
                        .isEmpty());
    }

    /**
     * The schema for editors refuses an argument that is not declared, a required one left out, one of another kind or
     * beyond its bounds. The first two it refuses of any type, since it is made from what the type declares. Where that
     * says less than the type asks for, as of {@link ArgumentType#ANY}, it takes what the type refuses.
     */
    @Example
    default void theSchemaRefusesMistakes() {
        EditorSchema schema = new EditorSchema(types());
        for (Mistake mistake : mistakes().inForm()) {
            assertThat(schema.misfits(json(mistake.arguments()).text()))
                    .as("what the schema refuses with %s", mistake.what())
                    .isNotEmpty();
        }
    }

    /**
     * Whatever is wrong with the arguments, and whatever the type itself refuses, each problem says where: by a JSON pointer
     * that leads to something in the document.
     */
    @Example
    default void everyProblemHasItsPlaceInTheDocument() {
        Stream<PlanInJson> wrong =
                mistakes().all().stream().map(Mistake::arguments).map(this::json);
        Stream.concat(wrong, plans()).forEach(PlanInJson::saysWhereEachProblemIs);
    }

    /** The example's plan, and those with other values of each of its arguments. */
    private Stream<PlanInJson> plans() {
        Stream<Tree.Fields> others = otherArguments().stream().map(OtherArgument::arguments);
        return Stream.concat(Stream.of(example().arguments()), others).map(this::json);
    }

    private PlanInJson json(Tree.Fields arguments) {
        return new PlanInJson(example().with(arguments).plan(provider()), types());
    }

    /** Arguments for each earlier version of the type are brought up to date and score. */
    @Example
    default void earlierArgumentsAreBroughtUpToDate() {
        RubricTypeProvider provider = provider();
        for (int version = 1; version < provider.version(); version++) {
            Tree.Fields earlier = earlierArguments().get(version);
            assertThat(earlier).as("arguments for version %s", version).isNotNull();
            Tree.Fields migrated = provider.migrated(Objects.requireNonNull(earlier), version);
            assertThat(compiled(example().with(migrated)).errors())
                    .as("problems with the arguments for version %s, brought up to date", version)
                    .isEmpty();
        }
    }

    /**
     * Arguments for earlier versions of the type.
     *
     * @return arguments as a plan stated them, by version; none if the type is in its first version
     */
    default Map<Integer, Tree.Fields> earlierArguments() {
        return Map.of();
    }

    /** Several threads that lower at once have the same quantity. */
    @Example
    default void severalThreadsAgree() throws Exception {
        RubricTypeProvider provider = provider();
        RubricTypeExample example = example();
        Optional<CompiledRubric> alone =
                compiled(provider, example).orElseThrow().rubric();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Optional<CompiledRubric>> task =
                    () -> compiled(provider, example).orElseThrow().rubric();
            for (Future<Optional<CompiledRubric>> lowered :
                    threads.invokeAll(Collections.nCopies(10 * THREADS, task))) {
                assertThat(lowered.get())
                        .as("the quantity lowered in another thread")
                        .isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * The code reads no clock, nothing random, no file and no environment, looks nothing up by reflection, computes nothing
     * in binary fractions and keeps nothing between calls.
     */
    @Example
    default void theCodeDependsOnNothingElse() {
        assertThat(VendorsCode.faults(provider().getClass()))
                .as("what the code of %s does", provider().name())
                .isEmpty();
    }

    /** Each required argument left out is a problem that names it; each optional one is not missed. */
    @Example
    default void anArgumentLeftOutIsAProblemIfItIsRequired() {
        for (Declared declared : provider().parameters().declared()) {
            Set<String> missed = json(mistakes().without(declared.name()).arguments()).problems().stream()
                    .filter(problem -> problem.code().equals("plan.missingField"))
                    .filter(problem -> problem.location().pointer().equals(Optional.of(RubricTypeExample.POINTER)))
                    .map(problem -> problem.values().get("field"))
                    .collect(Collectors.toSet());
            assertThat(missed)
                    .as("what is missed without '%s'", declared.name())
                    .isEqualTo(declared.isRequired() ? Set.of(declared.name()) : Set.of());
        }
    }

    /** Whatever the facts, people are scored or there are problems, and each score comes out again from its leaves. */
    @Property(tries = 50)
    default void scoresRecomputeFromTheirLeaves(@ForAll("exampleRosters") RosterRows rows) {
        Settlement settlement = settled(rows);
        for (String staffId : rows.staffIds()) {
            Derivation score = settlement.explain(staffId).of(RubricTypeExample.DIMENSION);
            assertThat(Derivations.recomputed(score))
                    .as("the score of %s from its leaves", staffId)
                    .isEqualTo(score);
        }
    }

    /** Whatever the facts, each leaf of a score counts, or a step that says so absorbs it. */
    @Property(tries = 50)
    default void everyLeafCounts(@ForAll("exampleRosters") RosterRows rows) {
        Settlement settlement = settled(rows);
        for (String staffId : rows.staffIds()) {
            Derivation score = settlement.explain(staffId).of(RubricTypeExample.DIMENSION);
            Derivations.leaves(score)
                    .forEach(leaf -> Derivations.otherValues(score, leaf)
                            .forEach(value -> assertThat(
                                            Derivations.accountsFor(score, Derivations.changed(score, leaf, value)))
                                    .as(
                                            "%s shows in the score of %s when it changes to %s",
                                            leaf.source(), staffId, value)
                                    .isTrue()));
        }
    }

    /** The order of rows changes neither scores nor their explanations. */
    @Property(tries = 25)
    default void theOrderOfRowsDoesNotMatter(@ForAll("exampleRosters") RosterRows rows, @ForAll Random random) {
        MeritpoolAssertions.assertThat(settled(rows.shuffled(random))).isSameAs(settled(rows));
    }

    /**
     * Each argument that the example states counts, nested ones too: with another value some score is another on some of the
     * example's rosters, or there are problems. Words and ids ({@link ArgumentType#LABEL}, {@link ArgumentType#WORDS},
     * {@link ArgumentType#ID}) move no score; with others, the quantity that shows them is another.
     */
    @Example
    default void noArgumentIsIgnored() {
        ExampleScores scores = exampleScores();
        Map<String, List<OtherArgument>> others = otherArguments().stream()
                .collect(Collectors.groupingBy(OtherArgument::place, LinkedHashMap::new, Collectors.toList()));
        others.values().removeIf(ofOne -> ofOne.stream().anyMatch(scores::showsIn));
        assertThat(others.keySet())
                .as(
                        "arguments of %s that change no score of any roster, whatever they are",
                        provider().name())
                .isEmpty();
    }

    /** A number that the example states moves scores as the type says of it, on each of the example's rosters. */
    @Example
    default void scoresMoveAsTheTypeSaysOfNumbers() {
        ExampleScores scores = exampleScores();
        assertThat(otherArguments().stream().flatMap(scores::movedAgainst).findFirst())
                .as("a score that moves against what the type says")
                .isEmpty();
    }

    private List<OtherArgument> otherArguments() {
        return OtherArguments.of(provider().parameters(), example().arguments());
    }

    private ExampleScores exampleScores() {
        return new ExampleScores(
                arguments -> compiled(example().with(arguments)), example().arguments(), exampleRosters());
    }

    /** Whatever the facts, a score moves as the type says of the argument that names a fact. */
    @Property(tries = 50)
    default void scoresMoveAsTheTypeSays(@ForAll("exampleRosters") RosterRows rows, @ForAll Random random) {
        Settlement before = settled(rows);
        for (DirectedFact fact : DirectedFact.in(example().plan(provider()), types())) {
            FactRise.of(fact, rows, random).ifPresent(raised -> {
                Settlement after = settled(raised.rows());
                Rational was = exact(before, raised.staffId());
                Rational is = exact(after, raised.staffId());
                int moved = is.compareTo(was) * (fact.direction() == Direction.RAISES ? 1 : -1);
                assertThat(moved)
                        .as(
                                "%s of %s, which %s, moves the score from %s to %s",
                                fact.table() + "/" + fact.column().id(), raised.staffId(), fact.direction(), was, is)
                        .isNotNegative();
            });
        }
    }

    private static Rational exact(Settlement settlement, String staffId) {
        return Derivations.exact(settlement.explain(staffId).of(RubricTypeExample.DIMENSION));
    }

    /**
     * Rosters for the example's tables.
     *
     * @return any that the tables allow; a vendor narrows them by a {@link RosterShape} where too few of these can be scored
     */
    @Provide
    default Arbitrary<RosterRows> exampleRosters() {
        return MeritpoolArbitraries.rosters(example().plan(provider()));
    }

    private Settlement settled(RosterRows rows) {
        Checked<Settlement> settlement =
                Settler.of(compiled(example()).orElseThrow()).settle(Inputs.of(rows.roster()));
        Assume.that(settlement.isOk());
        return settlement.orElseThrow();
    }

    private Checked<CompiledPlan> compiled(RubricTypeExample example) {
        return compiled(provider(), example);
    }

    private static Checked<CompiledPlan> compiled(RubricTypeProvider provider, RubricTypeExample example) {
        return CompiledPlan.of(example.plan(provider), types(provider));
    }

    private RubricTypes types() {
        return types(provider());
    }

    private static RubricTypes types(RubricTypeProvider provider) {
        RubricTypes types = RubricTypes.builtIn();
        boolean isOurs = types.get(provider.name()).isPresent();
        return isOurs ? types : types.and(List.of(provider));
    }
}
