package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.TableFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lessons given by themselves: checked, made into facts, and converted. */
final class WeekOfLessons {

    private static final String LESSONS = "lesson";
    private static final String STAFF = "staff";

    private final WorkloadConversion conversion;
    private final List<Lesson> lessons;
    private final ProblemCollector problems = new ProblemCollector();

    private WeekOfLessons(WorkloadConversion conversion, List<Lesson> lessons) {
        this.conversion = conversion;
        // So that the problems do not depend on the order in which the lessons come.
        this.lessons = lessons.stream()
                .sorted(Comparator.comparing(Lesson::id).thenComparing(Lesson::toString))
                .toList();
    }

    static Checked<WeeklyLoads> convert(WorkloadConversion conversion, List<Lesson> lessons) {
        return new WeekOfLessons(conversion, lessons).convert();
    }

    private Checked<WeeklyLoads> convert() {
        // How many decimals the periods have is not known beforehand.
        Quantity load = conversion.ofStaff(LessonTable.of(LESSONS, STAFF, STAFF, Shape.FRACTION));
        new Shapes(problems).of(load, conversion.id());
        lessons.forEach(this::check);
        checkPreparations();
        Optional<TableFacts> facts = facts();
        return facts.isEmpty() || problems.hasErrors()
                ? Checked.refused(problems.problems())
                : Checked.of(new WeeklyLoads(facts.get(), STAFF, load, conversion));
    }

    private void check(Lesson lesson) {
        List<String> known =
                conversion.subjects().stream().map(SubjectFactor::subject).toList();
        if (!known.isEmpty() && !known.contains(lesson.subject())) {
            problems.add(at(WorkloadProblem.UNKNOWN_SUBJECT, lesson, LessonTable.SUBJECT)
                    .with("subject", lesson.subject())
                    .with("known", String.join(", ", known)));
        }
        atLeast(Rational.ONE, Rational.of(lesson.classSize()), lesson, LessonTable.CLASS_SIZE);
        atLeast(Rational.ZERO, lesson.periods(), lesson, LessonTable.PERIODS);
    }

    private void atLeast(Rational least, Rational value, Lesson lesson, String column) {
        if (value.compareTo(least) < 0) {
            problems.add(at(WorkloadProblem.TOO_SMALL, lesson, column)
                    .with("column", column)
                    .with("value", value)
                    .with("least", least));
        }
    }

    private static Problem at(WorkloadProblem kind, Lesson lesson, String column) {
        return Problem.of(kind).at(Location.row(lesson.id()).withColumn(column)).with("lesson", lesson.id());
    }

    private void checkPreparations() {
        Map<String, Integer> firsts = new TreeMap<>();
        for (Lesson lesson : lessons) {
            firsts.merge(lesson.staff(), lesson.preparation() == Preparation.FIRST ? 1 : 0, Integer::sum);
        }
        firsts.forEach((staff, count) -> {
            if (count != 1) {
                problems.add(Problem.of(WorkloadProblem.ONE_FIRST_PREPARATION)
                        .at(Location.row(staff))
                        .with("staff", staff)
                        .with("count", count));
            }
        });
    }

    private Optional<TableFacts> facts() {
        TreeSet<String> staff = new TreeSet<>();
        lessons.forEach(lesson -> staff.add(lesson.staff()));
        Rows<Lesson> rows = Rows.of(LESSONS, lessons, Lesson::id)
                .category(LessonTable.SUBJECT, Lesson::subject)
                .number(LessonTable.CLASS_SIZE, lesson -> Rational.of(lesson.classSize()))
                .number(LessonTable.PERIODS, Lesson::periods)
                .category(
                        LessonTable.PREPARATION, lesson -> lesson.preparation().id())
                .key(STAFF, STAFF, Lesson::staff);
        try {
            return Optional.of(TableFacts.of(rows, Rows.ofIds(STAFF, staff)));
        } catch (ProblemException refusal) {
            problems.addAll(refusal.problems());
            return Optional.empty();
        }
    }
}
