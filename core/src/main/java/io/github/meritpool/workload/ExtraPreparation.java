package io.github.meritpool.workload;

import io.github.meritpool.quantity.Quantity;
import java.util.Arrays;
import java.util.List;

/**
 * What a further preparation adds to a person's week (多授一门课头, CSP-4.4). A rule for named subjects goes before the
 * rule for all others; where there is no rule, nothing is added.
 *
 * @param preparation {@link Preparation#SAME_SUBJECT} or {@link Preparation#OTHER_SUBJECT}
 * @param subjects the subjects of the further preparation that the rule is for; empty for all others
 * @param adds how much is added for each such preparation, in the conversion's unit
 */
public record ExtraPreparation(Preparation preparation, List<String> subjects, Quantity adds) {

    /** Checks that it is a further preparation. */
    public ExtraPreparation {
        subjects = List.copyOf(subjects);
        if (preparation != Preparation.SAME_SUBJECT && preparation != Preparation.OTHER_SUBJECT) {
            throw new IllegalArgumentException("The preparation " + preparation + " must be a further one.");
        }
    }

    /**
     * What a further preparation in the same subject adds.
     *
     * @param adds how much
     * @param subjects for which subjects; none for all others
     * @return the rule
     */
    public static ExtraPreparation inSameSubject(Quantity adds, String... subjects) {
        return new ExtraPreparation(Preparation.SAME_SUBJECT, Arrays.asList(subjects), adds);
    }

    /**
     * What a further preparation in another subject adds.
     *
     * @param adds how much
     * @param subjects for which subjects, those of the further preparation; none for all others
     * @return the rule
     */
    public static ExtraPreparation inOtherSubject(Quantity adds, String... subjects) {
        return new ExtraPreparation(Preparation.OTHER_SUBJECT, Arrays.asList(subjects), adds);
    }
}
