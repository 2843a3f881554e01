package io.github.meritpool.settlement;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person is paid, and the scores it rests on.
 *
 * @param staffId who
 * @param scores the score of each dimension, in points, by id, in the order of the rubric; none for those who are not
 *     assessed
 * @param score the total score after sanctions, if the plan has a rubric and the person is assessed
 * @param lines the amount of each pay line, by id, in the order of the plan
 * @param instalments of the lines that are paid by instalments the amount of each, in order; together the line's
 * @param total all lines together
 */
public record Payout(
        String staffId,
        Map<String, Rational> scores,
        Optional<Rational> score,
        Map<String, Money> lines,
        Map<String, List<Money>> instalments,
        Money total) {

    /** Copies the maps, keeping their order. */
    public Payout {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        Map<String, List<Money>> copy = new LinkedHashMap<>();
        instalments.forEach((line, amounts) -> copy.put(line, List.copyOf(amounts)));
        instalments = Collections.unmodifiableMap(copy);
    }
}
