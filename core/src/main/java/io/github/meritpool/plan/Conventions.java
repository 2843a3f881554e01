package io.github.meritpool.plan;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * What a plan states once for all its elements: nothing that changes money is implied.
 *
 * @param with its data
 */
public record Conventions(Arguments with) {

    private static final Parameters ROUNDING = Parameters.of(RoundingModes.DECIMALS, RoundingModes.DECLARED);

    /** The fields of the conventions; all are mandatory. */
    public static final Parameters FIELDS = Parameters.of(
            Declared.of("currency", ArgumentType.TEXT, "the ISO 4217 code of the currency", "货币的 ISO 4217 代码"),
            Declared.object("scoreRounding", ROUNDING, "how each dimension's score is rounded, once", "每项得分的取整（一次）"),
            Declared.option(
                    "moneyRounding",
                    RoundingModes.DECLARED.options(),
                    "how amounts with a fixed price are rounded to the minor unit",
                    "定额金额取整到最小货币单位的方式"),
            Declared.option(
                    "residue",
                    Arrays.stream(ResidueMode.values()).map(ResidueMode::id).toList(),
                    "who receives the minor units left over by a share",
                    "分配后剩余的最小货币单位给谁"),
            Declared.option("ties", List.of("id"), "what breaks ties", "并列时的先后依据"),
            Declared.of(
                    "asOf",
                    ArgumentType.DATE,
                    "the date as of which ages and terms of service are counted; quantities name it 'asOf'",
                    "计算年龄和年限的基准日期；量中写作 asOf"));

    /** The name by which quantities speak of the date. */
    static final String AS_OF = "asOf";

    /**
     * Conventions with scores rounded half up, amounts half up to the minor unit, residues by largest remainder and ties
     * by id.
     *
     * @param currency the ISO 4217 code
     * @param scoreDecimals to how many decimals each dimension is rounded
     * @param asOf the date as of which facts are read, YYYY-MM-DD
     * @return the conventions
     */
    public static Conventions of(String currency, int scoreDecimals, String asOf) {
        return new Conventions(Arguments.of(
                FIELDS,
                Tree.fields()
                        .put("currency", currency)
                        .put(
                                "scoreRounding",
                                Tree.fields()
                                        .put("decimals", BigDecimal.valueOf(scoreDecimals))
                                        .put("mode", "halfUp")
                                        .build())
                        .put("moneyRounding", "halfUp")
                        .put("residue", ResidueMode.LARGEST_REMAINDER.id())
                        .put("ties", "id")
                        .put("asOf", asOf)
                        .build()));
    }

    /**
     * The currency.
     *
     * @return the currency of every amount
     */
    public Currency currency() {
        return Currency.getInstance(with.text("currency"));
    }

    /**
     * The unit of amounts.
     *
     * @return a unit of the currency's code
     */
    public Unit moneyUnit() {
        return Unit.of(with.text("currency"));
    }

    /**
     * The currency's smallest amount.
     *
     * @return such as 0.01
     */
    public Rational minorUnit() {
        return Rational.of(BigDecimal.ONE.movePointLeft(moneyDecimals()));
    }

    /**
     * The decimals of amounts.
     *
     * @return such as 2
     */
    public int moneyDecimals() {
        return currency().getDefaultFractionDigits();
    }

    /**
     * How a dimension's score is rounded.
     *
     * @return the rounding
     */
    public Rounding scoreRounding() {
        Arguments rounding = with.object("scoreRounding");
        return Rounding.toDecimals(rounding.integer("decimals"), RoundingModes.of(rounding.text("mode")));
    }

    /**
     * How amounts with a fixed price are rounded.
     *
     * @return the mode
     */
    public RoundingMode moneyRounding() {
        return RoundingModes.of(with.text("moneyRounding"));
    }

    /**
     * The date as of which ages and terms of service are counted.
     *
     * @return the date
     */
    public LocalDate asOf() {
        return with.date(AS_OF);
    }

    Quantity asOfQuantity() {
        Origin origin = new Origin(AS_OF, "convention", null, Label.of("as-of date", "基准日期"));
        return Quantity.constant(DateSpan.days(asOf()), Unit.DATE).named(origin);
    }

    /**
     * How pools are shared.
     *
     * @return the apportionment, to the minor unit
     */
    public Apportionment apportionment() {
        return Apportionment.of(ResidueMode.ofId(with.text("residue")).orElseThrow());
    }
}
