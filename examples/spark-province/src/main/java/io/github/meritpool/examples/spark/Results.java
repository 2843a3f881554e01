package io.github.meritpool.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;

/**
 * The output folder of a run. Everything is written beside it and the folder is renamed when it is complete, so that it holds
 * all or is not there, as far as the file system renames at once.
 */
final class Results {

    /** The column that says whether a row would be the same with all schools. */
    static final String BASIS = "basis";

    /** It rests on no other school. */
    static final String FINAL = "final";

    /** It rests on figures that lack the schools left out. */
    static final String PROVISIONAL = "provisional";

    private final SparkSession spark;
    private final FileSystem files;
    private final Path folder;
    private final Path draft;
    private final List<String> written = new ArrayList<>();

    Results(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = new Path(folder);
        this.draft = this.folder.suffix(".draft");
        try {
            this.files =
                    FileSystem.get(this.folder.toUri(), spark.sparkContext().hadoopConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isThere() {
        try {
            return files.exists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Payouts, pools and accounts, each in Parquet and in CSV. */
    Results settled(Dataset<Row> settled) {
        both("payouts", things(settled, SettledRows.PAYOUT));
        both("pools", things(settled, SettledRows.POOL));
        both("accounts", accounts(things(settled, SettledRows.ACCOUNT)));
        return this;
    }

    /** The same of some schools, each row marked, and which schools they lack. */
    Results settledWithout(SortedSet<String> leftOut, boolean reachesBeyond, Dataset<Row> settled) {
        Column basis = lit(reachesBeyond ? PROVISIONAL : FINAL).as(BASIS);
        both("payouts", things(settled, SettledRows.PAYOUT).select(col("*"), basis));
        both("pools", things(settled, SettledRows.POOL).select(col("*"), basis));
        both(
                "accounts",
                accounts(things(settled, SettledRows.ACCOUNT))
                        .select(col("*"), lit(PROVISIONAL).as(BASIS)));
        csv(
                "left-out",
                spark.createDataset(new ArrayList<>(leftOut), Encoders.STRING())
                        .toDF("school")
                        .coalesce(1));
        return this;
    }

    Results problems(Dataset<Row> problems) {
        csv("problems", ProblemRows.ordered(problems).coalesce(1));
        return this;
    }

    /** What an account comes to is the sum of what it comes to in each part. */
    private static Dataset<Row> accounts(Dataset<Row> ofParts) {
        DataType money = ofParts.schema().apply("amount").dataType();
        return ofParts.groupBy("account")
                .agg(sum("amount").cast(money).as("amount"))
                .coalesce(1);
    }

    private static Dataset<Row> things(Dataset<Row> settled, String field) {
        return settled.filter(col(field).isNotNull()).select(field + ".*");
    }

    private void both(String name, Dataset<Row> rows) {
        rows.write().mode("overwrite").parquet(path(name + ".parquet"));
        csv(name, rows);
    }

    /** As the library writes CSV: RFC 4180, quotes only where needed, empty cells empty. */
    private void csv(String name, Dataset<Row> rows) {
        rows.write()
                .mode("overwrite")
                .option("header", true)
                .option("escape", "\"")
                .option("emptyValue", "")
                .option("ignoreLeadingWhiteSpace", false)
                .option("ignoreTrailingWhiteSpace", false)
                .csv(path(name + ".csv"));
    }

    private String path(String name) {
        written.add(new Path(folder, name).toString());
        return new Path(draft, name).toString();
    }

    /** Puts everything into place; gives where it is. */
    List<String> publish() {
        try {
            if (!files.rename(draft, folder)) {
                throw new IOException("The folder '" + draft + "' could not be renamed to '" + folder + "'.");
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
