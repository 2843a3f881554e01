package io.github.meritpool.examples.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Facts of any table as rows of one form, so that what belongs to a school can be brought together. */
final class FactRows {

    /** The cells are in the order of the plan's columns; null where nothing is recorded. */
    static final StructType SCHEMA = new StructType()
            .add("school", DataTypes.StringType)
            .add("table", DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("place", DataTypes.StringType)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType))
            .add("unreadable", DataTypes.StringType);

    private static final int SCHOOL = 0;
    private static final int TABLE = 1;
    private static final int PLACE = 3;
    private static final int CELLS = 4;
    private static final int UNREADABLE = 5;

    private FactRows() {}

    /** The row of the split table that it belongs to; empty if it does not say. */
    static String school(Row row) {
        return row.getString(SCHOOL);
    }

    static String table(Row row) {
        return row.getString(TABLE);
    }

    /** Folder and file that it stands in. */
    static String place(Row row) {
        return row.getString(PLACE);
    }

    static String cell(Row row, int column) {
        String cell = row.<String>getList(CELLS).get(column);
        return cell == null ? "" : cell;
    }

    static boolean isReadable(Row row) {
        return row.isNullAt(UNREADABLE);
    }

    static String unreadable(Row row) {
        return row.getString(UNREADABLE);
    }
}
