package io.github.meritpool.language;

import io.github.meritpool.quantity.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A column as names see it.
 *
 * @param fact the fact that the name stands for
 * @param categories the names that the column may say; empty if it is no category or may say any
 * @param referencedTable the table that a key column refers to, or an empty text
 */
public record ColumnName(Fact fact, List<String> categories, String referencedTable) {

    /** Copies the categories. */
    public ColumnName {
        categories = List.copyOf(categories);
    }

    /**
     * The table referred to.
     *
     * @return the table's id, for a key column
     */
    public Optional<String> references() {
        return referencedTable.isEmpty() ? Optional.empty() : Optional.of(referencedTable);
    }
}
