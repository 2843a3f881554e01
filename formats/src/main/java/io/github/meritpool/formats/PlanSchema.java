package io.github.meritpool.formats;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import java.util.Locale;
import java.util.function.Function;

/**
 * JSON Schemas (draft 2020-12) of the documents that people write, so that an editor completes and checks them as they
 * type. They are made from the declared fields that the documents are read by: a rubric type of a vendor is in them as
 * soon as it is among the types.
 *
 * <p>A document fits its schema exactly if its form is right: reading it finds no problem in its fields and what they
 * hold. What names mean, whether units agree and parts add up, only reading says. Two things about form a schema cannot
 * say: that a field stands twice, and that a number has more than 30 digits after the point.
 *
 * <p>Immutable.
 */
public final class PlanSchema {

    private static final Label PLAN = Label.of("Meritpool plan", "Meritpool 方案");
    private static final Label PARAMETERS = Label.of("Meritpool parameters", "Meritpool 参数");

    private final RubricTypes types;
    private final Function<Label, String> words;

    private PlanSchema(RubricTypes types, Function<Label, String> words) {
        this.types = types;
        this.words = words;
    }

    /**
     * Schemas with descriptions in English and Chinese, one after the other.
     *
     * @param types the rubric types that plans can name
     * @return the schemas
     */
    public static PlanSchema of(RubricTypes types) {
        return new PlanSchema(types, label -> label.en() + " / " + label.zhCn());
    }

    /**
     * These schemas with descriptions in one language.
     *
     * @param locale which, as {@link Label#in} reads it
     * @return the schemas
     */
    public PlanSchema in(Locale locale) {
        return new PlanSchema(types, label -> label.in(locale));
    }

    /**
     * The schema of plans, which {@link PlanJson} reads.
     *
     * @return the schema as data; {@link Json#pretty} writes it
     */
    public Tree.Fields plan() {
        SchemaWriter writer = new SchemaWriter(types, words);
        return writer.document(PLAN, writer.element("plan"));
    }

    /**
     * The schema of chosen parameters, which {@link ParametersJson} reads. The parameters of a plan are not in it.
     *
     * @return the schema as data; {@link Json#pretty} writes it
     */
    public Tree.Fields parameters() {
        return new SchemaWriter(types, words).document(PARAMETERS, ParametersJson.FIELDS);
    }
}
