package io.github.meritpool.formats;

import io.github.meritpool.plan.NamedCheck;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.CheckAnswer;
import io.github.meritpool.settlement.SettledColumns;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Settlements in CSV, a row for each of the staff: id, the score of each dimension, the total score, the amount of each
 * pay line, and the pay, which is all lines together. Each assessment is a file of its own, a row for each row assessed:
 * id, the score of each dimension, the total score.
 *
 * <p>RFC 4180 in UTF-8, lines ended by a line feed. Scores are written as exact decimals (as a ratio such as
 * {@code 1/3} where a plan leaves one that no decimal states), amounts in the currency's major
 * unit with all its decimals; numbers are never altered. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class SettlementCsv {

    /** What the columns are called. */
    public enum Headers {
        /** The ids of the plan's elements, for programs. */
        IDS,
        /** The English labels, for people; a byte order mark tells spreadsheets that the file is in UTF-8. */
        ENGLISH,
        /** The Chinese labels, for people; a byte order mark tells spreadsheets that the file is in UTF-8. */
        CHINESE;

        String name(String id, Label label) {
            return switch (this) {
                case IDS -> id;
                case ENGLISH -> label.in(Locale.ENGLISH);
                case CHINESE -> label.in(Locale.SIMPLIFIED_CHINESE);
            };
        }
    }

    private SettlementCsv() {}

    /**
     * Writes a settlement to a file, which appears whole or not at all.
     *
     * @param settlement what was settled
     * @param headers what the columns are called
     * @param file where to; what is there is replaced
     * @throws ProblemException if it cannot be written ({@link FormatsProblem#FILE_UNWRITABLE})
     */
    public static void write(Settlement settlement, Headers headers, Path file) {
        WholeFiles.write(file, out -> write(settlement, headers, out));
    }

    /**
     * Writes a settlement, its columns called by their ids.
     *
     * @param settlement what was settled
     * @param out where to; in UTF-8; not closed
     * @throws IOException if writing fails
     */
    public static void write(Settlement settlement, Writer out) throws IOException {
        write(settlement, Headers.IDS, out);
    }

    /**
     * Writes a settlement.
     *
     * @param settlement what was settled
     * @param headers what the columns are called
     * @param out where to; in UTF-8; not closed
     * @throws IOException if writing fails
     */
    public static void write(Settlement settlement, Headers headers, Writer out) throws IOException {
        SettledColumns figures = settlement.columns();
        BitSet all = new BitSet();
        all.set(0, figures.ids(Rubric.STAFF).size());
        write(SettlementColumns.ofPayouts(settlement.plan()), figures, all, headers, out);
    }

    /**
     * Writes what an assessment came to.
     *
     * @param settlement what was settled
     * @param assessment the assessment's id
     * @param headers what the columns are called
     * @param out where to; in UTF-8; not closed
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if the plan has no such assessment
     */
    public static void writeScores(Settlement settlement, String assessment, Headers headers, Writer out)
            throws IOException {
        Rubric rubric = settlement.plan().assessments().stream()
                .filter(one -> one.id().equals(assessment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan has no assessment '" + assessment + "'."));
        SettledColumns figures = settlement.columns();
        write(
                SettlementColumns.ofScores(settlement.plan(), rubric),
                figures,
                figures.assessed(assessment),
                headers,
                out);
    }

    /**
     * Writes what a check answers for each row: {@code yes}, {@code no} or {@code untold}, in words where the columns are
     * called by labels.
     *
     * @param settlement what was settled
     * @param check the check's id
     * @param headers what the columns are called
     * @param out where to; in UTF-8; not closed
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if the plan has no such check
     */
    public static void writeAnswers(Settlement settlement, String check, Headers headers, Writer out)
            throws IOException {
        List<CheckAnswer> rows = settlement.check(check).rows();
        NamedCheck asked = settlement.plan().checks().stream()
                .filter(one -> one.id().equals(check))
                .findFirst()
                .orElseThrow();
        SettlementColumns<CheckAnswer> columns = SettlementColumns.ofAnswers(settlement.plan(), asked, headers);
        CsvRows csv = begin(columns, headers, out);
        for (CheckAnswer row : rows) {
            csv.writeRow(columns.cells(row), 0);
        }
        csv.end();
    }

    private static void write(
            SettlementColumns<SettledColumns> columns, SettledColumns figures, BitSet rows, Headers headers, Writer out)
            throws IOException {
        CsvRows csv = begin(columns, headers, out);
        if (!rows.isEmpty()) {
            List<Cell> cells = columns.cells(figures);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                csv.writeRow(cells, row);
            }
        }
        csv.end();
    }

    private static CsvRows begin(SettlementColumns<?> columns, Headers headers, Writer out) throws IOException {
        CsvRows csv = new CsvRows(headers, out);
        csv.writeHeader(columns.names(headers));
        return csv;
    }
}
