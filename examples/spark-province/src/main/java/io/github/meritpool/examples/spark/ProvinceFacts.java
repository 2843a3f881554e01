package io.github.meritpool.examples.spark;

import io.github.meritpool.formats.WholeFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes up the facts of a province for {@code province/plan.json}: the same for the same size and seed, and ids only. */
final class ProvinceFacts {

    private static final int STAFF_OF_A_COUNTY = 9_000;
    private static final int FEWEST_COUNTIES = 3;
    private static final int FEWEST = 60;
    private static final int MOST = 120;

    private final int staff;
    private final int counties;
    private final SplittableRandom random;
    private int written;
    private int schools;

    private ProvinceFacts(int staff, long seed) {
        this.staff = staff;
        this.counties = Math.max(FEWEST_COUNTIES, staff / STAFF_OF_A_COUNTY);
        this.random = new SplittableRandom(seed);
    }

    /**
     * Writes the facts as CSV, a file for each table.
     *
     * @param staff how many people
     * @param seed what they are made up from
     * @param folder where to
     */
    static void write(int staff, long seed, Path folder) {
        try (WholeFiles files = WholeFiles.in(folder)) {
            StringBuilder schools = new StringBuilder("school,inCounty,rank\n");
            ProvinceFacts facts = new ProvinceFacts(staff, seed);
            files.write("staff.csv", out -> facts.writeStaff(schools, out));
            files.write("schools.csv", out -> out.append(schools));
            files.write("counties.csv", facts::writeCounties);
            files.publish();
        }
    }

    private void writeStaff(StringBuilder ofSchools, Writer out) throws IOException {
        out.write("id,worksAt,post,ownTotal,monthAllowance,hours,sickDays,personalDays,result\n");
        while (written < staff) {
            schools++;
            String school = school(schools);
            String rank = random.nextInt(3) == 0 ? "centrePrimary" : "completePrimary";
            ofSchools.append(school + "," + county(random.nextInt(counties)) + "," + rank + "\n");
            int size = Math.min(staff - written, random.nextInt(FEWEST, MOST + 1));
            for (int i = 0; i < size; i++) {
                written++;
                out.write(person(school, i == 0 ? "principal" : "teacher"));
            }
        }
    }

    private String person(String school, String post) {
        return String.format(
                Locale.ROOT,
                "T%08d,%s,%s,%d.00,%d.%02d,%d.%d,%d.%d,%d.%d,%d.%d\n",
                written,
                school,
                post,
                18_000 + random.nextInt(12_000),
                150 + random.nextInt(250),
                random.nextInt(100),
                6 + random.nextInt(14),
                random.nextInt(10),
                random.nextInt(6),
                5 * random.nextInt(2),
                random.nextInt(3),
                5 * random.nextInt(2),
                60 + random.nextInt(40),
                random.nextInt(10));
    }

    private void writeCounties(Writer out) throws IOException {
        out.write("county\n");
        for (int i = 0; i < counties; i++) {
            out.write(county(i) + "\n");
        }
    }

    private static String school(int number) {
        return String.format(Locale.ROOT, "S%06d", number);
    }

    private static String county(int number) {
        return String.format(Locale.ROOT, "C%04d", number);
    }
}
