package io.github.meritpool.examples.laws;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans with a pool that is split into parts by weights, in a currency without smaller units. */
final class SplitPlan {

    private final Map<Integer, Prepared> ofHeads = new HashMap<>();

    private record Prepared(Settler settler, Inputs inputs) {}

    List<Rational> amounts(Division division) {
        Prepared prepared = ofHeads.computeIfAbsent(division.heads(), SplitPlan::prepare);
        Inputs inputs = prepared.inputs().with("money", division.pool().toString());
        for (int part : division.everyone()) {
            inputs = inputs.with("weight" + part, division.weight(part).toString());
        }
        Settlement settlement = prepared.settler().settle(inputs).orElseThrow();
        return settlement.pools().stream()
                .filter(pool -> !pool.pool().equals("whole"))
                .map(PoolStatement::closing)
                .map(closing -> closing.exact())
                .toList();
    }

    private static Prepared prepare(int heads) {
        PayPlan plan = JsonDocument.parse(text(heads), "plan.json", JsonLimits.defaults())
                .then(document -> PlanJson.read(document, RubricTypes.builtIn()))
                .orElseThrow();
        Roster nobody = Roster.builder(plan).build().orElseThrow();
        return new Prepared(Settler.of(plan), Inputs.of(nobody));
    }

    private static String text(int heads) {
        return PricesPlan.BEGIN + """
                 "parameters": [{"id": "money", "label": {"en": "money", "zh-CN": "金额"}, "type": "money", "min": 0, "max": 1000}, %s],
                 "pools": [{"id": "whole", "label": {"en": "whole", "zh-CN": "总量"}, "amount": "money",
                    "overdrawn": "problem", "rest": "problem", "split": [%s]}, %s]}
                """.formatted(parts(heads, """
                                        {"id": "weight%1$d", "label": {"en": "weight", "zh-CN": "权重"}, "type": "integer", "min": 0, "max": 1000}"""), parts(heads, """
                                        {"into": "part%1$d", "weight": "weight%1$d"}"""), parts(heads, """
                                        {"id": "part%1$d", "label": {"en": "part", "zh-CN": "部分"}, "overdrawn": "problem", "rest": "closing"}"""));
    }

    private static String parts(int heads, String each) {
        return IntStream.range(0, heads).mapToObj(each::formatted).collect(Collectors.joining(", "));
    }
}
