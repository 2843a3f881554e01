package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.smallWithout;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.warning;

import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in a plan's rubric. One mistake, one problem. */
class PlanRubricProblemsTest {

    @Test
    void aRubricTypeThatIsNone() {
        only(smallWith("/rubric/dimensions/0/type", text("marks")))
                .is("rubric.unknownType")
                .at("/rubric/dimensions/0/type")
                .says("The rubric type 'marks' is not known", "没有计分方式“marks”")
                .advises("Maybe 'mark' is meant; a vendor's type needs the vendor's jar", "第三方的计分方式需要加入其程序包");
    }

    @Test
    void fullMarksThatDoNotAddUp() {
        warning(smallWith("/rubric/full", number("110")), "rubric.fullMarks")
                .at("/rubric/full")
                .says("add up to 100, but its full mark is 110", "各指标满分之和为 100，而其满分为 110")
                .advises("Correct the full mark of a dimension", "请更正某一指标或总体的满分");
    }

    @Test
    void bandsThatDoNotRise() {
        Tree.Fields bands = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "bands")
                .put("of", "mark")
                .put("below", number("0"))
                .put("edge", "upperBand")
                .putItems("bands", List.of(band("5", "1"), band("5", "2")))
                .build();
        only(smallWith("/rubric/dimensions/0", bands))
                .is("rubric.edges")
                .at("/rubric/dimensions/0/bands")
                .says("begin at 5, 5, but each must begin above the one before", "每档的起点必须高于前一档")
                .advises("Order the bands from the lowest up", "请从低到高排列各档");
    }

    private static Tree.Fields band(String from, String points) {
        return Tree.fields()
                .put("from", number(from))
                .put("points", number(points))
                .build();
    }

    @Test
    void anAllowanceWithoutWhatLiesBeyond() {
        only(smallWithout("/rubric/dimensions/1/items/0/beyond"))
                .is("rubric.beyond")
                .at("/rubric/dimensions/1/items/0")
                .says("The item 'days' must state 'free' and what counts 'beyond' it", "扣分项“days”的免扣额度")
                .advises("\"excess\"", "\"cliff\"");
    }

    @Test
    void partsThatAreNoWhole() {
        Tree.Fields part = element("only", "part", "部分")
                .put("full", number("90"))
                .put("type", "mark")
                .put("of", "mark")
                .build();
        Tree.Fields split = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "combined")
                .put("take", "weightedSum")
                .put("weights", Tree.fields().put("only", number("0.9")).build())
                .put("whole", number("1"))
                .putItems("dimensions", List.of(part))
                .build();
        warning(smallWith("/rubric/dimensions/0", split), "rubric.shares")
                .at("/rubric/dimensions/0/weights")
                .says("add up to 0.9, but should make 1", "比例之和为 0.9，而应为 1")
                .advises("Correct the shares", "请更正比例");
    }

    @Test
    void rowsThatAreGatheredNobodyKnowsHow() {
        Tree.Fields gathered = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "gathered")
                .put("within", "terms")
                .put(
                        "score",
                        Tree.fields().put("type", "mark").put("of", "termMark").build())
                .build();
        only(smallWith("/rubric/dimensions/0", gathered))
                .is("rubric.gathering")
                .at("/rubric/dimensions/0")
                .says("'shares' of the gathered rows or what is to 'take' of them", "各行所占的 shares，或取法 take")
                .advises("State \"shares\" with \"by\"", "请写明 \"shares\" 与 \"by\"");
    }

    @Test
    void sanctionsFromTwoPlaces() {
        Tree.Fields sanctions = Tree.fields()
                .put("of", "status")
                .put("table", "terms")
                .put("cut", Tree.fields().put("paid", number("0")).build())
                .build();
        only(smallWith("/rubric/sanctions", sanctions))
                .is("rubric.sanctionSource")
                .at("/rubric/sanctions")
                .says("The sanctions must name either one category", "处分必须指明")
                .advises("State \"of\" alone", "请只写 \"of\"");
    }
}
