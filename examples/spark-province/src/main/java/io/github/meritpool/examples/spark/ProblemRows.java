package io.github.meritpool.examples.spark;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Problems as rows, so that those of all schools can be gathered, counted and written like any other result. */
final class ProblemRows {

    static final StructType SCHEMA = new StructType()
            .add("school", DataTypes.StringType)
            .add("file", DataTypes.StringType)
            .add("column", DataTypes.StringType)
            .add("row", DataTypes.StringType)
            .add("element", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("en", DataTypes.StringType)
            .add("adviceEn", DataTypes.StringType)
            .add("zhCN", DataTypes.StringType)
            .add("adviceZhCN", DataTypes.StringType);

    private ProblemRows() {}

    /** A problem of a school; of none, if the school is empty. */
    static Row row(String school, Problem problem) {
        Location place = problem.location();
        return RowFactory.create(
                school,
                place.file().orElse(""),
                place.column().orElse(""),
                place.row().orElse(""),
                place.pointer().orElse(""),
                problem.code(),
                problem.sentence(Locale.ENGLISH),
                problem.advice(Locale.ENGLISH),
                problem.sentence(Locale.SIMPLIFIED_CHINESE),
                problem.advice(Locale.SIMPLIFIED_CHINESE));
    }

    static Dataset<Row> ordered(Dataset<Row> problems) {
        return problems.orderBy("school", "file", "row", "column", "element", "code");
    }

    /** The schools that have problems; among them the empty text, if a problem belongs to none. */
    static Set<String> schools(Dataset<Row> problems) {
        return new TreeSet<>(
                problems.select("school").distinct().as(Encoders.STRING()).collectAsList());
    }

    /** The problem for a person, as {@link Problem#text} has it, after the school. */
    static String text(Row row, Locale language) {
        boolean isEnglish = language.equals(Locale.ENGLISH);
        StringBuilder place = new StringBuilder();
        for (String part : new String[] {"school", "file", "row", "element"}) {
            add(place, row.getAs(part));
            if (part.equals("file") && !row.<String>getAs("column").isEmpty()) {
                add(place, "[" + row.getAs("column") + "]");
            }
        }
        return place + (place.isEmpty() ? "" : ": ") + row.getAs(isEnglish ? "en" : "zhCN") + " [" + row.getAs("code")
                + "]\n  " + row.getAs(isEnglish ? "adviceEn" : "adviceZhCN");
    }

    private static void add(StringBuilder place, String part) {
        if (!part.isEmpty()) {
            place.append(place.isEmpty() ? "" : " ").append(part);
        }
    }
}
