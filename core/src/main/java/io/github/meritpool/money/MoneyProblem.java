package io.github.meritpool.money;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with a number, an amount of money or the claims on a pool. */
public enum MoneyProblem implements ProblemKind {
    /** A quotient by zero. Values: {@code dividend}. */
    DIVISION_BY_ZERO(
            "divisionByZero",
            "{dividend} is divided by 0; a quotient by zero has no value.",
            "{dividend} 被 0 除；除数为零，商没有意义。",
            "Say what holds when the divisor is 0, or correct the fact that makes it 0.",
            "请规定除数为 0 时如何处理，或更正使其为 0 的数据。"),
    /** A text that is no decimal number. Values: {@code text}. */
    NOT_A_DECIMAL(
            "notADecimal",
            "\"{text}\" is not a decimal number; only digits 0-9, one point and a leading minus are read.",
            "“{text}”不是十进制数；只接受数字 0-9、一个小数点和前面的负号。",
            "Write it like 1234.5, without spaces, thousands separators, units or an exponent.",
            "请写成 1234.5 的形式，不要有空格、千位分隔符、单位或指数。"),
    /** A number longer than the limit. Values: {@code text}, {@code digits}, {@code limit}. */
    TOO_MANY_DIGITS(
            "tooManyDigits",
            "The number {text} has {digits} digits; the limit is {limit}.",
            "数 {text} 有 {digits} 位数字；上限为 {limit} 位。",
            "Round it where it comes from, to the digits that matter.",
            "请在数据来源处舍入到有意义的位数。"),
    /** A power past the limit. Values: {@code exponent}, {@code limit}. */
    EXPONENT_TOO_LARGE(
            "exponentTooLarge",
            "The exponent {exponent} is out of bounds; it must be from -{limit} to {limit}.",
            "指数 {exponent} 超出范围；必须在 -{limit} 到 {limit} 之间。",
            "Use a smaller whole exponent.",
            "请使用较小的整数指数。"),
    /** A rounding step that is not above zero. Values: {@code step}. */
    STEP_NOT_POSITIVE(
            "stepNotPositive",
            "The rounding step is {step}; it must be above 0.",
            "舍入单位为 {step}；必须大于 0。",
            "Give the unit to round to, such as 0.5 or 10.",
            "请给出舍入单位，例如 0.5 或 10。"),
    /** A value that was said to need no rounding, but does. Values: {@code value}, {@code step}. */
    INEXACT(
            "inexact",
            "{value} is not a multiple of {step}, and the rounding stated is that none is needed.",
            "{value} 不是 {step} 的整数倍，而所定的舍入方式是无需舍入。",
            "State a rounding, such as half up, or correct the value.",
            "请规定舍入方式（例如四舍五入），或更正该值。"),
    /** A currency code that ISO 4217 does not have. Values: {@code currency}. */
    UNKNOWN_CURRENCY(
            "unknownCurrency",
            "\"{currency}\" is not a currency; a currency is an ISO 4217 code.",
            "“{currency}”不是货币；货币须为 ISO 4217 代码。",
            "Write three capital letters, such as CNY.",
            "请写三个大写字母，例如 CNY。"),
    /** A code of ISO 4217 that has no minor unit, such as gold. Values: {@code currency}. */
    NO_MINOR_UNIT(
            "noMinorUnit",
            "{currency} has no minor unit, so no pay can be counted in it.",
            "{currency} 没有辅币单位，不能用来计发。",
            "Use a currency that people are paid in, such as CNY.",
            "请使用发放所用的货币，例如 CNY。"),
    /** An amount finer than the minor unit. Values: {@code amount}, {@code currency}, {@code digits}. */
    EXCESS_DIGITS(
            "excessDigits",
            "The amount {amount} is finer than {currency} allows: {digits} digits after the point.",
            "金额 {amount} 比 {currency} 允许的更细：小数点后 {digits} 位。",
            "Write the amount with at most {digits} digits after the point, or state how to round it.",
            "请将金额写到小数点后至多 {digits} 位，或规定如何舍入。"),
    /** Two currencies in one operation. Values: {@code left}, {@code right}. */
    CURRENCY_MISMATCH(
            "currencyMismatch",
            "{left} and {right} are of different currencies; only amounts of one currency can be added or compared.",
            "{left} 与 {right} 的货币不同；只有同种货币的金额才能相加或比较。",
            "Convert one of them first; this library does not know exchange rates.",
            "请先换算其中一个；本库不含汇率。"),
    /** A claim with a weight below zero. Values: {@code key}, {@code weight}. */
    NEGATIVE_WEIGHT(
            "negativeWeight",
            "The weight of {key} is {weight}; a weight must be 0 or more.",
            "{key} 的权重为 {weight}；权重不得小于 0。",
            "Correct the weight of {key}, or floor it at 0 where it is computed.",
            "请更正 {key} 的权重，或在计算处以 0 为下限。"),
    /** Two claims with one key. Values: {@code key}. */
    DUPLICATE_KEY(
            "duplicateKey",
            "{key} claims more than once; each claimant has one claim on a pool.",
            "{key} 出现不止一次；每个参与者对一个总量只有一份份额。",
            "Remove one of the claims, or add their weights into one.",
            "请删去其中一份，或将权重合并为一份。"),
    /** A floor below zero. Values: {@code key}, {@code floor}. */
    NEGATIVE_FLOOR(
            "negativeFloor",
            "The floor of {key} is {floor} minor units; a floor must be 0 or more.",
            "{key} 的下限为 {floor} 个最小货币单位；下限不得小于 0。",
            "Leave the floor out, or state 0 or more.",
            "请不设下限，或设为 0 及以上。"),
    /** A ceiling below zero. Values: {@code key}, {@code ceiling}. */
    NEGATIVE_CEILING(
            "negativeCeiling",
            "The ceiling of {key} is {ceiling} minor units; a ceiling must be 0 or more.",
            "{key} 的上限为 {ceiling} 个最小货币单位；上限不得小于 0。",
            "Leave the ceiling out, or state 0 or more.",
            "请不设上限，或设为 0 及以上。"),
    /** Bounds that leave no amount. Values: {@code key}, {@code floor}, {@code ceiling}, {@code quantum}. */
    FLOOR_ABOVE_CEILING(
            "floorAboveCeiling",
            "{key} has the floor {floor} and the ceiling {ceiling} in minor units; no multiple of {quantum} is"
                    + " between them.",
            "{key} 的下限为 {floor}、上限为 {ceiling}（最小货币单位）；两者之间没有 {quantum} 的整数倍。",
            "Lower the floor or raise the ceiling of {key}.",
            "请降低 {key} 的下限或提高其上限。"),
    /** A pool that cannot pay the floors. Values: {@code floors}, {@code pool}, {@code missing}. */
    FLOORS_ABOVE_POOL(
            "floorsAbovePool",
            "The floors come to {floors} minor units, but the pool is {pool}: {missing} are missing.",
            "各下限合计 {floors} 个最小货币单位，而总量只有 {pool}：缺 {missing}。",
            "Lower the floors or raise the pool.",
            "请降低下限或增加总量。"),
    /** A pool below zero with floors or ceilings. Values: {@code pool}. */
    BOUNDS_ON_NEGATIVE_POOL(
            "boundsOnNegativePool",
            "The pool is {pool} minor units and claims have floors or ceilings; these mean nothing for a pool"
                    + " below 0.",
            "总量为 {pool} 个最小货币单位，而份额设有上下限；总量为负时上下限没有意义。",
            "Take a negative amount back without floors and ceilings.",
            "收回负数金额时请不设上下限。"),
    /** A quantum that is not above zero. Values: {@code quantum}. */
    QUANTUM_NOT_POSITIVE(
            "quantumNotPositive",
            "The quantum is {quantum} minor units; it must be above 0.",
            "最小发放单位为 {quantum} 个最小货币单位；必须大于 0。",
            "State 1 to pay to the minor unit, or 100 to pay whole yuan.",
            "按分发放请设为 1，按元发放请设为 100。"),
    /** What is below the quantum has nobody to go to. No values. */
    NOBODY_NEXT_IN_ORDER(
            "nobodyNextInOrder",
            "What is below the quantum is to go to the next in order, but a residue kept apart has no order.",
            "低于最小发放单位的余额规定给顺序中的下一位，但余数另存时没有顺序。",
            "Keep what is below the quantum apart too, or state a residue mode with an order.",
            "请将低于最小发放单位的余额也另存，或规定有顺序的余数处理方式。");

    private final String code;
    private final String sentence;
    private final String sentenceZhCn;
    private final String advice;
    private final String adviceZhCn;

    MoneyProblem(String name, String sentence, String sentenceZhCn, String advice, String adviceZhCn) {
        this.code = "money." + name;
        this.sentence = sentence;
        this.sentenceZhCn = sentenceZhCn;
        this.advice = advice;
        this.adviceZhCn = adviceZhCn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Label sentence() {
        return Label.of(sentence, sentenceZhCn);
    }

    @Override
    public Label advice() {
        return Label.of(advice, adviceZhCn);
    }
}
