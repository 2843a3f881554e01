package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The contract passes a type that keeps it, and finds each break at its own check. */
class RubricTypeContractProperties {

    @Group
    class AGoodType implements RubricTypeContract {
        @Override
        public RubricTypeProvider provider() {
            return new BrokenTypes.Half();
        }

        @Override
        public RubricTypeExample example() {
            return new BrokenTypes.Contract(provider()).example();
        }
    }

    private static RubricTypeContract of(RubricTypeProvider provider) {
        return new BrokenTypes.Contract(provider);
    }

    private static void isFound(String words, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class).hasMessageContaining(words);
    }

    @Example
    void aNameWithoutAVendor() {
        isFound("name of the type", () -> of(new BrokenTypes.NamedLikeOurs()).theNameHasTheRightForm());
    }

    @Example
    void aParameterWithoutChineseWords() {
        RubricTypeContract contract = of(new BrokenTypes.WithoutChinese());
        isFound("Chinese words for the parameter /of", contract::everythingIsLabelledInBothLanguages);
        assertThatCode(contract::theNameHasTheRightForm).doesNotThrowAnyException();
    }

    @Example
    void aParameterThatEveryDimensionHas() {
        isFound(
                "parameters of acme:half",
                () -> of(new BrokenTypes.TakesTheFullMark()).parametersLeaveTheDimensionsOwnFieldsAlone());
    }

    @Example
    void aScoreThatIsNotInPoints() {
        assertThatThrownBy(() -> of(new BrokenTypes.ScoresInDays()).theExampleScoresInPoints())
                .hasMessageContaining("plan.badResult");
    }

    @Example
    void aLoweringThatDiffersEachTime() {
        isFound("the quantity lowered again", () -> of(new BrokenTypes.Moody()).loweringIsDeterministic());
    }

    @Example
    void aTableThatIsNotThere() {
        RubricTypeContract contract = new RubricTypeContract() {
            @Override
            public RubricTypeProvider provider() {
                return new BrokenTypes.TakesAnyTable();
            }

            @Override
            public RubricTypeExample example() {
                RubricTypeExample half = new BrokenTypes.Contract(provider()).example();
                Map<String, Tree> arguments =
                        new LinkedHashMap<>(half.arguments().fields());
                arguments.put("within", new Tree.Text("staff"));
                return half.with(new Tree.Fields(arguments));
            }
        };
        isFound("problems with 'within' being", contract::aTableOrColumnThatThePlanLacksIsAProblem);
        assertThatCode(contract::anArgumentOfAnotherKindIsAProblem).doesNotThrowAnyException();
    }

    @Example
    void aLeafThatDoesNotCount() {
        RosterRows one = RosterRows.none(
                        of(new BrokenTypes.Pretends()).example().plan(new BrokenTypes.Pretends()))
                .and("staff", Map.of("id", "T1", "mark", "7"));
        isFound("staff/T1/mark shows", () -> of(new BrokenTypes.Pretends()).everyLeafCounts(one));
    }

    private static void isIgnored(RubricTypeProvider provider) {
        isFound("[\"weight\"]", () -> new BrokenTypes.WeightContract(provider).noArgumentIsIgnored());
    }

    @Example
    void anArgumentThatIsIgnored() {
        isIgnored(new BrokenTypes.Ignores());
        isIgnored(new BrokenTypes.IgnoresWhatIsOptional());
    }

    @Example
    void anArgumentThatMovesNoScore() {
        isIgnored(new BrokenTypes.TimesNothing());
    }

    @Example
    void aNumberThatMovesAScoreTheOtherWay() {
        RubricTypeContract contract = new BrokenTypes.WeightContract(new BrokenTypes.SaysTheOppositeOfANumber());
        isFound("weight, which LOWERS, from 2 to 3 moves the score of", contract::scoresMoveAsTheTypeSaysOfNumbers);
        assertThatCode(contract::noArgumentIsIgnored).doesNotThrowAnyException();
    }

    @Example
    void aScoreThatMovesTheOtherWay() {
        RubricTypeContract contract = of(new BrokenTypes.SaysTheOpposite());
        RosterRows one = RosterRows.none(contract.example().plan(contract.provider()))
                .and("staff", Map.of("id", "T1", "mark", "7"));
        isFound("staff/mark of T1, which LOWERS", () -> contract.scoresMoveAsTheTypeSays(one, new Random(1)));
    }

    private static void doesWhatNoTypeMay(RubricTypeProvider provider, String what) {
        isFound(what, () -> of(provider).theCodeDependsOnNothingElse());
    }

    @Example
    void codeThatDependsOnSomethingElse() {
        doesWhatNoTypeMay(
                new BrokenTypes.ReadsTheClock(), "ReadsTheClock lower calls java.lang.System.currentTimeMillis");
        doesWhatNoTypeMay(new BrokenTypes.Rolls(), "Rolls$Helper dice calls java.util.Random.<init>");
        doesWhatNoTypeMay(new BrokenTypes.ReadsAFile(), "ReadsAFile label calls java.nio.file.Files.exists");
        doesWhatNoTypeMay(new BrokenTypes.LooksUp(), "LooksUp label calls java.lang.Class.getDeclaredMethods");
        doesWhatNoTypeMay(new BrokenTypes.RoundsInBinary(), "RoundsInBinary lower has the binary fraction 0.5");
        doesWhatNoTypeMay(new BrokenTypes.Remembers(), "Remembers last can change");
        doesWhatNoTypeMay(new BrokenTypes.Moody(), "Moody times can change");
    }

    @Example
    void threadsThatMeet() {
        isFound("lowered in another thread", () -> of(new BrokenTypes.Moody()).severalThreadsAgree());
    }

    @Example
    void anArgumentThatCanBeAnything() {
        isFound(
                "problems with 'note' being",
                () -> of(new BrokenTypes.TakesAnything()).anArgumentOfAnotherKindIsAProblem());
    }

    @Example
    void anEarlierVersionThatIsForgotten() {
        isFound("arguments for version 1", () -> of(new BrokenTypes.Forgets()).earlierArgumentsAreBroughtUpToDate());
    }

    /** Every check of the contract that a type with a weight does not pass. */
    private static List<String> failed(RubricTypeProvider provider, Tree weight) {
        RubricTypeContract contract = new BrokenTypes.WeightContract(provider, weight);
        RosterRows one =
                RosterRows.none(contract.example().plan(provider)).and("staff", Map.of("id", "T1", "mark", "7"));
        return Arrays.stream(RubricTypeContract.class.getMethods())
                .filter(check -> check.isAnnotationPresent(Example.class) || check.isAnnotationPresent(Property.class))
                .filter(check -> !passes(contract, check, one))
                .map(Method::getName)
                .toList();
    }

    private static boolean passes(RubricTypeContract contract, Method check, RosterRows rows) {
        Object[] arguments = Arrays.stream(check.getParameterTypes())
                .map(type -> type == RosterRows.class ? rows : new Random(1))
                .toArray();
        try {
            check.invoke(contract, arguments);
            return true;
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(AssertionError.class);
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Tree TWO = Tree.Decimal.of("2");

    private static Tree.FieldsBuilder fields(String name, Tree value) {
        return Tree.fields().put(name, value);
    }

    @Example
    void aTypeForWhichCanonicalJsonIsAnotherPlan() {
        assertThat(failed(new BrokenTypes.TellsNumbersFromText(), TWO)).containsExactly("plansComeBackFromJson");
        Tree weights = fields("senior", TWO).put("junior", Tree.Decimal.of("3")).build();
        assertThat(failed(new BrokenTypes.TakesTheFirst(), weights)).containsExactly("plansComeBackFromJson");
    }

    @Example
    void argumentsThatTheSchemaRefuses() {
        assertThat(failed(new BrokenTypes.HidesItsFields(), fields("of", TWO).build()))
                .containsExactly("theSchemaTakesWhatIsRead");
    }

    @Example
    void anObjectThatCanBeAnything() {
        Tree mark = fields("type", new Tree.Text("mark")).put("of", "mark").build();
        assertThat(failed(new BrokenTypes.TakesAnyObject(), mark)).containsExactly("anArgumentOfAnotherKindIsAProblem");
    }

    @Example
    void aKindThatIsNotDeclared() {
        assertThat(failed(new BrokenTypes.DeclaresNothing(), TWO)).containsExactly("theSchemaRefusesMistakes");
    }

    @Example
    void aProblemWithAPlaceThatIsNotThere() {
        assertThat(failed(new BrokenTypes.PointsNowhere(), TWO))
                .containsExactly("everyProblemHasItsPlaceInTheDocument");
    }
}
