package io.github.meritpool.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pool shared by points, without a plan. */
class PointValueTest {

    private static Shares<String> shares(String pool, int... points) {
        Map<String, Rational> claims = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            claims.put("T" + (i + 1), Rational.of(points[i]));
        }
        return PointValue.of(claims).share(Money.of("CNY", pool));
    }

    /** 100 for 30 points are 3.333… a point: 33.33, 33.33 and the fen that is left to the first. */
    @Test
    void theValueOfAPointIsExact() {
        Shares<String> shares = shares("100", 10, 10, 10);
        assertThat(shares.valueOfPoint()).contains(Rational.ratio(10, 3));
        assertThat(List.of(shares.of("T1"), shares.of("T2"), shares.of("T3")))
                .containsExactly(Money.of("CNY", "33.34"), Money.of("CNY", "33.33"), Money.of("CNY", "33.33"));
        assertThat(shares.rest()).isEqualTo(Money.of("CNY", "0"));
        assertThatThrownBy(() -> shares.of("T4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'T4' has no part in this pool.");
    }

    /** Of no money a point is worth nothing; of no points it has no value, and the pool is left. */
    @Test
    void noMoneyAndNoPoints() {
        assertThat(shares("0", 10, 20).valueOfPoint()).contains(Rational.ZERO);
        assertThat(shares("100", 0, 0).valueOfPoint()).isEmpty();
        assertThat(shares("100", 0, 0).rest()).isEqualTo(Money.of("CNY", "100"));
    }

    /** The points of a caller who goes on writing to the map are those of the moment. */
    @Test
    void pointsAreCopied() {
        Map<String, Rational> claims = new LinkedHashMap<>(Map.of("T1", Rational.ONE));
        PointValue<String> points = PointValue.of(claims);
        claims.put("T2", Rational.ONE);
        assertThat(points.points()).containsOnlyKeys("T1");
    }
}
