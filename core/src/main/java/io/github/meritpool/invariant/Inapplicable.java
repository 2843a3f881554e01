package io.github.meritpool.invariant;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.problem.Severity;

/** Why a relation has nothing to say of two settlements, or of a line in them. */
enum Inapplicable implements ProblemKind {
    OTHER_PLAN(
            "invariant.otherPlan",
            "One settlement is by the plan '{one}', the other by another or another version of it, '{other}'.",
            "一次结算依据方案“{one}”，另一次依据其他方案或其他版本“{other}”。"),
    OTHER_PARAMETER(
            "invariant.otherParameter",
            "The parameter '{parameter}' is {one} in one settlement and {other} in the other.",
            "参数“{parameter}”在一次结算中为 {one}，在另一次中为 {other}。"),
    OTHER_ROWS(
            "invariant.otherRows",
            "The table '{table}' has not the same rows in both settlements.",
            "两次结算中表“{table}”的行不同。"),
    OTHER_FACT(
            "invariant.otherFact",
            "'{column}' of {who} in the table '{table}' is {one} in one settlement and {other} in the other.",
            "表“{table}”中 {who} 的“{column}”在一次结算中为 {one}，在另一次中为 {other}。"),
    NOT_ONE_FACT(
            "invariant.notOneFact",
            "{count} facts differ between the settlements, where one must.",
            "两次结算之间有 {count} 项事实不同，而应恰有一项不同。"),
    IDS_READ(
            "invariant.idsRead",
            "Ids differ between the settlements, and the plan looks at the ids in '{column}' of the table '{table}'.",
            "两次结算的标识不同，而方案要看表“{table}”中“{column}”的标识。"),
    NOT_PROMISED(
            "invariant.notPromised",
            "No dimension promises what its score does when '{column}' in the table '{table}' rises, or not all promise the same.",
            "没有指标说明表“{table}”中“{column}”增大时得分如何变化，或各指标的说明不一致。"),
    READ_ELSEWHERE(
            "invariant.readElsewhere",
            "'{element}' looks at '{column}' too, in a way of which nothing is promised.",
            "“{element}”也要看“{column}”，而对其影响没有说明。"),
    NO_SHARE(
            "invariant.noShare",
            "The plan has no line that shares what remains of a pool in both settlements.",
            "方案在两次结算中没有共同的按余额分配的项目。"),
    BOUNDED("invariant.bounded", "'{line}' has floors or ceilings.", "“{line}”设有保底或封顶。"),
    OTHER_RESIDUE("invariant.otherResidue", "'{line}' gives its residue by '{residue}'.", "“{line}”按“{residue}”分配余数。"),
    NOTHING_SHARED(
            "invariant.nothingShared",
            "'{line}' has nothing to share, or nobody with a claim on it.",
            "“{line}”没有可分的金额，或无人有分配依据。"),
    NOT_OF_STAFF("invariant.notOfStaff", "'{line}' pays rows of the table '{table}'.", "“{line}”发给表“{table}”的各行。"),
    NO_CLAIM("invariant.noClaim", "{who} has no claim on '{line}'.", "{who} 在“{line}”没有分配依据。"),
    OTHER_POOL(
            "invariant.otherPool",
            "'{line}' shares {one} in one settlement and {other} in the other.",
            "“{line}”在一次结算中可分 {one}，在另一次中可分 {other}。"),
    CLAIM_UNORDERED(
            "invariant.claimUnordered",
            "What '{line}' makes of the score of {who} need not rise with it.",
            "“{line}”由 {who} 的得分算出的分配依据不一定随之增加。"),
    OTHERS_GROW(
            "invariant.othersGrow",
            "The claim of {who} on '{line}' grows by a larger factor, from {one} to {other}.",
            "{who} 在“{line}”的分配依据增长得更多，由 {one} 变为 {other}。"),
    NOT_ONE_CLAIM(
            "invariant.notOneClaim",
            "{count} claims on '{line}' differ, where one must.",
            "“{line}”有 {count} 项分配依据不同，而应恰有一项不同。"),
    NO_SAME_CLAIM(
            "invariant.noSameClaim",
            "Nobody has the same claim on '{line}' in both settlements.",
            "没有人在两次结算中对“{line}”的分配依据相同。"),
    NOBODY_CAME(
            "invariant.nobodyCame",
            "The same people are among those whom '{line}' pays, none came or left.",
            "“{line}”的分配对象相同，无人加入或离开。"),
    OTHER_CLAIM(
            "invariant.otherClaim",
            "The claim of {who} on '{line}' is {one} in one settlement and {other} in the other.",
            "{who} 在“{line}”的分配依据在一次结算中为 {one}，在另一次中为 {other}。");

    private static final Label ADVICE = Label.of(
            "Compare two settlements that differ only in what the relation speaks of, or leave this line or relation out.",
            "请比较仅在该关系所述方面不同的两次结算，或不对此项目、此关系进行检查。");

    private final String code;
    private final Label sentence;

    Inapplicable(String code, String en, String zhCn) {
        this.code = code;
        this.sentence = Label.of(en, zhCn);
    }

    /** The reason for a line. */
    Problem of(SharedPool pool) {
        return Problem.of(this).with("line", pool.name());
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
        return ADVICE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }
}
