package io.github.meritpool.roster;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with recorded facts. */
public enum RosterProblem implements ProblemKind {
    /** A table that the plan does not declare. */
    UNKNOWN_TABLE(
            "roster.unknownTable",
            "The plan declares no table '{table}'.",
            "方案没有声明表“{table}”。",
            "Remove the rows, or declare the table.",
            "请删去这些行，或声明该表。"),
    /** A column that the table does not have. */
    UNKNOWN_COLUMN(
            "roster.unknownColumn",
            "The table '{table}' has no column '{column}'.",
            "表“{table}”没有列“{column}”。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** A cell that is blank. */
    BLANK(
            "roster.blank",
            "'{column}' of {id} is blank; a blank is unrecorded, and nothing is assumed.",
            "{id} 的“{column}”是空白；空白表示没有记录，不会代为假定。",
            "Record the fact; write 0 for none{notApplicable}.",
            "请补录；没有则写 0{notApplicable}。"),
    /** A cell that is no number of the declared form. */
    NOT_A_NUMBER(
            "roster.notANumber",
            "'{column}' of {id} is '{value}', but must be {form}.",
            "{id} 的“{column}”为“{value}”，而应为{formZhCn}。",
            "Correct the cell; use a point for decimals and no thousands separators.",
            "请更正；小数点用“.”，不用千位分隔符。"),
    /** A number out of bounds. */
    OUT_OF_BOUNDS(
            "roster.outOfBounds",
            "'{column}' of {id} is {value}, but must be from {min} to {max}.",
            "{id} 的“{column}”为 {value}，而应在 {min} 与 {max} 之间。",
            "Correct the cell, or the bounds that the plan declares.",
            "请更正该数，或更正方案所声明的上下限。"),
    /** A number with too many digits. */
    TOO_MANY_DIGITS(
            "roster.tooManyDigits",
            "'{column}' of {id} is '{value}', which has more than {max} digits.",
            "{id} 的“{column}”为“{value}”，超过 {max} 位数字。",
            "Correct the cell.",
            "请更正该数。"),
    /** A category that is not declared. */
    UNKNOWN_CATEGORY(
            "roster.unknownCategory",
            "'{column}' of {id} is '{value}', but must be one of: {known}.",
            "{id} 的“{column}”为“{value}”，而只能是：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** A flag that is neither yes nor no. */
    NOT_A_FLAG(
            "roster.notAFlag",
            "'{column}' of {id} is '{value}', but must be true or false.",
            "{id} 的“{column}”为“{value}”，而应为 true 或 false（也可写 是、否）。",
            "Correct the cell.",
            "请更正。"),
    /** A cell that should be a date. */
    NOT_A_DATE(
            "roster.notADate",
            "The {column} of {id} is '{value}', but a date is written YYYY-MM-DD.",
            "{id} 的“{column}”为“{value}”，而日期应写成 YYYY-MM-DD。",
            "Write such as 2025-12-31, and only days that are in the calendar.",
            "请写成例如 2025-12-31，且须是历法中存在的日期。"),
    /** An id that is none. */
    BAD_ID(
            "roster.badId",
            "The id '{value}' must have from 1 to 64 letters, digits, '-', '_' or '.' and begin with a letter or a digit.",
            "标识“{value}”应为 1 到 64 个字母、数字、“-”、“_”或“.”，并以字母或数字开头。",
            "Correct the id; an id is not a name of a person.",
            "请更正标识；标识不是人名。"),
    /** Two rows of one id. */
    DUPLICATE_ROW(
            "roster.duplicateRow",
            "The table '{table}' has two rows '{id}', but a row's key must be its own.",
            "表“{table}”有两行“{id}”，而每行的键必须唯一。",
            "Remove or correct one of them; the other is at {other}.",
            "请删去或更正其中一行；另一行在 {other}。"),
    /** A key that leads nowhere. */
    DANGLING_KEY(
            "roster.danglingKey",
            "'{column}' of {id} refers to '{value}', but the table '{target}' has no such row.",
            "{id} 的“{column}”指向“{value}”，而表“{target}”没有这一行。",
            "Correct the reference, or add the row to '{target}'.",
            "请更正引用，或在“{target}”中补上该行。"),
    /** A required row that is not there. */
    MISSING_ROW(
            "roster.missingRow",
            "The table '{table}' has no row '{id}', but must have one for each key.",
            "表“{table}”缺少行“{id}”，而每个键都必须有一行。",
            "Add the row; or let the plan declare the table complete, if no row means none.",
            "请补上该行；若没有行即表示没有，请在方案中把该表声明为 complete。"),
    /** More rows than allowed. */
    TOO_MANY_ROWS(
            "roster.tooManyRows",
            "The table '{table}' has, or needs for each key, more than {max} rows.",
            "表“{table}”已有或按键所需的行超过 {max} 行。",
            "Settle school by school, or raise the limit 'rows'.",
            "请分校结算，或提高限额 rows。"),
    /** A table of which something could not be read. */
    INCOMPLETE(
            "roster.incomplete",
            "Not all of the table '{table}' could be read, so its rows cannot be used.",
            "表“{table}”未能全部读入，因此其各行无法使用。",
            "Correct what could not be read; it has a problem of its own.",
            "请更正未能读入之处；该处另有说明。"),
    /** More problems than are listed. */
    MORE_PROBLEMS(
            "roster.moreProblems",
            "There are {count} more problems than the {limit} listed, the limit 'problems'.",
            "除已列出的 {limit} 个问题（限额 problems）外，还有 {count} 个问题。",
            "Mend those listed first: many often have one cause. Raise the limit 'problems' to see all.",
            "请先处理已列出的问题：许多问题往往出于同一原因。要查看全部，请提高限额 problems。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    RosterProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
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
