package io.github.meritpool.post;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How plans write the constants of this package: {@code FULL_OR_PART_TIME} as {@code fullOrPartTime}. */
final class OptionNames {

    private OptionNames() {}

    static List<String> of(Enum<?>[] constants) {
        return Arrays.stream(constants).map(OptionNames::of).toList();
    }

    static String of(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            String rest = word.substring(1);
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(rest);
        }
        return name.toString();
    }

    /** The constant that a checked option names. */
    static <E extends Enum<E>> E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
