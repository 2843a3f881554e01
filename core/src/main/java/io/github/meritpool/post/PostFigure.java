package io.github.meritpool.post;

import io.github.meritpool.language.StatedRounding;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import java.util.List;

/**
 * What each person's appointments come to: the main post, how many posts, their weights, allowances or shares of working
 * time; as held on the as-of date, or in proportion of a period.
 *
 * @param with its data
 */
public record PostFigure(Arguments with) implements Element {

    /** The fields of a figure. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.option(
                    "of",
                    List.of("post", "count", "weight", "allowance", "share"),
                    "what of each appointment",
                    "取每项聘任的什么"),
            Declared.option("take", List.of("sum", "highest", "main"), "of several posts", "任数个岗位时如何取"),
            Declared.option(
                    "held",
                    List.of("asOf", "days", "months"),
                    "held on the as-of date, or in proportion of the days or whole months of a period",
                    "按基准日任职，或按任职天数、整月数占期间的比例"),
            Declared.of("from", ArgumentType.QUANTITY, "the first day of the period", "期间首日")
                    .optional(),
            Declared.of("to", ArgumentType.QUANTITY, "the last day of the period", "期间末日")
                    .optional(),
            Declared.of("byShare", ArgumentType.FLAG, "that it is multiplied by the share of working time", "是否乘以工作份额")
                    .optional(),
            Declared.of("posts", ArgumentType.TEXT, "only these posts; all if not stated", "仅计这些岗位，不写则全部")
                    .list()
                    .notEmpty()
                    .optional(),
            StatedRounding.DECLARED));

    /**
     * What the appointments held on the as-of date come to.
     *
     * @param id the figure's id, which names it in the plan
     * @param label its words
     * @param of {@code post}, {@code count}, {@code weight}, {@code allowance} or {@code share}: what of each appointment
     * @param take {@code sum}, {@code highest} or {@code main}: what of several posts
     * @return the figure
     */
    public static PostFigure of(String id, Label label, String of, String take) {
        return new PostFigure(Arguments.of(
                FIELDS,
                Element.fields(id, label)
                        .put("of", of)
                        .put("take", take)
                        .put("held", "asOf")
                        .build()));
    }

    boolean isPost() {
        return with.text("of").equals("post");
    }

    boolean takes(String what) {
        return with.text("take").equals(what);
    }

    boolean isOnDay() {
        return with.text("held").equals("asOf");
    }
}
