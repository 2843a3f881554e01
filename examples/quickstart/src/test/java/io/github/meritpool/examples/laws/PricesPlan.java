package io.github.meritpool.examples.laws;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settler;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plan that pays everyone a price of one's own, scaled down where the pool has less. */
final class PricesPlan {

    /** How plans here begin; the yen has no smaller unit. */
    static final String BEGIN = """
            {"meritpool": "1", "id": "division", "label": {"en": "division", "zh-CN": "分配"},
             "conventions": {"currency": "JPY", "scoreRounding": {"decimals": 2, "mode": "halfUp"}, "moneyRounding": "halfUp",
               "residue": "largestRemainder", "ties": "id", "asOf": "2025-12-31"},
             "tables": [{"id": "staff", "label": {"en": "staff", "zh-CN": "教职工"}, "key": ["id"], "rows": "complete", "columns": [
               {"id": "id", "label": {"en": "staff id", "zh-CN": "工号"}, "type": "id"},
               {"id": "price", "label": {"en": "price", "zh-CN": "金额"}, "type": "integer", "unit": "JPY", "min": 0, "max": 1000}]}],
            """;

    private static final String TEXT = BEGIN + """
             "parameters": [{"id": "money", "label": {"en": "money", "zh-CN": "金额"}, "type": "money", "min": 0, "max": 100000}],
             "pools": [{"id": "whole", "label": {"en": "whole", "zh-CN": "总量"}, "amount": "money", "overdrawn": "scaled", "rest": "closing"}],
             "lines": [{"id": "prices", "label": {"en": "prices", "zh-CN": "金额"}, "from": "whole", "step": 1, "formula": "allowance", "base": "price",
                "instalments": [{"label": {"en": "monthly", "zh-CN": "按月"}, "times": 10, "percent": 70}, {"label": {"en": "balance", "zh-CN": "结算"}, "remainder": true}]}]}
            """;

    private final PayPlan plan = JsonDocument.parse(TEXT, "plan.json", JsonLimits.defaults())
            .then(document -> PlanJson.read(document, RubricTypes.builtIn()))
            .orElseThrow();
    private final Settler settler = Settler.of(plan);
    private final Map<List<Rational>, Roster> rosters = new HashMap<>();

    List<Rational> amounts(Division division) {
        return payouts(division.pool(), division.weights()).stream()
                .map(payout -> payout.total().exact())
                .toList();
    }

    List<Payout> payouts(Rational money, List<Rational> prices) {
        Roster roster = rosters.computeIfAbsent(prices, this::roster);
        return settler.settle(Inputs.of(roster).with("money", money.toString()))
                .orElseThrow()
                .payouts();
    }

    private Roster roster(List<Rational> prices) {
        RosterBuilder roster = Roster.builder(plan);
        for (int who = 0; who < prices.size(); who++) {
            roster.row(
                    "staff",
                    Map.of(
                            "id",
                            String.format(Locale.ROOT, "T%03d", who),
                            "price",
                            prices.get(who).toString()),
                    Location.nowhere());
        }
        return roster.build().orElseThrow();
    }
}
