package io.github.meritpool.examples.docs;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the declared parameters of an element as a table, nested fields below the field that holds them. */
final class FieldTables {

    private FieldTables() {}

    static List<String> of(Parameters parameters) {
        List<String> lines = new ArrayList<>();
        lines.add("| field | holds | stated | meaning |");
        lines.add("| --- | --- | --- | --- |");
        rows(parameters, "", lines);
        return lines;
    }

    private static void rows(Parameters parameters, String path, List<String> lines) {
        for (Declared declared : parameters.declared()) {
            String name = path + declared.name();
            lines.add("| `" + name + "` | " + holds(declared) + " | " + (declared.isRequired() ? "always" : "if needed")
                    + " | " + declared.label().en() + " |");
            rows(declared.nested(), name + inside(declared), lines);
        }
    }

    private static String inside(Declared declared) {
        return switch (declared.many()) {
            case ONE -> ".";
            case LIST -> "[].";
            case BY_NAME -> ".*.";
        };
    }

    private static String holds(Declared declared) {
        return switch (declared.many()) {
            case ONE -> one(declared);
            case LIST -> "a list of: " + one(declared);
            case BY_NAME -> "an object, each field: " + one(declared);
        };
    }

    private static String one(Declared declared) {
        if (declared.type() == ArgumentType.OPTION) {
            return declared.options().stream().map(option -> "`" + option + "`").collect(Collectors.joining(", "));
        }
        return switch (declared.type()) {
            case ID -> "[id](names.md#ids)";
            case TEXT -> "text";
            case LABEL -> "words: `{\"en\": …, \"zh-CN\": …}`";
            case DECIMAL -> "[decimal number](names.md#numbers)";
            case INTEGER -> "whole number";
            case FLAG -> "`true` or `false`";
            case QUANTITY -> "[quantity](names.md#quantities)";
            case CONDITION -> "[condition](populations.md#conditions)";
            case RUBRIC_TYPE -> "[dimension or rubric type](rubric.md)";
            case OBJECT -> "object";
            default -> "see below";
        };
    }
}
