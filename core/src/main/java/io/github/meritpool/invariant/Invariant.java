package io.github.meritpool.invariant;

import io.github.meritpool.problem.Label;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import java.util.function.Function;

/** One thing that holds of every settlement. Its {@link #bound()} is exact: nothing is allowed for rounding but what it says. */
public enum Invariant implements Law {
    /**
     * Opening + received + returned = paid + transferred + closing, for every pool; what one says of another, of a line
     * or of an account, the other says too; a person's total is the sum of the lines, and a line that of its instalments.
     */
    POOL_EQUATION(
            "poolEquation",
            Label.of("every pool adds up, and so does everyone's pay", "每份总量收支相等，每人各项合计相符"),
            Label.of("to the minor unit, without exception", "精确到最小货币单位，没有例外"),
            PoolEquation::check),
    /** Nobody is paid less than nothing, by no line that does not take back, and no pool is below zero. */
    NOT_NEGATIVE(
            "notNegative",
            Label.of("nobody owes money, and no pool does", "任何人和任何总量都不为负"),
            Label.of(
                    "at least 0; lines that take back may be below, a person's total may not",
                    "不小于 0；可收回的项目可为负，个人合计不可"),
            NotNegative::check),
    /**
     * Whom a veto hits scores at most what it says; whom a line does not pay gets nothing from it; who is not assessed
     * has no score.
     */
    PLAN_RULES(
            "planRules",
            Label.of("vetoed and excluded people get what the plan says", "被否决和不参加分配的人员按方案处理"),
            Label.of(
                    "exactly; only a residue in stated order, zero weights included, may reach whom no claim does",
                    "完全一致；只有按列出顺序（含零权重）分配的余数可发给无分配依据者"),
            PlanRules::check),
    /** Who shares in a pool gets at least the floor and at most the ceiling. */
    BOUNDS_KEPT(
            "boundsKept",
            Label.of("floors and ceilings are kept", "保底和封顶得到遵守"),
            Label.of("floors raised and ceilings lowered to the line's quantum", "下限向上、上限向下取到该项目的最小发放单位"),
            BoundsKept::check),
    /**
     * Equal claims within equal bounds are paid the same, and of whom the same is recorded has the same scores and pay.
     * Where a plan ranks with ties broken by id, or looks at ids otherwise, equal records do not make equal people.
     */
    EQUAL_PEOPLE(
            "equalPeople",
            Label.of("equal people are paid alike", "条件相同者所得相同"),
            Label.of(
                    "at most one quantum apart for each line that shares a pool; the same by every other",
                    "每个分配总量的项目相差不超过一个最小发放单位，其他项目完全相同"),
            EqualPeople::check),
    /**
     * Each share of a pool is near pool × claim ÷ sum of claims; where floors or ceilings bind, near one money for one
     * unit of claim, the same for everyone whom none binds; and nothing is left that someone could have.
     */
    QUOTA_RULE(
            "quotaRule",
            Label.of("each share is within one quantum of the exact share of its claim", "每份所得与其精确份额相差不到一个最小发放单位"),
            Label.of(
                    "less than one quantum from the exact share; at most one above where what is left over does not go by remainders",
                    "与精确份额之差小于一个最小发放单位；余下单位不按余数分配时，至多多出一个"),
            QuotaRule::check),
    /** Every figure comes out again from the leaves of its explanation, and is the figure that is published. */
    EXPLANATION_RECOMPUTES(
            "explanationRecomputes",
            Label.of("every explanation comes out again from its leaves", "每份说明都能由其依据重新算出"),
            Label.of("exactly, at every step", "每一步完全相等"),
            Recomputation::check),
    /** Every line that pays anybody cites a clause of the plan. */
    CLAUSE_CITED(
            "clauseCited",
            Label.of("every payment cites a clause", "每笔发放都有条款依据"),
            Label.of("a clause that the plan lists", "方案所列的条款"),
            Citation::check);

    private final String id;
    private final Label rule;
    private final Label bound;
    private final Function<Outcome, List<Violation>> check;

    Invariant(String id, Label rule, Label bound, Function<Outcome, List<Violation>> check) {
        this.id = id;
        this.rule = rule;
        this.bound = bound;
        this.check = check;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Label rule() {
        return rule;
    }

    @Override
    public Label bound() {
        return bound;
    }

    /**
     * Checks it.
     *
     * @param settlement what is checked
     * @return every violation, in the order of plan and people; empty if it holds
     */
    public List<Violation> check(Settlement settlement) {
        return check(Outcome.of(settlement));
    }

    /**
     * Checks it.
     *
     * @param outcome what is checked
     * @return every violation, in the order of plan and people; empty if it holds
     */
    public List<Violation> check(Outcome outcome) {
        return check.apply(outcome);
    }
}
