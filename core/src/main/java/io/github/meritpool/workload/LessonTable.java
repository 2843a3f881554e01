package io.github.meritpool.workload;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Unit;

/**
 * Where a conversion finds lessons among the facts: their table, the key to the person who teaches, and what each row
 * says.
 *
 * @param table the table's id
 * @param key its key column to the person
 * @param staffTable the id of the table of people
 * @param subject a category: the names of the conversion's subjects
 * @param classSize a number: pupils taught together
 * @param periods a number of unit {@link WorkloadUnit#LESSON}
 * @param preparation a category: the ids of {@link Preparation}
 */
public record LessonTable(
        String table,
        String key,
        String staffTable,
        Quantity subject,
        Quantity classSize,
        Quantity periods,
        Quantity preparation) {

    static final String SUBJECT = "subject";
    static final String CLASS_SIZE = "classSize";
    static final String PERIODS = "periods";
    static final String PREPARATION = "preparation";

    /**
     * A table whose columns are {@code subject}, {@code classSize}, {@code periods} and {@code preparation}.
     *
     * @param table the table's id
     * @param key its key column to the person
     * @param staffTable the id of the table of people
     * @param periodDecimals how many decimals its periods have at most, or {@link Shape#FRACTION} if that is not known
     * @return the table
     */
    public static LessonTable of(String table, String key, String staffTable, int periodDecimals) {
        Unit none = Unit.NONE;
        Unit lesson = WorkloadUnit.LESSON.unit();
        return new LessonTable(
                table,
                key,
                staffTable,
                fact(table, SUBJECT, Kind.CATEGORY, none, 0, Label.of("subject", "学科")),
                fact(table, CLASS_SIZE, Kind.NUMBER, Unit.of("pupil"), 0, Label.of("class size", "班额")),
                fact(table, PERIODS, Kind.NUMBER, lesson, periodDecimals, Label.of("periods", "课时数")),
                fact(table, PREPARATION, Kind.CATEGORY, none, 0, Label.of("preparation", "课头")));
    }

    private static Fact fact(String table, String column, Kind kind, Unit unit, int decimals, Label label) {
        return new Fact(table, column, kind, unit, decimals, new Origin(table, column, null, label));
    }
}
