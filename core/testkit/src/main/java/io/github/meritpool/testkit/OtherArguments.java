package io.github.meritpool.testkit;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Other values of each argument that an example states, nested ones too. */
final class OtherArguments {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BiFunction<Declared, Tree, Stream<Tree>> values;

    private OtherArguments(BiFunction<Declared, Tree, Stream<Tree>> values) {
        this.values = values;
    }

    /** Several of the declared type for each argument, in the order in which the arguments are declared. */
    static List<OtherArgument> of(Parameters parameters, Tree.Fields arguments) {
        return of(parameters, arguments, OtherArguments::ofTheSameType);
    }

    /** Those that a function gives for what is declared and stated, in the same order. */
    static List<OtherArgument> of(
            Parameters parameters, Tree.Fields arguments, BiFunction<Declared, Tree, Stream<Tree>> values) {
        return new OtherArguments(values).nested(parameters, arguments, "", all -> all);
    }

    private List<OtherArgument> nested(
            Parameters parameters, Tree.Fields arguments, String path, Function<Tree.Fields, Tree.Fields> around) {
        List<OtherArgument> all = new ArrayList<>();
        for (Declared declared : parameters.declared()) {
            String name = declared.name();
            arguments
                    .get(name)
                    .ifPresent(stated -> all.addAll(field(
                            declared,
                            stated,
                            path + TreePointer.escaped(name),
                            other -> around.apply(with(arguments, name, other)))));
        }
        return all;
    }

    /** The first item of a list, or the first of those by name, stands for all. */
    private List<OtherArgument> field(
            Declared declared, Tree stated, String place, Function<Tree, Tree.Fields> around) {
        if (stated instanceof Tree.Items list) {
            return list.items().isEmpty()
                    ? List.of()
                    : one(declared, list.items().get(0), place + "/0", first -> around.apply(withFirst(list, first)));
        }
        if (declared.many() == Declared.Many.BY_NAME && stated instanceof Tree.Fields byName) {
            return byName.fields().entrySet().stream()
                    .limit(1)
                    .flatMap(first -> {
                        String name = first.getKey();
                        return one(
                                declared,
                                first.getValue(),
                                place + "/" + TreePointer.escaped(name),
                                other -> around.apply(with(byName, name, other)))
                                .stream();
                    })
                    .toList();
        }
        return one(declared, stated, place, around);
    }

    private List<OtherArgument> one(Declared declared, Tree stated, String place, Function<Tree, Tree.Fields> around) {
        if (stated instanceof Tree.Fields object
                && !declared.nested().declared().isEmpty()) {
            return nested(declared.nested(), object, place + "/", around::apply);
        }
        return values.apply(declared, stated)
                .map(other -> new OtherArgument(place, declared, stated, other, around.apply(other)))
                .toList();
    }

    private static Tree.Fields with(Tree.Fields arguments, String name, Tree value) {
        Map<String, Tree> fields = new LinkedHashMap<>(arguments.fields());
        fields.put(name, value);
        return new Tree.Fields(fields);
    }

    private static Tree withFirst(Tree.Items list, Tree first) {
        List<Tree> items = new ArrayList<>(list.items());
        items.set(0, first);
        return new Tree.Items(items);
    }

    /** Where one of these does not fit, that is a problem, and so it counts too. */
    private static Stream<Tree> ofTheSameType(Declared declared, Tree stated) {
        return switch (declared.type()) {
            case OPTION ->
                declared.options().stream().<Tree>map(Tree.Text::new).filter(option -> !option.equals(stated));
            case DECIMAL, INTEGER, QUANTITY -> numbers(declared, stated);
            case CONDITION -> Stream.of(Tree.fields().put("not", stated).build());
            case RUBRIC_TYPE -> Stream.of(mark().build());
            case DIMENSION -> Stream.of(dimension());
            case LABEL -> Stream.of(Element.tree(Label.of("other words", "其他文字")));
            case FLAG -> Stream.of(new Tree.Flag(stated.equals(new Tree.Flag(false))));
            case DATE -> Stream.of(new Tree.Text("1999-12-31"));
            default -> Stream.of(new Tree.Text("other"));
        };
    }

    /** Within the declared bounds: a number beyond them would be a problem even if nobody reads it. */
    private static Stream<Tree> numbers(Declared declared, Tree stated) {
        BigDecimal number = stated instanceof Tree.Decimal decimal ? decimal.value() : insteadOfAName(declared);
        BigDecimal less =
                declared.type() == ArgumentType.INTEGER ? number.subtract(BigDecimal.ONE) : number.multiply(HALF);
        return Stream.of(number.add(BigDecimal.ONE), number.add(BigDecimal.valueOf(3)), less)
                .filter(other -> other.compareTo(number) != 0)
                .filter(other -> isWithin(declared, other))
                .map(Tree.Decimal::new);
    }

    private static BigDecimal insteadOfAName(Declared declared) {
        return declared.bounds()
                .map(bounds -> BigDecimal.valueOf(bounds.least()))
                .orElse(BigDecimal.TEN);
    }

    private static boolean isWithin(Declared declared, BigDecimal number) {
        return declared.bounds().stream()
                .allMatch(bounds -> number.compareTo(BigDecimal.valueOf(bounds.least())) >= 0
                        && number.compareTo(BigDecimal.valueOf(bounds.most())) <= 0);
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
