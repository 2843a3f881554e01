package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Map;

/**
 * One's parts in what teams have earned, added up over the teams one belongs to (TPA-4.7: a project's writer has half, the
 * other members share the other half). Members have equal parts, parts by role, or parts by their order.
 */
public final class Credits implements RubricTypeProvider {

    private static final Parameters BY_ROLE = Parameters.of(
            Declared.of("role", ArgumentType.QUANTITY, "the category of roles", "角色所在的类别"),
            Declared.of(
                            "shares",
                            ArgumentType.QUANTITY,
                            "the share of each role, which its members divide equally",
                            "各角色所占份额，由同角色成员均分")
                    .atLeast(0)
                    .byName(),
            Declared.option(
                    "without",
                    List.of("toOthers", "nobody"),
                    "where nobody has a role: its share goes to the others in proportion, or to nobody",
                    "某角色无人时：其份额按比例归其他成员，或不归任何人"),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters BY_ORDER = Parameters.of(
            Declared.of("order", ArgumentType.QUANTITY, "what orders the members, the lowest first", "成员的次序，小者在前"),
            Declared.of(
                            "parts",
                            ArgumentType.QUANTITY,
                            "the part of each place, from the first; they count in proportion",
                            "各位次的份额，自第一位起，按比例计")
                    .atLeast(0)
                    .list()
                    .notEmpty(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of(
                    "within",
                    ArgumentType.TABLE,
                    "the table of members, a row for each in each team",
                    "成员表，每个团队每名成员一行"),
            Scope.ALONG,
            Declared.of(
                    "team",
                    ArgumentType.QUANTITY,
                    "what the members of a team share, such as the key of the team",
                    "同一团队成员的共同之处，如团队编号"),
            Declared.of("of", ArgumentType.QUANTITY, "what the team has earned", "团队所得")
                    .raises(),
            Declared.object(
                            "byRole",
                            BY_ROLE,
                            "parts by role; equal parts if neither this nor an order is stated",
                            "按角色分计；角色与次序都不写则均分")
                    .optional(),
            Declared.object("byOrder", BY_ORDER, "parts by the order of members, such as authors", "按成员次序分计，如作者署名次序")
                    .optional(),
            Limits.CAP,
            Limits.CAP_CLAUSE);

    /** The type. */
    public Credits() {}

    /**
     * Equal parts.
     *
     * @param within the table of members; one of its columns refers to the staff
     * @param team its column that the members of a team share
     * @param of the fact or quantity that holds what the team has earned
     * @return the type with its arguments
     */
    public static RubricType equally(String within, String team, String of) {
        return new RubricType(
                "credits",
                Tree.fields()
                        .put("within", within)
                        .put("team", team)
                        .put("of", of)
                        .build());
    }

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public Label label() {
        return Label.of("part in what teams earned", "团队成果分计");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        if (with.has("byRole") && with.has("byOrder")) {
            in.report(Problem.of(RubricProblem.CREDITS)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element()));
        }
        Scope rows = in.within(with, "within");
        if (rows == in) {
            return new Missing(Kind.NUMBER, in.unit());
        }
        Quantity credit = rows.quantity(with, "of", in.unit())
                .times(part(with, rows))
                .named(in.origin().part("credit", Label.of("part in one team's", "在一个团队中所得")));
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
        Quantity all = new Gathered(sum, credit, rows.table(), rows.key(), in.table());
        return Limits.within(all, with, in);
    }

    /** One member's part of the whole, a number from 0 to 1. */
    private static Quantity part(Arguments with, Scope rows) {
        Label label = Label.of("part of the whole", "所占份额");
        Quantity team = rows.quantity(with, "team", Unit.NONE);
        if (with.has("byRole")) {
            Arguments byRole = with.object("byRole");
            MemberShares members = members(byRole, team, rows);
            return byRole(byRole, members, with, rows).named(members.origin().part("share", label));
        }
        if (with.has("byOrder")) {
            Arguments byOrder = with.object("byOrder");
            MemberShares members = members(byOrder, team, rows);
            Quantity order = rows.quantity(byOrder, "order", Unit.NONE);
            Quantity weight = members.byOrder(order, rows.quantities(byOrder, "parts", Unit.NONE));
            return ofWhole(weight, members, with, rows).named(members.origin().part("share", label));
        }
        MemberShares members = new MemberShares(rows.table(), team, rows.origin());
        return ofWhole(members.equal(), members, with, rows).named(rows.origin().part("share", label));
    }

    private static MemberShares members(Arguments rule, Quantity team, Scope rows) {
        Scope cited = rule.optionalText("clause").map(rows::citing).orElse(rows);
        return new MemberShares(rows.table(), team, cited.origin());
    }

    private static Quantity byRole(Arguments byRole, MemberShares members, Arguments with, Scope rows) {
        Quantity role = rows.quantity(byRole, "role", Unit.NONE);
        Map<String, Quantity> shares = rows.quantities(byRole, "shares", role, Unit.NONE);
        Quantity weight = members.byRole(role, shares);
        if (byRole.text("without").equals("toOthers")) {
            return ofWhole(weight, members, with, rows);
        }
        WholeShares.check(List.copyOf(shares.values()), byRole.at("shares"), rows);
        return weight;
    }

    private static Quantity ofWhole(Quantity weight, MemberShares members, Arguments with, Scope rows) {
        Quantity whole = members.whole(weight);
        rows.require(
                whole.compared(Comparison.MORE, Quantity.plain(Rational.ZERO)),
                Problem.of(RubricProblem.NO_CREDIT)
                        .at(with.at("team"))
                        .with("dimension", rows.origin().label().en())
                        .with("dimensionZhCn", rows.origin().label().zhCn()),
                whole);
        return weight.dividedBy(whole);
    }
}
