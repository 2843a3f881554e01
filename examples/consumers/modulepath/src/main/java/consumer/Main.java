package consumer;

import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.rubric.RubricTypes;
import java.util.List;

/** Shares a pool and looks for rubric types, every class in a named module. */
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
        // Asks ServiceLoader, which a module may use only as far as its descriptor says.
        System.out.println(RubricTypes.installed().names());
    }
}
