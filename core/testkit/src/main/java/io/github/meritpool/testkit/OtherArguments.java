package io.github.meritpool.testkit;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arguments that differ from an example's in one that is required, to see that each of these counts. */
final class OtherArguments {

    private OtherArguments() {}

    /** The arguments with each required one in turn replaced, nested ones too, by where it stands. */
    static Map<String, Tree.Fields> of(Parameters parameters, Tree.Fields arguments) {
        Map<String, Tree.Fields> all = new LinkedHashMap<>();
        for (Declared declared : parameters.declared()) {
            arguments.get(declared.name()).ifPresent(stated -> {
                if (declared.isRequired() && declared.nested().declared().isEmpty()) {
                    all.put(declared.name(), with(arguments, declared.name(), other(declared, stated)));
                }
                nested(declared, stated)
                        .forEach((place, other) ->
                                all.put(declared.name() + "/" + place, with(arguments, declared.name(), other)));
            });
        }
        return all;
    }

    private static Tree.Fields with(Tree.Fields arguments, String name, Tree value) {
        Map<String, Tree> fields = new LinkedHashMap<>(arguments.fields());
        fields.put(name, value);
        return new Tree.Fields(fields);
    }

    /** The first item of a list stands for all. */
    private static Map<String, Tree> nested(Declared declared, Tree stated) {
        Map<String, Tree> all = new LinkedHashMap<>();
        if (!declared.nested().declared().isEmpty() && stated instanceof Tree.Fields object) {
            all.putAll(of(declared.nested(), object));
        } else if (!declared.nested().declared().isEmpty() && stated instanceof Tree.Items list) {
            of(declared.nested(), (Tree.Fields) list.items().get(0))
                    .forEach((place, other) -> all.put("0/" + place, withFirst(list, other)));
        }
        return all;
    }

    private static Tree withFirst(Tree.Items list, Tree first) {
        List<Tree> items = new ArrayList<>(list.items());
        items.set(0, first);
        return new Tree.Items(items);
    }

    private static Tree other(Declared declared, Tree stated) {
        if (stated instanceof Tree.Items list) {
            return withFirst(list, one(declared, list.items().get(0)));
        }
        if (declared.many() == Declared.Many.BY_NAME && stated instanceof Tree.Fields byName) {
            Map.Entry<String, Tree> first =
                    byName.fields().entrySet().iterator().next();
            return with(byName, first.getKey(), one(declared, first.getValue()));
        }
        return one(declared, stated);
    }

    /** Another value of the same type; where it does not fit, that is a problem, and so it counts too. */
    private static Tree one(Declared declared, Tree stated) {
        return switch (declared.type()) {
            case OPTION ->
                new Tree.Text(declared.options().stream()
                        .filter(option -> !new Tree.Text(option).equals(stated))
                        .findFirst()
                        .orElseThrow());
            case CONDITION -> Tree.fields().put("not", stated).build();
            case RUBRIC_TYPE -> mark().build();
            case DIMENSION -> dimension();
            case LABEL -> Element.tree(Label.of("other words", "其他文字"));
            case DECIMAL, INTEGER, QUANTITY -> number(stated);
            case FLAG -> new Tree.Flag(stated.equals(new Tree.Flag(false)));
            case DATE -> new Tree.Text("1999-12-31");
            default -> new Tree.Text("other");
        };
    }

    private static Tree number(Tree stated) {
        BigDecimal number = stated instanceof Tree.Decimal decimal ? decimal.value() : BigDecimal.TEN;
        return new Tree.Decimal(number.add(BigDecimal.valueOf(3)));
    }

    private static Tree.FieldsBuilder mark() {
        return Tree.fields().put("type", "mark").put("of", BigDecimal.ONE);
    }

    private static Tree dimension() {
        Tree.FieldsBuilder other =
                Element.fields("other", Label.of("another dimension", "另一分项")).put("full", BigDecimal.ONE);
        mark().build().fields().forEach(other::put);
        return other.build();
    }
}
