package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Says in the algebra of quantities what a conversion says in words. */
final class ConversionLowering {

    private static final Quantity ONE = Quantity.plain(Rational.ONE);
    private static final Aggregate SUM = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);

    private final WorkloadConversion conversion;
    private final LessonTable lessons;

    ConversionLowering(WorkloadConversion conversion, LessonTable lessons) {
        this.conversion = conversion;
        this.lessons = lessons;
    }

    Quantity ofStaff() {
        Quantity sum = new Gathered(SUM, ofLesson(), lessons.table(), lessons.key(), lessons.staffTable());
        return conversion
                .rounding()
                .<Quantity>map(rounding -> new Applied(rounding, List.of(sum)))
                .orElse(sum)
                .named(conversion.origin());
    }

    Quantity ofLesson() {
        List<Quantity> factors = new ArrayList<>();
        factors.add(lessons.periods());
        factors.add(part(conversion.lessonWorth(), "lessonWorth", "worth of a lesson", "每节折算"));
        if (!conversion.subjects().isEmpty()) {
            factors.add(part(subjectFactor(), "subjectFactor", "subject factor", "学科系数"));
        }
        if (!conversion.classSizes().isEmpty()) {
            factors.add(part(classSizeFactor(), "classSizeFactor", "class-size factor", "班额系数"));
        }
        if (conversion.repeatFactor().isPresent()) {
            factors.add(part(repeatFactor(), "repeatFactor", "repeat factor", "重复课系数"));
        }
        Quantity taught = new Applied(Arithmetic.PRODUCT, factors);
        Quantity whole = conversion.extraPreparations().isEmpty()
                ? taught
                : part(taught, "taught", "lessons taught", "授课").plus(extraPreparation());
        return part(whole, "lesson", "one class's lessons", "一个班的课时");
    }

    private Quantity subjectFactor() {
        List<String> names =
                conversion.subjects().stream().map(SubjectFactor::subject).toList();
        List<Quantity> operands = new ArrayList<>();
        operands.add(lessons.subject());
        conversion.subjects().forEach(each -> operands.add(each.factor()));
        operands.add(new Missing(Kind.NUMBER, Unit.NONE));
        return new Applied(new CategoryTable(names), operands);
    }

    /** The first band begins at 0, so it is the arm below the first edge. */
    private Quantity classSizeFactor() {
        List<ClassSizeBand> bands = conversion.classSizes();
        List<Rational> edges =
                bands.stream().skip(1).map(band -> Rational.of(band.from())).toList();
        List<Quantity> operands = new ArrayList<>();
        operands.add(lessons.classSize());
        bands.forEach(band -> operands.add(band.factor()));
        return new Applied(new BandTable(edges, BandTable.Edge.UPPER_BAND), operands);
    }

    private Quantity repeatFactor() {
        return new Applied(
                new CategoryTable(List.of(Preparation.REPEAT.id())),
                List.of(lessons.preparation(), conversion.repeatFactor().orElseThrow(), ONE));
    }

    private Quantity extraPreparation() {
        Quantity extra = new Applied(
                new CategoryTable(List.of(Preparation.SAME_SUBJECT.id(), Preparation.OTHER_SUBJECT.id())),
                List.of(
                        lessons.preparation(),
                        added(Preparation.SAME_SUBJECT),
                        added(Preparation.OTHER_SUBJECT),
                        nothing()));
        return part(extra, "extraPreparation", "further preparation", "多授课头");
    }

    /** What one kind of further preparation adds, by its subject. */
    private Quantity added(Preparation preparation) {
        List<String> names = new ArrayList<>();
        List<Quantity> operands = new ArrayList<>();
        Quantity otherwise = nothing();
        operands.add(lessons.subject());
        for (ExtraPreparation rule : conversion.extraPreparations()) {
            if (rule.preparation() == preparation && rule.subjects().isEmpty()) {
                otherwise = rule.adds();
            } else if (rule.preparation() == preparation) {
                names.addAll(rule.subjects());
                rule.subjects().forEach(subject -> operands.add(rule.adds()));
            }
        }
        operands.add(otherwise);
        return names.isEmpty() ? otherwise : new Applied(new CategoryTable(names), operands);
    }

    private Quantity nothing() {
        return conversion.unit().of(Rational.ZERO);
    }

    private Quantity part(Quantity quantity, String role, String en, String zhCn) {
        return quantity.named(conversion.origin().part(role, Label.of(en, zhCn)));
    }
}
