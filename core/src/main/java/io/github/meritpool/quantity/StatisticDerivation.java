package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a statistic came about: each row of its population with what it contributed. It holds data of
 * everyone in the population, so it is made only when asked for, and is in nobody's explanation.
 *
 * @param id the statistic's id, which leaves of explanations name as their source
 * @param origin what it is in the plan, with its clause
 * @param aggregate what is taken
 * @param table the table whose rows are brought together
 * @param where what the population is in the plan, or null for every row
 * @param unit the unit of the value
 * @param value the statistic's value
 * @param contributions what each row of the population contributed, in the order of the roster
 * @param undecided the rows of which it is not known whether they belong to the population; any makes the value absent
 */
public record StatisticDerivation(
        String id,
        Origin origin,
        Aggregate aggregate,
        String table,
        @Nullable Origin where,
        Unit unit,
        Value value,
        List<Contribution> contributions,
        List<String> undecided) {

    /** Copies the lists. */
    public StatisticDerivation {
        contributions = List.copyOf(contributions);
        undecided = List.copyOf(undecided);
    }

    /**
     * What one row contributed.
     *
     * @param row the row's id
     * @param value its amount; for a count 1 if it counts and 0 if it does not
     */
    public record Contribution(String row, Value value) {}

    /**
     * The population.
     *
     * @return what it is in the plan, or empty for every row of the table
     */
    public Optional<Origin> population() {
        return Optional.ofNullable(where);
    }

    /**
     * How large the population is.
     *
     * @return the number of rows that contributed, absent amounts among them
     */
    public int size() {
        return contributions.size();
    }

    /**
     * The sum of all contributions, whatever is taken of them.
     *
     * @return the sum, in the unit of the value; absent amounts are left out
     */
    public Rational sum() {
        return contributions.stream()
                .map(Contribution::value)
                .filter(amount -> !amount.isAbsent())
                .map(Value::number)
                .reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * The statistic's value computed again from the contributions alone.
     *
     * @return the value
     */
    public Value recomputed() {
        return undecided.isEmpty()
                ? aggregate.total(
                        contributions.stream().map(Contribution::value).toList())
                : Value.Absent.ABSENT;
    }
}
