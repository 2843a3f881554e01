package io.github.meritpool.post;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a plan's appointments are recorded: a table of which each row is a person in a post. A person with no row there
 * is waiting for a post (待岗).
 *
 * @param with its data
 */
public record AppointmentTable(Arguments with) {

    static final String POST = "post";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SHARE = "share";
    static final String ORDER = "order";

    /** The fields. */
    public static final Parameters FIELDS = Parameters.of(
            Declared.of("table", ArgumentType.TEXT, "the table of appointments", "聘任表"),
            Declared.of("staff", ArgumentType.TEXT, "its key column to the person", "指向教职工的键列"),
            Declared.of(POST, ArgumentType.TEXT, "its column that says the post", "岗位列"),
            Declared.of(
                            FROM,
                            ArgumentType.TEXT,
                            "its column with the first day; held throughout if not stated",
                            "首日列，不写则一直聘任")
                    .optional(),
            Declared.of(TO, ArgumentType.TEXT, "its column with the last day; open if not stated", "末日列，不写则无期限")
                    .optional(),
            Declared.of(
                            SHARE,
                            ArgumentType.TEXT,
                            "its column with the share of working time; all of it if not stated",
                            "工作份额列，不写则为全部")
                    .optional(),
            Declared.of(ORDER, ArgumentType.TEXT, "its column that says 1 for the main post", "任职顺序列，1 为主要岗位")
                    .optional());

    /**
     * Appointments that are held throughout, each of all of a person's working time.
     *
     * @param table the table's id
     * @param staff its key column to the person
     * @param post its column that says the post
     * @return where the appointments are
     */
    public static AppointmentTable of(String table, String staff, String post) {
        return new AppointmentTable(Arguments.of(
                FIELDS,
                Tree.fields()
                        .put("table", table)
                        .put("staff", staff)
                        .put(POST, post)
                        .build()));
    }

    /**
     * The table.
     *
     * @return its id
     */
    public String table() {
        return with.text("table");
    }

    /**
     * The column for something.
     *
     * @param field one of the fields that name columns
     * @return the column's id, if it is stated
     */
    public Optional<String> column(String field) {
        return with.optionalText(field);
    }

    /**
     * The columns that are stated.
     *
     * @return their ids
     */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        List.of("staff", POST, FROM, TO, SHARE, ORDER)
                .forEach(field -> column(field).ifPresent(columns::add));
        return List.copyOf(columns);
    }

    /** Whether the table and its columns are there and hold what they should; reports what does not. */
    boolean isSound(Vocabulary vocabulary) {
        int before = vocabulary.problems().errors();
        if (!vocabulary.hasTable(table(), with.at("table").pointer().orElseThrow())) {
            return false;
        }
        boolean hasKey = vocabulary
                .keyTo(
                        table(),
                        TableScope.STAFF,
                        column("staff"),
                        with.at("staff").pointer().orElseThrow())
                .isPresent();
        boolean isSound = hasKey && isOf(Kind.CATEGORY, POST, vocabulary);
        for (String field : List.of(FROM, TO, SHARE, ORDER)) {
            isSound &= !with.has(field) || isOf(Kind.NUMBER, field, vocabulary);
        }
        return isSound && vocabulary.problems().errors() == before;
    }

    private boolean isOf(Kind kind, String field, Vocabulary vocabulary) {
        Vocabulary.Attempt read = vocabulary.attempt(() -> quantity(field, vocabulary));
        String pointer = with.at(field).pointer().orElseThrow();
        return vocabulary.shapes().isOf(kind, read, field, pointer) && read.isSound();
    }

    Quantity quantity(String field, Vocabulary vocabulary) {
        return vocabulary.quantity(with.tree(field), with.at(field).pointer().orElseThrow(), table(), Unit.NONE);
    }
}
