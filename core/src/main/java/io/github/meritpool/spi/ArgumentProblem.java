package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with the form of a plan document: its fields and their data. */
public enum ArgumentProblem implements ProblemKind {
    /** A field that is not declared. */
    UNKNOWN_FIELD(
            "plan.unknownField",
            "The field '{field}' is not known here; the fields are: {known}.",
            "此处没有字段“{field}”；可用的字段有：{known}。",
            "Maybe '{nearest}' is meant; otherwise remove the field.",
            "是否应为“{nearest}”？否则请删去该字段。"),
    /** A declared field that must be there is not. */
    MISSING_FIELD(
            "plan.missingField",
            "The field '{field}' ({label}) is missing; it must be stated.",
            "缺少字段“{field}”（{labelZhCn}），必须写明。",
            "Add the field '{field}': {expected}.",
            "请补上字段“{field}”：{expectedZhCn}。"),
    /** Data of another kind than declared. */
    WRONG_TYPE(
            "plan.wrongType",
            "The field '{field}' holds {found} ({value}), but must hold {expected}.",
            "字段“{field}”的内容是{foundZhCn}（{value}），而应为{expectedZhCn}。",
            "Write {expected}.",
            "请写成{expectedZhCn}。"),
    /** A text that is not one of those allowed. */
    UNKNOWN_OPTION(
            "plan.unknownOption",
            "The field '{field}' says '{value}', but must say one of: {known}.",
            "字段“{field}”写的是“{value}”，而只能是：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** An id that is no id. */
    BAD_ID(
            "plan.badId",
            "The id '{value}' must begin with a letter and go on with letters, digits, '-' or '_', at most 64 in all.",
            "标识“{value}”必须以字母开头，只含字母、数字、“-”或“_”，最长 64 个字符。",
            "Choose another id; what people read stands in the label.",
            "请改用别的标识；给人看的文字写在 label 中。"),
    /** A number out of its range. */
    OUT_OF_RANGE(
            "plan.outOfRange",
            "The field '{field}' is {value}, but must be {range}.",
            "字段“{field}”为 {value}，而应{rangeZhCn}。",
            "Correct the number.",
            "请更正该数。"),
    /** A list that is too short or too long. */
    ITEM_COUNT(
            "plan.itemCount",
            "The list '{field}' has {count} items, but must have {expected}.",
            "列表“{field}”有 {count} 项，而应有{expectedZhCn}。",
            "Correct the list.",
            "请更正该列表。"),
    /** A number that is too long. */
    TOO_MANY_DIGITS(
            "plan.tooManyDigits",
            "The field '{field}' holds a number with more than {max} digits before or after the point.",
            "字段“{field}”中的数，其整数或小数部分超过 {max} 位。",
            "Correct the number.",
            "请更正该数。"),
    /** Words that are not there in one of the languages. */
    BLANK_WORDS(
            "plan.blankWords",
            "The words '{field}' are blank, but people read them in either language.",
            "“{field}”的文字是空白，而两种语言都有人阅读。",
            "Write them; give the same words twice if they need no translation.",
            "请补上文字；若无需翻译，可两处写同样的文字。"),
    /** Data nested too deeply. */
    TOO_DEEP(
            "plan.tooDeeplyNested",
            "The document is nested more than {max} levels deep here.",
            "文档在此处的嵌套超过 {max} 层。",
            "Give parts of it names of their own and use those.",
            "请为其中的部分另立名称再引用。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    ArgumentProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
        this.code = code;
        this.sentence = Label.of(en, zhCn);
        this.advice = Label.of(enAdvice, zhCnAdvice);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Label sentence() {
        return sentence;
    }

    @Override
    public Label advice() {
        return advice;
    }
}
