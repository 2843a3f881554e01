package io.github.meritpool.settlement;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.money.Rational;
import io.github.meritpool.post.Appointment;
import io.github.meritpool.post.AppointmentTable;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads appointments off the facts. */
final class Staffing {

    private final AppointmentTable table;
    private final TableFacts facts;

    private Staffing(AppointmentTable table, TableFacts facts) {
        this.table = table;
        this.facts = facts;
    }

    /** The appointments of a table; without dates they are held on the day. A row that says no post is none. */
    static List<Appointment> appointments(AppointmentTable table, TableFacts facts, LocalDate asOf) {
        Staffing staffing = new Staffing(table, facts);
        List<Appointment> appointments = new ArrayList<>();
        int rows = facts.ids(table.table()).size();
        for (int row = 0; row < rows; row++) {
            if (!staffing.value("post", row).isAbsent()) {
                appointments.add(staffing.appointment(row, asOf));
            }
        }
        return appointments;
    }

    private Appointment appointment(int row, LocalDate asOf) {
        int person = facts.target(table.table(), table.column("staff").orElseThrow(), row);
        Value from = value("from", row);
        Value to = value("to", row);
        return new Appointment(
                facts.ids(TableScope.STAFF).get(person),
                value("post", row).category(),
                from.isAbsent() ? asOf : DateSpan.date(from.number()),
                to.isAbsent() ? null : DateSpan.date(to.number()),
                number("share", row),
                number("order", row).numerator().intValue());
    }

    /** 1 where it is not recorded: all of the working time, the main post. */
    private Rational number(String field, int row) {
        Value value = value(field, row);
        return value.isAbsent() ? Rational.ONE : value.number();
    }

    private Value value(String field, int row) {
        return table.column(field)
                .map(column -> facts.column(table.table(), column).value(row))
                .orElse(Value.Absent.ABSENT);
    }
}
