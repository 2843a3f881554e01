package io.github.meritpool.money;

import static io.github.meritpool.money.Claims.amounts;
import static io.github.meritpool.money.Claims.weights;
import static io.github.meritpool.money.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other projects and the books state for the rules that this library has too. */
class ApportionmentVectorsTest {

    @ParameterizedTest
    @CsvSource({
        "LARGEST_REMAINDER, largest-remainder.csv, 44",
        "LARGEST_WEIGHT_FIRST, largest-weight.csv, 20",
        "STATED_ORDER, stated-order.csv, 45",
        "STATED_ORDER_NONZERO, stated-order-nonzero.csv, 3",
        "KEPT_APART, kept-apart.csv, 15"
    })
    void statedByOthers(ResidueMode mode, String file, int rows) {
        List<Map<String, String>> vectors = Facts.read(file);
        for (Map<String, String> vector : vectors) {
            Apportioned<Integer> split = Apportionment.of(mode)
                    .withQuantum(new BigInteger(vector.get("quantum")), BelowQuantum.KEPT_APART)
                    .split(new BigInteger(vector.get("pool")), claims(vector.get("weights")));
            assertThat(amounts(split)).as(vector.toString()).isEqualTo(integers(vector.get("amounts")));
            assertThat(split.rest()).as(vector.toString()).isEqualTo(vector.get("rest"));
        }
        assertThat(vectors).hasSize(rows);
    }

    @Test
    void seatsOfStatesByLargestRemainder() {
        Map<String, List<Claim<Integer>>> states = new LinkedHashMap<>();
        Facts.read("census-populations.csv")
                .forEach(census -> states.put(census.get("census"), claims(census.get("populations"))));
        List<Map<String, String>> houses = Facts.read("census-seats.csv");
        for (Map<String, String> house : houses) {
            Apportioned<Integer> seats = Apportionment.largestRemainder()
                    .split(new BigInteger(house.get("house")), states.get(house.get("census")));
            assertThat(amounts(seats))
                    .as(house.get("census") + " " + house.get("house"))
                    .isEqualTo(integers(house.get("seats")));
        }
        assertThat(houses).hasSize(85);
    }

    /**
     * Where others refuse, or lose or invent money, the answer here is defined. A pool that nobody can claim (an empty
     * list, only zero weights) is not refused: it stays whole in the rest, where a plan says what becomes of it.
     */
    @Test
    void whatOthersRefuse() {
        List<Map<String, String>> vectors = Facts.read("refusals.csv");
        for (Map<String, String> vector : vectors) {
            BigInteger pool = new BigInteger(vector.get("pool"));
            List<Claim<Integer>> claims = vector.get("operation").equals("max")
                    ? cappedAtTheirWeights(claims(vector.get("weights")))
                    : claims(vector.get("weights"));
            if (vector.get("problem").isEmpty()) {
                Apportioned<Integer> split = Apportionment.largestRemainder().split(pool, claims);
                assertThat(amounts(split)).as(vector.toString()).isEqualTo(integers(vector.get("amounts")));
                assertThat(split.rest()).as(vector.toString()).isEqualTo(vector.get("rest"));
            } else {
                assertThat(codes(() -> Apportionment.largestRemainder().split(pool, claims)))
                        .as(vector.toString())
                        .containsOnly(vector.get("problem"));
            }
        }
        assertThat(vectors).hasSize(24);
    }

    /** By fractions that the table above could only state as whole ratios: 1/3 to 2/3, and 1/3 to 2/7. */
    @ParameterizedTest
    @CsvSource({"1/3, 2/3, 3333, 6667", "1/3, 2/7, 5385, 4615", "2/7, 1/3, 4615, 5385"})
    void fractionsAsWeights(String first, String second, long firstAmount, long secondAmount) {
        assertThat(amounts(Apportionment.largestRemainder().split(BigInteger.valueOf(10000), weights(first, second))))
                .containsExactly(BigInteger.valueOf(firstAmount), BigInteger.valueOf(secondAmount));
    }

    private static List<Claim<Integer>> claims(String weights) {
        return weights(Facts.list(weights).toArray(new String[0]));
    }

    private static List<Claim<Integer>> cappedAtTheirWeights(List<Claim<Integer>> claims) {
        return claims.stream()
                .map(claim -> claim.atMost(claim.weight().floor()))
                .toList();
    }

    private static List<BigInteger> integers(String list) {
        return Facts.list(list).stream().map(BigInteger::new).toList();
    }
}
