package io.github.meritpool.examples.spark;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with the facts of a province, beside what is wrong with those of one school. */
enum ProvinceProblem implements ProblemKind {
    /** A table without facts. */
    MISSING_TABLE(
            "province.missingTable",
            "There are no facts of the table '{table}': neither '{folder}' nor '{file}'.",
            "缺少表“{table}”的事实：既没有“{folder}”，也没有“{file}”。",
            "Put them there; a table that nothing is recorded in still has a header.",
            "请放在该处；没有记录的表也要有表头。"),
    /** A column that the facts lack. */
    MISSING_COLUMN(
            "province.missingColumn",
            "The facts of '{table}' have no column '{column}'.",
            "表“{table}”的事实没有列“{column}”。",
            "Add the column; columns are called by their ids.",
            "请补上该列；列名用标识。"),
    /** Numbers that are not the decimals that were recorded. */
    BINARY_NUMBER(
            "province.binaryNumber",
            "The column '{column}' of '{table}' is of type {type}, which cannot hold decimals exactly.",
            "表“{table}”的列“{column}”类型为 {type}，不能精确保存小数。",
            "Store it as a decimal or as text.",
            "请改存为 decimal 或文本。"),
    /** Rows that cannot be told the school of. */
    NO_SCHOOL(
            "province.noSchool",
            "Nothing says to which row of '{split}' the rows of '{table}' belong.",
            "无法得知表“{table}”的各行属于“{split}”的哪一行。",
            "Add a column '{column}', or store the rows in folders {column}=….",
            "请加上列“{column}”，或按 {column}=… 分文件夹存放。"),
    /** A line that is no row. */
    UNREADABLE_ROW(
            "province.unreadableRow",
            "A line of '{table}' does not have the cells of the header: {line}",
            "表“{table}”有一行与表头的列不符：{line}",
            "Correct the line: quotes that do not pair, or cells too few or too many.",
            "请更正该行：引号不成对，或单元格过少、过多。"),
    /** A row that two schools have. */
    IN_TWO_SCHOOLS(
            "province.inTwoSchools",
            "The table '{table}' has a row '{id}' both in {one} and in {other}, but a row's key must be its own.",
            "表“{table}”的行“{id}”既在 {one}，也在 {other}，而每行的键必须唯一。",
            "Remove one of them, or correct its key.",
            "请删去其中一行，或更正其键。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    ProvinceProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
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
