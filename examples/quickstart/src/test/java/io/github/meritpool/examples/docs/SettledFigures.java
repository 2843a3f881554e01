package io.github.meritpool.examples.docs;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.post.PostStaffing;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.RowScores;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.spi.ArgumentCheck;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a settlement by the names that pages give them. */
record SettledFigures(Settlement settlement) {

    /** What a page writes where there is no value. */
    static final String NONE = "–";

    /**
     * A figure, as a page writes it: {@code T1 award}, {@code lates L1 fine} of another table, {@code pool merit closing},
     * {@code check isLongStay V1}, {@code post librarian vacancies}, {@code account county}, or {@code problems}.
     */
    static String of(Checked<Settlement> settled, String figure) {
        if (figure.equals("problems")) {
            String codes =
                    settled.errors().stream().map(Problem::code).distinct().collect(Collectors.joining(" "));
            return codes.isEmpty() ? "none" : codes;
        }
        return new SettledFigures(settled.orElseThrow()).of(figure);
    }

    private String of(String figure) {
        List<String> words = List.of(figure.split(" "));
        return switch (words.get(0)) {
            case "pool" -> pool(words.get(1)).get(words.get(2)).toString();
            case "check" -> {
                String answer = answer(words.get(1), words.get(2));
                yield answer.isEmpty() ? NONE : answer;
            }
            case "post" -> post(words.get(1), words.get(2));
            case "account" -> settlement.accounts().get(words.get(1)).exact().toString();
            default -> {
                boolean namesTable = settlement.plan().table(words.get(0)).isPresent();
                String table = namesTable ? words.get(0) : Rubric.STAFF;
                List<String> rest = namesTable ? words.subList(1, words.size()) : words;
                String name = String.join(" ", rest.subList(1, rest.size()));
                yield of(table, rest.get(0), name).map(SettledFigures::text).orElse(NONE);
            }
        };
    }

    /** Whether a figure comes to what a page says. */
    static boolean isSame(String stated, String found) {
        boolean areNumbers = ArgumentCheck.isDecimal(stated) && ArgumentCheck.isDecimal(found);
        return areNumbers ? Rational.parse(stated).equals(Rational.parse(found)) : stated.equals(found);
    }

    private static String text(Value value) {
        return value == Value.Absent.ABSENT ? NONE : value.toString();
    }

    /** What a settlement makes of a row of a table. */
    Optional<Value> of(String table, String row, String figure) {
        Map<String, Value> figures = paid(table, row);
        figures.putAll(scored(table, row));
        Optional<Value> found = Optional.ofNullable(figures.get(figure));
        return found.isPresent() || mayBeNone(figure)
                ? found
                : Optional.of(settlement.explain(figure, row).of(figure).value());
    }

    /** Scores and payments are only there for those who are assessed and paid. */
    private boolean mayBeNone(String figure) {
        PayPlan plan = settlement.plan();
        Stream<Rubric> rubrics = Stream.concat(plan.rubric().stream(), plan.assessments().stream());
        List<String> names = rubrics.flatMap(rubric -> Stream.concat(
                        Stream.of(rubric.id()), rubric.dimensions().stream().map(RubricDimension::id)))
                .toList();
        return names.contains(figure)
                || plan.lines().stream().anyMatch(line -> line.id().equals(figure.split(" ")[0]));
    }

    private Map<String, Value> paid(String table, String row) {
        Map<String, Value> figures = new LinkedHashMap<>();
        if (table.equals(Rubric.STAFF)) {
            Payout payout = settlement.payout(row);
            payout.lines().forEach((line, amount) -> figures.put(line, Value.of(amount.exact())));
            payout.instalments().forEach((line, amounts) -> {
                for (int i = 0; i < amounts.size(); i++) {
                    figures.put(line + " " + (i + 1), Value.of(amounts.get(i).exact()));
                }
            });
        }
        for (LinePayments line : settlement.payments()) {
            if (line.table().equals(table) && line.rows().containsKey(row)) {
                figures.put(line.line(), Value.of(line.rows().get(row).exact()));
            }
        }
        return figures;
    }

    private Map<String, Value> scored(String table, String row) {
        Map<String, Value> figures = new LinkedHashMap<>();
        if (table.equals(Rubric.STAFF)) {
            Payout payout = settlement.payout(row);
            payout.scores().forEach((dimension, score) -> figures.put(dimension, Value.of(score)));
            payout.score().ifPresent(total -> figures.put("total", Value.of(total)));
        }
        for (Rubric assessment : settlement.plan().assessments()) {
            if (assessment.table().equals(table)) {
                settlement.assessments().stream()
                        .filter(one -> one.assessment().equals(assessment.id()))
                        .flatMap(one -> one.rows().stream())
                        .filter(one -> one.row().equals(row))
                        .forEach(one -> figures.putAll(scored(assessment, one)));
            }
        }
        return figures;
    }

    private static Map<String, Value> scored(Rubric assessment, RowScores row) {
        Map<String, Value> figures = new LinkedHashMap<>();
        row.scores().forEach((dimension, score) -> figures.put(dimension, Value.of(score)));
        figures.put(assessment.id(), Value.of(row.total()));
        return figures;
    }

    /** Whether a row passes a check, or meets one of its requirements; empty where it is not checked. */
    String answer(String asked, String row) {
        return settlement.checks().stream()
                .flatMap(check -> check.rows().stream()
                        .filter(one -> one.row().equals(row))
                        .map(one -> check.check().equals(asked)
                                ? one.passed()
                                : one.parts().get(asked)))
                .filter(Objects::nonNull)
                .map(answer -> answer.label().en())
                .findFirst()
                .orElse("");
    }

    private String post(String post, String figure) {
        PostStaffing staffing = settlement.staffing().orElseThrow().posts().stream()
                .filter(one -> one.post().id().equals(post))
                .findFirst()
                .orElseThrow();
        Rational number = switch (figure) {
            case "required" -> staffing.required().number();
            case "filled" -> staffing.filled();
            case "vacancies" -> staffing.vacancies();
            case "excess" -> staffing.excess();
            default -> throw new IllegalStateException("A post has no figure " + figure);
        };
        return number.toString();
    }

    /** The statement of a pool, {@code merit}, or of one in a family, {@code merit/G1}. */
    Map<String, Rational> pool(String name) {
        PoolStatement pool = settlement.pools().stream()
                .filter(one ->
                        name.equals(one.row().map(row -> one.pool() + "/" + row).orElse(one.pool())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no pool " + name));
        Map<String, Rational> figures = new LinkedHashMap<>();
        figures.put("opening", pool.opening().exact());
        figures.put("received", sum(pool.received().values()));
        figures.put("returned", sum(pool.returned().values()));
        figures.put("paid", sum(pool.paid().values()));
        figures.put("transferred", sum(pool.transferred().values()));
        figures.put("closing", pool.closing().exact());
        return figures;
    }

    private static Rational sum(Collection<Money> amounts) {
        return amounts.stream().map(Money::exact).reduce(Rational.ZERO, Rational::plus);
    }
}
