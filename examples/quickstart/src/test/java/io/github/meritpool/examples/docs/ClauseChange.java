package io.github.meritpool.examples.docs;

import java.util.List;

/**
 * What a clause changes: two settlements that differ in one fact, and a figure before and after, as the clause has it.
 *
 * @param clause the clause, such as {@code 009-3}
 * @param fact the fact: {@code T1 sickDays} of the staff, {@code lates L1 minutes} of another table, {@code parameter p}, or
 *     a row that is taken out, {@code lates L1}
 * @param from what the page says, {@code row} if a row is taken out
 * @param to what it is changed to, {@code no row} if a row is taken out
 * @param figure the figure, as {@link SettledFigures} reads it
 * @param before what it comes to
 * @param after what it comes to once the fact is changed
 * @param place for messages
 */
record ClauseChange(
        String clause,
        List<String> fact,
        String from,
        String to,
        String figure,
        String before,
        String after,
        String place) {

    static final List<String> HEADER = List.of("clause", "fact", "from", "to", "figure", "before", "after", "because");

    /** The changes below a heading of a page. */
    static List<ClauseChange> of(PlanExample example) {
        return example.tables("Changes").stream()
                .flatMap(table -> table.rows().stream().map(row -> of(row, table, example.page())))
                .toList();
    }

    private static ClauseChange of(List<String> row, Page.Table table, Page page) {
        String place = page.at(table) + " " + String.join(" | ", row);
        if (!table.header().equals(HEADER) || row.size() != HEADER.size() || row.contains("")) {
            throw new IllegalStateException(place + " must have the cells " + HEADER);
        }
        return new ClauseChange(
                row.get(0),
                List.of(row.get(1).split(" ")),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                place);
    }

    /** Whether a row is taken out. */
    boolean takesRowOut() {
        return to.equals("no row");
    }

    /** The parameter that is changed, if it is one. */
    boolean isOfParameter() {
        return fact.get(0).equals("parameter");
    }
}
