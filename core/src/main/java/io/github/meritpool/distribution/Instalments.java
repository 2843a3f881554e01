package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * When the money of a line is paid: in so many equal instalments of a percentage each group, the remainder as a balance.
 * Each instalment is the difference of two running amounts, both rounded, so that all of them come to the whole and
 * what has been paid so far is never a minor unit off.
 */
final class Instalments {

    /** The fields of one group of instalments. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("label", ArgumentType.LABEL, "its words", "名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of("times", ArgumentType.INTEGER, "how many equal instalments; one if not stated", "等额分几期，不写则一期")
                    .between(1, 366)
                    .optional(),
            Declared.of(
                            "percent",
                            ArgumentType.QUANTITY,
                            "the percentage of the whole that they make together",
                            "合计占全额的百分比")
                    .between(0, 100)
                    .optional(),
            Declared.of("remainder", ArgumentType.FLAG, "or true: what the percentages leave", "或 true：百分比之外的余下部分")
                    .optional());

    private Instalments() {}

    /** What each of the staff is paid by each instalment, in order; nothing if the line states none. */
    static List<Quantity> of(PayLine line, Quantity toStaff, MoneyTerms terms, Vocabulary vocabulary) {
        TableScope staff = TableScope.of(vocabulary, Rubric.STAFF);
        List<Arguments> groups = line.with().objects("instalments");
        List<Quantity> percents = groups.stream()
                .filter(group -> group.has("percent"))
                .map(group -> staff.quantity(group, "percent", Unit.NONE, line.origin("instalment")))
                .toList();
        checkWays(line, groups, vocabulary);
        if (groups.isEmpty()) {
            return List.of();
        }
        Portions.requireWhole(
                percents,
                (int) groups.stream().filter(group -> group.isTrue("remainder")).count(),
                Problem.of(DistributionProblem.INSTALMENTS_NOT_WHOLE)
                        .at(line.with().at("instalments"))
                        .with("line", line.id()),
                staff);
        List<Quantity> weights = new ArrayList<>();
        int next = 0;
        for (Arguments group : groups) {
            Quantity percent = group.has("percent") ? percents.get(next) : Portions.remainder(percents);
            next += group.has("percent") ? 1 : 0;
            int times = group.has("times") ? group.integer("times") : 1;
            for (int i = 0; i < times; i++) {
                weights.add(percent.dividedBy(Quantity.plain(Rational.of(times))));
            }
        }
        List<Quantity> portions = terms.portions(toStaff, weights);
        List<Quantity> instalments = new ArrayList<>();
        for (int i = 0; i < portions.size(); i++) {
            String number = String.valueOf(i + 1);
            instalments.add(portions.get(i)
                    .named(line.origin("instalment")
                            .part("instalment", Label.of("instalment " + number, "第 " + number + " 期"))));
        }
        return instalments;
    }

    private static void checkWays(PayLine line, List<Arguments> groups, Vocabulary vocabulary) {
        for (Arguments group : groups) {
            if (group.has("percent") == group.isTrue("remainder")) {
                vocabulary
                        .problems()
                        .add(Problem.of(DistributionProblem.INSTALMENT_WAY)
                                .at(Location.pointer(group.pointer()))
                                .with("line", line.id()));
            }
        }
    }
}
