package io.github.meritpool.language;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of rounding modes in plans. */
public final class RoundingModes {

    private static final Map<String, RoundingMode> MODES = new LinkedHashMap<>();

    static {
        MODES.put("halfUp", RoundingMode.HALF_UP);
        MODES.put("halfEven", RoundingMode.HALF_EVEN);
        MODES.put("halfDown", RoundingMode.HALF_DOWN);
        MODES.put("down", RoundingMode.DOWN);
        MODES.put("up", RoundingMode.UP);
        MODES.put("floor", RoundingMode.FLOOR);
        MODES.put("ceiling", RoundingMode.CEILING);
    }

    /** The most decimals of anything that is recorded, chosen or rounded to. */
    public static final int MOST_DECIMALS = 12;

    /** The parameter that states to how many decimals. */
    public static final Declared DECIMALS = Declared.of(
                    "decimals", ArgumentType.INTEGER, "to how many decimals", "小数位数")
            .between(0, MOST_DECIMALS);

    /** The parameter that states a mode. */
    public static final Declared DECLARED =
            Declared.option("mode", List.copyOf(MODES.keySet()), "the rounding mode", "取整方式");

    private RoundingModes() {}

    /**
     * The mode of a name.
     *
     * @param name one of the declared options
     * @return the mode
     */
    public static RoundingMode of(String name) {
        RoundingMode mode = MODES.get(name);
        if (mode == null) {
            throw new IllegalArgumentException(
                    "The rounding mode '" + name + "' must be one of " + MODES.keySet() + ".");
        }
        return mode;
    }

    /**
     * The name of a mode.
     *
     * @param mode a mode that plans can state
     * @return its name
     */
    public static String nameOf(RoundingMode mode) {
        return MODES.entrySet().stream()
                .filter(entry -> entry.getValue() == mode)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The rounding mode " + mode + " cannot be stated in a plan."))
                .getKey();
    }
}
