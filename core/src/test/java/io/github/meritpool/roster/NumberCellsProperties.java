package io.github.meritpool.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.quantity.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cells of numbers against what the rule says of their text. */
class NumberCellsProperties {

    private static final BigDecimal LEAST = new BigDecimal("-1000.05");
    private static final BigDecimal MOST = new BigDecimal("99999999999999999999");

    private static final List<FactTable> TABLES = List.of(FactTable.of(
            "staff",
            Label.same("staff"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.same("id")),
            FactColumn.decimal("mark", Label.same("mark"), "point", 2, LEAST.toString(), MOST.toString())));

    private static Checked<Roster> read(String cell, RosterLimits limits) {
        return Roster.builder(TABLES, limits)
                .row("staff", Map.of("id", "T1", "mark", cell), Location.nowhere())
                .build();
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> signs =
                Arbitraries.strings().withChars("0019.-").ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1100"), new BigDecimal("2E20"))
                .ofScale(3)
                .map(number -> number.stripTrailingZeros().toPlainString());
        return Arbitraries.oneOf(signs, numbers);
    }

    @Property
    void aCellHoldsTheNumberThatItsTextSaysOrIsRefused(@ForAll("cells") String cell) {
        Checked<Roster> read = read(cell, RosterLimits.DEFAULT);
        // So many digits, and a sign and a point.
        boolean isShort = cell.length() <= RosterLimits.DEFAULT.digits() + 2;
        boolean isNumber = isShort && cell.matches("-?[0-9]+([.][0-9]{1,2})?");
        boolean isRight =
                isNumber && new BigDecimal(cell).compareTo(LEAST) >= 0 && new BigDecimal(cell).compareTo(MOST) <= 0;
        assertThat(read.isOk()).as(cell).isEqualTo(isRight);
        if (isRight) {
            assertThat(read.orElseThrow().fact("staff", "T1", "mark"))
                    .isEqualTo(Value.of(Rational.of(new BigDecimal(cell))));
        }
    }

    @Example
    void theLimitOfDigitsHoldsForShortNumbersToo() {
        RosterLimits few = new RosterLimits(10, 3, 10);
        assertThat(read("999.5", few).isOk()).isTrue();
        assertThat(read("1234.56", few).problems())
                .singleElement()
                .extracting(problem -> problem.kind())
                .isEqualTo(RosterProblem.TOO_MANY_DIGITS);
    }
}
