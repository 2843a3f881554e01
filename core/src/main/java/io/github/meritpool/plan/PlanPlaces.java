package io.github.meritpool.plan;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the elements of a plan stand in its document. */
final class PlanPlaces {

    private PlanPlaces() {}

    /** Where the element stands that a problem names; problems of quantities know no place. */
    static Location of(Problem problem, PayPlan plan) {
        String id = problem.values().getOrDefault("element", "");
        return element(id, plan)
                .or(() -> part(id, plan))
                .or(() -> rubric(id, plan))
                .orElse(Location.pointer("/rubric"));
    }

    private static Optional<Location> element(String id, PayPlan plan) {
        List<Element> elements = new ArrayList<>(plan.custom());
        elements.addAll(plan.populations());
        elements.addAll(plan.statements());
        elements.addAll(plan.checks());
        elements.addAll(plan.ratings());
        elements.addAll(plan.posts().figures());
        elements.addAll(plan.workload().elements());
        elements.addAll(plan.pools());
        elements.addAll(plan.lines());
        return elements.stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .map(element -> Location.pointer(element.with().pointer()));
    }

    private static Optional<Location> part(String id, PayPlan plan) {
        return plan.checks().stream()
                .flatMap(check -> check.with().objects("parts").stream())
                .filter(part -> part.text("id").equals(id))
                .findFirst()
                .map(part -> Location.pointer(part.pointer()));
    }

    private static Optional<Location> rubric(String id, PayPlan plan) {
        Map<String, Location> places = new LinkedHashMap<>();
        List<Rubric> rubrics = new ArrayList<>(plan.assessments());
        plan.rubric().ifPresent(rubrics::add);
        for (Rubric rubric : rubrics) {
            rubric.dimensions()
                    .forEach(dimension -> places.putIfAbsent(dimension.id(), Location.pointer(dimension.place())));
            places.putIfAbsent(rubric.id(), Location.pointer(rubric.place()));
        }
        return Optional.ofNullable(places.get(id));
    }
}
