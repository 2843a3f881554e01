package io.github.meritpool.invariant;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with a settlement that breaks an invariant. */
enum InvariantProblem implements ProblemKind {
    POOL_UNBALANCED(
            "invariant.poolUnbalanced",
            "The pool '{pool}' must add up, but {in} came in, and {out} went out or stays.",
            "总量“{pool}”应收支相等，但收入为 {in}，支出与留存合计为 {out}。"),
    LINE_TOTAL(
            "invariant.lineTotal",
            "The pool '{pool}' says that '{line}' pays {said}, but people are paid {paid}.",
            "总量“{pool}”载明“{line}”发放 {said}，而各人合计为 {paid}。"),
    ROWS_TOTAL(
            "invariant.rowsTotal",
            "The line '{line}' pays its rows {rows}, but people or pools get {paid}.",
            "项目“{line}”按行合计 {rows}，而领款人或转入总量合计 {paid}。"),
    TRANSFER(
            "invariant.transfer",
            "The pool '{from}' says that {given} went to '{to}', but '{to}' says that it got {got}.",
            "总量“{from}”载明转入“{to}” {given}，而“{to}”载明收到 {got}。"),
    ACCOUNT(
            "invariant.account",
            "The account '{account}' comes to {said}, but what it got and gave comes to {found}.",
            "账户“{account}”载明为 {said}，而其收支合计为 {found}。"),
    PERSON_TOTAL(
            "invariant.personTotal",
            "{who} is paid {total}, but the lines come to {sum}.",
            "{who} 的合计为 {total}，而各项之和为 {sum}。"),
    INSTALMENTS(
            "invariant.instalments",
            "The instalments of '{line}' for {who} come to {sum}, but the line pays {paid}.",
            "“{line}”对 {who} 的各期之和为 {sum}，而该项目发放 {paid}。"),
    NEGATIVE(
            "invariant.negative",
            "'{element}' is {amount} for {who}, but must not be below zero.",
            "“{element}”对 {who} 为 {amount}，而不得小于零。"),
    NEGATIVE_POOL(
            "invariant.negativePool",
            "'{part}' of the pool '{pool}' is {amount}, but must not be below zero.",
            "总量“{pool}”的“{part}”为 {amount}，而不得小于零。"),
    VETO_EXCEEDED(
            "invariant.vetoExceeded",
            "'{element}' of {who} is {score}, but a veto lets it be at most {most}.",
            "{who} 的“{element}”为 {score}，而一票否决后至多为 {most}。"),
    EXCLUDED_PAID(
            "invariant.excludedPaid",
            "{who} is paid {paid} by '{line}', but is none of those whom it pays.",
            "{who} 由“{line}”获得 {paid}，而不属于该项目的发放对象。"),
    NOT_ASSESSED(
            "invariant.notAssessed",
            "{who} has a score of {score} under '{element}', but is not assessed.",
            "{who} 在“{element}”有得分 {score}，而并不参加考核。"),
    BELOW_FLOOR(
            "invariant.belowFloor",
            "{who} is paid {paid} by '{line}', but the floor is {floor}.",
            "{who} 由“{line}”获得 {paid}，而保底为 {floor}。"),
    ABOVE_CEILING(
            "invariant.aboveCeiling",
            "{who} is paid {paid} by '{line}', but the ceiling is {ceiling}.",
            "{who} 由“{line}”获得 {paid}，而封顶为 {ceiling}。"),
    UNEQUAL_SHARES(
            "invariant.unequalShares",
            "{first} and {second} have the same claim on '{line}', but are paid {one} and {other}, more than {quantum} apart.",
            "{first} 与 {second} 在“{line}”的分配依据相同，而所得为 {one} 和 {other}，相差超过 {quantum}。"),
    UNEQUAL_FIGURES(
            "invariant.unequalFigures",
            "The same is recorded of {first} and {second}, but '{element}' is {one} for the one and {other} for the other.",
            "{first} 与 {second} 的记录相同，而“{element}”分别为 {one} 和 {other}。"),
    OFF_QUOTA(
            "invariant.offQuota",
            "{who} is paid {paid} by '{line}', but the exact share is {exact}, a whole quantum of {quantum} or more away.",
            "{who} 由“{line}”获得 {paid}，而精确份额为 {exact}，相差达到或超过一个最小单位 {quantum}。"),
    NO_LEVEL(
            "invariant.noLevel",
            "'{line}' pays {first} more than {one} for one unit of claim and {second} less than {other}, though neither is at a bound.",
            "“{line}”对 {first} 每单位分配依据高于 {one}，对 {second} 低于 {other}，而两者都未触及上下限。"),
    LEFT_OVER(
            "invariant.leftOver",
            "'{line}' leaves {rest}, although {who} has a claim and no ceiling holds that.",
            "“{line}”留下 {rest}，而 {who} 有分配依据且未到上限。"),
    NOT_RECOMPUTED(
            "invariant.notRecomputed",
            "'{element}' of {who} is {said}, but its explanation comes to {found}.",
            "{who} 的“{element}”为 {said}，而由其说明重新算得 {found}。"),
    UNCITED(
            "invariant.uncited",
            "The line '{line}' pays {paid}, but cites no clause.",
            "项目“{line}”发放 {paid}，而未引用条款。",
            Label.of("State with the line the \"clause\" that it rests on.", "请在该项目中写明所依据的 \"clause\"。")),
    CHANGED_FIGURE(
            "invariant.changedFigure",
            "The same is recorded in both settlements, but '{element}' of {who} is {one} in the one and {other} in the other.",
            "两次结算的记录相同，而 {who} 的“{element}”分别为 {one} 和 {other}。"),
    SCORE_FELL(
            "invariant.scoreFell",
            "By '{column}' {who} stands better, but '{element}' is {other} instead of {one}.",
            "{who} 的“{column}”较优，而“{element}”由 {one} 变为 {other}。"),
    SHARE_FELL(
            "invariant.shareFell",
            "By '{column}' {who} stands better, but the exact share of '{line}' is {other} instead of {one}.",
            "{who} 的“{column}”较优，而在“{line}”的精确份额由 {one} 变为 {other}。"),
    PAY_FELL(
            "invariant.payFell",
            "By '{column}' {who} stands better, but is paid {other} by '{line}' instead of {one}, more than {quantum} less.",
            "{who} 的“{column}”较优，而由“{line}”所得由 {one} 变为 {other}，减少超过 {quantum}。"),
    LARGER_CLAIM_LESS(
            "invariant.largerClaimLess",
            "Nothing about '{line}' differs but that {who} claims more, and yet {who} is paid {other} instead of {one}.",
            "“{line}”除 {who} 的分配依据增大外别无不同，而其所得由 {one} 变为 {other}。"),
    OFF_PROPORTION(
            "invariant.offProportion",
            "{who} has the same claim on '{line}', a unit of which is worth {is} instead of {was}; but pay is {other} instead of {one}, more off than the quantum of {quantum} can make it.",
            "{who} 在“{line}”的分配依据相同，每单位由 {was} 变为 {is}；而所得由 {one} 变为 {other}，偏差超出最小发放单位 {quantum} 所能造成的范围。"),
    AGAINST_WORTH(
            "invariant.againstWorth",
            "{who} has the same claim on '{line}', a unit of which is worth {is} instead of {was}; but pay goes the other way, from {one} to {other}, by more than {quantum}.",
            "{who} 在“{line}”的分配依据相同，每单位由 {was} 变为 {is}；而所得反向变动，由 {one} 变为 {other}，超过 {quantum}。"),
    NULL_CLAIM_COUNTS(
            "invariant.nullClaimCounts",
            "Only such as have no claim on '{line}' came or left, but {who} is paid {other} instead of {one}.",
            "“{line}”只有无分配依据者加入或离开，而 {who} 的所得由 {one} 变为 {other}。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    InvariantProblem(String code, String en, String zhCn) {
        this(
                code,
                en,
                zhCn,
                Label.of(
                        "Do not pay by these figures. Settle the same facts under the same plan again and compare; report it if it comes out so again.",
                        "请勿按此发放。请用同一方案和事实重新结算并比较；若结果仍如此，请报告。"));
    }

    InvariantProblem(String code, String en, String zhCn, Label advice) {
        this.code = code;
        this.sentence = Label.of(en, zhCn);
        this.advice = advice;
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
