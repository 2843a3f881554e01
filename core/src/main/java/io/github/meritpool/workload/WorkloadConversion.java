package io.github.meritpool.workload;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What activities count (工作量折算): how many there are × what one is worth × factors, and what is added; for each row of
 * a table of lessons, duties, covers or anything else, or for each person.
 *
 * <p>Factors are multiplied, or only the highest counts. Whatever is not stated plays no part.
 *
 * @param with its data
 */
public record WorkloadConversion(Arguments with) implements WorkloadElement {

    /** The table of a conversion without a plan. */
    static final String ACTIVITIES = "activities";

    private static final Parameters CASE = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "the case", "情形"),
            Declared.of("add", ArgumentType.QUANTITY, "how much it adds, in the unit of work", "增加的工作量"));
    private static final Parameters ADDITION = Parameters.of(
            Declared.of("label", ArgumentType.LABEL, "its words", "名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional(),
            Declared.object(
                            "cases",
                            CASE,
                            "the first case that holds; nothing is added where none does",
                            "第一个成立的情形，均不成立则不增加")
                    .list()
                    .notEmpty());

    /** The fields of a conversion. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("table", ArgumentType.TABLE, "the table whose rows are counted", "被计数的表"),
            UNIT,
            Declared.of(
                            "of",
                            ArgumentType.QUANTITY,
                            "what is counted, such as periods; the rows if not stated",
                            "计数的对象，如课时数；不写则按行计")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "per",
                            ArgumentType.QUANTITY,
                            "how many of them are counted as one, such as 40 minutes",
                            "多少计为一个，如 40 分钟")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "each",
                            ArgumentType.QUANTITY,
                            "what one is worth; 1 unit of work if not stated",
                            "每个折合多少工作量，不写则为 1")
                    .atLeast(0)
                    .optional(),
            Declared.object("factors", WorkloadFactor.FIELDS, "the factors", "各系数")
                    .list()
                    .optional(),
            Declared.option(
                            "combine",
                            List.of("product", "highest"),
                            "whether factors are multiplied or only the highest counts; multiplied if not stated",
                            "各系数连乘或只取最高，不写则连乘")
                    .optional(),
            Declared.object("adds", ADDITION, "what is added to the product", "另行增加的工作量")
                    .list()
                    .optional(),
            ROUNDING));

    /**
     * A builder.
     *
     * @param id the element's id
     * @param label the words for what comes out
     * @return a builder of a conversion that counts rows, each as 1
     */
    public static Builder builder(String id, Label label) {
        return new Builder(id, label);
    }

    @Override
    public Origin origin() {
        return origin("work");
    }

    @Override
    public Quantity lower(Vocabulary vocabulary) {
        return ConversionLowering.lower(this, vocabulary);
    }

    /**
     * Activities converted, without a plan: {@link #lower} evaluated on them and summed for each person. Factors must be
     * numbers; those that are parameters need a plan that gives them a value.
     *
     * @param activities the activities, in any order
     * @return each person's load; or every problem of the conversion and the activities, such as
     *     {@code workload.noFactor}, {@code quantity.duplicateRow} for an id that two activities have,
     *     {@code quantity.unitMismatch} for numbers of different units
     */
    public Checked<WeeklyLoads> convert(List<Activity> activities) {
        return ConvertedActivities.of(this, activities);
    }

    /** Gathers what a conversion is. Not thread-safe. */
    public static final class Builder {

        private final Tree.FieldsBuilder fields;
        private final List<Tree> factors = new ArrayList<>();
        private final List<Tree> adds = new ArrayList<>();
        private String table = ACTIVITIES;

        private Builder(String id, Label label) {
            fields = Element.fields(id, label);
        }

        /**
         * Cites a clause.
         *
         * @param clause its id
         * @return this
         */
        public Builder clause(String clause) {
            fields.put("clause", clause);
            return this;
        }

        /**
         * States whose rows are counted.
         *
         * @param rows the table's id; without a plan it need not be stated
         * @return this
         */
        public Builder table(String rows) {
            table = rows;
            return this;
        }

        /**
         * States what work is counted in.
         *
         * @param unit the unit, if it is not the standard class hour
         * @return this
         */
        public Builder unit(WorkloadUnit unit) {
            fields.put("unit", unit.id());
            return this;
        }

        /**
         * States what is counted.
         *
         * @param counted a number of the rows, such as {@code periods}
         * @return this
         */
        public Builder of(String counted) {
            fields.put("of", counted);
            return this;
        }

        /**
         * States how many are counted as one.
         *
         * @param many a number, or the name of one
         * @return this
         */
        public Builder per(String many) {
            fields.put("per", many);
            return this;
        }

        /**
         * States what one is worth.
         *
         * @param worth a number, or the name of one
         * @return this
         */
        public Builder each(String worth) {
            fields.put("each", worth);
            return this;
        }

        /**
         * Adds a factor.
         *
         * @param factor the factor
         * @return this
         */
        public Builder factor(WorkloadFactor factor) {
            factors.add(factor.fields());
            return this;
        }

        /**
         * Lets only the highest factor count.
         *
         * @return this
         */
        public Builder onlyTheHighest() {
            fields.put("combine", "highest");
            return this;
        }

        /**
         * Adds something in one case, such as for a further preparation (多授课头, CSP-4.4).
         *
         * @param label its words
         * @param when the name of a flag, or a condition as data
         * @param added how much, a number in the unit of work or the name of one
         * @return this
         */
        public Builder adds(Label label, Tree when, String added) {
            Tree.Fields one = Tree.fields().put("when", when).put("add", added).build();
            adds.add(Tree.fields()
                    .put("label", Element.tree(label))
                    .putItems("cases", List.of(one))
                    .build());
            return this;
        }

        /**
         * Builds it.
         *
         * @return the conversion
         * @throws io.github.meritpool.problem.ProblemException every problem in the form of its data
         */
        public WorkloadConversion build() {
            return new WorkloadConversion(Arguments.of(
                    FIELDS,
                    fields.put("table", table)
                            .putItems("factors", factors)
                            .putItems("adds", adds)
                            .build()));
        }
    }
}
