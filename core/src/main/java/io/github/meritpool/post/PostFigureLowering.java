package io.github.meritpool.post;

import io.github.meritpool.language.StatedFields;
import io.github.meritpool.language.StatedRounding;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Says in the algebra of quantities what a figure of the posts says in words. */
final class PostFigureLowering {

    private final PostFigure figure;
    private final Arguments with;
    private final List<PostEntry> catalogue;
    private final AppointmentTable appointments;
    private final Quantity asOf;
    private final Unit money;
    private final Vocabulary vocabulary;

    PostFigureLowering(
            PostFigure figure,
            List<PostEntry> catalogue,
            AppointmentTable appointments,
            Quantity asOf,
            Unit money,
            Vocabulary vocabulary) {
        this.figure = figure;
        this.with = figure.with();
        this.catalogue = catalogue;
        this.appointments = appointments;
        this.asOf = asOf;
        this.money = money;
        this.vocabulary = vocabulary;
    }

    Quantity lower() {
        if (!isSound()) {
            return new Missing(figure.isPost() ? Kind.CATEGORY : Kind.NUMBER, Unit.NONE);
        } else if (figure.isPost()) {
            return mainPost();
        }
        Quantity counted = part(counted(), "appointment", "one appointment", "一项聘任");
        Quantity taken = gathered(figure.takes("highest") ? Aggregate.Function.MAX : Aggregate.Function.SUM, counted);
        Quantity whole =
                figure.takes("highest") ? new Applied(Presence.FIRST_PRESENT, List.of(taken, zero(counted))) : taken;
        return with.has("rounding")
                ? StatedRounding.read(with.object("rounding"), vocabulary.problems())
                        .<Quantity>map(rounding -> new Applied(rounding, List.of(whole)))
                        .orElse(whole)
                : whole;
    }

    private boolean isSound() {
        int before = vocabulary.problems().errors();
        StatedFields fields = new StatedFields(figure.id(), vocabulary.problems());
        String of = with.text("of");
        for (String end : List.of("from", "to")) {
            fields.only(!figure.isOnDay(), with, end, "asOf");
            if (!figure.isOnDay()) {
                fields.needs(with, end, with.text("held"));
            }
        }
        if (figure.takes("highest") || figure.isPost()) {
            fields.onlyOption(figure.isOnDay(), with, "held", figure.isPost() ? "post" : "highest");
        }
        if (figure.isPost()) {
            fields.onlyOption(figure.takes("main"), with, "take", "post");
        }
        fields.only(!figure.isPost() && !of.equals("share"), with, "byShare", of);
        fields.only(!figure.isPost(), with, "rounding", of);
        needsColumns(fields, of);
        Posts.checkNamed(with.texts("posts"), with.at("posts"), catalogue, vocabulary);
        return vocabulary.problems().errors() == before;
    }

    private void needsColumns(StatedFields fields, String of) {
        if (figure.takes("main")) {
            fields.needs(appointments.with(), AppointmentTable.ORDER, "main");
        }
        if (of.equals("share") || with.flag("byShare")) {
            fields.needs(appointments.with(), AppointmentTable.SHARE, of.equals("share") ? "share" : "byShare");
        }
        if (!figure.isOnDay()) {
            fields.needs(appointments.with(), AppointmentTable.FROM, with.text("held"));
        }
    }

    private Quantity column(String field) {
        return appointments.quantity(field, vocabulary);
    }

    private Quantity part(Quantity quantity, String role, String en, String zhCn) {
        return quantity.named(figure.origin("figure").part(role, Label.of(en, zhCn)));
    }

    private Quantity zero(Quantity like) {
        return Quantity.constant(Rational.ZERO, vocabulary.shapes().unitOf(like));
    }

    private Quantity gathered(Aggregate.Function function, Quantity of) {
        Aggregate aggregate = new Aggregate(function, Aggregate.Absents.PROPAGATED);
        String key = appointments.column("staff").orElseThrow();
        return new Gathered(aggregate, of, appointments.table(), key, TableScope.STAFF);
    }

    /** What an appointment counts: nothing if it is another post, not the main one or not held. */
    private Quantity counted() {
        Quantity value = value();
        Quantity shared = with.flag("byShare") ? value.times(column(AppointmentTable.SHARE)) : value;
        Quantity held =
                figure.isOnDay() ? shared : shared.times(part(proportion(), "held", "part of the period", "任职占期间的比例"));
        List<Quantity> conditions = conditions();
        return conditions.isEmpty() ? held : Quantity.choice(Quantity.all(conditions), held, zero(held));
    }

    private List<Quantity> conditions() {
        List<Quantity> conditions = new ArrayList<>();
        if (with.has("posts")) {
            conditions.add(column(AppointmentTable.POST).oneOf(with.texts("posts")));
        }
        if (figure.takes("main")) {
            Quantity order = column(AppointmentTable.ORDER);
            Quantity first = Quantity.constant(Rational.ONE, vocabulary.shapes().unitOf(order));
            conditions.add(order.compared(Comparison.EQUAL, first));
        }
        if (figure.isOnDay() && appointments.with().has(AppointmentTable.FROM)) {
            conditions.add(column(AppointmentTable.FROM).compared(Comparison.AT_MOST, asOf));
        }
        if (figure.isOnDay() && appointments.with().has(AppointmentTable.TO)) {
            conditions.add(last(asOf).compared(Comparison.AT_LEAST, asOf));
        }
        return conditions;
    }

    /** The last day, or another if no end is set. */
    private Quantity last(Quantity otherwise) {
        return appointments.with().has(AppointmentTable.TO)
                ? new Applied(Presence.FIRST_PRESENT, List.of(column(AppointmentTable.TO), otherwise))
                : otherwise;
    }

    private Quantity value() {
        return switch (with.text("of")) {
            case "weight" -> ofPost("weight", Rational.ONE, Unit.NONE, "weight of the post", "岗位系数");
            case "allowance" -> ofPost("allowance", Rational.ZERO, money, "allowance of the post", "岗位津贴");
            case "share" -> column(AppointmentTable.SHARE);
            default -> Quantity.plain(Rational.ONE);
        };
    }

    private Quantity ofPost(String field, Rational otherwise, Unit unit, String en, String zhCn) {
        List<Quantity> operands = new ArrayList<>(List.of(column(AppointmentTable.POST)));
        for (PostEntry post : catalogue) {
            operands.add(post.value(field, vocabulary).orElse(Quantity.constant(otherwise, unit)));
        }
        operands.add(new Missing(Kind.NUMBER, unit));
        List<String> ids = catalogue.stream().map(PostEntry::id).toList();
        return part(new Applied(new CategoryTable(ids), operands), field, en, zhCn);
    }

    /** How much of the period the post is held. */
    private Quantity proportion() {
        Quantity first = period("from");
        Quantity last = period("to");
        Quantity begin = Quantity.max(column(AppointmentTable.FROM), first);
        Quantity end = Quantity.min(last(last), last);
        Quantity held = through(begin, end);
        return Quantity.max(zero(held), held).dividedBy(through(first, last));
    }

    private Quantity period(String field) {
        return vocabulary.quantity(
                with.tree(field), with.at(field).pointer().orElseThrow(), appointments.table(), Unit.NONE);
    }

    /** The days or whole months from a first through a last day. */
    private Quantity through(Quantity first, Quantity last) {
        List<Quantity> ends = List.of(first, last);
        return with.text("held").equals("months")
                ? new Applied(DateSpan.MONTHS_THROUGH, ends)
                : new Applied(DateSpan.DAYS, ends).plus(Quantity.constant(Rational.ONE, Unit.of("day")));
    }

    /** The posts that the figure looks at. */
    List<String> posts() {
        return with.has("posts")
                ? with.texts("posts")
                : catalogue.stream().map(PostEntry::id).toList();
    }

    /** The first post of the catalogue that is the person's main one; absent for who is waiting for a post. */
    private Quantity mainPost() {
        List<Quantity> operands = new ArrayList<>();
        for (String post : posts()) {
            List<Quantity> conditions = conditions();
            conditions.add(column(AppointmentTable.POST).oneOf(List.of(post)));
            Quantity howMany = gathered(Aggregate.Function.COUNT, Quantity.all(conditions));
            operands.add(howMany.compared(Comparison.MORE, Quantity.plain(Rational.ZERO)));
            operands.add(new CategoryConstant(post));
        }
        operands.add(new Missing(Kind.CATEGORY, Unit.NONE));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }
}
