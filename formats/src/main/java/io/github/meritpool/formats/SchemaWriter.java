package io.github.meritpool.formats;

import io.github.meritpool.distribution.DistributionFormula;
import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes declared parameters as a JSON Schema. Made for one schema; not thread-safe. */
final class SchemaWriter {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(ArgumentCheck.DIGITS);

    private final Map<String, Parameters> elements;
    private final RubricTypes types;
    private final Function<Label, String> words;
    private final Map<String, Tree> definitions = new LinkedHashMap<>();

    SchemaWriter(RubricTypes types, Function<Label, String> words) {
        this.elements = PlanLanguage.elements(types);
        this.types = types;
        this.words = words;
    }

    /** One of the things that an element can be, by the field that says which. */
    private record Alternative(String name, Label label, Parameters parameters) {}

    Parameters element(String name) {
        return Objects.requireNonNull(elements.get(name), name);
    }

    Tree.Fields document(Label title, Parameters fields) {
        Tree.FieldsBuilder root = Tree.fields().put("$schema", DIALECT).put("title", words.apply(title));
        putAll(root, object(fields));
        return root.put("$defs", new Tree.Fields(definitions)).build();
    }

    private static void putAll(Tree.FieldsBuilder schema, Tree.Fields more) {
        more.fields().forEach(schema::put);
    }

    private Tree.Fields object(Parameters parameters) {
        Tree.FieldsBuilder schema = Tree.fields()
                .put("type", "object")
                .put("properties", properties(parameters))
                .putItems("required", required(parameters))
                .put("additionalProperties", new Tree.Flag(false));
        parameters.forms().ifPresent(forms -> forms(forms.forms(), parameters, schema));
        return schema.build();
    }

    private Tree.Fields properties(Parameters parameters) {
        Tree.FieldsBuilder properties = Tree.fields();
        parameters.declared().forEach(declared -> properties.put(declared.name(), property(declared)));
        return properties.build();
    }

    private static List<Tree> required(Parameters parameters) {
        return parameters.declared().stream()
                .filter(Declared::isRequired)
                .map(declared -> (Tree) new Tree.Text(declared.name()))
                .toList();
    }

    private Tree.Fields property(Declared declared) {
        Tree.FieldsBuilder property = Tree.fields().put("description", words.apply(declared.label()));
        putAll(property, many(declared));
        return property.build();
    }

    private Tree.Fields many(Declared declared) {
        return switch (declared.many()) {
            case ONE -> one(declared);
            case LIST -> list(declared);
            case ONE_OR_LIST ->
                Tree.fields()
                        .putItems("anyOf", List.of(one(declared), list(declared)))
                        .build();
            case BY_NAME ->
                Tree.fields()
                        .put("type", "object")
                        .put("additionalProperties", one(declared))
                        .build();
        };
    }

    private Tree.Fields list(Declared declared) {
        Tree.FieldsBuilder list = Tree.fields().put("type", "array").put("items", one(declared));
        declared.items().ifPresent(items -> {
            list.put("minItems", BigDecimal.valueOf(items.least()));
            list.put("maxItems", items.most() == Integer.MAX_VALUE ? null : BigDecimal.valueOf(items.most()));
        });
        return list.build();
    }

    private Tree.Fields one(Declared declared) {
        return switch (declared.type()) {
            case ID -> defined("id", () -> text(ArgumentCheck.ID_PATTERN).build());
            case TEXT, TABLE, COLUMN -> type("string").build();
            case WORDS ->
                type("string").put("pattern", ArgumentCheck.NOT_BLANK_PATTERN).build();
            case LABEL -> defined("label", () -> object(ArgumentCheck.LABEL));
            case FLAG -> type("boolean").build();
            case VALUE -> type("number", "string", "boolean").build();
            case OPTION ->
                Tree.fields().put("enum", Tree.texts(declared.options())).build();
            case DATE ->
                type("string")
                        .put("pattern", whole(ArgumentCheck.DATE_PATTERN))
                        .put("format", "date")
                        .build();
            case DECIMAL -> decimal(declared);
            case INTEGER -> integer(declared);
            case QUANTITY -> quantity(declared);
            case EXPRESSION -> defined("expression", () -> inForms("number", "expression"));
            case CONDITION -> defined("condition", () -> inForms("string", "condition"));
            case RUBRIC_TYPE -> defined("score", () -> oneOf("score", "type", types()));
            case DIMENSION -> defined("dimension", () -> oneOf("dimension", "type", types()));
            case LINE -> defined("line", () -> oneOf("line", "formula", formulas()));
            case OBJECT -> nested(declared.nested());
            case ANY -> Tree.fields().build();
        };
    }

    /** What is used again and again, or within itself, stands once. */
    private Tree.Fields defined(String name, Supplier<Tree.Fields> schema) {
        if (!definitions.containsKey(name)) {
            // Its place is taken before it is written, since it may use itself.
            definitions.put(name, Tree.fields().build());
            definitions.put(name, schema.get());
        }
        return Tree.fields().put("$ref", "#/$defs/" + name).build();
    }

    private Tree.Fields nested(Parameters parameters) {
        Optional<String> element = elements.entrySet().stream()
                .filter(one -> one.getValue().equals(parameters))
                .map(Map.Entry::getKey)
                .findFirst();
        return element.map(name -> defined(name, () -> object(parameters))).orElseGet(() -> object(parameters));
    }

    private static Tree.FieldsBuilder type(String... names) {
        return Tree.fields().put("type", names.length == 1 ? new Tree.Text(names[0]) : Tree.texts(List.of(names)));
    }

    private static Tree.FieldsBuilder text(String pattern) {
        return type("string").put("pattern", whole(pattern));
    }

    private static String whole(String pattern) {
        return "^" + pattern + "$";
    }

    private Tree.Fields decimal(Declared declared) {
        return declared.bounds()
                .map(bounds ->
                        within(bounds).put("pattern", whole(decimals(bounds))).build())
                .orElseGet(() -> defined(
                        "decimal",
                        () -> number("number", "string")
                                .put("pattern", whole(ArgumentCheck.DECIMAL_PATTERN))
                                .build()));
    }

    private Tree.Fields integer(Declared declared) {
        int least = declared.bounds().map(Declared.Bounds::least).orElse(-Integer.MAX_VALUE);
        int most = declared.bounds().map(Declared.Bounds::most).orElse(Integer.MAX_VALUE);
        return type("integer", "string")
                .put("pattern", whole(NumberPatterns.whole(least, most)))
                .put("minimum", BigDecimal.valueOf(least))
                .put("maximum", BigDecimal.valueOf(most))
                .build();
    }

    private Tree.Fields quantity(Declared declared) {
        return declared.bounds()
                .map(bounds -> within(bounds)
                        .putItems(
                                "anyOf",
                                List.of(
                                        pattern(decimals(bounds)),
                                        Tree.fields()
                                                .put("not", pattern(ArgumentCheck.DECIMAL_PATTERN))
                                                .build()))
                        .build())
                .orElseGet(() ->
                        defined("quantity", () -> number("number", "string").build()));
    }

    private static Tree.FieldsBuilder within(Declared.Bounds bounds) {
        Tree.FieldsBuilder number = type("number", "string").put("minimum", BigDecimal.valueOf(bounds.least()));
        return bounds.hasMost()
                ? number.put("maximum", BigDecimal.valueOf(bounds.most()))
                : number.put("exclusiveMaximum", TOO_LARGE);
    }

    private static String decimals(Declared.Bounds bounds) {
        return bounds.hasMost()
                ? NumberPatterns.decimal(bounds.least(), bounds.most())
                : NumberPatterns.decimalFrom(bounds.least());
    }

    private static Tree.Fields pattern(String pattern) {
        return Tree.fields().put("pattern", whole(pattern)).build();
    }

    private static Tree.FieldsBuilder number(String... types) {
        return type(types).put("exclusiveMinimum", TOO_LARGE.negate()).put("exclusiveMaximum", TOO_LARGE);
    }

    /** A plain value, or an object in one of its forms. What is said of objects does not bind plain values. */
    private Tree.Fields inForms(String plain, String element) {
        Parameters parameters = element(element);
        Tree.FieldsBuilder schema =
                plain.equals("number") ? number("number", "string", "object") : type("string", "object");
        Map<String, Tree> fields = new LinkedHashMap<>(object(parameters).fields());
        fields.remove("type");
        putAll(schema, new Tree.Fields(fields));
        return schema.build();
    }

    private static void forms(List<Parameters.Form> forms, Parameters parameters, Tree.FieldsBuilder schema) {
        List<Parameters.Form> single =
                parameters.names().stream().map(Parameters.Form::of).toList();
        if (forms.equals(single)) {
            schema.put("minProperties", BigDecimal.ONE).put("maxProperties", BigDecimal.ONE);
        } else {
            schema.putItems("anyOf", forms.stream().map(SchemaWriter::form).toList());
        }
    }

    private static Tree.Fields form(Parameters.Form form) {
        List<String> names = new ArrayList<>(form.always());
        names.addAll(form.some());
        return Tree.fields()
                .put("required", Tree.texts(form.always()))
                .put(
                        "propertyNames",
                        Tree.fields().put("enum", Tree.texts(names)).build())
                .put(
                        "minProperties",
                        BigDecimal.valueOf(form.always().size() + (form.some().isEmpty() ? 0 : 1)))
                .build();
    }

    private List<Alternative> types() {
        return types.all().stream()
                .map(type -> new Alternative(type.name(), type.label(), type.parameters()))
                .toList();
    }

    private static List<Alternative> formulas() {
        return DistributionFormula.all().stream()
                .map(formula -> new Alternative(formula.name(), formula.label(), formula.parameters()))
                .toList();
    }

    /** An object whose further fields depend on what one of them says. */
    private Tree.Fields oneOf(String element, String field, List<Alternative> alternatives) {
        Parameters common = element(element);
        Map<String, Tree> properties = new LinkedHashMap<>(properties(common).fields());
        properties.put(field, names(common.get(field).orElseThrow(), alternatives));
        return Tree.fields()
                .put("type", "object")
                .put("properties", new Tree.Fields(properties))
                .putItems("required", required(common))
                .putItems(
                        "allOf",
                        alternatives.stream()
                                .map(one -> ifThen(field, one, common.and(one.parameters())))
                                .toList())
                .build();
    }

    private Tree.Fields names(Declared field, List<Alternative> alternatives) {
        return Tree.fields()
                .put("description", words.apply(field.label()))
                .putItems(
                        "oneOf",
                        alternatives.stream()
                                .map(one -> Tree.fields()
                                        .put("const", one.name())
                                        .put("title", words.apply(one.label()))
                                        .build())
                                .toList())
                .build();
    }

    private Tree.Fields ifThen(String field, Alternative one, Parameters all) {
        Tree.Fields said = Tree.fields()
                .put(
                        "properties",
                        Tree.fields()
                                .put(
                                        field,
                                        Tree.fields().put("const", one.name()).build())
                                .build())
                .put("required", Tree.texts(List.of(field)))
                .build();
        Tree.FieldsBuilder then = Tree.fields().put("title", words.apply(one.label()));
        putAll(then, object(all));
        return Tree.fields().put("if", said).put("then", then.build()).build();
    }
}
