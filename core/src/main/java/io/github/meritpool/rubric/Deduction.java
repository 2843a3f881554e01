package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points taken off the full mark for what is counted: so much for each, beyond a free allowance (THP-2.1, THP-2.2).
 *
 * <p>An allowance is read as {@code excess} (only what is over it counts) or {@code cliff} (once it is passed, all of it
 * counts). Only whole ones, such as whole percentage points, may count, and each further one may cost more than the one
 * before. With {@code within} the items are counted, and their allowances apply, in each row of another table, such as
 * each term; the deductions add up.
 */
public final class Deduction implements RubricTypeProvider {

    private static final Parameters ITEM = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "what is counted", "计数的对象").lowers(),
            Declared.of("each", ArgumentType.QUANTITY, "the points taken off for each", "每单位扣分")
                    .atLeast(0)
                    .lowers(),
            Declared.of("free", ArgumentType.QUANTITY, "how many are free", "免扣额度")
                    .atLeast(0)
                    .raises()
                    .optional(),
            Declared.option("beyond", List.of("excess", "cliff"), "what counts beyond the free ones", "超出免扣额度后如何计")
                    .optional(),
            Declared.of("step", ArgumentType.DECIMAL, "that only whole multiples of this count", "只计其整数倍")
                    .optional(),
            Rising.DECLARED.lowers(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional(),
            Declared.of(
                            "freeClause",
                            ArgumentType.TEXT,
                            "the clause of the allowance, if it is another",
                            "免扣额度的条款（若不同）")
                    .optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.object("items", ITEM, "what is deducted", "扣分项").list(),
            Limits.FLOOR,
            Limits.FLOOR_CLAUSE,
            Declared.of(
                            "within",
                            ArgumentType.TABLE,
                            "the table in each row of which items are counted, such as terms",
                            "逐行计数的表，如学期表")
                    .optional(),
            Scope.ALONG);

    /** The type. */
    public Deduction() {}

    /** One thing that is counted and deducted. */
    public static final class Item {

        private final Tree.FieldsBuilder fields = Tree.fields();

        private Item(String of, String each) {
            fields.put("of", of).put("each", Tree.Decimal.of(each));
        }

        /**
         * Only what is over an allowance counts.
         *
         * @param free how many are free, a decimal number
         * @return this
         */
        public Item excessOver(String free) {
            fields.put("free", Tree.Decimal.of(free)).put("beyond", "excess");
            return this;
        }

        /**
         * Once an allowance is passed, all of it counts.
         *
         * @param free how many are free, a decimal number
         * @return this
         */
        public Item cliffAt(String free) {
            fields.put("free", Tree.Decimal.of(free)).put("beyond", "cliff");
            return this;
        }
    }

    /**
     * An item.
     *
     * @param of the fact or quantity that is counted
     * @param each the points taken off for each, a decimal number
     * @return the item
     */
    public static Item item(String of, String each) {
        return new Item(of, each);
    }

    /**
     * Deductions that never go below zero.
     *
     * @param items what is deducted
     * @return the type with its arguments
     */
    public static RubricType of(Item... items) {
        List<Tree.Fields> trees =
                Arrays.stream(items).map(item -> item.fields.build()).toList();
        return new RubricType(
                "deduction",
                Tree.fields()
                        .put("floor", Tree.Decimal.of("0"))
                        .putItems("items", trees)
                        .build());
    }

    @Override
    public String name() {
        return "deduction";
    }

    @Override
    public Label label() {
        return Label.of("deduction", "扣分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        boolean gathers = with.has("within");
        Scope rows = gathers ? in.within(with, "within") : in;
        List<Quantity> deductions = new ArrayList<>();
        for (Arguments item : with.objects("items")) {
            deductions.add(deduction(item, rows));
        }
        Quantity score = Quantity.constant(in.full(), in.unit());
        if (!deductions.isEmpty()) {
            Quantity all = Quantity.sum(deductions);
            score = score.minus(gathers ? overRows(all, rows, in) : all);
        }
        return Limits.within(score, with, in);
    }

    private static Quantity overRows(Quantity deductions, Scope rows, Scope in) {
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
        return new Gathered(sum, deductions, rows.table(), rows.key(), in.table())
                .named(in.origin().part("deductions", Label.of("deductions", "扣分合计")));
    }

    private static Quantity deduction(Arguments item, Scope in) {
        Quantity of = in.quantity(item, "of", Unit.NONE);
        Unit unit = in.unitOf(of);
        Quantity each = in.quantity(item, "each", in.unit().per(unit));
        Label what = in.labelOf(of);
        Label label = Label.of("deduction for " + what.en(), what.zhCn() + "扣分");
        String clause = item.optionalText("clause").orElse(in.origin().clauseId());
        return Rising.forAll(Steps.whole(counted(item, in, of, unit), item, in), each, item, in)
                .named(new Origin(in.origin().element(), "deduction", clause, label));
    }

    private static Quantity counted(Arguments item, Scope in, Quantity of, Unit unit) {
        FieldPairs.require(item, "freeClause", "free", in);
        if (item.has("free") != item.has("beyond")) {
            in.report(Problem.of(RubricProblem.BEYOND)
                    .at(Location.pointer(item.pointer()))
                    .with("item", item.text("of")));
        }
        if (!item.has("free") || !item.has("beyond")) {
            return of;
        }
        Quantity free = in.quantity(item, "free", unit);
        Quantity zero = Quantity.constant(Rational.ZERO, unit);
        Quantity counted = item.text("beyond").equals("excess")
                ? Quantity.max(zero, of.minus(free))
                : Quantity.choice(of.compared(Comparison.MORE, free), of, zero);
        Label what = in.labelOf(of);
        String clause = item.optionalText("freeClause")
                .or(() -> item.optionalText("clause"))
                .orElse(in.origin().clauseId());
        Label label = Label.of(what.en() + " that count", "计扣的" + what.zhCn());
        return counted.named(new Origin(in.origin().element(), "counted", clause, label));
    }
}
