package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.List;

/** A vendor's type that keeps the contract, and types that break it in one way each. */
final class BrokenTypes {

    private BrokenTypes() {}

    /** Half of what is recorded. */
    static class Half implements RubricTypeProvider {

        @Override
        public String name() {
            return "acme:half";
        }

        @Override
        public Label label() {
            return Label.of("half of a mark", "折半计分");
        }

        @Override
        public Parameters parameters() {
            return Parameters.of(Declared.of("of", ArgumentType.QUANTITY, "what is halved", "折半的量"));
        }

        @Override
        public Quantity lower(Arguments with, Scope in) {
            return in.quantity(with, "of", Scope.POINT).times(Quantity.plain(Rational.ratio(1, 2)));
        }
    }

    static final class NamedLikeOurs extends Half {
        @Override
        public String name() {
            return "half";
        }
    }

    /** Takes whatever table is named, and never looks whether there is one. */
    static final class TakesAnyTable extends Half {
        @Override
        public Parameters parameters() {
            return Parameters.of(
                    Declared.of("of", ArgumentType.QUANTITY, "what is halved", "折半的量"),
                    Declared.of("within", ArgumentType.TABLE, "the table of marks", "评分表")
                            .optional());
        }
    }

    static final class WithoutChinese extends Half {
        @Override
        public Parameters parameters() {
            return Parameters.of(Declared.of("of", ArgumentType.QUANTITY, "what is halved", "what is halved"));
        }
    }

    static final class TakesTheFullMark extends Half {
        @Override
        public Parameters parameters() {
            return Parameters.of(
                    Declared.of("of", ArgumentType.QUANTITY, "what is halved", "折半的量"),
                    Declared.of("whenAbsent", ArgumentType.DECIMAL, "otherwise", "否则")
                            .optional());
        }
    }

    static final class ScoresInDays extends Half {
        @Override
        public Quantity lower(Arguments with, Scope in) {
            return Quantity.constant(Rational.ONE, Unit.of("day"));
        }
    }

    static final class Moody extends Half {
        private static int times;

        @Override
        public Quantity lower(Arguments with, Scope in) {
            times++;
            return super.lower(with, in).plus(Quantity.constant(Rational.of(times), Scope.POINT));
        }
    }

    /** Adds what it takes off again: the leaf shows and does not count. */
    static final class Pretends extends Half {
        @Override
        public Quantity lower(Arguments with, Scope in) {
            Quantity of = in.quantity(with, "of", Scope.POINT);
            return Quantity.constant(in.full(), Scope.POINT).plus(of).minus(of);
        }
    }

    /** Half of what is recorded whatever the second argument says. */
    static final class Ignores extends Half {
        @Override
        public Parameters parameters() {
            return super.parameters().and(Parameters.of(WEIGHT));
        }
    }

    /** The same of an argument that need not be stated. */
    static final class IgnoresWhatIsOptional extends Half {
        @Override
        public Parameters parameters() {
            return super.parameters().and(Parameters.of(WEIGHT.optional().between(0, 2)));
        }
    }

    /** Lowers to another quantity for each weight, whose scores are all the same. */
    static final class TimesNothing extends Half {
        @Override
        public Parameters parameters() {
            return super.parameters().and(Parameters.of(WEIGHT));
        }

        @Override
        public Quantity lower(Arguments with, Scope in) {
            Quantity weight = in.quantity(with, "weight", Scope.POINT);
            return super.lower(with, in).plus(weight.times(Quantity.plain(Rational.ZERO)));
        }
    }

    /** Says that the score falls when the weight rises. */
    static final class SaysTheOppositeOfANumber extends Half {
        @Override
        public Parameters parameters() {
            return super.parameters().and(Parameters.of(WEIGHT.lowers()));
        }

        @Override
        public Quantity lower(Arguments with, Scope in) {
            return super.lower(with, in).times(in.quantity(with, "weight", Unit.NONE));
        }
    }

    private static final Declared WEIGHT = Declared.of("weight", ArgumentType.QUANTITY, "its weight", "权重");

    /** Says that the score falls when a mark rises. */
    static final class SaysTheOpposite extends Half {
        @Override
        public Parameters parameters() {
            return Parameters.of(Declared.of("of", ArgumentType.QUANTITY, "what is halved", "折半的量")
                    .lowers());
        }
    }

    /** Half as much in odd milliseconds. */
    static final class ReadsTheClock extends Half {
        @Override
        public Quantity lower(Arguments with, Scope in) {
            return super.lower(with, in).times(Quantity.plain(Rational.of(1 + System.currentTimeMillis() % 2)));
        }
    }

    static final class Rolls extends Half {
        @Override
        public Quantity lower(Arguments with, Scope in) {
            return super.lower(with, in).times(Quantity.plain(Rational.of(Helper.dice())));
        }

        /** What a type leads to is its code too. */
        private static final class Helper {
            static int dice() {
                return new java.util.Random(1).nextInt(6);
            }
        }
    }

    static final class ReadsAFile extends Half {
        @Override
        public Label label() {
            boolean isThere = java.nio.file.Files.exists(java.nio.file.Path.of("words"));
            return isThere ? Label.of("half", "一半") : super.label();
        }
    }

    static final class LooksUp extends Half {
        @Override
        public Label label() {
            return LooksUp.class.getDeclaredMethods().length > 0 ? super.label() : Label.of("half", "一半");
        }
    }

    static final class RoundsInBinary extends Half {
        @Override
        public Quantity lower(Arguments with, Scope in) {
            long percent = Math.round(in.full().numerator().intValue() * 0.5);
            return super.lower(with, in).times(Quantity.plain(Rational.of(percent)));
        }
    }

    /** The words of what was lowered last, by whichever thread. */
    static final class Remembers extends Half {
        private Label last = Label.of("nothing yet", "尚无");

        @Override
        public Quantity lower(Arguments with, Scope in) {
            last = in.origin().label();
            return super.lower(with, in).named(in.origin().part("half", last));
        }
    }

    /** Whatever stands there, the mark counts. */
    static final class TakesAnything extends Half {
        @Override
        public Parameters parameters() {
            return super.parameters()
                    .and(Parameters.of(Declared.of("note", ArgumentType.ANY, "a note", "备注")
                            .optional()));
        }
    }

    /** In its second version, which knows nothing of the first. */
    static final class Forgets extends Half {
        @Override
        public int version() {
            return 2;
        }
    }

    /** Times a weight; subclasses declare and read it in other ways. */
    abstract static class Weighted extends Half {
        abstract Declared weight();

        abstract Quantity weight(Arguments with, Scope in);

        @Override
        public Parameters parameters() {
            return super.parameters().and(Parameters.of(weight()));
        }

        @Override
        public Quantity lower(Arguments with, Scope in) {
            return super.lower(with, in).times(weight(with, in));
        }
    }

    /** A weight as a text counts ten times: in canonical JSON every number is text. */
    static final class TellsNumbersFromText extends Weighted {
        @Override
        Declared weight() {
            return WEIGHT.as(ArgumentType.VALUE);
        }

        @Override
        Quantity weight(Arguments with, Scope in) {
            boolean isNumber = with.tree("weight") instanceof Tree.Decimal;
            return Quantity.plain(Rational.of(isNumber ? 2 : 20));
        }
    }

    /** Of several weights the one that stands first counts: in canonical JSON fields are sorted. */
    static final class TakesTheFirst extends Weighted {
        @Override
        Declared weight() {
            return WEIGHT.byName();
        }

        @Override
        Quantity weight(Arguments with, Scope in) {
            Tree.Fields weights = (Tree.Fields) with.tree("weight");
            String first = weights.fields().keySet().iterator().next();
            return in.quantity(weights.get(first).orElseThrow(), with.pointer() + "/weight/" + first, Unit.NONE);
        }
    }

    /** A weight that stands in an object with a field of its own, which is declared as if it were a rubric type. */
    static final class HidesItsFields extends Weighted {
        @Override
        Declared weight() {
            return WEIGHT.as(ArgumentType.RUBRIC_TYPE);
        }

        @Override
        Quantity weight(Arguments with, Scope in) {
            Tree by = ((Tree.Fields) with.tree("weight")).fields().get("of");
            if (by == null) {
                in.report(Problem.of(Refusal.WEIGHT).at(with.at("weight")));
                return Quantity.plain(Rational.ZERO);
            }
            return in.quantity(by, with.pointer() + "/weight/of", Unit.NONE);
        }
    }

    /** Twice if it counts what is scored by a mark, and takes whatever else stands there for nothing. */
    static final class TakesAnyObject extends Weighted {
        @Override
        Declared weight() {
            return WEIGHT.as(ArgumentType.RUBRIC_TYPE);
        }

        @Override
        Quantity weight(Arguments with, Scope in) {
            Tree.Fields score = (Tree.Fields) with.tree("weight");
            if (score.get("type").isEmpty()) {
                return Quantity.plain(Rational.of(2));
            }
            Quantity full = Quantity.constant(in.full(), Scope.POINT);
            return in.score(score, with.pointer() + "/weight").dividedBy(full);
        }
    }

    /** Refuses itself what is no number or name, and declares nothing of it. */
    static final class DeclaresNothing extends Weighted {
        @Override
        Declared weight() {
            return WEIGHT.as(ArgumentType.ANY);
        }

        @Override
        Quantity weight(Arguments with, Scope in) {
            Tree weight = with.tree("weight");
            if (!(weight instanceof Tree.Decimal || weight instanceof Tree.Text)) {
                in.report(Problem.of(Refusal.WEIGHT).at(with.at("weight")));
                return Quantity.plain(Rational.ZERO);
            }
            return in.quantity(weight, with.pointer() + "/weight", Unit.NONE);
        }
    }

    /** Refuses more than two, at a place as if the dimension were the document. */
    static final class PointsNowhere extends Weighted {
        @Override
        Declared weight() {
            return WEIGHT;
        }

        @Override
        Quantity weight(Arguments with, Scope in) {
            boolean isMore = with.tree("weight") instanceof Tree.Decimal number
                    && number.value().compareTo(BigDecimal.valueOf(2)) > 0;
            if (isMore) {
                in.report(Problem.of(Refusal.WEIGHT).at(Location.pointer("/weight")));
            }
            return in.quantity(with, "weight", Unit.NONE);
        }
    }

    /** What these types refuse themselves. */
    private enum Refusal implements ProblemKind {
        WEIGHT;

        @Override
        public String code() {
            return "half.weight";
        }

        @Override
        public Label sentence() {
            return Label.of("The weight is none.", "权重有误。");
        }

        @Override
        public Label advice() {
            return Label.of("State another weight.", "请另写权重。");
        }
    }

    static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")),
            FactColumn.decimal("mark", Label.of("mark", "得分"), "point", 1, "0", "50"));

    /** The contract of one of them. */
    record Contract(RubricTypeProvider provider) implements RubricTypeContract {
        @Override
        public RubricTypeExample example() {
            return RubricTypeExample.of("25", Tree.fields().put("of", "mark").build(), STAFF);
        }
    }

    /** The contract of one of them that takes a weight. */
    record WeightContract(RubricTypeProvider provider, Tree weight) implements RubricTypeContract {

        WeightContract(RubricTypeProvider provider) {
            this(provider, Tree.Decimal.of("2"));
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields arguments =
                    Tree.fields().put("of", "mark").put("weight", weight).build();
            return RubricTypeExample.of("25", arguments, STAFF);
        }
    }
}
