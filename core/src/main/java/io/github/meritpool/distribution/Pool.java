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
 * An amount of money to be shared (总量), or one for each row of a table.
 *
 * @param with its data
 */
public record Pool(Arguments with) implements Element {

    private static final Parameters SOURCE = Parameters.of(
            Declared.of("label", ArgumentType.LABEL, "its words", "名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of("amount", ArgumentType.QUANTITY, "the money it brings", "金额")
                    .atLeast(0)
                    .optional(),
            Declared.of("rate", ArgumentType.QUANTITY, "or the money for each that counts", "或每单位金额")
                    .atLeast(0)
                    .optional(),
            Declared.of("over", ArgumentType.TABLE, "the table whose rows count; staff if not stated", "计数的表，不写则为教职工")
                    .optional(),
            Declared.of("along", ArgumentType.COLUMN, "the key column that leads from them to the pool", "由其通向总量的键列")
                    .optional(),
            Declared.of("of", ArgumentType.CONDITION, "which of them count; all if not stated", "计入哪些行，不写则为全部")
                    .optional(),
            Declared.of("count", ArgumentType.QUANTITY, "how often each counts; once if not stated", "每行计几次，不写则为一次")
                    .atLeast(0)
                    .optional(),
            Declared.of("from", ArgumentType.TEXT, "the account that puts it in", "拨入的账户")
                    .optional());

    private static final Parameters PART = Parameters.of(
            Declared.of("into", ArgumentType.TEXT, "the pool or account that gets it", "转入的总量或账户"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of("percent", ArgumentType.QUANTITY, "its percentage of what is split", "所占百分比")
                    .between(0, 100)
                    .optional(),
            Declared.of("weight", ArgumentType.QUANTITY, "or its weight beside those of the others", "或与其他部分相比的权重")
                    .atLeast(0)
                    .optional(),
            Declared.of("amount", ArgumentType.QUANTITY, "or an amount that it gets first", "或先行转出的金额")
                    .atLeast(0)
                    .optional(),
            Declared.of("remainder", ArgumentType.FLAG, "or true: what the percentages leave", "或 true：百分比之外的余下部分")
                    .optional());

    private static final Parameters CEILING = Parameters.of(
            Declared.of("amount", ArgumentType.QUANTITY, "the most that it has, in money", "金额上限")
                    .atLeast(0)
                    .optional(),
            Declared.of("percent", ArgumentType.QUANTITY, "or as a percentage of an amount", "或占某一金额的百分比")
                    .atLeast(0)
                    .optional(),
            Declared.of("of", ArgumentType.QUANTITY, "of which amount, such as another pool", "以哪一金额为基数，如另一总量")
                    .optional(),
            Declared.of("above", ArgumentType.TEXT, "the pool or account that gets what is above", "超出部分转入的总量或账户"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional());

    /** The fields of a pool. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("each", ArgumentType.TABLE, "the table of whose rows each has such a pool", "每行各有一份总量的表")
                    .optional(),
            Declared.of("amount", ArgumentType.QUANTITY, "the money there is", "金额")
                    .atLeast(0)
                    .optional(),
            Declared.object("sources", SOURCE, "where its money comes from, added up", "各项资金来源，合计")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.object("ceiling", CEILING, "the most that it has; no limit if not stated", "总量上限，不写则不设限")
                    .optional(),
            Declared.option(
                    "overdrawn",
                    List.of("problem", "topUp", "scaled"),
                    "what happens if lines draw more than there is",
                    "列支超出总量时的处理"),
            Declared.of(
                            "topUpFrom",
                            ArgumentType.QUANTITY,
                            "the accounts that make it up, each with its share; together 1",
                            "补足的账户及各自比例，合计为 1")
                    .between(0, 1)
                    .byName()
                    .optional(),
            Declared.object("split", PART, "the parts into which it is split after its lines", "列支之后的分块")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of(
                    "rest",
                    ArgumentType.TEXT,
                    "where money goes that nobody can be paid: problem, closing, an account or a pool",
                    "无人可付的余额去向：problem、closing、某一账户或总量")));

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
        Tree.Fields source = Tree.fields()
                .put("label", Element.tree(label))
                .put("rate", rate)
                .build();
        return of(Element.fields(id, label).putItems("sources", List.of(source)));
    }

    private static Pool of(Tree.FieldsBuilder fields) {
        return new Pool(Arguments.of(
                FIELDS,
                fields.put("overdrawn", "problem").put("rest", REST_IS_PROBLEM).build()));
    }

    /**
     * The table of whose rows each has such a pool.
     *
     * @return the table, or empty if there is one pool
     */
    public Optional<String> each() {
        return with.optionalText("each");
    }

    /**
     * Whether an overdrawn pool is made up by accounts.
     *
     * @return true if it is
     */
    public boolean isToppedUp() {
        return with.text("overdrawn").equals("topUp");
    }

    /**
     * Whether lines are scaled down to what there is.
     *
     * @return true if they are
     */
    public boolean isScaled() {
        return with.text("overdrawn").equals("scaled");
    }

    /**
     * Where money goes that nobody can be paid.
     *
     * @return {@code problem}, {@code closing}, or the id of an account or a pool
     */
    public String rest() {
        return with.text("rest");
    }

    /** The most that it has, if it states any. */
    Optional<Arguments> ceiling() {
        return Optional.of(with).filter(fields -> fields.has("ceiling")).map(fields -> fields.object("ceiling"));
    }

    /** Whether what is above its ceiling goes into a pool or an account. */
    boolean spillsInto(String id) {
        return ceiling().filter(most -> most.text("above").equals(id)).isPresent();
    }

    /** Whether a part of it goes into a pool or an account. */
    boolean splitsInto(String id) {
        return with.objects("split").stream().anyMatch(part -> part.text("into").equals(id));
    }
}
