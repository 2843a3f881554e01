package io.github.meritpool.invariant;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.settlement.Settlement;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One thing that holds between two settlements of the same plan. Each looks itself whether it has anything to say of the
 * two, line by line, and {@linkplain Related#reasons() says why} where it has not; a relation that is silent has not been
 * kept.
 *
 * <p>In the arguments q is the exact share, pool × claim ÷ sum of claims, and x what is paid, in quanta. Where a share has
 * no floors and ceilings, x is q cut down to whole quanta, or at most one quantum more: nobody receives more of the residue.
 * With largest remainders, and where the residue is kept apart, x is also less than one quantum from q.
 */
public enum Relation implements Law {
    /**
     * Of the same facts come the same figures. In which order rows were stated is no fact, nor is what ids are, as long as
     * they keep their order: ids decide ties.
     */
    SAME_FACTS(
            "sameFacts",
            Label.of(
                    "the same facts settle to the same figures, whatever the order of rows and the ids, if ids keep their order",
                    "相同的事实得出相同的数字，与行的次序无关；标识只要先后次序不变，也与其名称无关"),
            Label.of("exactly, every figure", "每个数字完全相同"),
            SameFacts::check),
    /**
     * One number has risen of which a rubric type promises that it raises the score, or has fallen of which it promises
     * that it lowers it. Then the score does not fall. Where the plan makes of the score a claim by steps that keep order,
     * the pool is not smaller, and nobody else's claim has grown by a larger factor, the exact share does not fall either:
     * with a factor g of at least 1 for one's own claim c and at most g for each other, g·c ÷ (sum of claims) is at least c
     * ÷ (sum before). And q' of at least q means that x' is at least q' cut down, so at least q cut down, so at least x
     * less one quantum.
     */
    MORE_OF_A_FACT(
            "moreOfAFact",
            Label.of(
                    "more of what raises a score, or less of what lowers it, never lowers score and exact share",
                    "提高得分的事实增多，或降低得分的事实减少，得分和精确份额都不降低"),
            Label.of(
                    "score and exact share exactly; pay falls by at most one quantum for each line",
                    "得分和精确份额完全不降；每个项目的所得至多减少一个最小发放单位"),
            MoreOfAFact::check),
    /**
     * The pool and all claims on a line but one are the same, and that one is larger. Then it is not paid less. For if it
     * were, it would have had a quantum of the residue and lost it, and another with no larger share, and the same whole
     * quanta in it, would have gained one: but that other's remainder is now no larger, and its own is larger, so it still
     * comes before the other.
     */
    LARGER_CLAIM(
            "largerClaim",
            Label.of("whose claim alone is larger is not paid less", "只有本人的分配依据增大时，所得不减少"),
            Label.of("exactly, by largest remainders or where residues are kept apart", "按最大余数法或余数另存时，完全不减"),
            LargerClaim::check),
    /**
     * Who has the same claim on a line is paid k times as much, where k is by how much one unit of claim is worth more: by
     * how much the pool was scaled, if all claims are the same. For x' is less than 1 from q' = k·q, and k·x less than k
     * from it. If a unit is worth no less, q' is at least q, and x' at least x less one quantum; and the other way round.
     * That one quantum is the Alabama paradox.
     */
    SAME_CLAIM(
            "sameClaim",
            Label.of(
                    "who has the same claim is paid in proportion to what a unit of claim is worth",
                    "分配依据相同者的所得与每单位分配依据的价值成比例"),
            Label.of(
                    "less than k + 1 quanta, if a unit is worth k times as much; at most one quantum less if it is worth no less",
                    "单位价值为原来的 k 倍时，相差小于 k + 1 个最小发放单位；单位价值不降时，至多减少一个"),
            SameClaim::check),
    /**
     * The pool is the same, and only those came or left who have no claim on it. Then nobody else's pay changes: a share of
     * zero has no remainder, so it neither takes a quantum nor a place among those who may.
     */
    NULL_CLAIM(
            "nullClaim",
            Label.of("who has no claim comes or leaves without changing anything", "无分配依据者加入或离开不改变任何人的所得"),
            Label.of(
                    "exactly, unless a residue goes in stated order, zero weights included", "完全不变；按列出顺序（含零权重）分配余数者除外"),
            NullClaim::check);

    private final String id;
    private final Label rule;
    private final Label bound;
    private final BiConsumer<Pair, Findings> check;

    Relation(String id, Label rule, Label bound, BiConsumer<Pair, Findings> check) {
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
     * @param before one settlement
     * @param after another of the same plan
     * @return what it was applied to, where it had nothing to say and why, and where it does not hold
     */
    public Related between(Settlement before, Settlement after) {
        return between(Outcome.of(before), Outcome.of(after));
    }

    /**
     * Checks it.
     *
     * @param before one outcome
     * @param after another of the same plan
     * @return what it was applied to, where it had nothing to say and why, and where it does not hold
     */
    public Related between(Outcome before, Outcome after) {
        Findings found = new Findings(this);
        if (before.plan().equals(after.plan())) {
            check.accept(new Pair(before, after), found);
        } else {
            found.silent(Problem.of(Inapplicable.OTHER_PLAN)
                    .with("one", before.plan().id())
                    .with("other", after.plan().id()));
        }
        return found.related();
    }

    /**
     * Checks all of them.
     *
     * @param before one settlement
     * @param after another of the same plan
     * @return what each of them finds, in their order
     */
    public static List<Related> allBetween(Settlement before, Settlement after) {
        Outcome one = Outcome.of(before);
        Outcome other = Outcome.of(after);
        return Arrays.stream(values())
                .map(relation -> relation.between(one, other))
                .toList();
    }
}
