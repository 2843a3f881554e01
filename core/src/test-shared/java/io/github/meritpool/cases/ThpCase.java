package io.github.meritpool.cases;

import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A school settled by hand under the THP regulation: what was recorded, what everyone scores and is paid. */
public enum ThpCase {
    /** All of what passes an allowance counts; the mean is that of everyone who is paid. */
    TEN_CLIFF_ALL("thp-10-cliff-all", "cliff", "notOut"),
    /** All of what passes an allowance counts; the mean is that of those paid by points. */
    TEN_CLIFF_POINTS("thp-10-cliff-points", "cliff", "paidByPoints"),
    /** Only the excess counts; the mean is that of everyone who is paid. */
    TEN_EXCESS_ALL("thp-10-excess-all", "excess", "notOut"),
    /** Only the excess counts; the mean is that of those paid by points. */
    TEN_EXCESS_POINTS("thp-10-excess-points", "excess", "paidByPoints"),
    /** A school of 97. */
    NINETY_SEVEN("thp-97-excess-points", "excess", "paidByPoints");

    private static final List<String> RESULTS =
            List.of("attendance", "workload", "process", "total", "allowance_fen", "merit_fen");

    private final String file;
    private final String beyond;
    private final String meanOver;

    ThpCase(String file, String beyond, String meanOver) {
        this.file = file;
        this.beyond = beyond;
        this.meanOver = meanOver;
    }

    /**
     * How an allowance is read.
     *
     * @return {@code excess} or {@code cliff}
     */
    public String beyond() {
        return beyond;
    }

    /**
     * Whose pay the mean is taken of.
     *
     * @return the population's id
     */
    public String meanOver() {
        return meanOver;
    }

    /**
     * What was recorded of each of the staff.
     *
     * @return cells by column, person by person
     */
    public List<Map<String, String>> facts() {
        List<Map<String, String>> facts = rows();
        facts.forEach(row -> row.keySet().removeAll(RESULTS));
        return facts;
    }

    /**
     * The roster.
     *
     * @return the facts for the plan of this case
     */
    public Roster roster() {
        RosterBuilder roster = Roster.builder(ThpCasePlan.of(this));
        facts().forEach(row -> roster.row("staff", row, Location.row(row.get("id"))));
        return roster.build().orElseThrow();
    }

    /**
     * What follows by hand.
     *
     * @return for each of the staff: id, attendance, workload, process, total, allowance and merit pay in fen
     */
    public List<String> expected() {
        return rows().stream()
                .map(row -> row.get("id") + " "
                        + String.join(" ", RESULTS.stream().map(row::get).toList()))
                .toList();
    }

    /**
     * What a settlement comes to, in the form of {@link #expected}.
     *
     * @param settlement the settled school
     * @return a line for each of the staff
     */
    public static List<String> found(Settlement settlement) {
        return settlement.payouts().stream().map(ThpCase::line).toList();
    }

    private static String line(Payout payout) {
        List<Object> cells = new ArrayList<>();
        cells.add(payout.staffId());
        Stream.of("attendance", "workload", "process").map(payout.scores()::get).forEach(cells::add);
        cells.add(payout.score().orElseThrow());
        Stream.of("classTeacherPay", "meritPay")
                .map(line -> payout.lines().get(line).minorUnits())
                .forEach(cells::add);
        return String.join(" ", cells.stream().map(Object::toString).toList());
    }

    private List<Map<String, String>> rows() {
        List<String> lines = lines().filter(line -> !line.startsWith("#")).toList();
        List<String> names = List.of(lines.get(0).split(","));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            String[] cells = line.split(",");
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Tests run in their module's folder. */
    private Stream<String> lines() {
        Path fromModule = Path.of("src", "test", "resources", "thp-cases", file + ".csv");
        Path path = Stream.of(Path.of(""), Path.of("..", "core"), Path.of(".."))
                .map(folder -> folder.resolve(fromModule))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(fromModule);
        try {
            return Files.readAllLines(path).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
