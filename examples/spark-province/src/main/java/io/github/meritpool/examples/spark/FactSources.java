package io.github.meritpool.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.RosterProblem;
import io.github.meritpool.spi.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/**
 * The facts of a province: for each table of the plan a folder or a file under its id, in Parquet or CSV, whose columns are
 * called by their ids. Cells are taken as text, as the library reads them; only their form is looked at here.
 */
final class FactSources {

    /** Where Spark puts a line that it can't take apart. */
    private static final String UNREADABLE = "_unreadable";

    private final SparkSession spark;
    private final PayPlan plan;
    private final FactTable split;
    private final String folder;
    private final Format format;
    private final ProblemCollector problems = new ProblemCollector();

    /** How facts are stored. */
    enum Format {
        /** RFC 4180 in UTF-8, with a header in each file. */
        CSV,
        /** Parquet, with any types that hold the facts exactly. */
        PARQUET;

        String extension() {
            return this == CSV ? ".csv" : ".parquet";
        }
    }

    FactSources(SparkSession spark, PayPlan plan, String splitTable, String folder, Format format) {
        this.spark = spark;
        this.plan = plan;
        this.split = plan.table(splitTable).orElseThrow();
        this.folder = folder;
        this.format = format;
    }

    /** The rows of some tables; without those that a file or a column is missing of. */
    Dataset<Row> read(List<String> tables) {
        boolean isSplit = tables.contains(split.id());
        return tables.stream()
                .flatMap(table -> read(plan.table(table).orElseThrow(), isSplit).stream())
                .reduce(Dataset::union)
                .orElseGet(() -> spark.createDataFrame(List.of(), FactRows.SCHEMA));
    }

    /** These sources, if all files and columns are there that were looked for. */
    Checked<FactSources> checked() {
        return problems.hasErrors() ? problems.refuse() : problems.check(this);
    }

    private Optional<Dataset<Row>> read(FactTable table, boolean isSplit) {
        Optional<Dataset<Row>> source = stored(table);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        StructType stored = source.get().schema();
        int before = problems.errors();
        Optional<String> school = isSplit ? schoolColumn(table, stored) : Optional.empty();
        checkColumns(table, stored, school.orElse(""));
        return problems.errors() > before ? Optional.empty() : Optional.of(rows(table, source.get(), school));
    }

    private Optional<Dataset<Row>> stored(FactTable table) {
        Path inFolder = new Path(folder, table.id());
        Path inFile = new Path(folder, table.id() + format.extension());
        if (exists(inFolder)) {
            return Optional.of(load(inFolder));
        } else if (exists(inFile)) {
            return Optional.of(load(inFile));
        }
        problems.add(Problem.of(ProvinceProblem.MISSING_TABLE)
                .at(Location.file(table.id()))
                .with("table", table.id())
                .with("folder", inFolder)
                .with("file", inFile));
        return Optional.empty();
    }

    private boolean exists(Path path) {
        try {
            return FileSystem.get(path.toUri(), spark.sparkContext().hadoopConfiguration())
                    .exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset<Row> load(Path path) {
        if (format == Format.PARQUET) {
            return spark.read().parquet(path.toString());
        }
        StructType header =
                spark.read().option("header", true).csv(path.toString()).schema();
        return spark.read()
                .option("header", true)
                .option("enforceSchema", false)
                .option("escape", "\"")
                .option("columnNameOfCorruptRecord", UNREADABLE)
                .schema(header.add(UNREADABLE, DataTypes.StringType))
                .csv(path.toString());
    }

    /** The column that says which row of the split table a row belongs to. */
    private Optional<String> schoolColumn(FactTable table, StructType stored) {
        String key = split.key().get(0);
        List<String> references = table.columns().stream()
                .filter(column -> column.references().equals(Optional.of(split.id())))
                .map(FactColumn::id)
                .toList();
        if (table.id().equals(split.id()) || Arrays.asList(stored.fieldNames()).contains(key)) {
            return Optional.of(key);
        } else if (references.size() == 1) {
            return Optional.of(references.get(0));
        }
        problems.add(Problem.of(ProvinceProblem.NO_SCHOOL)
                .at(Location.file(table.id()))
                .with("split", split.id())
                .with("table", table.id())
                .with("column", key));
        return Optional.empty();
    }

    private void checkColumns(FactTable table, StructType stored, String school) {
        List<String> known = table.columns().stream().map(FactColumn::id).toList();
        List<String> there = Arrays.asList(stored.fieldNames());
        for (String column : there) {
            if (!known.contains(column) && !column.equals(school) && !column.equals(UNREADABLE)) {
                problems.add(Problem.of(RosterProblem.UNKNOWN_COLUMN)
                        .at(Location.file(table.id()).withColumn(column))
                        .with("table", table.id())
                        .with("column", column)
                        .with("nearest", Nearest.to(column, known)));
            }
        }
        for (String column : known) {
            if (!there.contains(column)) {
                problems.add(about(ProvinceProblem.MISSING_COLUMN, table, column));
            } else if (isBinary(stored.apply(column).dataType())) {
                problems.add(about(ProvinceProblem.BINARY_NUMBER, table, column)
                        .with("type", stored.apply(column).dataType().simpleString()));
            }
        }
    }

    private static Problem about(ProvinceProblem kind, FactTable table, String column) {
        return Problem.of(kind)
                .at(Location.file(table.id()).withColumn(column))
                .with("table", table.id())
                .with("column", column);
    }

    private static boolean isBinary(DataType type) {
        return type.equals(DataTypes.FloatType) || type.equals(DataTypes.DoubleType);
    }

    /** The rows in the form of {@link FactRows}. */
    private Dataset<Row> rows(FactTable table, Dataset<Row> source, Optional<String> school) {
        List<String> ids = table.columns().stream().map(FactColumn::id).toList();
        List<Column> columns = new ArrayList<>();
        ids.forEach(id -> columns.add(text(source, id)));
        columns.add(school.map(id -> col(id).cast(DataTypes.StringType)).orElse(lit("")));
        columns.add(input_file_name());
        boolean canBeUnreadable = Arrays.asList(source.schema().fieldNames()).contains(UNREADABLE);
        columns.add(canBeUnreadable ? col(UNREADABLE) : lit(null).cast(DataTypes.StringType));
        String tableId = table.id();
        int[] keys = table.key().stream().mapToInt(ids::indexOf).toArray();
        return source.select(columns.toArray(Column[]::new))
                .map((MapFunction<Row, Row>) row -> row(tableId, keys, ids.size(), row), Encoders.row(FactRows.SCHEMA));
    }

    /** Decimals without the zeros that their type has filled up. */
    private static Column text(Dataset<Row> source, String id) {
        return source.schema().apply(id).dataType() instanceof DecimalType
                ? col(id)
                : col(id).cast(DataTypes.StringType);
    }

    private static Row row(String table, int[] keys, int size, Row source) {
        String[] cells = new String[size];
        for (int i = 0; i < size; i++) {
            Object cell = source.get(i);
            cells[i] = cell instanceof BigDecimal number ? plain(number) : (String) cell;
        }
        List<String> id = new ArrayList<>();
        for (int key : keys) {
            id.add(stripped(cells[key]));
        }
        return RowFactory.create(
                stripped(source.getString(size)),
                table,
                String.join("/", id),
                table + "/" + new Path(source.getString(size + 1)).getName(),
                cells,
                source.getString(size + 2));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String stripped(String cell) {
        return cell == null ? "" : cell.strip();
    }
}
