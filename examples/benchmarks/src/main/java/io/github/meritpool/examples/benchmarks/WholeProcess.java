package io.github.meritpool.examples.benchmarks;

import io.github.meritpool.formats.CsvLimits;
import io.github.meritpool.formats.SchoolsCsv;
import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.nio.file.Path;

/** One contestant as a program: CSV in, CSV out, school by school. */
final class WholeProcess {

    private WholeProcess() {}

    /**
     * Settles.
     *
     * @param args the contestant, the folder with {@code staff.csv}, and the file to write
     */
    public static void main(String[] args) throws IOException {
        settle(Contestants.valueOf(args[0]), Path.of(args[1]), Path.of(args[2]));
        Memory.printPeak();
    }

    static void settle(Contestants contestant, Path folder, Path result) throws IOException {
        Path in = folder.resolve("staff.csv");
        switch (contestant) {
            case MERITPOOL -> settle(folder, result);
            case LOOP -> SchoolFiles.settle(new HandWrittenLoop(), in, result);
            case BIG_DECIMAL -> SchoolFiles.settle(new BigDecimalPayroll(), in, result);
            case DROOLS -> SchoolFiles.settle(new DroolsPayroll(), in, result);
        }
    }

    private static void settle(Path folder, Path result) {
        SchoolsCsv.of(MeritpoolJob.PLAN)
                .withLimits(CsvLimits.defaults().withMaxRows(Integer.MAX_VALUE))
                .settle(
                        Settler.of(MeritpoolJob.PLAN),
                        folder,
                        (school, roster) -> Inputs.of(roster),
                        SettlementCsv.Headers.IDS,
                        result)
                .orElseThrow();
    }
}
