package io.github.meritpool.plan;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a table of facts: what is recorded, with type, unit and bounds.
 *
 * @param with its data
 */
public record FactColumn(Arguments with) implements Element {

    /** What a column holds. */
    public enum Type {
        /** The id of a row, or a part of it that is no category. */
        ID,
        /** The id of a row of a table. */
        REFERENCE,
        /** One of the declared values. */
        CATEGORY,
        /** A decimal number. */
        DECIMAL,
        /** A whole number. */
        INTEGER,
        /** A day of the calendar. */
        DATE,
        /** Yes or no. */
        FLAG;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The fields of a column. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.option(
                    "type",
                    List.of("id", "reference", "category", "decimal", "integer", "date", "flag"),
                    "what it holds",
                    "列的类型"),
            Declared.of("unit", ArgumentType.TEXT, "the unit of its numbers", "数值的单位")
                    .optional(),
            Declared.of("decimals", ArgumentType.INTEGER, "the most decimals of its numbers", "小数位数上限")
                    .between(0, RoundingModes.MOST_DECIMALS)
                    .optional(),
            Declared.of("min", ArgumentType.DECIMAL, "the least it can be", "最小值")
                    .optional(),
            Declared.of("max", ArgumentType.DECIMAL, "the most it can be", "最大值")
                    .optional(),
            Declared.of("earliest", ArgumentType.DATE, "the first date it can be", "最早日期")
                    .optional(),
            Declared.of("latest", ArgumentType.DATE, "the last date it can be", "最晚日期")
                    .optional(),
            Declared.of("values", ArgumentType.TEXT, "the values of a category", "类别的可选值")
                    .list()
                    .optional(),
            Declared.of("valueLabels", ArgumentType.LABEL, "the words for the values of a category", "类别各值的名称")
                    .byName()
                    .optional(),
            Declared.of("references", ArgumentType.TABLE, "the table that a reference leads to", "引用的表")
                    .optional(),
            Declared.of(
                            "notApplicable",
                            ArgumentType.TEXT,
                            "the text that says that it does not apply; a blank cell is a problem",
                            "表示不适用的文字；空白单元格是错误")
                    .optional()));

    /** The fields that columns of some types have, and others may not state. */
    static final List<String> OF_SOME_TYPES = List.of(
            "unit",
            "decimals",
            "min",
            "max",
            "earliest",
            "latest",
            "values",
            "valueLabels",
            "references",
            "notApplicable");

    private static FactColumn of(Tree.FieldsBuilder fields) {
        return new FactColumn(Arguments.of(FIELDS, fields.build()));
    }

    private static Tree.FieldsBuilder fields(String id, Label label, Type type) {
        return Element.fields(id, label).put("type", type.id());
    }

    /**
     * A column of ids.
     *
     * @param id the column's id
     * @param label its words
     * @return the column
     */
    public static FactColumn id(String id, Label label) {
        return of(fields(id, label, Type.ID));
    }

    /**
     * A column that leads to the rows of a table.
     *
     * @param id the column's id
     * @param label its words
     * @param table the table that it leads to
     * @return the column
     */
    public static FactColumn reference(String id, Label label, String table) {
        return of(fields(id, label, Type.REFERENCE).put("references", table));
    }

    /**
     * A column of categories.
     *
     * @param id the column's id
     * @param label its words
     * @param values what it can say
     * @return the column
     */
    public static FactColumn category(String id, Label label, List<String> values) {
        return of(fields(id, label, Type.CATEGORY).put("values", Tree.texts(values)));
    }

    /**
     * A column of categories with words for them.
     *
     * @param id the column's id
     * @param label its words
     * @param values what it can say, with the words for each
     * @return the column
     */
    public static FactColumn category(String id, Label label, Map<String, Label> values) {
        Tree.FieldsBuilder words = Tree.fields();
        values.forEach((value, valueLabel) -> words.put(value, Element.tree(valueLabel)));
        return of(fields(id, label, Type.CATEGORY)
                .put("values", Tree.texts(values.keySet()))
                .put("valueLabels", words.build()));
    }

    /**
     * A column of flags.
     *
     * @param id the column's id
     * @param label its words
     * @return the column
     */
    public static FactColumn flag(String id, Label label) {
        return of(fields(id, label, Type.FLAG));
    }

    /**
     * A column of decimal numbers.
     *
     * @param id the column's id
     * @param label its words
     * @param unit their unit; empty for none
     * @param decimals the most decimals they have
     * @param min the least, decimal text
     * @param max the most, decimal text
     * @return the column
     */
    public static FactColumn decimal(String id, Label label, String unit, int decimals, String min, String max) {
        return of(fields(id, label, Type.DECIMAL)
                .put("unit", unit)
                .put("decimals", BigDecimal.valueOf(decimals))
                .put("min", new BigDecimal(min))
                .put("max", new BigDecimal(max)));
    }

    /**
     * A column of whole numbers.
     *
     * @param id the column's id
     * @param label its words
     * @param unit their unit; empty for none
     * @param min the least, decimal text
     * @param max the most, decimal text
     * @return the column
     */
    public static FactColumn integer(String id, Label label, String unit, String min, String max) {
        return of(fields(id, label, Type.INTEGER)
                .put("unit", unit)
                .put("min", new BigDecimal(min))
                .put("max", new BigDecimal(max)));
    }

    /**
     * A column of dates.
     *
     * @param id its id
     * @param label its words
     * @param earliest the first date it can be, YYYY-MM-DD
     * @param latest the last date it can be
     * @return the column
     */
    public static FactColumn date(String id, Label label, String earliest, String latest) {
        return of(fields(id, label, Type.DATE).put("earliest", earliest).put("latest", latest));
    }

    /**
     * What the column holds.
     *
     * @return the type
     */
    public Type type() {
        return Type.valueOf(with.text("type").toUpperCase(Locale.ROOT));
    }

    /**
     * The most decimals of its numbers.
     *
     * @return 0 for whole numbers and for what are no numbers
     */
    public int decimals() {
        return type() == Type.DECIMAL ? with.integer("decimals") : 0;
    }

    /**
     * The values of a category.
     *
     * @return the values in the order declared; empty for another type
     */
    public List<String> values() {
        return with.texts("values");
    }

    /**
     * The words for the values of a category, which people may also write in a cell.
     *
     * @return the labels by value, in the order stated; values without a label stand for themselves
     */
    public Map<String, Label> valueLabels() {
        return with.labelsByName("valueLabels");
    }

    /**
     * The table that a reference leads to.
     *
     * @return the table's id, for a reference
     */
    public Optional<String> references() {
        return with.optionalText("references");
    }

    /**
     * The text that says that the fact does not apply.
     *
     * @return the text, if the plan declares one
     */
    public Optional<String> notApplicable() {
        return with.optionalText("notApplicable");
    }

    /**
     * The kind of its values.
     *
     * @return number, flag or category
     */
    public Kind kind() {
        return switch (type()) {
            case DECIMAL, INTEGER, DATE -> Kind.NUMBER;
            case FLAG -> Kind.FLAG;
            case ID, REFERENCE, CATEGORY -> Kind.CATEGORY;
        };
    }

    ColumnName name(String table) {
        Unit unit = type() == Type.DATE
                ? Unit.DATE
                : Unit.parse(with.optionalText("unit").orElse(""));
        return new ColumnName(
                new Fact(table, id(), kind(), unit, decimals(), origin("fact")),
                values(),
                references().orElse(""));
    }
}
