package io.github.meritpool.settlement;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that inputs are for a plan, and reads the parameters chosen. Immutable and thread-safe. */
final class InputCheck {

    private final PayPlan plan;
    private final PlanTables tables;

    InputCheck(CompiledPlan compiled) {
        this.plan = compiled.plan();
        this.tables = new PlanTables(plan.tables());
    }

    /** The roster's facts with the parameters, or every problem, which are now reported. */
    Optional<Facts> facts(Inputs inputs, ProblemCollector problems) {
        if (!tables.areEqualTo(inputs.roster().tables())) {
            problems.add(Problem.of(SettlementProblem.OTHER_TABLES).with("plan", plan.id()));
        }
        Map<String, Value> parameters = parameters(inputs, problems);
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(new SettledFacts(inputs.roster().facts(), parameters));
    }

    private Map<String, Value> parameters(Inputs inputs, ProblemCollector problems) {
        List<String> known = plan.parameters().stream()
                .flatMap(parameter -> parameter.slots().stream())
                .map(PlanParameter.Slot::id)
                .toList();
        for (String given : inputs.parameters().keySet()) {
            if (!known.contains(given)) {
                problems.add(Problem.of(SettlementProblem.UNKNOWN_PARAMETER)
                        .with("parameter", given)
                        .with("nearest", Nearest.to(given, known)));
            }
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (PlanParameter parameter : plan.parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                chosen(parameter, slot, inputs, problems).ifPresent(value -> values.put(slot.id(), value));
            }
        }
        return values;
    }

    private Optional<Value> chosen(
            PlanParameter parameter, PlanParameter.Slot slot, Inputs inputs, ProblemCollector problems) {
        String given = inputs.parameters().get(slot.id());
        String text = given == null ? slot.chosen().orElse("") : given;
        Label expected = parameter.expected(plan.conventions());
        if (text.isBlank()) {
            problems.add(Problem.of(SettlementProblem.PARAMETER_UNSET)
                    .at(slot.place())
                    .with("parameter", slot.id())
                    .with("label", slot.label().en())
                    .with("labelZhCn", slot.label().zhCn())
                    .with("expected", expected.en())
                    .with("expectedZhCn", expected.zhCn()));
            return Optional.empty();
        }
        Optional<Value> value = parameter.read(text, plan.conventions());
        if (value.isEmpty()) {
            problems.add(Problem.of(SettlementProblem.BAD_PARAMETER)
                    .with("parameter", slot.id())
                    .with("value", text)
                    .with("expected", expected.en())
                    .with("expectedZhCn", expected.zhCn()));
        }
        return value;
    }
}
