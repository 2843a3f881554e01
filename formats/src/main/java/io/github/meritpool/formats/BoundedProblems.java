package io.github.meritpool.formats;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.util.List;

/**
 * The problems of one file: as many as the limit allows, and then how many more there are, so that a file of a million
 * wrong cells does not become a million problems.
 */
final class BoundedProblems {

    private final String file;
    private final int limit;
    private final ProblemCollector listed = new ProblemCollector();
    private int count;

    BoundedProblems(String file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    void add(Problem problem) {
        count++;
        if (count <= limit) {
            listed.add(problem);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The value if nothing stops the work, the problems otherwise. */
    <T> Checked<T> check(T value) {
        tellTheRest();
        return listed.check(value);
    }

    /** The problems; there is at least one error among them. */
    <T> Checked<T> refuse() {
        tellTheRest();
        return listed.refuse();
    }

    /** All that are listed. */
    List<Problem> all() {
        tellTheRest();
        return listed.problems();
    }

    private void tellTheRest() {
        if (count > limit) {
            listed.add(Problem.of(FormatsProblem.FILE_MORE_PROBLEMS)
                    .with("file", file)
                    .with("count", count - limit)
                    .with("limit", limit)
                    .at(Location.file(file)));
        }
    }
}
