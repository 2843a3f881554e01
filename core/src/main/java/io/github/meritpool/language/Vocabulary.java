package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Nearest;
import io.github.meritpool.spi.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which names mean something for the rows of which table. Made for compiling one plan; not thread-safe.
 *
 * <p>A name is looked up among the columns of the table first, then among the definitions, which are lowered when first
 * asked for. {@code key.name} follows a key column to the row it refers to.
 */
public final class Vocabulary {

    private static final int NESTING = 100;
    private static final int STEPS = 250;
    private static final int FIGURES = 100_000;

    private static final Label NO_WORDS = Label.same("-");

    /** Of a longer name no more is repeated. */
    private static final int LONGEST = 100;

    private final ProblemCollector problems;
    private final KnownShapes shapes;
    private final Soundness soundness;
    private final DeclaredTables tables = new DeclaredTables();
    private final Definitions definitions;
    private final Map<String, List<String>> categories = new LinkedHashMap<>();
    private final Map<String, SortedMap<LocalDate, Quantity>> byDate = new LinkedHashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final int deepest;
    private int nesting;
    private boolean isDepthReported;

    /**
     * An empty vocabulary.
     *
     * @param problems where problems go
     */
    public Vocabulary(ProblemCollector problems) {
        this(problems, NESTING, STEPS, FIGURES);
    }

    /**
     * An empty vocabulary with limits.
     *
     * @param problems where problems go
     * @param nesting how many conditions, expressions and names can lie inside each other
     * @param steps how many steps can lie between what a name stands for and what is recorded
     * @param figures how many figures can stand in the explanation of what a name stands for
     */
    public Vocabulary(ProblemCollector problems, int nesting, int steps, int figures) {
        this.problems = problems;
        this.shapes = new KnownShapes(problems);
        this.soundness = new Soundness(problems);
        this.definitions = new Definitions(problems, soundness, new Extent(steps, figures));
        this.deepest = nesting;
    }

    /**
     * Where problems go.
     *
     * @return the collector
     */
    public ProblemCollector problems() {
        return problems;
    }

    /**
     * What is known of quantities.
     *
     * @return kind, unit, decimals and rows of each
     */
    public KnownShapes shapes() {
        return shapes;
    }

    /**
     * Requires that a condition hold once values are known.
     *
     * @param requirement the condition, and what is reported where it does not hold
     */
    public void require(Requirement requirement) {
        requirements.add(requirement);
    }

    /**
     * What must hold once values are known.
     *
     * @return the requirements of everything lowered so far
     */
    public List<Requirement> requirements() {
        return List.copyOf(requirements);
    }

    /**
     * Adds a table; to one of the same id, the columns that it lacks.
     *
     * @param table the table's id
     * @param columns its columns by id
     * @param key the columns whose values together name a row
     */
    public void addTable(String table, Map<String, ColumnName> columns, List<String> key) {
        tables.add(table, columns, key);
    }

    /**
     * A flag that holds for each row of a table: nothing else says of whom a plain number speaks.
     *
     * @param table a table with columns
     * @return the flag
     */
    public Quantity everyRow(String table) {
        Optional<Quantity> any =
                tables.columns(table).values().stream().findFirst().map(ColumnName::fact);
        return any.map(fact ->
                        Quantity.any(List.of(isRecorded(fact), isRecorded(fact).not())))
                .orElse(new Missing(Kind.FLAG, Unit.NONE));
    }

    private static Quantity isRecorded(Quantity fact) {
        return new Applied(Presence.IS_ABSENT, List.of(fact)).not();
    }

    /**
     * The id of each row of a table.
     *
     * @param table the table's id
     * @param pointer where it is needed
     * @return a category; missing if several columns together name a row, which is now reported
     */
    public Quantity rowId(String table, String pointer) {
        List<String> key = tables.key(table);
        if (key.size() == 1) {
            return named(key.get(0), pointer, table);
        }
        problems.add(Problem.of(LanguageProblem.COMPOSITE_KEY)
                .at(Location.pointer(pointer))
                .with("table", table)
                .with("key", String.join(", ", key)));
        return new Missing(Kind.CATEGORY, Unit.NONE);
    }

    /**
     * The table that a key column leads to.
     *
     * @param table the table's id
     * @param column the column's id
     * @return the table referred to, if there is such a column and it is a key
     */
    public Optional<String> referenced(String table, String column) {
        return tables.column(table, column).flatMap(ColumnName::references);
    }

    /**
     * Gives a name to a quantity.
     *
     * @param name the name
     * @param pointer where it is defined
     * @param lowering makes the quantity, once, when it is first asked for
     */
    public void define(String name, String pointer, Supplier<Quantity> lowering) {
        Optional<Label> same = definitions.add(name, pointer, lowering);
        Optional<Label> column = tables.withColumn(name)
                .map(table -> Label.of("a column of the table '" + table + "'", "表“" + table + "”的一列"));
        same.or(() -> column)
                .ifPresent(other -> problems.add(Problem.of(LanguageProblem.DUPLICATE_NAME)
                        .at(Location.pointer(pointer))
                        .with("name", name)
                        .with("other", other.en())
                        .with("otherZhCn", other.zhCn())));
    }

    /**
     * Gives a name to values that hold from a date on, each until the next. Each use says which date it means.
     *
     * @param name the name
     * @param pointer where it is defined
     * @param values each value by the date from which it holds
     */
    public void defineByDate(String name, String pointer, SortedMap<LocalDate, Quantity> values) {
        define(name, pointer, soundness::unsound);
        byDate.putIfAbsent(name, Collections.unmodifiableSortedMap(new TreeMap<>(values)));
    }

    /**
     * The value that holds on a date.
     *
     * @param name a name with values by date
     * @param date a quantity that is a date
     * @param pointer where the name is used
     * @return the value; absent before the first date; a missing number if the name has no values by date, which is now
     *     reported
     */
    public Quantity onDate(String name, Quantity date, String pointer) {
        SortedMap<LocalDate, Quantity> values = byDate.get(name);
        if (values == null && soundness.isBroken(name)) {
            return soundness.unsound();
        } else if (values == null) {
            problems.add(Problem.of(LanguageProblem.NOT_BY_DATE)
                    .at(Location.pointer(pointer))
                    .with("name", name)
                    .with("known", String.join(", ", byDate.keySet()))
                    .with("nearest", Nearest.to(name, byDate.keySet())));
            return soundness.unsound();
        }
        List<Rational> from = values.keySet().stream().map(DateSpan::days).toList();
        Quantity first = values.values().iterator().next();
        List<Quantity> operands =
                new ArrayList<>(List.of(date, new Missing(shapes.kindOf(first), shapes.unitOf(first))));
        operands.addAll(values.values());
        return new Applied(new BandTable(from, BandTable.Edge.UPPER_BAND), operands);
    }

    /**
     * Gives a name to a quantity that says one of some categories.
     *
     * @param name the name
     * @param pointer where it is defined
     * @param values what it can say
     * @param lowering makes the quantity, once, when it is first asked for
     */
    public void defineCategory(String name, String pointer, List<String> values, Supplier<Quantity> lowering) {
        define(name, pointer, lowering);
        categories.put(name, List.copyOf(values));
    }

    /**
     * Lowers what was given a name that something else has, so that what is wrong in it is reported too. Nobody can ask
     * for it.
     *
     * @param check what else to check: the name, where it is defined, and the quantity
     */
    public void lowerRepeated(RepeatedCheck check) {
        definitions.lowerRepeated(check);
    }

    /** What else is checked of a second thing of one name. */
    @FunctionalInterface
    public interface RepeatedCheck {

        /**
         * Checks it.
         *
         * @param name the name
         * @param place where it is defined
         * @param attempt its quantity
         */
        void accept(String name, Location place, Attempt attempt);
    }

    /**
     * Whether a name stands for what is defined at a place, not for another thing that had it before.
     *
     * @param name a defined name
     * @param pointer where the definition stands
     * @return true if it does
     */
    public boolean isDefinedAt(String name, String pointer) {
        return definitions.isAt(name, pointer);
    }

    /**
     * The quantity of a definition, lowered now if it has not been.
     *
     * @param name a defined name
     * @return its quantity
     */
    public Quantity defined(String name) {
        return definitions.lowered(name);
    }

    /**
     * Reads what may hold others of its kind: conditions in conditions, expressions in expressions, names in names.
     *
     * @param pointer where it stands
     * @param reading reads it
     * @return what is read; a missing number if it is nested too deeply, which is now reported
     */
    public Quantity nested(String pointer, Supplier<Quantity> reading) {
        if (nesting >= deepest) {
            reportDepth(pointer);
            return soundness.unsound();
        }
        nesting++;
        Quantity read = reading.get();
        nesting--;
        return read;
    }

    /** Once: what is as deep elsewhere is mostly the same again, seen from further up. */
    private void reportDepth(String pointer) {
        if (!isDepthReported) {
            isDepthReported = true;
            problems.add(Problem.of(LanguageProblem.TOO_DEEP)
                    .at(Location.pointer(pointer))
                    .with("deepest", deepest));
        }
    }

    /**
     * Notes that a name stands for something broken that has been reported, so that what uses it is not reported again.
     * What is defined under the name is checked all the same.
     *
     * @param name the name of a table, a pool or anything that can be defined; for a column {@code table/column}
     */
    public void noteBroken(String name) {
        soundness.noteBroken(name);
    }

    /**
     * Whether a name stands for something broken that has been reported.
     *
     * @param name the name
     * @return true if it does
     */
    public boolean isBroken(String name) {
        return soundness.isBroken(name);
    }

    /**
     * What came of lowering something.
     *
     * @param quantity the quantity
     * @param isSound whether it was lowered without problems, its own or of what it uses
     */
    public record Attempt(Quantity quantity, boolean isSound) {}

    /**
     * Lowers something and says whether it went well: only what is sound is worth checking further.
     *
     * @param lowering makes the quantity
     * @return the quantity, and whether it is sound
     */
    public Attempt attempt(Supplier<Quantity> lowering) {
        return soundness.attempt(lowering);
    }

    /**
     * What a text or a number in a plan stands for.
     *
     * @param data a name, a number, a text that is a number, or a date
     * @param pointer where it stands
     * @param table the table for whose rows it is read
     * @param unit the unit that a number takes
     * @return the quantity
     */
    public Quantity quantity(Tree data, String pointer, String table, Unit unit) {
        if (data instanceof Tree.Decimal decimal) {
            return Quantity.constant(Rational.of(decimal.value()), unit);
        }
        String text = ((Tree.Text) data).text();
        if (ArgumentCheck.isDate(text)) {
            return Quantity.constant(DateSpan.days(LocalDate.parse(text)), Unit.DATE);
        }
        return ArgumentCheck.isDecimal(text)
                ? Quantity.constant(Rational.parse(text), unit)
                : named(text, pointer, table);
    }

    /**
     * What a name stands for.
     *
     * @param name the name
     * @param pointer where it stands
     * @param table the table for whose rows it is read
     * @return the quantity; a missing number if the name means nothing, which is now reported
     */
    public Quantity named(String name, String pointer, String table) {
        Map<String, ColumnName> columns = tables.columns(table);
        ColumnName column = columns.get(name);
        if (column != null) {
            return column.fact();
        }
        int dot = name.indexOf('.');
        ColumnName key = dot > 0 ? columns.get(name.substring(0, dot)) : null;
        if (key != null && key.references().isPresent()) {
            String target = key.references().get();
            String rest = name.substring(dot + 1);
            return nested(pointer, () -> new Via(table, name.substring(0, dot), target, named(rest, pointer, target)));
        }
        List<String> cycle = definitions.cycle(name);
        if (!cycle.isEmpty()) {
            problems.add(Problem.of(LanguageProblem.CYCLE)
                    .at(Location.pointer(pointer))
                    .with("path", String.join(" → ", cycle)));
            return new Missing(Kind.NUMBER, Unit.NONE);
        }
        if (byDate.containsKey(name)) {
            problems.add(Problem.of(LanguageProblem.DATE_NEEDED)
                    .at(Location.pointer(pointer))
                    .with("name", name));
            return soundness.unsound();
        }
        if (definitions.has(name)) {
            return nested(pointer, () -> defined(name));
        }
        boolean isReported = soundness.isBroken(name) || soundness.isBroken(table + "/" + name) || !tables.has(table);
        return isReported ? soundness.unsound() : unknown(name, pointer, table);
    }

    private Quantity unknown(String name, String pointer, String table) {
        List<String> known = new ArrayList<>(tables.columns(table).keySet());
        known.addAll(definitions.names());
        problems.add(Problem.of(LanguageProblem.UNKNOWN_NAME)
                .at(Location.pointer(pointer))
                .with("name", name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…")
                .with("table", table)
                .with("nearest", Nearest.to(name, known)));
        return new Missing(Kind.NUMBER, Unit.NONE);
    }

    /**
     * Whether a table is declared.
     *
     * @param table the table's id
     * @param pointer where it is named
     * @return true if it is; false if not, which is now reported
     */
    public boolean hasTable(String table, String pointer) {
        if (soundness.isBroken(table) && !tables.has(table)) {
            soundness.lose();
        } else if (!tables.has(table)) {
            problems.add(Problem.of(LanguageProblem.UNKNOWN_TABLE)
                    .at(Location.pointer(pointer))
                    .with("table", table)
                    .with("known", String.join(", ", tables.ids()))
                    .with("nearest", Nearest.to(table, tables.ids())));
        }
        return tables.has(table);
    }

    /**
     * The key column that leads from a table to another: the one there is, or the one that is named.
     *
     * @param from the referring table
     * @param to the table referred to
     * @param named the column to go along, if that is stated
     * @param pointer where this is needed
     * @return the column's id, or empty if there is not exactly one, which is now reported
     */
    public Optional<String> keyTo(String from, String to, Optional<String> named, String pointer) {
        List<String> keys = tables.keysTo(from, to);
        if (named.isPresent() ? keys.contains(named.get()) : keys.size() == 1) {
            return Optional.of(named.orElseGet(() -> keys.get(0)));
        }
        if (soundness.isBroken(from)) {
            soundness.lose();
            return Optional.empty();
        }
        problems.add(
                named.isPresent()
                        ? Problem.of(LanguageProblem.NOT_A_KEY)
                                .at(Location.pointer(pointer))
                                .with("column", named.get())
                                .with("from", from)
                                .with("to", to)
                                .with("known", String.join(", ", keys))
                        : Problem.of(LanguageProblem.NO_KEY)
                                .at(Location.pointer(pointer))
                                .with("from", from)
                                .with("to", to)
                                .with("count", keys.size())
                                .with("known", String.join(", ", keys)));
        return Optional.empty();
    }

    /**
     * Checks that a category quantity can say a name.
     *
     * @param quantity the quantity
     * @param category the name
     * @param pointer where the name stands
     */
    public void checkCategory(Quantity quantity, String category, String pointer) {
        List<String> known = categoriesOf(quantity);
        if (!known.isEmpty() && !known.contains(category)) {
            problems.add(Problem.of(LanguageProblem.UNKNOWN_CATEGORY)
                    .at(Location.pointer(pointer))
                    .with(
                            "column",
                            quantity instanceof Fact fact
                                    ? fact.column()
                                    : labelOf(quantity, NO_WORDS).en())
                    .with("value", category)
                    .with("known", String.join(", ", known))
                    .with("nearest", Nearest.to(category, known)));
        }
    }

    /**
     * What a category can say.
     *
     * @param quantity a category
     * @return the names; empty if they are not known
     */
    public List<String> categoriesOf(Quantity quantity) {
        if (quantity instanceof Via via) {
            return categoriesOf(via.of());
        } else if (quantity instanceof Named named) {
            return categories.getOrDefault(named.origin().element(), List.of());
        } else if (quantity instanceof Fact fact) {
            ColumnName column = tables.columns(fact.table()).get(fact.column());
            return column == null ? List.of() : column.categories();
        }
        return List.of();
    }

    /**
     * The words for a quantity.
     *
     * @param quantity the quantity
     * @param otherwise the words if it has none of its own
     * @return the label
     */
    public static Label labelOf(Quantity quantity, Label otherwise) {
        if (quantity instanceof Fact fact) {
            return fact.origin().label();
        } else if (quantity instanceof ParameterLeaf leaf) {
            return leaf.origin().label();
        } else if (quantity instanceof Named named) {
            return named.origin().label();
        }
        return quantity instanceof Via via ? labelOf(via.of(), otherwise) : otherwise;
    }
}
