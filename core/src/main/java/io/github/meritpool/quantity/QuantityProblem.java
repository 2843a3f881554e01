package io.github.meritpool.quantity;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with a quantity, before or while it is evaluated. */
public enum QuantityProblem implements ProblemKind {
    /** An operation needs another kind of value. */
    KIND_MISMATCH(
            "quantity.kindMismatch",
            "In '{element}' the operation {operation} needs a {expected}, but is given a {found}.",
            "“{element}”中，运算 {operation} 需要{expectedZhCn}，得到的却是{foundZhCn}。",
            "Maybe another fact or quantity is meant; a category compares with 'is', a number with 'atLeast' and the like.",
            "请检查是否写错了事实或量；类别用“is”比较，数值用“atLeast”等比较。"),
    /** Numbers of different units meet. */
    UNIT_MISMATCH(
            "quantity.unitMismatch",
            "In '{element}' the operation {operation} puts '{first}' and '{second}' together, but only one unit adds and compares.",
            "“{element}”中，运算 {operation} 把“{first}”和“{second}”放在一起，而只有同一单位才能相加或比较。",
            "Convert one of them first, or correct the unit that a column or a parameter declares.",
            "请先换算其中之一，或更正列或参数所声明的单位。"),
    /** Rows of different tables meet without a key between them. */
    TABLE_MISMATCH(
            "quantity.tableMismatch",
            "In '{element}' rows of the tables '{first}' and '{second}' meet, but no key leads from one to the other.",
            "“{element}”中，表“{first}”与表“{second}”的行相遇，但两表之间没有键相连。",
            "Gather the one along its key, or take an aggregate of it over a population.",
            "请沿键汇集其中一表，或对某一人群取统计量。"),
    /** A date where an amount is needed. */
    DATE_IS_NO_AMOUNT(
            "quantity.dateIsNoAmount",
            "In '{element}' the operation {operation} is given a date, but dates only compare and have a first and a last.",
            "“{element}”中，运算 {operation} 得到的是日期，而日期只能比较先后。",
            "Take the days, months or years between two dates.",
            "请取两个日期之间的天数、月数或年数。"),
    /** An exact fraction reaches a score or a payment. */
    UNROUNDED(
            "quantity.unrounded",
            "The result of '{element}' is an exact fraction that is rounded nowhere, but a score or a payment must be a decimal.",
            "“{element}”的结果是未经取整的精确分数，而得分或金额必须是小数。",
            "State a rounding with its decimals and mode; a fraction may feed only comparison, rank, weights or a rounding.",
            "请写明取整的小数位数和方式；分数只能用于比较、排名、权数或之后的取整。"),
    /** A pool finer than its currency's minor unit. */
    POOL_UNROUNDED(
            "quantity.poolUnrounded",
            "The pool that '{element}' shares must be rounded to the minor unit, which has {decimals} decimals.",
            "“{element}”所分的总量须取整到最小货币单位，即小数点后 {decimals} 位。",
            "State a rounding of the pool with its decimals and mode, or keep what it is computed from to money.",
            "请为该总量写明取整的小数位数和方式，或使其各组成部分都是金额。"),
    /** One claim for all, where each row needs its own. */
    ROWS_NEEDED(
            "quantity.rowsNeeded",
            "In '{element}' a pool is shared among the rows of a table, but there is only one claim for all.",
            "“{element}”要把总量分给一张表的各行，却只有一个共同的分配依据。",
            "Claim by a fact or a score that has a value for each row.",
            "请按每行各有一值的事实或得分分配。"),
    /** A value for each row, where one for all is needed. */
    SCALAR_NEEDED(
            "quantity.scalarNeeded",
            "In '{element}' one value for all is needed, but there is one for each row of '{first}'.",
            "“{element}”需要一个共同的值，得到的却是表“{first}”每行一个值。",
            "Take the sum, the mean or another aggregate of it.",
            "请取其总和、均值或其他统计量。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    QuantityProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
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
