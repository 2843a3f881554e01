package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Quantity;

/**
 * What a lesson of a subject counts against one that counts fully (学科系数).
 *
 * @param subject the subject, or the subject at a stage, as lessons name it
 * @param factor a plain number, or a parameter that is one
 */
public record SubjectFactor(String subject, Quantity factor) {

    /**
     * A factor that is a decimal.
     *
     * @param subject the subject
     * @param factor the factor, as decimal text such as {@code "0.8"}
     * @return the factor
     */
    public static SubjectFactor of(String subject, String factor) {
        return new SubjectFactor(subject, Quantity.plain(Rational.parse(factor)));
    }

    /**
     * Standard load ÷ own load, exact: whoever teaches the subject's own full load has the standard one (CSP-4.3 as
     * read there).
     *
     * @param subject the subject
     * @param standardLoad lessons that are a full week in the subject that counts fully
     * @param ownLoad lessons that are a full week in this subject
     * @return the factor
     * @throws ProblemException {@code workload.normNotPositive} if a load is not above 0
     */
    public static SubjectFactor byLoads(String subject, int standardLoad, int ownLoad) {
        if (standardLoad <= 0 || ownLoad <= 0) {
            throw new ProblemException(Problem.of(WorkloadProblem.NORM_NOT_POSITIVE)
                    .with("norm", subject)
                    .with("value", Math.min(standardLoad, ownLoad)));
        }
        Quantity factor = Quantity.plain(Rational.of(standardLoad)).dividedBy(Quantity.plain(Rational.of(ownLoad)));
        return new SubjectFactor(subject, factor);
    }
}
