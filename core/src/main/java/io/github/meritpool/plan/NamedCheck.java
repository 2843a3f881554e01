package io.github.meritpool.plan;

import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question that the regulation asks of each person, or of each row of another table, to be answered yes or no with
 * reasons (条件审核): eligibility for a post (CSP-2.1), whether one must move (CSP-2.2), what a promotion needs (KGS-2).
 *
 * @param with its data
 */
public record NamedCheck(Arguments with) implements Element {

    private static final Parameters PART =
            COMMON.and(Parameters.of(Declared.of("when", ArgumentType.CONDITION, "when it is met", "何时符合")));

    /** The fields of a check. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("table", ArgumentType.TABLE, "whose rows are checked; staff if not stated", "被审核的表，不写则为教职工")
                    .optional(),
            Declared.of("to", ArgumentType.CONDITION, "who is checked; everyone if not stated", "审核对象，不写则为全体")
                    .optional(),
            Declared.of("when", ArgumentType.CONDITION, "when the check is passed", "何时通过")
                    .optional(),
            Declared.object("parts", PART, "the requirements, each with an answer of its own", "各项要求，逐项审核")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of(
                            "atLeast",
                            ArgumentType.INTEGER,
                            "how many of them must be met; all if not stated",
                            "须符合的项数，不写则为全部")
                    .atLeast(1)
                    .optional()));

    /**
     * A check of one condition.
     *
     * @param id its id
     * @param label its words
     * @param when the name of a flag, or an object that compares
     * @return the check, of all staff
     */
    public static NamedCheck of(String id, Label label, Tree when) {
        return new NamedCheck(
                Arguments.of(FIELDS, Element.fields(id, label).put("when", when).build()));
    }

    /**
     * The table whose rows are checked.
     *
     * @return the table's id
     */
    public String table() {
        return with.optionalText("table").orElse(Rubric.STAFF);
    }

    /**
     * The ids of its parts.
     *
     * @return the ids in order; empty if it has none
     */
    public List<String> partIds() {
        return parts().stream().map(part -> part.text("id")).toList();
    }

    /**
     * How many of its parts must be met.
     *
     * @return all of them unless fewer are stated; 0 if it has none
     */
    public int needed() {
        return with.has("atLeast") ? with.integer("atLeast") : parts().size();
    }

    private List<Arguments> parts() {
        return with.objects("parts");
    }

    /** Where the answer to a part comes from. A part without a clause of its own rests on that of the check. */
    Origin origin(Arguments part) {
        String clause = part.optionalText("clause").or(this::clause).orElse(null);
        return new Origin(part.text("id"), "requirement", clause, part.label("label"));
    }

    /** The quantities of its parts by id, as far as they are defined. */
    Map<String, Quantity> parts(Vocabulary vocabulary) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        for (Arguments part : parts()) {
            parts.put(part.text("id"), vocabulary.defined(part.text("id")));
        }
        return parts;
    }

    /** Gives the names of the check and of its parts their meaning. */
    void define(Vocabulary vocabulary) {
        vocabulary.hasTable(table(), with.pointer() + "/table");
        for (Arguments part : parts()) {
            vocabulary.define(
                    part.text("id"),
                    part.pointer() + "/id",
                    () -> condition(part, "when", vocabulary).named(origin(part)));
        }
        vocabulary.define(id(), with.pointer() + "/id", () -> answer(vocabulary).named(origin("check")));
    }

    /** Who is checked, if not everyone. */
    Optional<Quantity> asked(Vocabulary vocabulary) {
        return with.has("to") ? Optional.of(condition(with, "to", vocabulary)) : Optional.empty();
    }

    private Quantity condition(Arguments in, String name, Vocabulary vocabulary) {
        return new Conditions(vocabulary).read(in.tree(name), in.pointer() + "/" + name, table());
    }

    /** Absent for those who are not checked. */
    private Quantity answer(Vocabulary vocabulary) {
        Optional<Quantity> when =
                with.has("when") ? Optional.of(condition(with, "when", vocabulary)) : Optional.empty();
        Quantity answer = isSound(vocabulary.problems())
                ? when.orElseGet(() -> needed(List.copyOf(parts(vocabulary).values())))
                : new Missing(Kind.FLAG, Unit.NONE);
        return asked(vocabulary)
                .map(asked -> Quantity.choice(asked, answer, new Missing(Kind.FLAG, Unit.NONE)))
                .orElse(answer);
    }

    private boolean isSound(ProblemCollector problems) {
        boolean isOne = with.has("when") != with.has("parts");
        boolean counts = !with.has("atLeast") || with.integer("atLeast") <= parts().size();
        if (!isOne || !counts) {
            problems.add(Problem.of(isOne ? PlanProblem.CHECK_COUNT : PlanProblem.CHECK_FORM)
                    .at(isOne ? with.at("atLeast") : with.at("id"))
                    .with("check", id())
                    .with("parts", parts().size()));
        }
        return isOne && counts;
    }

    private Quantity needed(List<Quantity> parts) {
        if (needed() == parts.size()) {
            return Quantity.all(parts);
        }
        return needed() == 1 ? Quantity.any(parts) : met(parts).compared(Comparison.AT_LEAST, number(needed()));
    }

    private Quantity met(List<Quantity> parts) {
        List<Quantity> met = parts.stream()
                .map(part -> Quantity.choice(part, number(1), number(0)))
                .toList();
        return Quantity.sum(met).named(origin("check").part("met", Label.of("requirements met", "符合项数")));
    }

    private static Quantity number(int whole) {
        return Quantity.plain(Rational.of(whole));
    }
}
