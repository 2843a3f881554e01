package io.github.meritpool.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Value;
import org.junit.jupiter.api.Test;

class CanonicalReaderTest {

    private final byte[] third = written(Value.of(Rational.ratio(1, 3)));

    @Test
    void aFraction() {
        assertThat(new CanonicalReader(third).value()).isEqualTo(Value.of(Rational.ratio(1, 3)));
    }

    /** A byte that was changed on its way may make any number of the divisor, which stands last. */
    @Test
    void aFractionByNothingOrLessWasNeverWritten() {
        third[third.length - 1] = 0;
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalReader(third).value());
        third[third.length - 1] = -3;
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalReader(third).value());
    }

    private static byte[] written(Value value) {
        return new CanonicalWriter().value(value).bytes();
    }
}
