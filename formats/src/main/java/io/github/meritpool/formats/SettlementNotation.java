package io.github.meritpool.formats;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.Answer;
import io.github.meritpool.settlement.AssessmentScores;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.CheckAnswers;
import io.github.meritpool.settlement.CheckExplanation;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.RowScores;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The parts of settlement documents as data: their fields, and how each is written. */
final class SettlementNotation {

    static final String VERSION = "1";
    static final String KIND = "settlement";

    private static final List<String> ANSWERS =
            Arrays.stream(Answer.values()).map(SettlementNotation::text).toList();

    private static final Parameters PLAN = Parameters.of(
            Declared.of("id", ArgumentType.TEXT, "the plan's id", "方案标识"),
            Declared.of("sha256", ArgumentType.TEXT, "the hash of its canonical form", "方案规范形式的哈希值"));

    static final Parameters PAYOUT = Parameters.of(
            Declared.of("staff", ArgumentType.TEXT, "who", "人员"),
            amounts("scores", "the score of each dimension", "各项得分"),
            Declared.of("score", ArgumentType.QUANTITY, "the total score", "总分").optional(),
            amounts("lines", "the amount of each pay line", "各项金额"),
            Declared.object(
                            "instalments",
                            Parameters.of(
                                    Declared.of("line", ArgumentType.TEXT, "the line's id", "项目标识"),
                                    Declared.of("amounts", ArgumentType.QUANTITY, "the amount of each", "各期金额")
                                            .list()),
                            "lines that are paid by instalments",
                            "分期发放的项目")
                    .list()
                    .optional(),
            amount("total", "all lines together", "合计"));

    private static final Parameters ROW = Parameters.of(
            Declared.of("row", ArgumentType.TEXT, "the row's id", "行标识"),
            amounts("scores", "the score of each dimension", "各项得分"),
            Declared.of("total", ArgumentType.QUANTITY, "the total score", "总分"));

    static final Parameters ASSESSMENT = Parameters.of(
            Declared.of("assessment", ArgumentType.TEXT, "the assessment's id", "考核标识"),
            Declared.object("rows", ROW, "the scores of each row assessed", "各行得分")
                    .list());

    private static final Parameters ANSWERED = Parameters.of(
            Declared.of("row", ArgumentType.TEXT, "the row's id", "行标识"),
            Declared.option("passed", ANSWERS, "whether it passes", "是否通过"),
            Declared.option("parts", ANSWERS, "whether it meets each requirement", "各项要求是否符合")
                    .byName());

    static final Parameters CHECK = Parameters.of(
            Declared.of("check", ArgumentType.TEXT, "the check's id", "审核标识"),
            Declared.object("rows", ANSWERED, "the answer for each row checked", "各行的审核结果")
                    .list());

    static final Parameters PAYMENTS = Parameters.of(
            Declared.of("line", ArgumentType.TEXT, "the line's id", "项目标识"),
            Declared.of("table", ArgumentType.TEXT, "the table whose rows it pays", "按行发放的表"),
            amounts("rows", "the amount of each row", "各行金额"));

    static final Parameters POOL = Parameters.of(
            Declared.of("pool", ArgumentType.TEXT, "the pool's id", "总量标识"),
            Declared.of("row", ArgumentType.TEXT, "the row whose pool it is", "所属的行")
                    .optional(),
            amount("opening", "what it had", "期初"),
            amounts("received", "what accounts and pools put in", "转入"),
            amounts("returned", "what came back", "退回"),
            amounts("paid", "what was paid", "发放"),
            amounts("transferred", "what went to accounts and pools", "转出"),
            amount("closing", "what stays", "期末"));

    static final Parameters EXPLANATION = Parameters.of(
            Declared.of("staff", ArgumentType.TEXT, "whose figures", "人员"),
            Declared.of("shared", ArgumentType.ANY, "what stands in them more than once", "其中重复出现的部分")
                    .list(),
            Declared.of("scores", ArgumentType.ANY, "how scores came about", "得分的由来")
                    .byName(),
            Declared.of("lines", ArgumentType.ANY, "how pay lines came about", "金额的由来")
                    .byName());

    static final Parameters DOCUMENT = Parameters.of(
            Declared.option("meritpool", List.of(VERSION), "the version of the document's form", "文档格式的版本"),
            Declared.option("document", List.of(KIND), "what it is", "文档类型"),
            Declared.object("plan", PLAN, "the plan that was settled", "所依据的方案"),
            Declared.of("currency", ArgumentType.TEXT, "the currency of every amount", "货币"),
            Declared.of("parameters", ArgumentType.TEXT, "the values chosen", "选定的参数值")
                    .byName(),
            Declared.object("payouts", PAYOUT, "what everyone is paid", "每人所得").list(),
            Declared.object("assessments", ASSESSMENT, "what assessments came to", "各项考核的结果")
                    .list()
                    .optional(),
            Declared.object("checks", CHECK, "what checks came to", "各项审核的结果")
                    .list()
                    .optional(),
            Declared.object("payments", PAYMENTS, "what lines pay the rows of other tables", "按其他表的行发放的金额")
                    .list()
                    .optional(),
            Declared.object("pools", POOL, "the pools' statements", "各总量的收支").list(),
            amounts("accounts", "what each account comes to", "各账户的结果"),
            Declared.object("explanations", EXPLANATION, "how figures came about", "由来说明")
                    .list());

    private SettlementNotation() {}

    private static Declared amount(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.DECIMAL, en, zhCn);
    }

    private static Declared amounts(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.QUANTITY, en, zhCn).byName();
    }

    static Tree plan(String id, String sha256) {
        return Tree.fields().put("id", id).put("sha256", sha256).build();
    }

    static Tree texts(Map<String, String> texts) {
        return named(texts, Tree.Text::new);
    }

    static Tree moneys(Map<String, Money> amounts) {
        return named(amounts, SettlementNotation::money);
    }

    private static Tree money(Money amount) {
        return new Tree.Decimal(amount.amount());
    }

    private static Tree numbers(Map<String, Rational> numbers) {
        return named(numbers, Numbers::tree);
    }

    private static <T> Tree named(Map<String, T> values, Function<T, Tree> notation) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> fields.put(name, notation.apply(value)));
        return new Tree.Fields(fields);
    }

    static Tree payout(Payout payout) {
        return Tree.fields()
                .put("staff", payout.staffId())
                .put("scores", numbers(payout.scores()))
                .put("score", payout.score().map(Numbers::tree).orElse(null))
                .put("lines", moneys(payout.lines()))
                .put("instalments", payout.instalments().isEmpty() ? null : instalments(payout.instalments()))
                .put("total", money(payout.total()))
                .build();
    }

    private static Tree instalments(Map<String, List<Money>> instalments) {
        List<Tree> lines = new ArrayList<>();
        instalments.forEach((line, amounts) -> lines.add(Tree.fields()
                .put("line", line)
                .putItems(
                        "amounts",
                        amounts.stream().map(SettlementNotation::money).toList())
                .build()));
        return new Tree.Items(lines);
    }

    static Tree assessment(AssessmentScores assessment) {
        return Tree.fields()
                .put("assessment", assessment.assessment())
                .putItems(
                        "rows",
                        assessment.rows().stream().map(SettlementNotation::row).toList())
                .build();
    }

    private static Tree row(RowScores row) {
        return Tree.fields()
                .put("row", row.row())
                .put("scores", numbers(row.scores()))
                .put("total", Numbers.tree(row.total()))
                .build();
    }

    static String text(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    static Answer answer(String text) {
        return Answer.valueOf(text.toUpperCase(Locale.ROOT));
    }

    static Tree check(CheckAnswers check) {
        return Tree.fields()
                .put("check", check.check())
                .putItems(
                        "rows",
                        check.rows().stream().map(SettlementNotation::answered).toList())
                .build();
    }

    private static Tree answered(CheckAnswer row) {
        return Tree.fields()
                .put("row", row.row())
                .put("passed", text(row.passed()))
                .put("parts", named(row.parts(), answer -> new Tree.Text(text(answer))))
                .build();
    }

    /** Why a row passes a check or not: the whole, then part by part. */
    static Tree check(CheckExplanation explanation) {
        List<CheckExplanation.Part> all = new ArrayList<>(List.of(explanation.whole()));
        all.addAll(explanation.parts());
        SharedDerivations shared = new SharedDerivations(
                all.stream().map(CheckExplanation.Part::derivation).toList());
        return Tree.fields()
                .put("check", explanation.check())
                .put("table", explanation.table())
                .put("row", explanation.row())
                .put("passed", text(explanation.whole().answer()))
                .put("met", BigDecimal.valueOf(explanation.met()))
                .put("needed", BigDecimal.valueOf(explanation.needed()))
                .put("shared", shared.trees())
                .put("why", DerivationNotation.tree(explanation.whole().derivation(), shared))
                .putItems(
                        "parts",
                        explanation.parts().stream()
                                .map(part -> part(part, shared))
                                .toList())
                .build();
    }

    private static Tree part(CheckExplanation.Part part, SharedDerivations shared) {
        return Tree.fields()
                .put("id", part.origin().element())
                .put("label", Element.tree(part.origin().label()))
                .put("clause", part.origin().clause().orElse(null))
                .put("met", text(part.answer()))
                .put("why", DerivationNotation.tree(part.derivation(), shared))
                .build();
    }

    static Tree payments(LinePayments payments) {
        return Tree.fields()
                .put("line", payments.line())
                .put("table", payments.table())
                .put("rows", moneys(payments.rows()))
                .build();
    }

    static Tree pool(PoolStatement pool) {
        return Tree.fields()
                .put("pool", pool.pool())
                .put("row", pool.row().orElse(null))
                .put("opening", money(pool.opening()))
                .put("received", moneys(pool.received()))
                .put("returned", moneys(pool.returned()))
                .put("paid", moneys(pool.paid()))
                .put("transferred", moneys(pool.transferred()))
                .put("closing", money(pool.closing()))
                .build();
    }

    static Tree explanation(Explanation explanation) {
        List<Derivation> figures = new ArrayList<>(explanation.scores().values());
        figures.addAll(explanation.lines().values());
        SharedDerivations shared = new SharedDerivations(figures);
        return Tree.fields()
                .put("staff", explanation.staffId())
                .put("shared", shared.trees())
                .put("scores", named(explanation.scores(), figure -> DerivationNotation.tree(figure, shared)))
                .put("lines", named(explanation.lines(), figure -> DerivationNotation.tree(figure, shared)))
                .build();
    }
}
