package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.aggregate;
import static io.github.meritpool.quantity.Figures.categories;
import static io.github.meritpool.quantity.Figures.constant;
import static io.github.meritpool.quantity.Figures.flags;
import static io.github.meritpool.quantity.Figures.numbers;
import static io.github.meritpool.quantity.Figures.origin;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.quantity.Aggregate.Function;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final Unit HOUR = Unit.of("hour");
    private static final Unit POINT = Unit.of("point");

    private final Quantity hours = numbers("staff", "hours", 1, HOUR);
    private final Quantity points = numbers("staff", "points", 2, POINT);
    private final Quantity isHead = flags("staff", "isHead");
    private final Quantity status = categories("staff", "status");
    private final Quantity lessons = numbers("lesson", "lessons", 0, HOUR);

    private final ProblemCollector problems = new ProblemCollector();
    private final Shapes shapes = new Shapes(problems);

    @Test
    void unitsFollowTheArithmetic() {
        assertThat(shape(hours.plus(hours)).unit()).isEqualTo(HOUR);
        assertThat(shape(hours.times(points)).unit()).isEqualTo(HOUR.times(POINT));
        assertThat(shape(points.dividedBy(hours)).unit()).hasToString("point/hour");
        assertThat(shape(hours.dividedBy(hours)).unit()).isEqualTo(Unit.NONE);
        assertThat(shape(Quantity.max(hours, hours)).unit()).isEqualTo(HOUR);
        assertThat(shape(new Statistic(aggregate(Function.COUNT), "staff", hours, null))
                        .unit())
                .isEqualTo(Unit.NONE);
    }

    @Test
    void decimalsFollowTheArithmetic() {
        Quantity coarse = numbers("staff", "coarse", 0, POINT);
        assertThat(shape(points.plus(coarse)).decimals()).isEqualTo(2);
        assertThat(shape(points.times(hours)).decimals()).isEqualTo(3);
        assertThat(shape(points.dividedBy(hours)).isFraction()).isTrue();
        assertThat(shape(points.dividedBy(hours).times(hours)).isFraction()).isTrue();
        assertThat(shape(points.dividedBy(hours).rounded(4, RoundingMode.HALF_UP))
                        .decimals())
                .isEqualTo(4);
        assertThat(shape(constant("0.250")).decimals()).isEqualTo(2);
        assertThat(shape(Quantity.choice(isHead, points, coarse)).decimals()).isEqualTo(2);
    }

    @Test
    void kindsFollowTheOperation() {
        assertThat(shape(hours.compared(Comparison.MORE, hours)).kind()).isEqualTo(Kind.FLAG);
        assertThat(shape(status.oneOf(List.of("lent"))).kind()).isEqualTo(Kind.FLAG);
        assertThat(shape(new Applied(Presence.IS_ABSENT, List.of(status))).kind())
                .isEqualTo(Kind.FLAG);
        assertThat(shape(Quantity.choice(isHead, status, status)).kind()).isEqualTo(Kind.CATEGORY);
    }

    @Test
    void tablesFollowTheKeys() {
        assertThat(shape(constant("1").plus(constant("2"))).table()).isEmpty();
        assertThat(shape(hours.plus(Quantity.constant(Rational.ONE, HOUR))).table())
                .contains("staff");
        assertThat(shape(new Gathered(aggregate(Function.SUM), lessons, "lesson", "teacher", "staff"))
                        .table())
                .contains("staff");
        assertThat(shape(new Via("lesson", "teacher", "staff", hours)).table()).contains("lesson");
        assertThat(shape(new Statistic(aggregate(Function.MAX), "staff", hours, isHead))
                        .table())
                .isEmpty();
        assertThat(shape(new ShareRest(share(constant("10"), hours))).table()).isEmpty();
        assertThat(shape(share(constant("10"), hours)).table()).contains("staff");
    }

    @Test
    void aPartThatIsMissingHasTheShapeOfTheOthers() {
        assertThat(shape(Quantity.choice(isHead, hours, new Missing(Kind.NUMBER, HOUR)))
                        .decimals())
                .isEqualTo(1);
    }

    @Test
    void whatOneCheckHasFoundSoundAnotherDoesNotDeriveAgain() {
        Quantity sum = hours.plus(hours);
        Quantity named = sum.named(origin("load"));
        Shapes others = shapes.reportingTo(new ProblemCollector());
        assertThat(others.of(named, "")).containsSame(shape(sum));
        Quantity difference = hours.minus(hours);
        assertThat(shape(difference))
                .isSameAs(others.of(difference, "").orElseThrow())
                .isNotSameAs(new Shapes(problems).of(difference, "").orElseThrow());
    }

    @Test
    void whatIsNotSoundIsReportedToEachOnce() {
        Quantity mixed = hours.plus(points);
        ProblemCollector others = new ProblemCollector();
        Shapes second = shapes.reportingTo(others);
        for (int i = 0; i < 2; i++) {
            assertThat(shapes.of(mixed, "one")).isEmpty();
            assertThat(second.of(mixed.plus(hours), "other")).isEmpty();
        }
        assertThat(problems.problems())
                .extracting(problem -> problem.values().get("element"))
                .containsExactly("one");
        assertThat(others.problems())
                .extracting(problem -> problem.values().get("element"))
                .containsExactly("other");
    }

    @Test
    void hoursAndPointsDoNotAdd() {
        refused(hours.plus(points), QuantityProblem.UNIT_MISMATCH, "'hour' and 'point'");
        refused(hours.compared(Comparison.LESS, points), QuantityProblem.UNIT_MISMATCH, "lessThan");
        refused(Quantity.choice(isHead, hours, points), QuantityProblem.UNIT_MISMATCH, "choice");
    }

    @Test
    void operationsNeedTheirKinds() {
        refused(isHead.plus(hours), QuantityProblem.KIND_MISMATCH, "needs a number, but is given a flag");
        refused(hours.not(), QuantityProblem.KIND_MISMATCH, "needs a flag, but is given a number");
        refused(hours.oneOf(List.of("lent")), QuantityProblem.KIND_MISMATCH, "needs a category");
        refused(Quantity.choice(status, hours, hours), QuantityProblem.KIND_MISMATCH, "needs a flag");
        refused(Quantity.choice(isHead, hours, status), QuantityProblem.KIND_MISMATCH, "category");
        refused(status.rounded(2, RoundingMode.UP), QuantityProblem.KIND_MISMATCH, "rounded");
        refused(new Statistic(aggregate(Function.SUM), "staff", isHead, null), QuantityProblem.KIND_MISMATCH, "sumOf");
        refused(
                new Statistic(aggregate(Function.SUM), "staff", hours, points),
                QuantityProblem.KIND_MISMATCH,
                "needs a flag");
    }

    @Test
    void rowsOfTwoTablesMeetOnlyAlongAKey() {
        refused(hours.plus(lessons), QuantityProblem.TABLE_MISMATCH, "'staff' and 'lesson'");
        refused(
                new Statistic(aggregate(Function.SUM), "staff", lessons, null),
                QuantityProblem.TABLE_MISMATCH,
                "'staff' and 'lesson'");
        refused(
                new Statistic(aggregate(Function.SUM), "lesson", lessons, isHead),
                QuantityProblem.TABLE_MISMATCH,
                "'lesson' and 'staff'");
        refused(new Via("lesson", "teacher", "staff", lessons), QuantityProblem.TABLE_MISMATCH, "'staff' and 'lesson'");
        refused(
                new Gathered(aggregate(Function.SUM), hours, "lesson", "teacher", "staff"),
                QuantityProblem.TABLE_MISMATCH,
                "'lesson' and 'staff'");
    }

    @Test
    void aShareSplitsOnePoolOfMoneyByAClaimForEachRow() {
        refused(share(hours, points), QuantityProblem.SCALAR_NEEDED, "one for each row of 'staff'");
        refused(share(constant("10"), constant("1")), QuantityProblem.ROWS_NEEDED, "only one claim for all");
        refused(share(constant("0.005"), points), QuantityProblem.POOL_UNROUNDED, "2 decimals");
        refused(share(constant("1").dividedBy(constant("3")), points), QuantityProblem.POOL_UNROUNDED, "2 decimals");
        refused(share(constant("10"), isHead), QuantityProblem.KIND_MISMATCH, "share");
    }

    @Test
    void groupsKeysAndOrdersAreOfTheTable() {
        Quantity subject = categories("lesson", "subject");
        refused(
                new Statistic(aggregate(Function.SUM), "staff", hours, null, List.of(subject)),
                QuantityProblem.TABLE_MISMATCH,
                "'staff' and 'lesson'");
        refused(ranked(lessons), QuantityProblem.TABLE_MISMATCH, "'staff' and 'lesson'");
        refused(ranked(status), QuantityProblem.KIND_MISMATCH, "order");
        refused(
                new Window("staff", lessons, Window.Frame.UP_TO_HERE, aggregate(Function.SUM), hours, List.of()),
                QuantityProblem.TABLE_MISMATCH,
                "'staff' and 'lesson'");
    }

    private static Quantity ranked(Quantity by) {
        return new Ranked(
                "staff",
                List.of(new Ranked.Key(by, Ranked.Order.HIGHEST_FIRST)),
                Ranked.Ties.BEST_PLACE,
                null,
                List.of());
    }

    @Test
    void boundsAndPoolsOfAShareFit() {
        Quantity flag = constant("1").compared(Comparison.LESS, constant("2"));
        refused(share(flag, points), QuantityProblem.KIND_MISMATCH, "share");
        refused(bounded(hours), QuantityProblem.UNIT_MISMATCH, "share");
        refused(bounded(numbers("lesson", "least", 2)), QuantityProblem.TABLE_MISMATCH, "'staff' and 'lesson'");
        refused(family(categories("lesson", "class")), QuantityProblem.TABLE_MISMATCH, "'staff' and 'lesson'");
        refused(family(points), QuantityProblem.KIND_MISMATCH, "share");
    }

    private Share bounded(Quantity floor) {
        return new Share(
                constant("10"),
                points,
                new Share.Bounds(floor, null),
                null,
                Apportionment.largestRemainder(),
                Rational.ratio(1, 100));
    }

    private Share family(Quantity member) {
        return new Share(
                numbers("class", "money", 2),
                points,
                Share.Bounds.NONE,
                new Share.Family("class", member),
                Apportionment.largestRemainder(),
                Rational.ratio(1, 100));
    }

    @Test
    void aResultIsADecimal() {
        Quantity ratio = points.dividedBy(hours);
        assertThat(shapes.ofResult(ratio, "score")).isEmpty();
        assertThat(problems.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(QuantityProblem.UNROUNDED))
                .satisfies(problem -> assertThat(problem.values()).containsEntry("element", "score"));
        assertThat(shapes.ofResult(ratio.rounded(2, RoundingMode.UP), "score")).isPresent();
    }

    @Test
    void aProblemIsToldOnceAtTheInnermostName() {
        Quantity wrong = hours.plus(points).named(origin("inner"));
        Quantity whole = wrong.plus(wrong).named(origin("outer"));
        assertThat(shapes.of(whole, "")).isEmpty();
        assertThat(shapes.of(whole, "")).isEmpty();
        assertThat(problems.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.values()).containsEntry("element", "inner"));
    }

    @Test
    void everyProblemIsTold() {
        shapes.of(Quantity.sum(List.of(hours.plus(points), isHead.plus(hours), hours.plus(lessons))), "score");
        assertThat(problems.problems())
                .extracting(Problem::kind)
                .containsExactly(
                        QuantityProblem.UNIT_MISMATCH, QuantityProblem.KIND_MISMATCH, QuantityProblem.TABLE_MISMATCH);
    }

    private Shape shape(Quantity quantity) {
        Optional<Shape> shape = shapes.of(quantity, "score");
        assertThat(problems.problems()).isEmpty();
        return shape.orElseThrow();
    }

    private static void refused(Quantity quantity, ProblemKind kind, String words) {
        ProblemCollector found = new ProblemCollector();
        assertThat(new Shapes(found).of(quantity, "score")).isEmpty();
        assertThat(found.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind))
                .satisfies(problem -> assertThat(problem.text(Locale.ENGLISH)).contains("'score'", words));
    }

    private static Share share(Quantity pool, Quantity claims) {
        return new Share(pool, claims, Apportionment.largestRemainder(), Rational.ratio(1, 100));
    }
}
