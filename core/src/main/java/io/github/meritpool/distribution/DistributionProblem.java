package io.github.meritpool.distribution;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemKind;

/** What can be wrong with pools and pay lines. */
public enum DistributionProblem implements ProblemKind {
    /** A pool or an account that is not declared. */
    UNKNOWN_SOURCE(
            "distribution.unknownSource",
            "'{name}' is no pool and no account of the plan; there are: {known}.",
            "方案中没有名为“{name}”的总量或账户；现有：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** An account that is not declared. */
    UNKNOWN_ACCOUNT(
            "distribution.unknownAccount",
            "'{field}' says '{name}', which is no account of the plan; the accounts are: {known}.",
            "“{field}”写的“{name}”不是方案的账户；现有账户：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** An account, where the plan declares none at all. */
    NO_ACCOUNTS(
            "distribution.noAccounts",
            "'{field}' says '{name}', which must be an account, but the plan declares none.",
            "“{field}”写的“{name}”应是账户，而方案没有声明任何账户。",
            "Declare it under \"accounts\".",
            "请在 \"accounts\" 中声明。"),
    /** A rest that goes nowhere there is. */
    UNKNOWN_REST(
            "distribution.unknownRest",
            "What nobody can be paid is to go to '{name}', but can only go to one of: {known}.",
            "无人可付的余额写的去向是“{name}”，而只能是以下之一：{known}。",
            "Maybe '{nearest}' is meant: a problem, the pool's closing balance, or an account or another pool of the plan.",
            "是否应为“{nearest}”？可写 problem（报错）、closing（留作期末余额），或方案声明的账户或另一总量。"),
    /** A formula that there is not. */
    UNKNOWN_FORMULA(
            "distribution.unknownFormula",
            "The formula '{formula}' is not known; the formulas are: {known}.",
            "没有分配公式“{formula}”；可用的公式有：{known}。",
            "Maybe '{nearest}' is meant.",
            "是否应为“{nearest}”？"),
    /** A line that shares a remainder, but draws on an account. */
    SHARE_NEEDS_POOL(
            "distribution.shareNeedsPool",
            "The line '{line}' shares what remains of a pool, but draws on the account '{source}', which has no end.",
            "项目“{line}”分配总量的余额，却从账户“{source}”列支，而账户没有余额可言。",
            "Let it draw on a pool.",
            "请改为从总量中列支。"),
    /** Two lines that both take the remainder. */
    TWO_REMAINDERS(
            "distribution.twoRemainders",
            "The lines '{first}' and '{second}' both share all that remains of the pool '{pool}' in step {step}; only one can.",
            "项目“{first}”和“{second}”都要在第 {step} 步分配总量“{pool}”的全部余额，而只能有一个。",
            "Give the second a later step if it shares what the first leaves, or another pool.",
            "若第二个分配第一个留下的部分，请给它更靠后的步次；否则请改用别的总量。"),
    /** Lines of one step that may not all be paid in full. */
    SAME_STEP(
            "distribution.sameStep",
            "The pool '{pool}' scales lines down in order of their steps, but '{first}' and '{second}' both draw in step {step}.",
            "总量“{pool}”按步次先后缩减列支，而“{first}”与“{second}”都在第 {step} 步列支。",
            "Give them different steps: the earlier one is paid first.",
            "请给它们不同的步次：步次在前者先发放。"),
    /** A part of a split that is not stated in exactly one way. */
    SPLIT_PART(
            "distribution.splitPart",
            "The part of the pool '{pool}' that goes into '{into}' must state exactly one of amount, percent, weight and remainder, and weights stand beside no percentages.",
            "总量“{pool}”转入“{into}”的部分必须且只能写明 amount、percent、weight、remainder 之一，且 weight 不与百分比并用。",
            "State one of them; let all parts that are no amounts use percentages, or all weights.",
            "请写明其中一种；除 amount 外，各部分须都用百分比或都用权重。"),
    /** Percentages that are not a whole. */
    SPLIT_NOT_WHOLE(
            "distribution.splitNotWhole",
            "The percentages into which the pool '{pool}' is split come to {value}, but must make 100, or less with one remainder.",
            "总量“{pool}”各部分的百分比合计为 {value}，而应为 100；若写明一项余下部分则应不超过 100。",
            "Correct the percentages, or let one part state \"remainder\": true.",
            "请更正百分比，或让其中一部分写 \"remainder\"：true。"),
    /** Instalments that are not the whole. */
    INSTALMENTS_NOT_WHOLE(
            "distribution.instalmentsNotWhole",
            "The percentages of the instalments of the line '{line}' come to {value}, but must make 100, or less with one remainder.",
            "项目“{line}”各期百分比合计为 {value}，而应为 100；若写明一项余下部分则应不超过 100。",
            "Correct the percentages, or let one say \"remainder\": true.",
            "请更正百分比，或让其中一项写 \"remainder\"：true。"),
    /** An instalment that is not stated in exactly one way. */
    INSTALMENT_WAY(
            "distribution.instalmentWay",
            "Instalments of the line '{line}' must state either their percentage of the whole or that they are the remainder.",
            "项目“{line}”的各期必须且只能写明占全额的百分比，或写明为余下部分。",
            "State one of \"percent\" and \"remainder\": true.",
            "请写明 \"percent\" 或 \"remainder\"：true 之一。"),
    /** Shares of a top-up that are not a whole. */
    TOP_UP_NOT_WHOLE(
            "distribution.topUpNotWhole",
            "The shares in which accounts make up the pool '{pool}' come to {value}, but must make 1.",
            "各账户补足总量“{pool}”的比例合计为 {value}，而应为 1。",
            "Correct the shares under \"topUpFrom\".",
            "请更正 \"topUpFrom\" 中的比例。"),
    /** One pool that gives to many, without saying how much to which. */
    INTO_MANY(
            "distribution.intoMany",
            "The pool '{pool}' gives to '{into}', of which each row of '{table}' has one, and does not say how much goes to which.",
            "总量“{pool}”转入“{into}”，而后者在“{table}”的每行各有一份，未写明各行得多少。",
            "Pay it by a line over '{table}' with \"into\": \"{into}\".",
            "请用一个 over 为“{table}”、\"into\" 为“{into}”的项目发放。"),
    /** Money of a row that belongs to no pool, or to nobody. */
    LEADS_NOWHERE(
            "distribution.leadsNowhere",
            "The line '{line}' pays {value} for {id} of '{table}', which '{field}' leads to nobody.",
            "项目“{line}”为“{table}”的 {id} 支付 {value}，而其 {field} 没有指向任何对象。",
            "Correct the key in the facts, or leave such rows out by \"to\".",
            "请更正事实中的键，或用 \"to\" 排除这样的行。"),
    /** A line that states two things that exclude each other. */
    FIELDS_TOGETHER(
            "distribution.fieldsTogether",
            "The line '{line}' states '{field}' and '{other}', which cannot stand together: {reason}.",
            "项目“{line}”同时写了“{field}”和“{other}”，二者不能并存：{reasonZhCn}。",
            "Remove one of them.",
            "请删去其中之一。"),
    /** A quantum that is no amount of the currency. */
    QUANTUM(
            "distribution.quantum",
            "The line '{line}' pays in steps of {value}, but must pay in whole multiples of {minorUnit}, above 0.",
            "项目“{line}”的最小发放单位为 {value}，而它须是 {minorUnit} 的正整数倍。",
            "State such as 1 for whole yuan.",
            "例如以整元发放请写 1。"),
    /** A fixed line after the remainder has been shared. */
    AFTER_REMAINDER(
            "distribution.afterRemainder",
            "The line '{line}' (step {step}) draws on the pool '{pool}' in or after the step in which '{other}' shares all that remains.",
            "项目“{line}”（第 {step} 步）在“{other}”分配全部余额的同一步或之后从总量“{pool}”列支。",
            "Give it an earlier step.",
            "请给它更靠前的步次。"),
    /** An allowance for a part of a month. */
    PART_OF_A_MONTH(
            "distribution.partOfAMonth",
            "The line '{line}' pays for {months} months, which must be whole: a month is rounded to the minor unit, a part of one would not be.",
            "项目“{line}”发放 {months} 个月，而月数必须是整数：每月金额取整到最小货币单位，不足一月的部分则不会。",
            "State whole months, or a column or parameter without decimals; let 'count' or 'score' make a month smaller.",
            "请写整月数，或使用没有小数位的列或参数；不足一月的可由 'count' 或 'score' 折减。"),
    /** A line that would take money from a person. */
    NEGATIVE_PAYMENT(
            "distribution.negativePayment",
            "The line '{line}' comes to {amount} for {id}, but nobody can be paid less than nothing.",
            "项目“{line}”对 {id} 的金额为 {amount}，而任何人的发放额都不得小于零。",
            "Correct the facts, or let what the line is computed from stay at 0 or above.",
            "请更正事实，或使该项目所用的量不小于 0。"),
    /** A claim below zero on what a line shares. */
    NEGATIVE_CLAIM(
            "distribution.negativeClaim",
            "{id} claims {value} of what the line '{line}' shares by '{points}', but a claim must be 0 or more.",
            "项目“{line}”按“{points}”分配，{id} 的份额依据为 {value}，而它不得小于 0。",
            "Correct the facts, or floor '{points}' at 0 where it is computed.",
            "请更正事实，或在计算“{points}”时以 0 为下限。"),
    /** A person who is paid in two ways by one line. */
    PAID_TWICE(
            "distribution.paidTwice",
            "The line '{line}' pays {id} both as '{first}' and as '{second}', but must pay in one way.",
            "项目“{line}”对 {id} 既按“{firstZhCn}”又按“{secondZhCn}”发放，而只能按一种方式发放。",
            "Correct the facts, or leave the one out of the other's condition (\"not\").",
            "请更正事实，或在其中一个条件中排除另一个（\"not\"）。"),
    /** A mean that does not exist, for people who are paid it. */
    NO_MEAN(
            "distribution.noMean",
            "The line '{line}' needs a mean for '{field}', but there is none: the heads in it, less the multiples paid to them, come to {value}, not above 0.",
            "项目“{line}”的“{field}”需要均值，但均值不存在：其范围内的人数减去其中领取的均值倍数为 {value}，没有大于 0。",
            "Check who is in the mean and who is paid how many times it.",
            "请核对均值的范围，以及谁按均值的几倍发放。"),
    /** A pool's rest with nowhere to go. */
    OVERDRAWN(
            "distribution.overdrawn",
            "The pool '{pool}' has {opening} and the lines {lines} draw {drawn} from it, {short} more than there is.",
            "总量“{pool}”有 {opening}，而项目 {lines} 从中列支 {drawn}，超出 {short}。",
            "Raise the pool, lower the lines, or let the plan state \"overdrawn\": \"topUp\" with an account.",
            "请增加总量、减少列支，或在方案中写明 \"overdrawn\"：\"topUp\" 及补足的账户。"),
    /** Money that nobody can be paid. */
    REST_LEFT(
            "distribution.restLeft",
            "{rest} of the pool '{pool}' can be paid to nobody, and the plan does not say where it goes.",
            "总量“{pool}”中有 {rest} 无人可付，而方案没有写明其去向。",
            "Check who has points, or let the plan state \"rest\": \"closing\" or an account.",
            "请核对谁有得分，或在方案中写明 \"rest\"：\"closing\" 或某一账户。"),
    /** A top-up without an account, or an account without a top-up. */
    TOP_UP_ACCOUNT(
            "distribution.topUpAccount",
            "The pool '{pool}' must name accounts in 'topUpFrom' if and only if it says \"overdrawn\": \"topUp\".",
            "总量“{pool}”当且仅当写明 \"overdrawn\"：\"topUp\" 时才须指明账户 topUpFrom。",
            "Add or remove \"topUpFrom\".",
            "请补上或删去 \"topUpFrom\"。"),
    /** An allowance at the full rate that does not say where what is not earned goes. */
    WITHHELD(
            "distribution.withheld",
            "The line '{line}' must name in 'withheldTo' an account or a pool if and only if the pool loses the full rate (\"draws\": \"rate\").",
            "项目“{line}”当且仅当按全额列支（\"draws\"：\"rate\"）时才须指明未发部分的账户 withheldTo。",
            "Add or remove \"withheldTo\".",
            "请补上或删去 \"withheldTo\"。"),
    /** A field that means nothing without another. */
    FIELD_ALONE(
            "distribution.fieldAlone",
            "The line '{line}' states '{field}' without '{other}', but the one means nothing without the other.",
            "项目“{line}”写了“{field}”而没有写“{other}”，而前者离开后者没有意义。",
            "Add '{other}', or remove '{field}'.",
            "请补上“{other}”，或删去“{field}”。"),
    /** A cap and a score, without saying which comes first. */
    CAP_BINDS(
            "distribution.capBinds",
            "The line '{line}' has a cap and a score, but does not say whether the cap binds before or after the score.",
            "项目“{line}”既有上限又按得分发放，却没有写明上限在乘以得分之前还是之后生效。",
            "Add \"capBinds\": \"beforeScore\" or \"afterScore\".",
            "请补上 \"capBinds\"：\"beforeScore\" 或 \"afterScore\"。"),
    /** An amount of a pool that is stated twice or not at all. */
    POOL_SOURCE(
            "distribution.poolSource",
            "The pool '{pool}' must say where its money comes from: an 'amount', or 'sources', or else a line, a split or a rest of another pool that goes into it.",
            "总量“{pool}”须写明资金来源：amount，或 sources，或由其他项目、分块、余额转入。",
            "State an amount or sources, not both, or let something go into it.",
            "请写明 amount 或 sources（不可并用），或让某项转入其中。"),
    /** A source that is not stated in exactly one way. */
    SOURCE_WAY(
            "distribution.sourceWay",
            "A source of the pool '{pool}' must state its money once: an 'amount', or a 'rate' with what it counts.",
            "总量“{pool}”的一项来源必须且只能用一种方式写明：amount，或 rate 及其计数。",
            "State one of them; 'over', 'of', 'count' and 'along' belong to a rate.",
            "请写明其中一种；over、of、count、along 只与 rate 并用。"),
    /** A ceiling of a pool without a measure. */
    POOL_CEILING(
            "distribution.poolCeiling",
            "The ceiling of the pool '{pool}' must state an 'amount', or a 'percent' with what it is a percentage 'of', or both.",
            "总量“{pool}”的上限须写明 amount，或 percent 及其基数 of，或二者并用。",
            "State the amount, or both 'percent' and 'of'; with all of them the lesser counts.",
            "请写明 amount，或同时写明 percent 和 of；都写时以较低者为准。");

    private final String code;
    private final Label sentence;
    private final Label advice;

    DistributionProblem(String code, String en, String zhCn, String enAdvice, String zhCnAdvice) {
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
