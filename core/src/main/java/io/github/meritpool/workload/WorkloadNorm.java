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
import java.util.List;

/**
 * A load held against how much work is a full load (标准工作量), or against the least and the most that somebody must carry:
 * the ratio, whether it is reached, what is over or under, the difference.
 *
 * @param with its data
 */
public record WorkloadNorm(Arguments with) implements WorkloadElement {

    private static final Parameters TIER = Parameters.of(
            Declared.of("from", ArgumentType.DECIMAL, "where the tier begins", "该级起点"),
            Declared.of("times", ArgumentType.QUANTITY, "what each unit in it counts", "该级内每单位折算")
                    .atLeast(0));

    /** The fields of a norm. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            OF_STAFF,
            Declared.of("load", ArgumentType.QUANTITY, "the load that is held against it", "与标准相比的工作量"),
            Declared.option(
                    "take", List.of("ratio", "difference", "over", "under", "reached"), "what of the two", "取何结果"),
            Declared.of("full", ArgumentType.QUANTITY, "the full load", "标准工作量")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "least",
                            ArgumentType.QUANTITY,
                            "the least that is enough; the full load if not stated",
                            "至少应有的工作量，不写则为标准工作量")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "most",
                            ArgumentType.QUANTITY,
                            "the most that is not too much; the full load if not stated",
                            "不算超出的最大工作量，不写则为标准工作量")
                    .atLeast(0)
                    .optional(),
            Declared.option(
                            "counted",
                            List.of("fromEdge", "fromFull"),
                            "whether what is over or under counts from that edge or from the full load",
                            "超出或不足自该界限起计或自标准工作量起计")
                    .optional(),
            Declared.object("tiers", TIER, "what it counts in tiers, from the lowest up", "由低到高的各级")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.option(
                            "tiering",
                            List.of("graduated", "cliff"),
                            "whether each tier counts what is in it, or the tier that is reached counts all",
                            "各级分别计（超额累进）或所达一级计全部（全额累进）")
                    .optional(),
            Declared.option("edge", List.of("upperTier", "lowerTier"), "to which tier an edge belongs", "边界值归属哪一级")
                    .optional(),
            ROUNDING));

    /**
     * A norm of people.
     *
     * @param id the element's id
     * @param label the words for what comes out
     * @param load the load that is held against it
     * @param full the full load: a number in the unit of the load, or the name of a quantity
     * @param take {@code ratio}, {@code difference}, {@code over}, {@code under} or {@code reached}
     * @return the norm
     * @throws io.github.meritpool.problem.ProblemException every problem in the form of its data
     */
    public static WorkloadNorm of(String id, Label label, String load, String full, String take) {
        return new WorkloadNorm(Arguments.of(
                FIELDS,
                Element.fields(id, label)
                        .put("load", load)
                        .put("take", take)
                        .put("full", full)
                        .build()));
    }

    @Override
    public Origin origin() {
        return origin(with.text("take"));
    }

    @Override
    public Quantity lower(Vocabulary vocabulary) {
        return NormLowering.lower(this, vocabulary);
    }
}
