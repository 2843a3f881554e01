package io.github.meritpool.distribution;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Optional;

/**
 * An amount of money to be shared (总量).
 *
 * @param with its data
 */
public record Pool(Arguments with) implements Element {

    /** The fields of a pool. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("amount", ArgumentType.QUANTITY, "the money there is", "金额")
                    .atLeast(0)
                    .optional(),
            Declared.object(
                            "perHead",
                            Parameters.of(
                                    Declared.of("rate", ArgumentType.QUANTITY, "the money for each", "人均金额")
                                            .atLeast(0),
                                    Declared.of(
                                                    "of",
                                                    ArgumentType.CONDITION,
                                                    "who counts; all staff if not stated",
                                                    "计入的人员，不写则为全体")
                                            .optional()),
                            "so much for each head",
                            "按人头计")
                    .optional(),
            Declared.option(
                    "overdrawn",
                    List.of("problem", "topUp"),
                    "what happens if lines draw more than there is",
                    "列支超出总量时的处理"),
            Declared.of("topUpFrom", ArgumentType.TEXT, "the account that makes it up", "补足的账户")
                    .optional(),
            Declared.of(
                    "rest",
                    ArgumentType.TEXT,
                    "where money goes that nobody can be paid: problem, closing, or an account",
                    "无人可付的余额去向：problem、closing 或某一账户")));

    /** What {@code rest} says if money that nobody can be paid is a problem. */
    public static final String REST_IS_PROBLEM = "problem";

    /** What {@code rest} says if money that nobody can be paid stays in the pool. */
    public static final String REST_CLOSES = "closing";

    /**
     * A pool of a stated amount that must neither be overdrawn nor left unpaid.
     *
     * @param id its id
     * @param label its words
     * @param amount a number, or the name of a parameter or a quantity
     * @return the pool
     */
    public static Pool of(String id, Label label, String amount) {
        return of(Element.fields(id, label).put("amount", amount));
    }

    /**
     * A pool of so much for each of the staff, that must neither be overdrawn nor left unpaid.
     *
     * @param id its id
     * @param label its words
     * @param rate a number, or the name of a parameter or a quantity
     * @return the pool
     */
    public static Pool perHead(String id, Label label, String rate) {
        return of(Element.fields(id, label)
                .put("perHead", Tree.fields().put("rate", rate).build()));
    }

    private static Pool of(Tree.FieldsBuilder fields) {
        return new Pool(Arguments.of(
                FIELDS,
                fields.put("overdrawn", "problem").put("rest", REST_IS_PROBLEM).build()));
    }

    /**
     * Whether an overdrawn pool is made up.
     *
     * @return the account that makes it up, or empty if it is a problem
     */
    public Optional<String> topUpFrom() {
        return with.optionalText("topUpFrom");
    }

    /**
     * Where money goes that nobody can be paid.
     *
     * @return {@code problem}, {@code closing} or an account's id
     */
    public String rest() {
        return with.text("rest");
    }
}
