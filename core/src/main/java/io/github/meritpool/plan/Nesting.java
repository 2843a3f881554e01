package io.github.meritpool.plan;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.ArgumentProblem;
import io.github.meritpool.spi.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Checks how deep a document is nested, before anything walks through it. */
final class Nesting {

    private Nesting() {}

    private record Place(Tree data, String pointer, int depth) {}

    /** Whether a document keeps to the limit; reports the first place that does not. */
    static boolean isWithin(Tree document, int most, ProblemCollector problems) {
        Deque<Place> left = new ArrayDeque<>(List.of(new Place(document, "", 0)));
        while (!left.isEmpty()) {
            Place place = left.removeLast();
            if (place.depth() > most) {
                problems.add(Problem.of(ArgumentProblem.TOO_DEEP)
                        .at(Location.pointer(place.pointer()))
                        .with("max", most));
                return false;
            }
            if (place.data() instanceof Tree.Items list) {
                for (int i = 0; i < list.items().size(); i++) {
                    left.add(new Place(list.items().get(i), place.pointer() + "/" + i, place.depth() + 1));
                }
            } else if (place.data() instanceof Tree.Fields object) {
                for (Map.Entry<String, Tree> field : object.fields().entrySet()) {
                    left.add(new Place(field.getValue(), place.pointer() + "/" + field.getKey(), place.depth() + 1));
                }
            }
        }
        return true;
    }
}
