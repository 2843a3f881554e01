package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Parameters.Form;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions: the name of a flag or a population, or an object that compares or combines. */
public final class Conditions {

    /** The fields of a condition that is an object. */
    public static final Parameters PARAMETERS = fields().inForms(LanguageProblem.BAD_CONDITION, forms());

    private final Vocabulary vocabulary;

    /**
     * A reader.
     *
     * @param vocabulary what names mean
     */
    public Conditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static Parameters fields() {
        return Parameters.of(
                Declared.of("of", ArgumentType.QUANTITY, "what is compared", "比较的对象")
                        .optional(),
                categories("is", "the category, or a list of them", "类别，或类别列表"),
                categories("isNot", "the category it is not, or a list of them", "不属于的类别或类别列表"),
                comparison(Comparison.AT_LEAST, "at least", "不少于"),
                comparison(Comparison.MORE, "more than", "多于"),
                comparison(Comparison.AT_MOST, "at most", "不多于"),
                comparison(Comparison.LESS, "less than", "少于"),
                comparison(Comparison.EQUAL, "equal to", "等于"),
                Declared.of("all", ArgumentType.CONDITION, "all of these hold", "全部成立")
                        .list()
                        .notEmpty()
                        .optional(),
                Declared.of("any", ArgumentType.CONDITION, "at least one of these holds", "至少一项成立")
                        .list()
                        .notEmpty()
                        .optional(),
                Declared.of("not", ArgumentType.CONDITION, "this does not hold", "不成立")
                        .optional(),
                Declared.of("some", ArgumentType.TEXT, "in at least one row of this table", "在该表的至少一行中")
                        .optional(),
                Scope.ALONG,
                Declared.of("where", ArgumentType.CONDITION, "this holds in the row", "该行满足此条件")
                        .optional());
    }

    /** It compares, or it combines, or it looks along a key. */
    private static List<Form> forms() {
        List<String> compared = new ArrayList<>(List.of("is", "isNot"));
        for (Comparison comparison : Comparison.values()) {
            compared.add(comparison.id());
        }
        return List.of(
                new Form(List.of("of"), compared),
                Form.of("all"),
                Form.of("any"),
                Form.of("not"),
                Form.of("some", "where"),
                Form.of("some", Scope.ALONG.name(), "where"));
    }

    private static Declared categories(String name, String en, String zhCn) {
        return Declared.of(name, ArgumentType.TEXT, en, zhCn)
                .oneOrList()
                .notEmpty()
                .optional();
    }

    private static Declared comparison(Comparison comparison, String en, String zhCn) {
        return Declared.of(comparison.id(), ArgumentType.QUANTITY, en, zhCn).optional();
    }

    /**
     * Reads a condition.
     *
     * @param data the name or the object
     * @param pointer where it stands
     * @param table the table for whose rows it is read
     * @return a flag; a missing one if there are problems, which are now reported
     */
    public Quantity read(Tree data, String pointer, String table) {
        if (data instanceof Tree.Text name) {
            Vocabulary.Attempt named = vocabulary.attempt(() -> vocabulary.named(name.text(), pointer, table));
            String field = pointer.substring(pointer.lastIndexOf('/') + 1);
            return vocabulary.shapes().isOf(Kind.FLAG, named, field, pointer)
                    ? named.quantity()
                    : new Missing(Kind.FLAG, Unit.NONE);
        }
        return vocabulary.nested(
                pointer,
                () -> new ArgumentCheck(vocabulary.problems())
                        .check(data, PARAMETERS, pointer)
                        .map(with -> object(with, table))
                        .orElse(new Missing(Kind.FLAG, Unit.NONE)));
    }

    private Quantity object(Arguments with, String table) {
        if (with.has("of")) {
            return compared(with, table);
        } else if (with.has("some")) {
            return some(with, table);
        } else if (with.has("all")) {
            return Quantity.all(readAll(with, "all", table));
        } else if (with.has("any")) {
            return Quantity.any(readAll(with, "any", table));
        }
        return read(with.tree("not"), with.pointer() + "/not", table).not();
    }

    /** Whether at least one of the rows that refer to this one satisfies a condition. */
    private Quantity some(Arguments with, String table) {
        String rows = with.text("some");
        String pointer = with.pointer() + "/some";
        if (!vocabulary.hasTable(rows, pointer)) {
            return new Missing(Kind.FLAG, Unit.NONE);
        }
        Quantity where = read(with.tree("where"), with.pointer() + "/where", rows);
        Aggregate howMany = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
        return vocabulary
                .keyTo(rows, table, with.optionalText(Scope.ALONG.name()), pointer)
                .map(key -> new Gathered(howMany, where, rows, key, table)
                        .compared(Comparison.MORE, Quantity.plain(Rational.ZERO)))
                .orElse(new Missing(Kind.FLAG, Unit.NONE));
    }

    private List<Quantity> readAll(Arguments with, String name, String table) {
        List<Quantity> conditions = new ArrayList<>();
        for (Tree item : with.items(name)) {
            conditions.add(read(item, with.pointer() + "/" + name + "/" + conditions.size(), table));
        }
        return conditions;
    }

    private Quantity compared(Arguments with, String table) {
        Vocabulary.Attempt read = vocabulary.attempt(
                () -> vocabulary.quantity(with.tree("of"), with.pointer() + "/of", table, Unit.NONE));
        Quantity of = read.quantity();
        if (!isComparable(read, with)) {
            return new Missing(Kind.FLAG, Unit.NONE);
        }
        List<Quantity> parts = new ArrayList<>();
        if (with.has("is")) {
            parts.add(of.oneOf(categories(with, "is", of)));
        }
        if (with.has("isNot")) {
            parts.add(of.oneOf(categories(with, "isNot", of)).not());
        }
        for (Comparison comparison : Comparison.values()) {
            if (with.has(comparison.id())) {
                String pointer = with.pointer() + "/" + comparison.id();
                Quantity bound = vocabulary.quantity(
                        with.tree(comparison.id()),
                        pointer,
                        table,
                        vocabulary.shapes().unitOf(of));
                parts.add(of.compared(comparison, bound));
            }
        }
        return Quantity.all(parts);
    }

    /** A category is compared by its names, a number by numbers. */
    private boolean isComparable(Vocabulary.Attempt of, Arguments with) {
        String pointer = with.pointer() + "/of";
        for (String field : with.fields().fields().keySet()) {
            Kind needed = field.startsWith("is") ? Kind.CATEGORY : Kind.NUMBER;
            if (!field.equals("of") && !vocabulary.shapes().isOf(needed, of, field, pointer)) {
                return false;
            }
        }
        return true;
    }

    private List<String> categories(Arguments with, String name, Quantity of) {
        Tree data = with.tree(name);
        List<Tree> items = data instanceof Tree.Items list ? list.items() : List.of(data);
        List<String> categories = new ArrayList<>();
        for (Tree item : items) {
            String category = ((Tree.Text) item).text();
            vocabulary.checkCategory(of, category, with.pointer() + "/" + name);
            categories.add(category);
        }
        return categories;
    }
}
