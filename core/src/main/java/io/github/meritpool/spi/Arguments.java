package io.github.meritpool.spi;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a plan element, checked against its declared {@link Parameters}: every required field is there, none
 * is unknown, each holds what was declared. Getters of what is declared never fail, except for optional fields that are
 * not stated.
 */
public final class Arguments {

    private final String pointer;
    private final Parameters parameters;
    private final Tree.Fields fields;

    /** For data that has been checked. */
    Arguments(String pointer, Parameters parameters, Tree.Fields fields) {
        this.pointer = pointer;
        this.parameters = parameters;
        this.fields = fields;
    }

    /**
     * Arguments of an element that is made by a program.
     *
     * @param parameters what is declared
     * @param fields the element's data
     * @return the arguments
     * @throws ProblemException every problem of the data
     */
    public static Arguments of(Parameters parameters, Tree.Fields fields) {
        ProblemCollector problems = new ProblemCollector();
        return new ArgumentCheck(problems)
                .check(fields, parameters, "")
                .orElseThrow(() -> new ProblemException(problems.problems()));
    }

    /**
     * Where the element stands in its document.
     *
     * @return a JSON pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Where a field stands in its document.
     *
     * @param name the field's name
     * @return the location
     */
    public Location at(String name) {
        return Location.pointer(pointer + "/" + escape(name));
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The checked data, numbers normalised.
     *
     * @return the fields
     */
    public Tree.Fields fields() {
        return fields;
    }

    /**
     * Where one of the names of a field stands, for a field that is an object from names that the plan chooses.
     *
     * @param name the field's name
     * @param key the name in it
     * @return the location
     */
    public Location at(String name, String key) {
        return Location.pointer(pointer + "/" + escape(name) + "/" + escape(key));
    }

    /**
     * What is declared of a field.
     *
     * @param name the field's name
     * @return the declared parameter
     * @throws IllegalArgumentException if there is none of that name
     */
    public Declared declared(String name) {
        return parameters
                .get(name)
                .orElseThrow(() -> new IllegalArgumentException("The argument '" + name
                        + "' must be declared; these are: " + String.join(", ", parameters.names())));
    }

    /**
     * Whether a field is stated.
     *
     * @param name the field's name
     * @return true if it is there
     */
    public boolean has(String name) {
        return fields.get(name).isPresent();
    }

    /**
     * A field's data.
     *
     * @param name the field's name
     * @return its data
     * @throws IllegalStateException if it is optional and not stated
     */
    public Tree tree(String name) {
        return fields.get(name)
                .orElseThrow(() -> new IllegalStateException("The argument '" + name + "' at " + pointer
                        + " must be stated before it is read; maybe ask has(\"" + name + "\") first."));
    }

    /**
     * A text, an id, an option or the name of a quantity.
     *
     * @param name the field's name
     * @return the text; for a number its decimal text
     */
    public String text(String name) {
        return textOf(tree(name));
    }

    /**
     * A text that need not be stated.
     *
     * @param name the field's name
     * @return the text, if it is stated
     */
    public Optional<String> optionalText(String name) {
        return fields.get(name).map(Arguments::textOf);
    }

    private static String textOf(Tree tree) {
        return tree instanceof Tree.Decimal decimal ? decimal.text() : ((Tree.Text) tree).text();
    }

    /**
     * Words in two languages.
     *
     * @param name the field's name
     * @return the label
     */
    public Label label(String name) {
        return labelOf((Tree.Fields) tree(name));
    }

    /**
     * Words in two languages for names that the plan chooses.
     *
     * @param name the field's name
     * @return the labels by name, in the order stated; empty if the field is not stated
     */
    public Map<String, Label> labelsByName(String name) {
        Map<String, Label> labels = new LinkedHashMap<>();
        byName(name).forEach((key, words) -> labels.put(key, labelOf((Tree.Fields) words)));
        return labels;
    }

    static Label labelOf(Tree.Fields words) {
        return Label.of(
                textOf(words.get("en").orElseThrow()), textOf(words.get("zh-CN").orElseThrow()));
    }

    /**
     * A decimal number.
     *
     * @param name the field's name
     * @return the number, exact
     */
    public Rational decimal(String name) {
        return Rational.of(bigDecimal(name));
    }

    /**
     * A decimal number.
     *
     * @param name the field's name
     * @return the number, exact
     */
    public BigDecimal bigDecimal(String name) {
        return ((Tree.Decimal) tree(name)).value();
    }

    /**
     * A whole number.
     *
     * @param name the field's name
     * @return the number
     */
    public int integer(String name) {
        return bigDecimal(name).intValueExact();
    }

    /**
     * A date.
     *
     * @param name the field's name
     * @return the date
     */
    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    /**
     * Yes or no.
     *
     * @param name the field's name
     * @return which; no if it is not stated
     */
    public boolean flag(String name) {
        return has(name) && ((Tree.Flag) tree(name)).value();
    }

    /**
     * Whether a flag is stated and true.
     *
     * @param name the field's name
     * @return true if it is; one that is not stated is false
     */
    public boolean isTrue(String name) {
        return has(name) && flag(name);
    }

    /**
     * An object.
     *
     * @param name the field's name
     * @return its arguments
     */
    public Arguments object(String name) {
        return nested(name, pointer + "/" + escape(name), (Tree.Fields) tree(name));
    }

    /**
     * A list of objects.
     *
     * @param name the field's name
     * @return the arguments of each; empty if the list is not stated
     */
    public List<Arguments> objects(String name) {
        List<Arguments> objects = new ArrayList<>();
        for (Tree item : items(name)) {
            objects.add(nested(name, pointer + "/" + escape(name) + "/" + objects.size(), (Tree.Fields) item));
        }
        return objects;
    }

    private Arguments nested(String name, String place, Tree.Fields object) {
        return new Arguments(place, parameters.get(name).orElseThrow().nested(), object);
    }

    /**
     * A list.
     *
     * @param name the field's name
     * @return its items; empty if the list is not stated
     */
    public List<Tree> items(String name) {
        return fields.get(name).map(list -> ((Tree.Items) list).items()).orElse(List.of());
    }

    /**
     * A list of texts.
     *
     * @param name the field's name
     * @return the texts; empty if the list is not stated
     */
    public List<String> texts(String name) {
        return items(name).stream().map(Arguments::textOf).toList();
    }

    /**
     * An object from names that the plan chooses.
     *
     * @param name the field's name
     * @return the data by name, in the order stated; empty if the object is not stated
     */
    public Map<String, Tree> byName(String name) {
        return fields.get(name).map(object -> ((Tree.Fields) object).fields()).orElse(new LinkedHashMap<>());
    }

    /** Arguments are equal if their data is, wherever they stand. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arguments that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return pointer + " " + fields;
    }
}
