package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * One dimension, assessed differently for different people (THP-4.6, THP-5.5, THP-5.6): the first case whose population
 * one belongs to. Where no case fits and nothing is stated for others, the score is absent.
 */
public final class ByPopulation implements RubricTypeProvider {

    private static final Parameters CASE = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "whom it is for", "适用于谁"),
            Declared.of("score", ArgumentType.RUBRIC_TYPE, "how they are scored", "如何计分"),
            Declared.of("label", ArgumentType.LABEL, "what the case is called in explanations", "在说明中的名称")
                    .optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.object("cases", CASE, "each population and how it is scored", "各人群及其计分方式")
                    .list(),
            Declared.of("otherwise", ArgumentType.RUBRIC_TYPE, "everyone else", "其余人员")
                    .optional());

    /** The type. */
    public ByPopulation() {}

    /**
     * One way of scoring for some, and another for everyone else.
     *
     * @param when the population or condition of those who are scored apart
     * @param score how they are scored
     * @param otherwise how everyone else is
     * @return the type with its arguments
     */
    public static RubricType of(String when, RubricType score, RubricType otherwise) {
        Tree.Fields apart =
                Tree.fields().put("when", when).put("score", score.toTree()).build();
        return new RubricType(
                "byPopulation",
                Tree.fields()
                        .putItems("cases", List.of(apart))
                        .put("otherwise", otherwise.toTree())
                        .build());
    }

    @Override
    public String name() {
        return "byPopulation";
    }

    @Override
    public Label label() {
        return Label.of("by population", "分人群计分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        List<Quantity> whens = new ArrayList<>();
        for (Arguments one : with.objects("cases")) {
            whens.add(in.condition(one, "when"));
        }
        Quantity which = which(whens);
        List<Quantity> operands = new ArrayList<>();
        for (Arguments one : with.objects("cases")) {
            int index = operands.size() / 2;
            operands.add(whens.get(index));
            operands.add(score(one, in.only(is(which, index))));
        }
        operands.add(
                with.has("otherwise")
                        ? in.only(is(which, whens.size())).score(with.tree("otherwise"), with.pointer() + "/otherwise")
                        : new Missing(Kind.NUMBER, in.unit()));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    /** The index of the case that fits; the number of cases if none does. */
    private static Quantity which(List<Quantity> whens) {
        List<Quantity> operands = new ArrayList<>();
        for (Quantity when : whens) {
            Quantity index = number(operands.size() / 2);
            operands.add(when);
            operands.add(index);
        }
        operands.add(number(whens.size()));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private static Quantity is(Quantity which, int index) {
        return which.compared(Comparison.EQUAL, number(index));
    }

    private static Quantity number(int number) {
        return Quantity.plain(Rational.of(number));
    }

    private static Quantity score(Arguments one, Scope in) {
        Scope cited = one.optionalText("clause").map(in::citing).orElse(in);
        Quantity score = cited.score(one.tree("score"), one.pointer() + "/score");
        if (!one.has("label") && !one.has("clause")) {
            return score;
        }
        Label label = one.has("label") ? one.label("label") : in.origin().label();
        return score.named(cited.origin().part("case", label));
    }
}
