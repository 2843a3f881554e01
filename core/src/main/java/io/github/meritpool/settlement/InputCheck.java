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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that inputs are for a plan, and reads the parameters chosen. Immutable and thread-safe. */
final class InputCheck {

    private final PayPlan plan;
    private final PlanTables tables;
    private final List<Chosen> slots = new ArrayList<>();
    private final List<String> known;

    /** Where a parameter takes a value, with what the plan itself chooses; empty if that is nothing, or no good. */
    private record Chosen(PlanParameter parameter, PlanParameter.Slot slot, Optional<Value> byPlan) {}

    InputCheck(CompiledPlan compiled) {
        this.plan = compiled.plan();
        this.tables = new PlanTables(plan.tables());
        for (PlanParameter parameter : plan.parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                Optional<Value> byPlan = slot.chosen().flatMap(text -> parameter.read(text, plan.conventions()));
                slots.add(new Chosen(parameter, slot, byPlan));
            }
        }
        this.known = slots.stream().map(one -> one.slot().id()).toList();
    }

    /** The roster's facts with the parameters, or every problem, which are now reported. */
    Optional<Facts> facts(Inputs inputs, ProblemCollector problems) {
        if (!tables.areEqualTo(inputs.roster().tables())) {
            problems.add(Problem.of(SettlementProblem.OTHER_TABLES).with("plan", plan.id()));
        }
        Map<String, Value> parameters = parameters(inputs, problems);
        return problems.hasErrors()
                ? Optional.empty()
                : Optional.of(inputs.roster().facts().with(parameters));
    }

    private Map<String, Value> parameters(Inputs inputs, ProblemCollector problems) {
        for (String given : inputs.parameters().keySet()) {
            if (!known.contains(given)) {
                problems.add(Problem.of(SettlementProblem.UNKNOWN_PARAMETER)
                        .with("parameter", given)
                        .with("nearest", Nearest.to(given, known)));
            }
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Chosen one : slots) {
            boolean isGiven = inputs.parameters().containsKey(one.slot().id());
            Optional<Value> value = one.byPlan().isPresent() && !isGiven
                    ? one.byPlan()
                    : chosen(one.parameter(), one.slot(), inputs, problems);
            value.ifPresent(chosen -> values.put(one.slot().id(), chosen));
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
