package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Scope;

/** The most and the least that a score can be (封顶、保底), as the types that have them declare and lower them. */
final class Limits {

    static final Declared CAP = Declared.of("cap", ArgumentType.QUANTITY, "the most the score can be", "最高分")
            .raises()
            .optional();
    static final Declared CAP_CLAUSE = clause("capClause", "the clause of the cap, if it is another", "封顶的条款（若不同）");
    static final Declared FLOOR = Declared.of(
                    "floor", ArgumentType.QUANTITY, "the least the score can be; none if not stated", "最低分，不写则无下限")
            .raises()
            .optional();
    static final Declared FLOOR_CLAUSE =
            clause("floorClause", "the clause of the floor, if it is another", "最低分的条款（若不同）");

    private Limits() {}

    private static Declared clause(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.TEXT, en, zhCn).optional();
    }

    /** The score within the limits that are stated. */
    static Quantity within(Quantity score, Arguments with, Scope in) {
        FieldPairs.require(with, "capClause", "cap", in);
        FieldPairs.require(with, "floorClause", "floor", in);
        Quantity limited = score;
        if (with.has("floor")) {
            Quantity floor = in.quantity(with, "floor", in.unit());
            limited = cited(
                    Quantity.max(limited, floor), "floor", Label.of("score from the floor up", "保底后的得分"), with, in);
        }
        if (with.has("cap")) {
            Quantity cap = in.quantity(with, "cap", in.unit());
            limited = cited(Quantity.min(limited, cap), "cap", Label.of("score up to the cap", "封顶后的得分"), with, in);
        }
        if (with.has("cap") && with.has("floor")) {
            requireRoom(with, in);
        }
        return limited;
    }

    private static void requireRoom(Arguments with, Scope in) {
        Quantity cap = in.quantity(with, "cap", in.unit());
        Quantity floor = in.quantity(with, "floor", in.unit());
        if (cap instanceof Constant most
                && floor instanceof Constant least
                && least.value().compareTo(most.value()) > 0) {
            in.report(Problem.of(RubricProblem.LIMITS)
                    .at(with.at("floor"))
                    .with("dimension", in.origin().element())
                    .with("floor", least.value())
                    .with("cap", most.value()));
        }
    }

    /** A limit of the dimension's own clause needs no line of its own in an explanation. */
    private static Quantity cited(Quantity limited, String limit, Label label, Arguments with, Scope in) {
        return with.optionalText(limit + "Clause")
                .map(clause -> limited.named(new Origin(in.origin().element(), limit, clause, label)))
                .orElse(limited);
    }
}
