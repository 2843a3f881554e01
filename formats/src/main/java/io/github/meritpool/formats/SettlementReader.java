package io.github.meritpool.formats;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.RowScores;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one settlement document; goes on past every problem. Not thread-safe. */
final class SettlementReader {

    private final ProblemCollector problems = new ProblemCollector();

    Checked<SettlementDocument> read(Tree.Fields data) {
        Optional<Arguments> checked = new ArgumentCheck(problems).check(data, SettlementNotation.DOCUMENT, "");
        if (checked.isEmpty()) {
            return problems.refuse();
        }
        Arguments with = checked.get();
        Currency currency = currency(with);
        List<Payout> payouts = new ArrayList<>();
        with.objects("payouts").forEach(payout -> payouts.add(payout(payout, currency)));
        requireDistinct(with, "payouts", "staff");
        List<AssessmentScores> assessments = new ArrayList<>();
        with.objects("assessments").forEach(assessment -> assessments.add(assessment(assessment)));
        requireDistinct(with, "assessments", "assessment");
        List<CheckAnswers> checks = new ArrayList<>();
        with.objects("checks").forEach(check -> checks.add(check(check)));
        requireDistinct(with, "checks", "check");
        List<PoolStatement> pools = new ArrayList<>();
        List<LinePayments> payments = new ArrayList<>();
        with.objects("payments").forEach(line -> payments.add(payments(line, currency)));
        with.objects("pools").forEach(pool -> pools.add(pool(pool, currency)));
        Map<String, Explanation> explanations = new LinkedHashMap<>();
        with.objects("explanations").forEach(one -> explanations.put(one.text("staff"), explanation(one)));
        requireDistinct(with, "explanations", "staff");
        Map<String, String> parameters = new LinkedHashMap<>();
        with.byName("parameters").forEach((id, text) -> parameters.put(id, ((Tree.Text) text).text()));
        return problems.check(new SettlementDocument(
                with.object("plan").text("id"),
                with.object("plan").text("sha256"),
                currency.getCurrencyCode(),
                parameters,
                payouts,
                assessments,
                checks,
                payments,
                pools,
                moneys(with, "accounts", currency),
                explanations));
    }

    /** The currency stated; some other one if there is none such, which is now reported. */
    private Currency currency(Arguments with) {
        try {
            return Money.of(with.text("currency"), "0").currency();
        } catch (ProblemException e) {
            report(e, with.at("currency"));
            return Currency.getInstance("CNY");
        }
    }

    private void report(ProblemException e, Location place) {
        e.problems().forEach(problem -> problems.add(problem.at(place)));
    }

    private void requireDistinct(Arguments with, String list, String id) {
        Map<String, Arguments> known = new LinkedHashMap<>();
        for (Arguments one : with.objects(list)) {
            if (known.putIfAbsent(one.text(id), one) != null) {
                problems.add(Problem.of(FormatsProblem.JSON_DUPLICATE_ID)
                        .with("id", one.text(id))
                        .at(one.at(id)));
            }
        }
    }

    private Payout payout(Arguments with, Currency currency) {
        Optional<Rational> score =
                with.has("score") ? Optional.of(number(with.tree("score"), with.at("score"))) : Optional.empty();
        return new Payout(
                with.text("staff"),
                scores(with),
                score,
                moneys(with, "lines", currency),
                instalments(with, currency),
                money(with, "total", currency));
    }

    private Map<String, List<Money>> instalments(Arguments with, Currency currency) {
        Map<String, List<Money>> instalments = new LinkedHashMap<>();
        for (Arguments line : with.objects("instalments")) {
            List<Money> amounts = new ArrayList<>();
            List<Tree> items = line.items("amounts");
            for (int i = 0; i < items.size(); i++) {
                Location place = line.at("amounts", String.valueOf(i));
                Optional<BigDecimal> decimal = number(items.get(i), place).decimal();
                amounts.add(money(decimal.orElse(BigDecimal.ZERO), place, currency));
            }
            instalments.put(line.text("line"), amounts);
        }
        requireDistinct(with, "instalments", "line");
        return instalments;
    }

    private Map<String, Rational> scores(Arguments with) {
        Map<String, Rational> scores = new LinkedHashMap<>();
        with.byName("scores").forEach((id, tree) -> scores.put(id, number(tree, inside(with, "scores", id))));
        return scores;
    }

    private AssessmentScores assessment(Arguments with) {
        List<RowScores> rows = new ArrayList<>();
        for (Arguments row : with.objects("rows")) {
            rows.add(new RowScores(row.text("row"), scores(row), number(row.tree("total"), row.at("total"))));
        }
        requireDistinct(with, "rows", "row");
        return new AssessmentScores(with.text("assessment"), rows);
    }

    private CheckAnswers check(Arguments with) {
        List<CheckAnswer> rows = new ArrayList<>();
        for (Arguments row : with.objects("rows")) {
            Map<String, Answer> parts = new LinkedHashMap<>();
            row.byName("parts")
                    .forEach((id, answer) -> parts.put(id, SettlementNotation.answer(((Tree.Text) answer).text())));
            rows.add(new CheckAnswer(row.text("row"), SettlementNotation.answer(row.text("passed")), parts));
        }
        requireDistinct(with, "rows", "row");
        return new CheckAnswers(with.text("check"), rows);
    }

    private PoolStatement pool(Arguments with, Currency currency) {
        return new PoolStatement(
                with.text("pool"),
                with.optionalText("row"),
                money(with, "opening", currency),
                moneys(with, "received", currency),
                moneys(with, "returned", currency),
                moneys(with, "paid", currency),
                moneys(with, "transferred", currency),
                money(with, "closing", currency));
    }

    private LinePayments payments(Arguments with, Currency currency) {
        return new LinePayments(with.text("line"), with.text("table"), moneys(with, "rows", currency));
    }

    private Explanation explanation(Arguments with) {
        DerivationReader derivations = new DerivationReader(problems);
        List<Tree> shared = with.items("shared");
        for (int i = 0; i < shared.size(); i++) {
            derivations.readShared(shared.get(i), with.pointer() + "/shared/" + i);
        }
        return new Explanation(
                with.text("staff"), figures(with, "scores", derivations), figures(with, "lines", derivations));
    }

    private static Map<String, Derivation> figures(Arguments with, String field, DerivationReader derivations) {
        Map<String, Derivation> figures = new LinkedHashMap<>();
        with.byName(field).forEach((id, tree) -> {
            Derivation figure = derivations.read(tree, pointer(with, field, id));
            if (figure != null) {
                figures.put(id, figure);
            }
        });
        return figures;
    }

    private Map<String, Money> moneys(Arguments with, String field, Currency currency) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        with.byName(field).forEach((id, tree) -> {
            Location place = inside(with, field, id);
            Optional<BigDecimal> decimal = number(tree, place).decimal();
            amounts.put(id, money(decimal.orElse(BigDecimal.ZERO), place, currency));
        });
        return amounts;
    }

    private Money money(Arguments with, String field, Currency currency) {
        return money(with.bigDecimal(field), with.at(field), currency);
    }

    private Money money(BigDecimal amount, Location place, Currency currency) {
        try {
            return Money.of(currency, amount);
        } catch (ProblemException e) {
            report(e, place);
            return Money.ofMinor(currency, 0);
        }
    }

    /** The number stated; zero if there is none, which is now reported. */
    private Rational number(Tree tree, Location place) {
        Optional<Rational> number = Numbers.of(tree);
        if (number.isEmpty()) {
            problems.add(Problem.of(FormatsProblem.JSON_NOT_A_NUMBER)
                    .with("value", ((Tree.Text) tree).text())
                    .at(place));
        }
        return number.orElse(Rational.ZERO);
    }

    private static Location inside(Arguments with, String field, String name) {
        return Location.pointer(pointer(with, field, name));
    }

    private static String pointer(Arguments with, String field, String name) {
        return with.pointer() + Pointers.of(List.of(field, name));
    }
}
