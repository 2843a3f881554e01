package io.github.meritpool.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem is: a place in a document (JSON pointer), in a file (name, line, column name), or a row of a table
 * (for staff: the staff id). Any part may be missing.
 */
public final class Location {

    private static final Location NOWHERE = new Location(null, null, 0, null, null);

    private final @Nullable String file;
    private final @Nullable String pointer;
    private final int line;
    private final @Nullable String column;
    private final @Nullable String row;

    private Location(
            @Nullable String file, @Nullable String pointer, int line, @Nullable String column, @Nullable String row) {
        this.file = file;
        this.pointer = pointer;
        this.line = line;
        this.column = column;
        this.row = row;
    }

    /**
     * No place in particular: the whole input.
     *
     * @return the empty location
     */
    public static Location nowhere() {
        return NOWHERE;
    }

    /**
     * A place in a document.
     *
     * @param pointer an RFC 6901 JSON pointer; empty for the whole document
     * @return the location
     */
    public static Location pointer(String pointer) {
        return NOWHERE.withPointer(pointer);
    }

    /**
     * A row of a table.
     *
     * @param id the row's id; for the staff table the staff id
     * @return the location
     */
    public static Location row(String id) {
        return NOWHERE.withRow(id);
    }

    /**
     * A file.
     *
     * @param file the file's name
     * @return the location
     */
    public static Location file(String file) {
        return NOWHERE.withFile(file);
    }

    /**
     * This location in a file.
     *
     * @param name the file's name
     * @return the location with the file
     */
    public Location withFile(String name) {
        return new Location(name, pointer, line, column, row);
    }

    /**
     * This location with a JSON pointer.
     *
     * @param path the pointer
     * @return the location with the pointer
     */
    public Location withPointer(String path) {
        return new Location(file, path, line, column, row);
    }

    /**
     * This location with a line.
     *
     * @param number the line, from 1
     * @return the location with the line
     */
    public Location withLine(int number) {
        return new Location(file, pointer, number, column, row);
    }

    /**
     * This location with a column of a table.
     *
     * @param name the column's name as it stands in the file
     * @return the location with the column
     */
    public Location withColumn(String name) {
        return new Location(file, pointer, line, name, row);
    }

    /**
     * This location with a row of a table.
     *
     * @param id the row's id
     * @return the location with the row
     */
    public Location withRow(String id) {
        return new Location(file, pointer, line, column, id);
    }

    /**
     * The file's name.
     *
     * @return the name, if the place is in a file
     */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /**
     * The JSON pointer.
     *
     * @return the pointer, if the place is in a document
     */
    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }

    /**
     * The line.
     *
     * @return the line from 1, or 0 if unknown
     */
    public int line() {
        return line;
    }

    /**
     * The column's name.
     *
     * @return the name, if the place is in a column
     */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /**
     * The row's id; for the staff table the staff id.
     *
     * @return the id, if the place is a row
     */
    public Optional<String> row() {
        return Optional.ofNullable(row);
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        parts.add(file());
        parts.add(pointer());
        parts.add(line);
        parts.add(column());
        parts.add(row());
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The place in words that need no translation: {@code staff.csv:3 [sickDays] T0004 /rubric/0}. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (file != null) {
            words.add(line > 0 ? file + ":" + line : file);
        } else if (line > 0) {
            words.add(":" + line);
        }
        if (column != null) {
            words.add("[" + column + "]");
        }
        if (row != null) {
            words.add(row);
        }
        if (pointer != null && !pointer.isEmpty()) {
            words.add(pointer);
        }
        return String.join(" ", words);
    }
}
