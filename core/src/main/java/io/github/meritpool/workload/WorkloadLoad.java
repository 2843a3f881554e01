package io.github.meritpool.workload;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody's work comes to (工作量合计): the sum of what tables of activities hold for each person, of duties and
 * whatever else counts, less what is subtracted; for some it is deemed to be another number.
 *
 * @param with its data
 */
public record WorkloadLoad(Arguments with) implements WorkloadElement {

    private static final Parameters PART = Parameters.of(
            Declared.of("label", ArgumentType.LABEL, "its words", "名称").optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional(),
            Declared.of("of", ArgumentType.QUANTITY, "what is added up", "加总的对象"),
            Declared.of(
                            "from",
                            ArgumentType.TABLE,
                            "the table whose rows lead here; this one if not stated",
                            "来源表，不写则为本表")
                    .optional(),
            Scope.ALONG,
            Declared.of("where", ArgumentType.CONDITION, "which rows count; all if not stated", "计入哪些行，不写则全部")
                    .optional(),
            Declared.of("less", ArgumentType.FLAG, "that it is subtracted", "是否为减项")
                    .optional());
    private static final Parameters DEEMED = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "who", "何人"),
            Declared.option("counts", List.of("atLeast", "exactly"), "whether more than that counts", "超过此数是否仍按实计"),
            Declared.of("as", ArgumentType.QUANTITY, "as how much it counts", "视为多少"),
            Declared.of("label", ArgumentType.LABEL, "its words", "名称").optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional());

    /** The fields of a load. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            OF_STAFF,
            UNIT,
            Declared.object("parts", PART, "what it is the sum of", "各组成部分")
                    .list()
                    .notEmpty(),
            Declared.of("atLeast", ArgumentType.QUANTITY, "the least it can be", "下限")
                    .optional(),
            Declared.of("atMost", ArgumentType.QUANTITY, "the most it can be", "上限")
                    .optional(),
            Declared.object(
                            "deemed",
                            DEEMED,
                            "for whom it is deemed to be another number: the first that holds",
                            "视为其他数的情形，取第一个成立者")
                    .list()
                    .optional(),
            ROUNDING));

    /**
     * A builder of a person's load.
     *
     * @param id the element's id
     * @param label the words for what comes out
     * @return a builder without parts
     */
    public static Builder builder(String id, Label label) {
        return new Builder(id, label);
    }

    @Override
    public Origin origin() {
        return origin("load");
    }

    @Override
    public Quantity lower(Vocabulary vocabulary) {
        return LoadLowering.lower(this, vocabulary);
    }

    /** Gathers what a load is. Not thread-safe. */
    public static final class Builder {

        private final Tree.FieldsBuilder fields;
        private final List<Tree> parts = new ArrayList<>();

        private Builder(String id, Label label) {
            fields = Element.fields(id, label);
        }

        /**
         * Adds what a table holds for each person.
         *
         * @param of a quantity of the table's rows
         * @param from the table, of which one key leads to people
         * @return this
         */
        public Builder plus(String of, String from) {
            parts.add(Tree.fields().put("of", of).put("from", from).build());
            return this;
        }

        /**
         * Adds a number of each person's own.
         *
         * @param of a quantity of people
         * @return this
         */
        public Builder plus(String of) {
            parts.add(Tree.fields().put("of", of).build());
            return this;
        }

        /**
         * Subtracts what a table holds for each person.
         *
         * @param of a quantity of the table's rows
         * @param from the table
         * @param along its key column to the person
         * @return this
         */
        public Builder less(String of, String from, String along) {
            parts.add(Tree.fields()
                    .put("of", of)
                    .put("from", from)
                    .put("along", along)
                    .put("less", new Tree.Flag(true))
                    .build());
            return this;
        }

        /**
         * Builds it.
         *
         * @return the load
         * @throws io.github.meritpool.problem.ProblemException every problem in the form of its data
         */
        public WorkloadLoad build() {
            return new WorkloadLoad(
                    Arguments.of(FIELDS, fields.putItems("parts", parts).build()));
        }
    }
}
