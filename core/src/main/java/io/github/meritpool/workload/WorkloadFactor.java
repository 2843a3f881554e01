package io.github.meritpool.workload;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an activity counts against one that counts fully (系数): by a category, by bands of a number, in steps, by
 * powers, on a line between points, under a condition, or as the nth of its kind. Immutable.
 *
 * @param fields its data
 */
public record WorkloadFactor(Tree.Fields fields) {

    private static final Parameters BAND = Parameters.of(
            Declared.of("from", ArgumentType.DECIMAL, "where the band begins", "该档起点"),
            Declared.of("factor", ArgumentType.QUANTITY, "the band's factor", "该档系数")
                    .atLeast(0));
    private static final Parameters POINT = Parameters.of(
            Declared.of("at", ArgumentType.DECIMAL, "where", "何处"),
            Declared.of("factor", ArgumentType.QUANTITY, "the factor there", "该处系数")
                    .atLeast(0));

    /** The fields of a factor. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("label", ArgumentType.LABEL, "its words", "名称").optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional(),
            Declared.of("by", ArgumentType.QUANTITY, "what the factor depends on", "系数所依据的量")
                    .optional(),
            Declared.of("values", ArgumentType.QUANTITY, "the factor of each category", "各类别的系数")
                    .byName()
                    .atLeast(0)
                    .optional(),
            Declared.of("otherwise", ArgumentType.QUANTITY, "the factor of every other category", "其他类别的系数")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "standard",
                            ArgumentType.QUANTITY,
                            "a standard load: the factor is it divided by the value stated for a category",
                            "标准量：系数为此数除以该类别所写的数")
                    .atLeast(0)
                    .optional(),
            Declared.object("bands", BAND, "the factor of each band, from the lowest up", "由低到高各档的系数")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.option("edge", List.of("upperBand", "lowerBand"), "to which band an edge belongs", "边界值归属哪一档")
                    .optional(),
            Declared.object("points", POINT, "factors at points, straight in between", "各点的系数，两点间按直线")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of("base", ArgumentType.QUANTITY, "the factor up to a number", "起始系数")
                    .atLeast(0)
                    .optional(),
            Declared.of("over", ArgumentType.DECIMAL, "the number up to which the factor stays", "系数不变直至何数")
                    .optional(),
            Declared.of("each", ArgumentType.QUANTITY, "what is added for each step over it", "每超一级增加的系数")
                    .optional(),
            Declared.of("per", ArgumentType.DECIMAL, "how many make a step", "一级为多少")
                    .optional(),
            Declared.option(
                            "partStep",
                            List.of("proportional", "down", "up"),
                            "whether a part of a step counts in proportion, not at all, or as a step",
                            "不足一级的部分按比例计、不计或按一级计")
                    .optional(),
            Declared.of("power", ArgumentType.QUANTITY, "the factor once for each whole one over it", "每超一，再乘一次的系数")
                    .atLeast(0)
                    .optional(),
            Declared.of("atLeast", ArgumentType.DECIMAL, "the least number: less counts as this", "最低数，不足按此计")
                    .optional(),
            Declared.of("when", ArgumentType.CONDITION, "where the factor holds; elsewhere it is 1", "系数适用的情形，其余为 1")
                    .optional(),
            Declared.of("times", ArgumentType.QUANTITY, "the factor where it holds", "适用时的系数")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "nth",
                            ArgumentType.QUANTITY,
                            "the factor of the first, the second and so on; the last for all further ones",
                            "第一次、第二次……的系数；其后各次同最后一个")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of("within", ArgumentType.QUANTITY, "what repeats of the same have in common", "重复者的共同之处")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of("inOrderOf", ArgumentType.QUANTITY, "what orders the repeats", "重复者的先后依据")
                    .optional());

    /**
     * A factor somewhere.
     *
     * @param where a category, the number at which a band begins, or the number of a point
     * @param factor the factor, a decimal number or a name
     */
    public record At(String where, String factor) {}

    /**
     * A factor somewhere.
     *
     * @param where a category, the number at which a band begins, or the number of a point
     * @param factor the factor, a decimal number or a name
     * @return both
     */
    public static At at(String where, String factor) {
        return new At(where, factor);
    }

    /**
     * By a category, such as the subject (学科系数).
     *
     * @param by the category
     * @param values the factor of each
     * @return the factor
     */
    public static WorkloadFactor byCategory(String by, At... values) {
        Tree.FieldsBuilder factors = Tree.fields();
        Arrays.stream(values).forEach(value -> factors.put(value.where(), value.factor()));
        return new WorkloadFactor(
                Tree.fields().put("by", by).put("values", factors.build()).build());
    }

    /**
     * By bands of a number, such as the size of the class (班额系数). An edge belongs to the band that begins there.
     *
     * @param by the number
     * @param bands the factor of each band, by where it begins, from the lowest up
     * @return the factor
     */
    public static WorkloadFactor byBands(String by, At... bands) {
        return new WorkloadFactor(Tree.fields()
                .put("by", by)
                .putItems("bands", placed("from", bands))
                .put("edge", "upperBand")
                .build());
    }

    /**
     * On a line that is straight between points; level beyond the first and the last.
     *
     * @param by the number
     * @param points the factor at each point, from the lowest up
     * @return the factor
     */
    public static WorkloadFactor interpolated(String by, At... points) {
        return new WorkloadFactor(Tree.fields()
                .put("by", by)
                .putItems("points", placed("at", points))
                .build());
    }

    private static List<Tree.Fields> placed(String where, At... factors) {
        return Arrays.stream(factors)
                .map(one -> Tree.fields()
                        .put(where, Tree.Decimal.of(one.where()))
                        .put("factor", one.factor())
                        .build())
                .toList();
    }

    /**
     * A factor multiplied by itself, such as 0.6 for each place after the first.
     *
     * @param by the number, such as the place
     * @param over up to which number the factor is 1
     * @param power the factor, once for each whole one over it
     * @return the factor
     */
    public static WorkloadFactor byPower(String by, String over, String power) {
        return new WorkloadFactor(Tree.fields()
                .put("by", by)
                .put("over", Tree.Decimal.of(over))
                .put("power", power)
                .build());
    }

    /**
     * Under a condition; elsewhere 1.
     *
     * @param condition the name of a flag, or a condition as data
     * @param times the factor where it holds
     * @return the factor
     */
    public static WorkloadFactor when(Tree condition, String times) {
        return new WorkloadFactor(
                Tree.fields().put("when", condition).put("times", times).build());
    }

    /**
     * The nth of its kind, such as a lesson given again to another class (重复课系数).
     *
     * @param within what repeats of the same have in common
     * @param inOrderOf a number that orders them
     * @param factors of the first, the second and so on; the last is for all further ones too
     * @return the factor
     */
    public static WorkloadFactor nth(List<String> within, String inOrderOf, String... factors) {
        return new WorkloadFactor(Tree.fields()
                .put("nth", Tree.texts(Arrays.asList(factors)))
                .put("within", Tree.texts(within))
                .put("inOrderOf", inOrderOf)
                .build());
    }

    /**
     * This factor where a category says anything else.
     *
     * @param factor the factor
     * @return the factor for every category
     */
    public WorkloadFactor otherwise(String factor) {
        return and("otherwise", new Tree.Text(factor));
    }

    /**
     * This factor, its values being loads that a standard load is divided by: whoever teaches the subject's own full load
     * has the standard one (CSP-4.3).
     *
     * @param load the standard load
     * @return the factor standard load ÷ value
     */
    public WorkloadFactor standard(String load) {
        return and("standard", new Tree.Text(load));
    }

    /**
     * This factor of no less than a number.
     *
     * @param least the least number: less counts as this
     * @return the factor
     */
    public WorkloadFactor atLeast(String least) {
        return and("atLeast", Tree.Decimal.of(least));
    }

    /**
     * This factor in words of its own.
     *
     * @param label the words
     * @return the factor
     */
    public WorkloadFactor named(Label label) {
        return and("label", Element.tree(label));
    }

    private WorkloadFactor and(String field, Tree value) {
        Map<String, Tree> more = new LinkedHashMap<>(fields.fields());
        more.put(field, value);
        return new WorkloadFactor(new Tree.Fields(more));
    }
}
