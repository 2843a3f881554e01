package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each clause says is what it does: of two settlements that differ in one fact, the figures before and after are
 * those that follow from the clause.
 */
class ClauseChangesTest {

    @TestFactory
    Stream<DynamicTest> eachChangeComesToItsFigures() {
        return Repository.pages().stream()
                .flatMap(page -> PlanExample.in(page).stream())
                .flatMap(example -> {
                    List<ClauseChange> changes = ClauseChange.of(example);
                    return changes.isEmpty() ? Stream.of() : tests(example, changes);
                });
    }

    private static Stream<DynamicTest> tests(PlanExample example, List<ClauseChange> changes) {
        WorkedExample worked = example.worked();
        Checked<Settlement> before = worked.settled();
        return changes.stream()
                .map(change -> DynamicTest.dynamicTest(change.place(), () -> check(change, before, worked)));
    }

    private static void check(ClauseChange change, Checked<Settlement> before, WorkedExample worked) {
        assertThat(change.before()).as(change.place()).isNotEqualTo(change.after());
        compare(change.before(), SettledFigures.of(before, change.figure()), change);
        compare(change.after(), SettledFigures.of(worked.settled(change), change.figure()), change);
    }

    private static void compare(String stated, String found, ClauseChange change) {
        assertThat(SettledFigures.isSame(stated, found))
                .as("%s: %s comes to %s, not %s", change.place(), change.figure(), found, stated)
                .isTrue();
    }
}
