package io.github.meritpool.workload;

import io.github.meritpool.language.StatedFields;
import io.github.meritpool.language.StatedRounding;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an element of the workload is read: the rows of its table, and where its problems go. */
final class WorkloadScope {

    private final WorkloadElement element;
    private final TableScope rows;

    private WorkloadScope(WorkloadElement element, TableScope rows) {
        this.element = element;
        this.rows = rows;
    }

    static WorkloadScope of(WorkloadElement element, Vocabulary vocabulary) {
        return new WorkloadScope(element, TableScope.of(vocabulary, element.table()));
    }

    /** The same element, read for the rows of another table. */
    WorkloadScope over(String table) {
        return new WorkloadScope(element, TableScope.of(rows.vocabulary(), table));
    }

    Vocabulary vocabulary() {
        return rows.vocabulary();
    }

    String table() {
        return rows.table();
    }

    Unit unit() {
        return element.unit().unit();
    }

    Origin origin() {
        return element.origin();
    }

    Quantity missing() {
        return new Missing(Kind.NUMBER, unit());
    }

    boolean hasTable(String table, Location place) {
        return vocabulary().hasTable(table, place.pointer().orElseThrow());
    }

    /** A number that an argument names or states; where it names something else, that is a problem. */
    Quantity number(Arguments in, String field, Unit unit) {
        return ofKind(Kind.NUMBER, in, field, unit);
    }

    Quantity category(Arguments in, String field) {
        return ofKind(Kind.CATEGORY, in, field, Unit.NONE);
    }

    private Quantity ofKind(Kind kind, Arguments in, String field, Unit unit) {
        Vocabulary.Attempt read = vocabulary().attempt(() -> rows.quantity(in, field, unit, element.origin()));
        return vocabulary().shapes().isOf(kind, read, field, pointer(in, field))
                ? read.quantity()
                : new Missing(kind, unit);
    }

    Quantity divisor(Arguments in, String field, Unit unit) {
        return rows.divisor(in, field, unit, element.origin());
    }

    Quantity condition(Arguments in, String field) {
        return rows.condition(in, field);
    }

    List<Quantity> listed(Arguments in, String field, Unit unit) {
        List<Quantity> quantities = new ArrayList<>();
        in.items(field)
                .forEach(item ->
                        quantities.add(rows.quantity(item, pointer(in, field) + "/" + quantities.size(), unit)));
        return quantities;
    }

    TableScope rows() {
        return rows;
    }

    /** A quantity as a part of the element, with the words and the clause stated for it or else these. */
    Quantity part(Quantity quantity, Arguments stated, String role, Label otherwise) {
        Label label = stated.has("label") ? stated.label("label") : otherwise;
        String clause = stated.optionalText("clause").orElse(element.origin().clauseId());
        return quantity.named(new Origin(element.id(), role, clause, label));
    }

    Quantity part(Quantity quantity, String role, String en, String zhCn) {
        return quantity.named(element.origin().part(role, Label.of(en, zhCn)));
    }

    Quantity rounded(Quantity quantity) {
        Arguments with = element.with();
        return with.has("rounding")
                ? StatedRounding.read(with.object("rounding"), vocabulary().problems())
                        .<Quantity>map(rounding -> new Applied(rounding, List.of(quantity)))
                        .orElse(quantity)
                : quantity;
    }

    /** Checks that work comes out in the unit that the element states. */
    Quantity inUnit(Vocabulary.Attempt read) {
        Optional<Shape> other = Optional.of(read)
                .filter(Vocabulary.Attempt::isSound)
                .flatMap(sound -> vocabulary().shapes().of(sound.quantity()))
                .filter(shape -> !shape.unit().equals(unit()));
        other.ifPresent(shape -> vocabulary()
                .problems()
                .add(problem(
                                WorkloadProblem.OTHER_UNIT,
                                Location.pointer(element.with().pointer()))
                        .with("expected", unit())
                        .with("found", shape.unit())));
        return read.quantity();
    }

    StatedFields fields() {
        return new StatedFields(element.id(), vocabulary().problems());
    }

    Problem problem(WorkloadProblem kind, Location place) {
        return Problem.of(kind).at(place).with("element", element.id());
    }

    static String pointer(Arguments in, String field) {
        return in.at(field).pointer().orElseThrow();
    }
}
