package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.sumOf;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Past a limit there is a problem, never a hang and never an overflow of the stack. */
@Timeout(60)
class PlanLimitsTest {

    /** Less than half of what threads usually have. */
    private static final long SMALL_STACK = 400_000;

    private static List<Problem> problems(Tree.Fields document) {
        return problems(document, PlanLimits.DEFAULT);
    }

    /** Read in a thread with a small stack, so that what only just fits an ordinary one shows. */
    private static List<Problem> problems(Tree.Fields document, PlanLimits limits) {
        List<Problem> problems = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> problems.addAll(
                        PayPlan.read(document, RubricTypes.builtIn(), limits).errors()),
                "small stack",
                SMALL_STACK);
        thread.setUncaughtExceptionHandler((which, what) -> thrown.add(what));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("The reading was interrupted.", e);
        }
        assertThat(thrown).isEmpty();
        return problems;
    }

    private static Tree nots(int levels) {
        Tree condition = Tree.fields().put("of", "status").put("is", "paid").build();
        for (int i = 0; i < levels; i++) {
            condition = Tree.fields().put("not", condition).build();
        }
        return condition;
    }

    @Test
    void conditionsInConditions() {
        assertThat(problems(with(small(), "/populations/0/when", nots(90)))).isEmpty();
        ProblemAssert.only(problems(with(small(), "/populations/0/when", nots(100))))
                .is("plan.tooDeeplyNested")
                .at("/populations/0/when" + "/not".repeat(98))
                .says("nested more than 100 levels deep", "超过 100 层")
                .advises("Give parts of it names of their own", "请为其中的部分另立名称");
        assertThat(problems(with(small(), "/populations/0/when", nots(200_000))))
                .extracting(Problem::code)
                .containsExactly("plan.tooDeeplyNested");
    }

    @Test
    void expressionsInExpressions() {
        Tree sum = text("mark");
        for (int i = 0; i < 48; i++) {
            sum = Tree.fields().putItems("sum", List.of(sum)).build();
        }
        assertThat(problems(with(small(), "/custom/0/value", sum))).isEmpty();
        Tree deeper = Tree.fields().putItems("sum", List.of(sum)).build();
        assertThat(problems(with(small(), "/custom/0/value", deeper)))
                .extracting(Problem::code)
                .containsExactly("plan.tooDeeplyNested");
    }

    @Test
    void dimensionsInDimensions() {
        Tree.Fields dimension = marks("innermost");
        for (int i = 0; i < 46; i++) {
            dimension = element("level" + i, "level", "层")
                    .put("full", number("90"))
                    .put("type", "combined")
                    .put("take", "sum")
                    .putItems("dimensions", List.of(dimension))
                    .build();
        }
        assertThat(problems(with(small(), "/rubric/dimensions/0", dimension))).isEmpty();
    }

    private static Tree.Fields marks(String id) {
        return element(id, "mark", "得分")
                .put("full", number("90"))
                .put("type", "mark")
                .put("of", "mark")
                .build();
    }

    /** Names that use each other: each level of the document is shallow, what they stand for is deep. */
    @Test
    void namesInNames() {
        ProblemAssert.only(problems(with(small(), "/custom", chain(5_000))))
                .is("plan.tooLarge")
                .says("more than 250 steps to what is recorded", "超过 250 步")
                .advises("Use fewer names that use each other", "请减少反复相互引用的名称");
        assertThat(problems(with(small(), "/custom", chain(40)))).isEmpty();
    }

    @Test
    void namesInNamesWrittenFromTheTopDown() {
        List<Tree> chain = new ArrayList<>(chain(5_000).items());
        Collections.reverse(chain);
        ProblemAssert.only(problems(with(small(), "/custom", new Tree.Items(chain))))
                .is("plan.tooDeep")
                .at("/custom/50/value");
    }

    private static Tree.Items chain(int length) {
        List<Tree> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(custom("q" + i, i == 0 ? sumOf("mark") : sumOf("q" + (i - 1), "mark")));
        }
        return new Tree.Items(chain);
    }

    /** Sixty lines that double each other would take 2^60 figures to explain. */
    @Test
    void namesThatDoubleEachOther() {
        List<Tree> doubled = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            doubled.add(custom("q" + i, i == 0 ? sumOf("mark") : sumOf("q" + (i - 1), "q" + (i - 1))));
        }
        ProblemAssert.only(problems(with(small(), "/custom", new Tree.Items(doubled))))
                .is("plan.tooLarge")
                .at("/custom/15/id")
                .says("or more than 100000 figures", "或所含数字超过 100000 个");
    }

    @Test
    void aNameThatFollowsAKeyToItsOwnTableAgainAndAgain() {
        Tree.Fields mentor = element("mentor", "mentor", "指导教师")
                .put("type", "reference")
                .put("references", "staff")
                .build();
        Tree.Fields document = with(small(), "/tables/0/columns/4", mentor);
        assertThat(problems(with(document, "/custom/0/value", sumOf("mentor.".repeat(50) + "mark"))))
                .isEmpty();
        ProblemAssert.only(problems(with(document, "/custom/0/value", sumOf("mentor.".repeat(50_000) + "mark"))))
                .is("plan.tooDeep")
                .at("/custom/0/value/sum/0")
                .says("nested too deeply: more than 100", "嵌套过深");
    }

    @Test
    void aNameOfAMillionLettersIsNotRepeated() {
        List<Problem> problems = problems(with(small(), "/custom/0/value", sumOf("m".repeat(1_000_000))));
        ProblemAssert.only(problems).is("plan.unknownName").says("The name 'mmm", "名称“mmm");
        assertThat(problems.get(0).toString()).hasSizeLessThan(1_000);
    }

    /** Which pools feed which is found once for each: found again for every pair, this takes many times the time given. */
    @Test
    void manyPools() {
        Tree.Fields pool = (Tree.Fields) Remains.itemsOf(small(), "pools").get(0);
        Tree.Fields line = (Tree.Fields) Remains.itemsOf(small(), "lines").get(1);
        List<Tree> pools = new ArrayList<>();
        List<Tree> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pools.add(with(pool, "/id", text("pool" + i)));
            lines.add(with(with(line, "/id", text("line" + i)), "/from", text("pool" + i)));
        }
        Tree.Fields document = with(with(small(), "/pools", new Tree.Items(pools)), "/lines", new Tree.Items(lines));
        assertThat(problems(document)).isEmpty();
    }

    @Test
    void limitsAreOptions() {
        PlanLimits narrow = new PlanLimits(10, 5, 20);
        assertThat(problems(with(small(), "/custom", chain(4)), narrow))
                .extracting(Problem::code)
                .contains("plan.tooLarge");
        assertThat(problems(with(small(), "/populations/0/when", nots(10)), narrow))
                .extracting(Problem::code)
                .containsExactly("plan.tooDeeplyNested");
        assertThat(problems(with(small(), "/populations/0/when", nots(120)), new PlanLimits(200, 400, 1_000)))
                .isEmpty();
    }

    @Test
    void limitsAreLimited() {
        assertThatThrownBy(() -> new PlanLimits(0, 1, 1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new PlanLimits(1, 501, 1)).hasMessageContaining("at most 500");
        assertThatThrownBy(() -> new PlanLimits(501, 1, 1)).hasMessageContaining("at most 500");
        assertThatThrownBy(() -> new PlanLimits(1, 1, 0)).hasMessageContaining("must be positive");
    }
}
