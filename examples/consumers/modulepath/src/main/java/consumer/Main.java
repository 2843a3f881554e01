package consumer;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;
import java.util.List;

/** Shares a pool, settles a school and looks for rubric types, every class in a named module. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (!Money.class.getModule().isNamed()) {
            throw new IllegalStateException("not on the module path");
        }
        Money pool = Money.of("CNY", "100.00");
        List<Claim<String>> claims =
                List.of(Claim.of("T1", Rational.of(1)), Claim.of("T2", Rational.of(1)), Claim.of("T3", Rational.of(1)));
        Apportioned<String> shared = Apportionment.largestRemainder().split(pool.minorUnits(), claims);
        shared.allotments().forEach(each -> System.out.println(each.key() + " " + each.amount()));
        Path school = Path.of("../../settle/src/test/resources/four");
        PayPlan plan = PlanJson.read(school.resolve("plan.json")).orElseThrow();
        Roster roster = RosterCsv.read(plan, school.resolve("facts")).orElseThrow();
        String pay = Settler.of(plan)
                .settle(Inputs.of(roster).with("perHead", "2000.00"))
                .orElseThrow()
                .payout("A3")
                .total()
                .toString();
        if (!pay.equals("CNY 2578.18")) {
            throw new IllegalStateException("A3 is paid " + pay);
        }
        // Asks ServiceLoader, which a module may use only as far as its descriptor says.
        List<String> types = RubricTypes.installed().names();
        if (!types.contains("consumer:attested")) {
            throw new IllegalStateException("the module's own rubric type is not among " + types);
        }
    }
}
