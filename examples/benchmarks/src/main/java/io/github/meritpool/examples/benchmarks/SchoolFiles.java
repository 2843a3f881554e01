package io.github.meritpool.examples.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The job from a CSV file to a CSV file, school by school, as programs without the library do it: with the same parser, each
 * in the way of its arithmetic, all to the same bytes. They check nothing.
 */
final class SchoolFiles {

    /** What every output begins with. */
    static final String HEADER = "school,id,attendance,workload,process,achievement,total,classTeacher,merit,pay\n";

    private static final int FIRST_FACT = 2;

    private SchoolFiles() {}

    /** Writes facts of so many schools, generated. */
    static void generate(Path file, int schools, int schoolSize) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            ByteText out = new ByteText(stream);
            out.text(
                    "school,id,sick,personal,absent,missed,weekly,routine,research,results,pupils,assessment,sanction\n");
            for (int i = 0; i < schools; i++) {
                School school = School.generated(schoolSize, i);
                String id = schoolId(i);
                for (int row = 0; row < schoolSize; row++) {
                    write(school, row, id, out);
                }
            }
            out.flush();
        }
    }

    static String schoolId(int number) {
        return String.format(Locale.ROOT, "S%06d", number);
    }

    private static void write(School school, int row, String id, ByteText out) throws IOException {
        out.text(id).comma().text(school.ids[row]).comma();
        out.decimal(school.sick[row], 1)
                .comma()
                .decimal(school.personal[row], 1)
                .comma();
        out.decimal(school.absent[row], 1)
                .comma()
                .decimal(school.missed[row], 0)
                .comma();
        out.decimal(school.weekly[row], 2)
                .comma()
                .decimal(school.routine[row], 1)
                .comma();
        out.decimal(school.research[row], 1)
                .comma()
                .decimal(school.results[row], 2)
                .comma();
        out.decimal(school.pupils[row], 0)
                .comma()
                .decimal(school.assessment[row], 1)
                .comma();
        out.text(School.SANCTIONS.get(school.sanction[row])).line();
    }

    /** By the hand-written loop. */
    static void settle(HandWrittenLoop loop, Path in, Path result) throws IOException {
        School school = new School(128);
        String current = "";
        try (CsvReader<CsvRecord> records = reader(in);
                OutputStream stream = Files.newOutputStream(result)) {
            ByteText out = new ByteText(stream);
            out.text(HEADER);
            for (CsvRecord row : records) {
                if (row.getStartingLineNumber() == 1) {
                    continue;
                }
                String id = row.getField(0);
                if (!id.equals(current) && school.size > 0) {
                    write(loop.settle(school), school, current, out);
                    school.size = 0;
                }
                current = id;
                add(row, school);
            }
            write(loop.settle(school), school, current, out);
            out.flush();
        }
    }

    private static void add(CsvRecord row, School school) {
        if (school.size == school.ids.length) {
            school.grow();
        }
        int at = school.size++;
        school.ids[at] = row.getField(1);
        school.sick[at] = unscaled(row.getField(FIRST_FACT), 1);
        school.personal[at] = unscaled(row.getField(FIRST_FACT + 1), 1);
        school.absent[at] = unscaled(row.getField(FIRST_FACT + 2), 1);
        school.missed[at] = unscaled(row.getField(FIRST_FACT + 3), 0);
        school.weekly[at] = unscaled(row.getField(FIRST_FACT + 4), 2);
        school.routine[at] = unscaled(row.getField(FIRST_FACT + 5), 1);
        school.research[at] = unscaled(row.getField(FIRST_FACT + 6), 1);
        school.results[at] = unscaled(row.getField(FIRST_FACT + 7), 2);
        school.pupils[at] = unscaled(row.getField(FIRST_FACT + 8), 0);
        school.assessment[at] = unscaled(row.getField(FIRST_FACT + 9), 1);
        school.sanction[at] = School.SANCTIONS.indexOf(row.getField(FIRST_FACT + 10));
    }

    /** The digits of a decimal with at most so many places, as a whole number of its last place. */
    private static int unscaled(String text, int places) {
        int value = 0;
        int missing = places;
        boolean isFraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                isFraction = true;
            } else {
                value = 10 * value + c - '0';
                missing -= isFraction ? 1 : 0;
            }
        }
        for (; missing > 0; missing--) {
            value *= 10;
        }
        return value;
    }

    private static void write(HandWrittenLoop settled, School school, String id, ByteText out) throws IOException {
        for (int row = 0; row < settled.size; row++) {
            out.text(id).comma().text(school.ids[row]).comma();
            out.plain(settled.attendance[row], 4)
                    .comma()
                    .plain(settled.workload[row], 4)
                    .comma();
            out.plain(settled.process[row], 4)
                    .comma()
                    .plain(school.results[row], 2)
                    .comma();
            out.plain(settled.total[row], 5).comma();
            out.decimal(settled.allowance[row], 2)
                    .comma()
                    .decimal(settled.merit[row], 2)
                    .comma();
            out.decimal(settled.allowance[row] + settled.merit[row], 2).line();
        }
    }

    /** By a contestant that has an object for each person. */
    static void settle(Contestant<List<Person>, List<Payslip>> contestant, Path in, Path result) throws IOException {
        List<Person> people = new ArrayList<>();
        String current = "";
        try (CsvReader<CsvRecord> records = reader(in);
                Writer out = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(result), StandardCharsets.UTF_8))) {
            out.write(HEADER);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            for (CsvRecord row : records) {
                if (row.getStartingLineNumber() == 1) {
                    continue;
                }
                String id = row.getField(0);
                if (!id.equals(current) && !people.isEmpty()) {
                    write(contestant.settle(people), current, csv);
                    people = new ArrayList<>();
                }
                current = id;
                people.add(person(row));
            }
            write(contestant.settle(people), current, csv);
            csv.flush();
        }
    }

    private static Person person(CsvRecord row) {
        return new Person(
                row.getField(1),
                new BigDecimal(row.getField(FIRST_FACT)),
                new BigDecimal(row.getField(FIRST_FACT + 1)),
                new BigDecimal(row.getField(FIRST_FACT + 2)),
                new BigDecimal(row.getField(FIRST_FACT + 3)),
                new BigDecimal(row.getField(FIRST_FACT + 4)),
                new BigDecimal(row.getField(FIRST_FACT + 5)),
                new BigDecimal(row.getField(FIRST_FACT + 6)),
                new BigDecimal(row.getField(FIRST_FACT + 7)),
                new BigDecimal(row.getField(FIRST_FACT + 8)),
                new BigDecimal(row.getField(FIRST_FACT + 9)),
                row.getField(FIRST_FACT + 10));
    }

    private static void write(List<Payslip> slips, String school, CsvWriter csv) {
        for (Payslip slip : slips) {
            csv.writeRecord(
                    school,
                    slip.getId(),
                    plain(slip.getAttendance()),
                    plain(slip.getWorkload()),
                    plain(slip.getProcess()),
                    plain(slip.getResults()),
                    plain(slip.getTotal()),
                    slip.getAllowance().toPlainString(),
                    slip.getMerit().toPlainString(),
                    slip.getPay().toPlainString());
        }
    }

    private static String plain(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }

    private static CsvReader<CsvRecord> reader(Path file) throws IOException {
        return CsvReader.builder().ofCsvRecord(file);
    }
}
