package io.github.meritpool.distribution;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Nearest;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
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
}
