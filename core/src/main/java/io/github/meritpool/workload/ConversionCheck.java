package io.github.meritpool.workload;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds everything that is wrong with how a conversion is stated. */
final class ConversionCheck {

    private final WorkloadConversion conversion;
    private final ProblemCollector problems = new ProblemCollector();

    private ConversionCheck(WorkloadConversion conversion) {
        this.conversion = conversion;
    }

    static void of(WorkloadConversion conversion) {
        ConversionCheck check = new ConversionCheck(conversion);
        check.subjectsOnce();
        check.bandsRise();
        check.preparationsOnce();
        if (check.problems.hasErrors()) {
            throw new ProblemException(check.problems.problems());
        }
    }

    private void subjectsOnce() {
        Set<String> seen = new HashSet<>();
        for (SubjectFactor each : conversion.subjects()) {
            once(seen, each.subject());
        }
    }

    private void preparationsOnce() {
        Set<String> seen = new HashSet<>();
        for (ExtraPreparation each : conversion.extraPreparations()) {
            List<String> subjects = each.subjects().isEmpty() ? List.of("*") : each.subjects();
            for (String subject : subjects) {
                once(seen, each.preparation().id() + " " + subject);
            }
        }
    }

    private void once(Set<String> seen, String what) {
        if (!seen.add(what)) {
            problems.add(Problem.of(WorkloadProblem.STATED_TWICE)
                    .with("conversion", conversion.id())
                    .with("what", what));
        }
    }

    private void bandsRise() {
        List<Integer> from =
                conversion.classSizes().stream().map(ClassSizeBand::from).toList();
        List<Integer> rising = from.stream().distinct().sorted().toList();
        if (!from.isEmpty() && (from.get(0) != 0 || !from.equals(rising))) {
            problems.add(Problem.of(WorkloadProblem.BANDS_DO_NOT_RISE)
                    .with("conversion", conversion.id())
                    .with("bands", from));
        }
    }
}
