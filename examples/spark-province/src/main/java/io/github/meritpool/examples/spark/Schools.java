package io.github.meritpool.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows that come school by school and gives some schools at a time: enough to be worth a settlement, few enough for
 * the memory of one task.
 */
final class Schools implements Iterator<List<Schools.School>> {

    /** Rows in one batch, from which on no further school is added. */
    private static final int ENOUGH = 2_000;

    private final Iterator<Row> rows;
    private final Set<String> leftOut;
    private @Nullable Row next;

    /** The facts of a school. */
    record School(String id, List<Row> rows) {}

    Schools(Iterator<Row> rows, Set<String> leftOut) {
        this.rows = rows;
        this.leftOut = leftOut;
        advance();
    }

    private void advance() {
        do {
            next = rows.hasNext() ? rows.next() : null;
        } while (next != null && leftOut.contains(FactRows.school(next)));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<School> next() {
        List<School> batch = new ArrayList<>();
        int size = 0;
        while (size < ENOUGH && next != null) {
            School school = school(next);
            batch.add(school);
            size += school.rows().size();
        }
        if (batch.isEmpty()) {
            throw new NoSuchElementException();
        }
        return batch;
    }

    private School school(Row first) {
        School school = new School(FactRows.school(first), new ArrayList<>());
        while (next != null && FactRows.school(next).equals(school.id())) {
            school.rows().add(next);
            advance();
        }
        return school;
    }
}
