package io.github.meritpool.distribution;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Nearest;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is paid: by a formula, from a pool or an account, in a stated step (发放项目).
 *
 * @param with its data, the formula's arguments among them
 */
public record PayLine(Arguments with) implements Element {

    /** The fields that every line has, whatever its formula. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("from", ArgumentType.TEXT, "the pool or account it draws on", "列支的总量或账户"),
            Declared.of("step", ArgumentType.INTEGER, "when it draws: lower steps first", "列支步次，小者在先"),
            Declared.of(
                            "over",
                            ArgumentType.TABLE,
                            "the table whose rows it pays; staff if not stated",
                            "按行发放的表，不写则为教职工")
                    .optional(),
            Declared.of(
                            "along",
                            ArgumentType.COLUMN,
                            "the key column that leads from a row to its pool, where several do",
                            "由行通向所属总量的键列（有多个时）")
                    .optional(),
            Declared.of(
                            "payee",
                            ArgumentType.COLUMN,
                            "the key column, or path of them, to who gets a row's money, where several lead there",
                            "由行通向领款人（或转入总量）的键列或路径（有多个时）")
                    .optional(),
            Declared.of(
                            "into",
                            ArgumentType.TEXT,
                            "the pool that the money goes into, instead of to staff",
                            "不发给人而转入的总量")
                    .optional(),
            Declared.of("to", ArgumentType.CONDITION, "who is paid; every row if not stated", "发给谁，不写则为每一行")
                    .optional(),
            Declared.of("upTo", ArgumentType.QUANTITY, "the most that the line pays altogether", "该项目发放总额的上限")
                    .atLeast(0)
                    .optional(),
            Declared.of(
                            "upToPercent",
                            ArgumentType.QUANTITY,
                            "or as a percentage of what its pool has",
                            "或以占所列支总量的百分比为上限")
                    .between(0, 100)
                    .optional(),
            Declared.of("quantum", ArgumentType.DECIMAL, "the smallest amount it pays, such as 1", "最小发放单位，如 1 元")
                    .optional(),
            Declared.option(
                            "belowQuantum",
                            Arrays.stream(BelowQuantum.values())
                                    .map(BelowQuantum::id)
                                    .toList(),
                            "where goes what is smaller than the quantum; kept apart if not stated",
                            "不足最小发放单位的部分给谁，不写则留存")
                    .optional(),
            Declared.option(
                            "residue",
                            Arrays.stream(ResidueMode.values())
                                    .map(ResidueMode::id)
                                    .toList(),
                            "who receives what its share leaves over; as the conventions say if not stated",
                            "分配余数给谁，不写则依通用约定")
                    .optional(),
            Declared.option(
                            "rounding",
                            RoundingModes.DECLARED.options(),
                            "how its fixed amounts are rounded; as the conventions say if not stated",
                            "定额金额的取整方式，不写则依通用约定")
                    .optional(),
            Declared.option(
                            "negative",
                            List.of("problem", "returned"),
                            "what an amount below zero is: a problem, if not stated, or money that goes back",
                            "金额为负时：报错（不写时）或退回")
                    .optional(),
            Declared.object("instalments", Instalments.FIELDS, "when it is paid; at once if not stated", "分期发放，不写则一次发放")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of("formula", ArgumentType.TEXT, "how it pays", "分配公式")));

    /**
     * A line.
     *
     * @param id its id
     * @param label its words
     * @param from the pool or account it draws on
     * @param step when it draws
     * @param formula how it pays
     * @param arguments the formula's arguments
     * @return the line
     */
    public static PayLine of(String id, Label label, String from, int step, String formula, Tree.Fields arguments) {
        Tree.FieldsBuilder fields = Element.fields(id, label)
                .put("from", from)
                .put("step", BigDecimal.valueOf(step))
                .put("formula", formula);
        arguments.fields().forEach(fields::put);
        ProblemCollector problems = new ProblemCollector();
        return read(fields.build(), "", problems).orElseThrow(() -> new ProblemException(problems.problems()));
    }

    /**
     * Reads a line.
     *
     * @param data the line as data
     * @param pointer where it stands in its document
     * @param problems where problems go
     * @return the line, or empty if there are problems, which are now reported
     */
    public static Optional<PayLine> read(Tree data, String pointer, ProblemCollector problems) {
        Optional<Tree> name = data instanceof Tree.Fields fields ? fields.get("formula") : Optional.empty();
        if (name.isEmpty() || !(name.get() instanceof Tree.Text formula)) {
            checkFormula(data, pointer, problems);
            return Optional.empty();
        }
        Optional<DistributionFormula> known = DistributionFormula.of(formula.text());
        if (known.isEmpty()) {
            problems.add(Problem.of(DistributionProblem.UNKNOWN_FORMULA)
                    .at(Location.pointer(pointer + "/formula"))
                    .with("formula", formula.text())
                    .with("known", String.join(", ", DistributionFormula.names()))
                    .with("nearest", Nearest.to(formula.text(), DistributionFormula.names())));
            return Optional.empty();
        }
        return new ArgumentCheck(problems)
                .check(data, FIELDS.and(known.get().parameters()), pointer)
                .map(PayLine::new);
    }

    /** Without a formula it cannot be said which other fields there are. */
    private static void checkFormula(Tree data, String pointer, ProblemCollector problems) {
        Tree checked = data instanceof Tree.Fields fields
                ? Tree.fields()
                        .put("formula", fields.get("formula").orElse(null))
                        .build()
                : data;
        new ArgumentCheck(problems)
                .check(checked, Parameters.of(FIELDS.get("formula").orElseThrow()), pointer);
    }

    /**
     * The pool or account it draws on.
     *
     * @return the id
     */
    public String from() {
        return with.text("from");
    }

    /**
     * When it draws.
     *
     * @return the step; lower steps draw first
     */
    public int step() {
        return with.integer("step");
    }

    /**
     * How it pays.
     *
     * @return the formula
     */
    public DistributionFormula formula() {
        return DistributionFormula.of(with.text("formula")).orElseThrow();
    }

    /**
     * The table whose rows it pays.
     *
     * @return the table's id; {@code staff} if none is stated
     */
    public String table() {
        return with.optionalText("over").orElse(Rubric.STAFF);
    }

    /**
     * The pool that its money goes into.
     *
     * @return the pool's id, or empty if staff are paid
     */
    public Optional<String> into() {
        return with.optionalText("into");
    }

    /** Whether a pool gets what it pays, or what it withholds. */
    boolean goesInto(String pool) {
        return into().equals(Optional.of(pool))
                || with.optionalText("withheldTo").equals(Optional.of(pool));
    }

    /**
     * Whether an amount below zero goes back to where it came from.
     *
     * @return false if it is a problem
     */
    public boolean canTakeBack() {
        return with.optionalText("negative").equals(Optional.of("returned"));
    }

    /**
     * Whether it can pay less than its amounts come to.
     *
     * @return true if it states the most that it pays altogether
     */
    boolean isBounded() {
        return with.has("upTo") || with.has("upToPercent");
    }

    /** The field that says the most that it pays altogether. */
    String bound() {
        return with.has("upTo") ? "upTo" : "upToPercent";
    }
}
