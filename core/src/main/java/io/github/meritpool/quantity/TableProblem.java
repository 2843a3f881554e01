package io.github.meritpool.quantity;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with tables of facts that are held in memory. */
public enum TableProblem implements ProblemKind {
    /** Two rows of one id. Values: {@code table}, {@code id}. */
    DUPLICATE_ROW(
            "duplicateRow",
            "The table '{table}' has more than one row '{id}'; an id stands for one row.",
            "表“{table}”中有多行的标识为“{id}”；一个标识只能对应一行。",
            "Give each row its own id, or leave the repeated row out.",
            "请为每一行使用各自的标识，或删去重复的行。"),
    /** A key that leads nowhere. Values: {@code table}, {@code column}, {@code id}, {@code value}, {@code target}. */
    DANGLING_KEY(
            "danglingKey",
            "In the table '{table}' the row '{id}' has {column} '{value}', but the table '{target}' has no row '{value}'.",
            "表“{table}”中“{id}”一行的 {column} 为“{value}”，但表“{target}”中没有“{value}”这一行。",
            "Add the row to '{target}', or correct the key.",
            "请在“{target}”中补上这一行，或更正该键。"),
    /** A number that is no finite decimal. Values: {@code table}, {@code column}, {@code id}, {@code value}. */
    NO_DECIMAL(
            "noDecimal",
            "In the table '{table}' the row '{id}' has {column} {value}, which no decimal states exactly; a recorded fact is a decimal.",
            "表“{table}”中“{id}”一行的 {column} 为 {value}，无法用有限小数准确表示；记录的事实必须是小数。",
            "Record numerator and denominator, or a number that has been rounded by a stated rule.",
            "请分别记录分子和分母，或记录按规定取整后的数。"),
    /**
     * A number too long for its column. Values: {@code table}, {@code column}, {@code id}, {@code value},
     * {@code decimals}.
     */
    TOO_WIDE(
            "tooWide",
            "In the table '{table}' the row '{id}' has {column} {value}; with the column's {decimals} decimals it has more than 18 digits.",
            "表“{table}”中“{id}”一行的 {column} 为 {value}；按该列的 {decimals} 位小数，它超过 18 位数字。",
            "Correct the number, or record the column in a larger unit or with fewer decimals.",
            "请更正该数，或改用更大的单位、更少的小数位记录该列。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    TableProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
        this.code = "quantity." + code;
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
