package io.github.meritpool.phase;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some rows come to in an aggregate; rows without a number in it have no tally.
 *
 * @param total the number; null if a row among them leaves the aggregate without a value
 */
record Tally(@Nullable Rational total) {

    /** Of a row that leaves the aggregate without a value, whatever others have. */
    static final Tally SPOILT = new Tally(null);

    /** The tally of one row; null if the aggregate leaves its value out. */
    static @Nullable Tally of(Aggregate aggregate, Value value) {
        if (value.isAbsent()) {
            return aggregate.absents() == Aggregate.Absents.PROPAGATED ? SPOILT : null;
        }
        return new Tally(aggregate.apply(List.of(value)).number());
    }

    Tally together(Tally other, Aggregate.Function function) {
        return total == null || other.total == null ? SPOILT : new Tally(function.together(total, other.total));
    }

    Value value() {
        return total == null ? Value.Absent.ABSENT : Value.of(total);
    }
}
