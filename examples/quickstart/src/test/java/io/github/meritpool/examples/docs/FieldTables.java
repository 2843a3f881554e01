package io.github.meritpool.examples.docs;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the declared parameters of an element as a table, nested fields below the field that holds them; elements with a
 * table of their own are linked to.
 */
final class FieldTables {

    private final Map<Parameters, String> elements;

    /** Tables, with links to those of other elements. */
    FieldTables(Map<Parameters, String> elements) {
        this.elements = elements;
    }

    List<String> of(Parameters parameters) {
        List<String> lines = new ArrayList<>();
        lines.add("| field | holds | stated | meaning |");
        lines.add("| --- | --- | --- | --- |");
        rows(parameters, "", lines);
        return lines;
    }

    private void rows(Parameters parameters, String path, List<String> lines) {
        for (Declared declared : parameters.declared()) {
            String name = path + declared.name();
            lines.add("| `" + name + "` | " + holds(declared) + range(declared) + " | "
                    + (declared.isRequired() ? "always" : "if needed") + " | "
                    + declared.label().en() + " |");
            if (!elements.containsKey(declared.nested())) {
                rows(declared.nested(), name + inside(declared), lines);
            }
        }
    }

    private static String range(Declared declared) {
        return declared.bounds().map(bounds -> ", " + bounds.range().en()).orElse("");
    }

    private static String inside(Declared declared) {
        return switch (declared.many()) {
            case ONE -> ".";
            case LIST, ONE_OR_LIST -> "[].";
            case BY_NAME -> ".*.";
        };
    }

    private String holds(Declared declared) {
        return switch (declared.many()) {
            case ONE -> one(declared);
            case LIST -> "a list of: " + one(declared);
            case ONE_OR_LIST -> one(declared) + ", or a list of: " + one(declared);
            case BY_NAME -> "an object, each field: " + one(declared);
        };
    }

    private String one(Declared declared) {
        if (declared.type() == ArgumentType.OPTION) {
            return declared.options().stream().map(option -> "`" + option + "`").collect(Collectors.joining(", "));
        }
        return switch (declared.type()) {
            case ID -> "[id](names.md#ids)";
            case TEXT, WORDS -> "text";
            case TABLE -> "[table](tables.md)";
            case COLUMN -> "[column](tables.md#columns)";
            case LABEL -> "words: `{\"en\": …, \"zh-CN\": …}`";
            case DECIMAL -> "[decimal number](names.md#numbers)";
            case INTEGER -> "whole number";
            case DATE -> "date";
            case FLAG -> "`true` or `false`";
            case QUANTITY -> "[quantity](names.md#quantities)";
            case CONDITION -> "[condition](populations.md#conditions)";
            case EXPRESSION -> "[expression](custom.md#expressions)";
            case RUBRIC_TYPE -> "[rubric type](rubric-types.md)";
            case DIMENSION -> "[dimension](rubric.md#dimensions)";
            case LINE -> "[line](lines.md)";
            case VALUE -> "number, text, `true` or `false`";
            case OBJECT -> elements.getOrDefault(declared.nested(), "object");
            case OPTION, ANY -> throw new IllegalStateException(declared.name() + " must say what it holds");
        };
    }
}
