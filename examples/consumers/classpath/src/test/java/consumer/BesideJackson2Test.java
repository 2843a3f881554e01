package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.formats.SettlementJson;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program with a Jackson 2 of its own that settles a school and shares a pool. */
class BesideJackson2Test {

    /** The school of four whose figures are worked by hand in the example program's test. */
    @Test
    void settlesFromJsonAndCsvAndReadsTheResultWithItsOwnJackson() throws Exception {
        Path school = Path.of("../../settle/src/test/resources/four");
        PayPlan plan = PlanJson.read(school.resolve("plan.json")).orElseThrow();
        Roster roster = RosterCsv.read(plan, school.resolve("facts")).orElseThrow();
        Settlement settlement = Settler.of(plan)
                .settle(Inputs.of(roster).with("perHead", "2000.00"))
                .orElseThrow();
        StringWriter json = new StringWriter();
        SettlementJson.write(settlement, List.of("A2"), json);

        JsonNode payouts = new ObjectMapper().readTree(json.toString()).get("payouts");

        assertEquals("A3", payouts.get(2).get("staff").textValue());
        assertEquals("2578.18", payouts.get(2).get("total").decimalValue().toPlainString());
    }

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
