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
import org.jspecify.annotations.Nullable;

/** Checks how deep a document is nested, before anything walks through it. */
final class Nesting {

    private Nesting() {}

    /** A part of a document, and the field or item that it is of what it stands in. */
    private record Place(Tree data, @Nullable Place in, Object step, int depth) {

        /** Made only if it is asked for: a document has many places. */
        String pointer() {
            return in == null ? "" : in.pointer() + "/" + step;
        }
    }

    /** Whether a document keeps to the limit; reports the first place that does not. */
    static boolean isWithin(Tree document, int most, ProblemCollector problems) {
        Deque<Place> left = new ArrayDeque<>(List.of(new Place(document, null, "", 0)));
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
                    left.add(new Place(list.items().get(i), place, i, place.depth() + 1));
                }
            } else if (place.data() instanceof Tree.Fields object) {
                for (Map.Entry<String, Tree> field : object.fields().entrySet()) {
                    left.add(new Place(field.getValue(), place, field.getKey(), place.depth() + 1));
                }
            }
        }
        return true;
    }
}
