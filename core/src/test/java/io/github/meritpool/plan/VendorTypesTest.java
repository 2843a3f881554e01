package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.VendorType;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan says which version of a vendor's type it is written for, and where the type is to be had. */
class VendorTypesTest {

    private static final String DIMENSION = "/rubric/dimensions/0";

    /** A mark times a factor; version 1 called the factor a weight. */
    private record Scaled(int version, int spi) implements RubricTypeProvider {

        @Override
        public String name() {
            return "acme:scaled";
        }

        @Override
        public Label label() {
            return Label.of("scaled mark", "折算评分");
        }

        @Override
        public Parameters parameters() {
            return Parameters.of(
                    Declared.of("of", ArgumentType.QUANTITY, "the mark", "评分"),
                    Declared.of("factor", ArgumentType.DECIMAL, "the factor", "系数"));
        }

        @Override
        public Tree.Fields migrated(Tree.Fields arguments, int from) {
            Map<String, Tree> present = new LinkedHashMap<>(arguments.fields());
            if (from == 1 && present.containsKey("weight")) {
                present.put("factor", present.remove("weight"));
            }
            return new Tree.Fields(present);
        }

        @Override
        public Quantity lower(Arguments with, Scope in) {
            return in.quantity(with, "of", in.unit()).times(Quantity.plain(with.decimal("factor")));
        }
    }

    private static final RubricTypes INSTALLED = RubricTypes.builtIn().and(List.of(new Scaled(2, 1)));

    private static Tree.Fields stating(String version) {
        return Tree.fields()
                .put("type", "acme:scaled")
                .put("version", number(version))
                .put("artifact", "com.example:rubrics")
                .build();
    }

    /** The small plan with the type, whose arguments have the names of a version. */
    private static Tree.Fields plan(String version, String factor) {
        Tree.Fields typed = with(
                smallWith("/rubricTypes", new Tree.Items(List.of(stating(version)))),
                DIMENSION + "/type",
                text("acme:scaled"));
        return with(without(typed, DIMENSION + "/outOf"), DIMENSION + "/" + factor, number("0.5"));
    }

    private static ProblemAssert only(Tree.Fields document, RubricTypes types) {
        return ProblemAssert.only(PayPlan.read(document, types).problems());
    }

    @Test
    void thePresentVersionIsReadAsItIs() {
        Checked<PayPlan> plan = PayPlan.read(plan("2", "factor"), INSTALLED);
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.orElseThrow().rubricTypes())
                .containsExactly(VendorType.of(new Scaled(2, 1), "com.example:rubrics"));
    }

    /** It is written from now on as the present version is, and reads back as the same plan. */
    @Test
    void anEarlierVersionIsBroughtUpToDate() {
        PayPlan plan = PayPlan.read(plan("1", "weight"), INSTALLED).orElseThrow();
        assertThat(plan).isEqualTo(PayPlan.read(plan("2", "factor"), INSTALLED).orElseThrow());
        assertThat(PayPlan.read(plan.toTree(), INSTALLED).orElseThrow()).isEqualTo(plan);
    }

    /** What an earlier version called otherwise is unknown to the present one. */
    @Test
    void thePresentVersionIsNotMigrated() {
        assertThat(PayPlan.read(plan("2", "weight"), INSTALLED).errors())
                .extracting(problem -> problem.code())
                .contains("plan.unknownField", "plan.missingField");
    }

    @Test
    void aTypeThatIsNotInstalledIsReportedOnce() {
        only(plan("2", "factor"), RubricTypes.builtIn())
                .is("rubric.absentType")
                .at("/rubricTypes/0/type")
                .says("uses the rubric type 'acme:scaled' of com.example:rubrics", "使用 com.example:rubrics 的计分方式")
                .advises("Put com.example:rubrics on the class path", "请将 com.example:rubrics 加入类路径");
    }

    @Test
    void aLaterVersionThanTheOneInstalled() {
        only(plan("3", "factor"), INSTALLED)
                .is("rubric.newerType")
                .at("/rubricTypes/0/version")
                .says("written for version 3 of the rubric type 'acme:scaled', but version 2", "第 3 版编写，而所安装的是第 2 版")
                .advises("Install a later version of com.example:rubrics", "请安装 com.example:rubrics 的更新版本");
    }

    @Test
    void aTypeWhoseVersionIsNotStated() {
        only(without(plan("2", "factor"), "/rubricTypes"), INSTALLED)
                .is("rubric.unstatedType")
                .at(DIMENSION + "/type")
                .says("'acme:scaled' of a vendor, but does not state its version", "未写明其版本")
                .advises("\"version\": 2", "\"version\": 2");
    }

    @Test
    void aTypeThatIsStatedTwice() {
        only(with(plan("2", "factor"), "/rubricTypes/1", stating("2")), INSTALLED)
                .is("plan.duplicateId")
                .at("/rubricTypes/1/type");
    }

    /** The interface has versions of its own; a type for one that this library does not have is refused at once. */
    @Test
    void aTypeForAnotherInterface() {
        assertThatThrownBy(() -> RubricTypes.builtIn().and(List.of(new Scaled(1, RubricTypeProvider.SPI + 1))))
                .hasMessageContaining("rubric.otherSpi")
                .hasMessageContaining("this library takes 1 to 1");
    }
}
