package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.smallWithout;
import static io.github.meritpool.plan.Documents.text;

import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in the form of a plan: fields, types of data, ids, words, ranges. One mistake, one problem. */
class PlanFormProblemsTest {

    @Test
    void aVersionThatIsNotRead() {
        only(smallWith("/meritpool", text("2")))
                .is("plan.version")
                .at("/meritpool")
                .says("says \"meritpool\": \"2\", but this library reads version 1", "而本程序库读取的版本是 1")
                .advises("use the release that reads version 2", "使用能读取版本 2 的程序库");
    }

    @Test
    void aFieldThatIsNotKnown() {
        only(smallWith("/rubric/dimensions/0/ful", number("3")))
                .is("plan.unknownField")
                .at("/rubric/dimensions/0/ful")
                .says("The field 'ful' is not known here; the fields are: id, label, clause,", "此处没有字段“ful”")
                .advises("Maybe 'full' is meant", "是否应为“full”");
    }

    @Test
    void aFieldThatIsMissing() {
        only(smallWithout("/rubric/dimensions/0/full"))
                .is("plan.missingField")
                .at("/rubric/dimensions/0")
                .says("'full' (its full mark) is missing", "缺少字段“full”（满分）")
                .advises("Add the field 'full': a decimal number", "请补上字段“full”：十进制数");
    }

    @Test
    void dataOfAnotherType() {
        only(smallWith("/rubric/dimensions/0/full", text("many")))
                .is("plan.wrongType")
                .at("/rubric/dimensions/0/full")
                .says("holds a text (many), but must hold a decimal number", "的内容是文字（many），而应为十进制数")
                .advises("Write a decimal number", "请写成十进制数");
    }

    @Test
    void anObjectWhereANumberBelongs() {
        only(smallWith("/rubric/dimensions/0/full", Tree.fields().build()))
                .is("plan.wrongType")
                .at("/rubric/dimensions/0/full")
                .says("holds an object (…), but must hold a decimal number", "的内容是对象（…），而应为十进制数");
    }

    @Test
    void aListWhereAnObjectBelongs() {
        only(smallWith("/conventions", new Tree.Items(List.of())))
                .is("plan.wrongType")
                .at("/conventions")
                .says("holds a list (…), but must hold an object", "的内容是列表（…），而应为对象");
    }

    @Test
    void anOptionThatIsNone() {
        only(smallWith("/conventions/moneyRounding", text("halfup")))
                .is("plan.unknownOption")
                .at("/conventions/moneyRounding")
                .says("says 'halfup', but must say one of: halfUp, halfEven", "写的是“halfup”，而只能是：halfUp, halfEven")
                .advises("Maybe 'halfUp' is meant", "是否应为“halfUp”");
    }

    @Test
    void anIdThatIsNone() {
        only(smallWith("/custom/0/id", text("2nd")))
                .is("plan.badId")
                .at("/custom/0/id")
                .says("The id '2nd' must begin with a letter", "标识“2nd”必须以字母开头")
                .advises("Choose another id", "请改用别的标识");
    }

    @Test
    void wordsThatAreBlankInOneLanguage() {
        only(smallWith("/label/zh-CN", text(" ")))
                .is("plan.blankWords")
                .at("/label/zh-CN")
                .says("The words 'zh-CN' are blank", "“zh-CN”的文字是空白")
                .advises("give the same words twice", "可两处写同样的文字");
    }

    @Test
    void aNumberOutOfItsRange() {
        only(smallWith("/conventions/scoreRounding/decimals", number("13")))
                .is("plan.outOfRange")
                .at("/conventions/scoreRounding/decimals")
                .says("The field 'decimals' is 13, but must be from 0 to 12", "为 13，而应在 0 与 12 之间")
                .advises("Correct the number", "请更正");
    }

    @Test
    void decimalsOfADimensionAreBoundedToo() {
        Tree rounding = Tree.fields()
                .put("decimals", number("2000000000"))
                .put("mode", "halfUp")
                .build();
        only(smallWith("/rubric/dimensions/0/rounding", rounding))
                .is("plan.outOfRange")
                .at("/rubric/dimensions/0/rounding/decimals");
    }

    @Test
    void aNumberOfTooManyDigits() {
        only(smallWith("/pools/0/amount", number("1" + "0".repeat(40))))
                .is("plan.tooManyDigits")
                .at("/pools/0/amount")
                .says("more than 30 digits", "超过 30 位");
    }

    @Test
    void aCurrencyThatIsNone() {
        only(smallWith("/conventions/currency", text("RMB")))
                .is("plan.currency")
                .at("/conventions/currency")
                .says("The currency 'RMB' is no ISO 4217 code", "“RMB”不是")
                .advises("Write such as CNY", "CNY");
    }

    @Test
    void aDateThatIsNone() {
        only(smallWith("/conventions/asOf", text("2025-02-30")))
                .is("plan.wrongType")
                .at("/conventions/asOf")
                .says("(2025-02-30), but must hold a date of the calendar", "（2025-02-30）")
                .advises("such as 2025-12-31", "形如 2025-12-31 的日期");
    }

    /** What stands in the table cannot be told from what does not, so only the table is missed. */
}
