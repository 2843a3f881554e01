package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How what a team has earned falls to its members (团队、合作成果的分配): a weight for each row of a table of members. Weights
 * are plain numbers that say nothing of points or money: a score is divided in proportion to them, and so can an amount
 * be, as the claims on it.
 *
 * @param table the table of members
 * @param team what the members of a team have in common, such as the key of the team
 * @param origin the element that divides something, with its clause and words
 */
public record MemberShares(String table, Quantity team, Origin origin) {

    private static final Aggregate.Absents PROPAGATED = Aggregate.Absents.PROPAGATED;

    /**
     * The same for every member.
     *
     * @return 1 for each row
     */
    public Quantity equal() {
        return Quantity.plain(Rational.ONE);
    }

    /**
     * A share for each role, divided equally among those who have it: the leader's and the others', that of former and
     * that of present teachers.
     *
     * @param role the category of roles
     * @param shares the share of each role
     * @return share ÷ heads of the role in the team; absent for a role without a share
     */
    public Quantity byRole(Quantity role, Map<String, Quantity> shares) {
        Quantity heads = new Statistic(
                        new Aggregate(Aggregate.Function.COUNT, PROPAGATED), table, equal(), null, List.of(team, role))
                .named(origin.part("headsOfRole", Label.of("members of the same role", "同一角色人数")));
        return ByCategory.of(role, shares)
                .named(origin.part("shareOfRole", Label.of("share of the role", "该角色所占份额")))
                .dividedBy(heads);
    }

    /**
     * A part for each place in the order of members, such as authors; members of one place have the same.
     *
     * @param order a number that rises from the first member to the last
     * @param parts the part of each place, from the first; at least one
     * @return the part of one's place; absent beyond the last listed
     */
    public Quantity byOrder(Quantity order, List<Quantity> parts) {
        List<Ranked.Key> keys = List.of(new Ranked.Key(order, Ranked.Order.LOWEST_FIRST));
        Quantity place = new Ranked(table, keys, Ranked.Ties.BEST_PLACE, null, List.of(team))
                .named(origin.part("place", Label.of("place among the members", "在成员中的位次")));
        List<Rational> edges = new ArrayList<>();
        List<Quantity> operands = new ArrayList<>(List.of(place));
        for (Quantity part : parts) {
            edges.add(Rational.of(edges.size() + 1L));
            operands.add(part);
        }
        operands.add(new Missing(Kind.NUMBER, Unit.NONE));
        return new Applied(new BandTable(edges, BandTable.Edge.LOWER_BAND), operands)
                .named(origin.part("part", Label.of("part by order", "按位次的份额")));
    }

    /**
     * What the weights of a team's members make together.
     *
     * @param weight the weight of each member
     * @return the sum, for each member of the team
     */
    public Quantity whole(Quantity weight) {
        return new Statistic(new Aggregate(Aggregate.Function.SUM, PROPAGATED), table, weight, null, List.of(team))
                .named(origin.part("parts", Label.of("parts of all members", "各成员份额之和")));
    }
}
