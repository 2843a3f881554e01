package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program that reads its own files with Jackson 2 and shares a pool. */
class BesideJackson2Test {

    @Test
    void sharesAPoolThatItsOwnJacksonRead() throws Exception {
        JsonNode file = new ObjectMapper()
                .readTree("{\"pool\": \"100.00\", \"points\": {\"T1\": \"1\", \"T2\": \"1.0\", \"T3\": \"1\"}}");
        Money pool = Money.of("CNY", file.get("pool").textValue());
        List<Claim<String>> claims = new ArrayList<>();
        for (String id : List.of("T1", "T2", "T3")) {
            claims.add(Claim.of(id, Rational.parse(file.get("points").get(id).textValue())));
        }

        Apportioned<String> shared = Apportionment.largestRemainder().split(pool.minorUnits(), claims);

        // 3333 1/3 fen each: one fen is left, and equal remainders are ordered by id.
        assertEquals(
                List.of(BigInteger.valueOf(3334), BigInteger.valueOf(3333), BigInteger.valueOf(3333)),
                shared.allotments().stream().map(each -> each.amount()).toList());
    }
}
