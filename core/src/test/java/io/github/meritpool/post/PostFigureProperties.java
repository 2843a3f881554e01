package io.github.meritpool.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whoever holds which posts when, each figure is what is worked out here day by day, without the algebra. */
class PostFigureProperties {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final List<String> STAFF = List.of("T1", "T2");
    private static final Unit MONEY = Unit.of("CNY");
    private static final Map<String, Integer> WEIGHTS = new LinkedHashMap<>();

    static {
        WEIGHTS.put("head", 3);
        WEIGHTS.put("teacher", 1);
        WEIGHTS.put("tutor", 2);
    }

    private record Held(
            String id,
            String who,
            String post,
            LocalDate from,
            @Nullable LocalDate to,
            int tenths,
            int order) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** How a figure is stated. */
    private record Stated(String of, String take, String held, boolean isShared, boolean isSome) {

        boolean canBe() {
            boolean isDay = held.equals("asOf");
            return (isDay || !take.equals("highest")) && !(of.equals("share") && isShared);
        }
    }

    @Property(tries = 500)
    void figuresAreWhatIsWorkedOutDayByDay(@ForAll("appointments") List<Held> held, @ForAll("figures") Stated stated) {
        Quantity figure = lowered(stated);
        RowEvaluator evaluator = new RowEvaluator(facts(held));
        for (int row = 0; row < STAFF.size(); row++) {
            assertThat(evaluator.value(figure, row).number()).isEqualTo(plain(STAFF.get(row), held, stated));
        }
    }

    @Property(tries = 200)
    void theMainPostIsTheFirstOfTheCatalogueThatIsHeldAsSuch(@ForAll("appointments") List<Held> held) {
        Quantity figure = lowered(new Stated("post", "main", "asOf", false, false));
        RowEvaluator evaluator = new RowEvaluator(facts(held));
        for (int row = 0; row < STAFF.size(); row++) {
            String who = STAFF.get(row);
            Optional<String> first = WEIGHTS.keySet().stream()
                    .filter(post -> held.stream()
                            .anyMatch(one -> one.who().equals(who)
                                    && one.post().equals(post)
                                    && one.order() == 1
                                    && one.isOn(AS_OF)))
                    .findFirst();
            assertThat(evaluator.value(figure, row))
                    .isEqualTo(first.map(Value::of).orElse(Value.Absent.ABSENT));
        }
    }

    private static Rational plain(String who, List<Held> held, Stated stated) {
        Rational result = Rational.ZERO;
        for (Held one : held) {
            boolean counts = one.who().equals(who)
                    && !(stated.take().equals("main") && one.order() != 1)
                    && !(stated.isSome() && one.post().equals("head"));
            if (counts) {
                Rational value = value(one, stated).times(part(one, stated.held()));
                result = stated.take().equals("highest") ? result.max(value) : result.plus(value);
            }
        }
        return result;
    }

    private static Rational value(Held one, Stated stated) {
        int weight = WEIGHTS.get(one.post());
        Rational share = Rational.ratio(one.tenths(), 10);
        Rational value = switch (stated.of()) {
            case "weight" -> Rational.of(weight);
            case "allowance" -> Rational.of(one.post().equals("tutor") ? 0 : weight * 100L);
            case "share" -> share;
            default -> Rational.ONE;
        };
        return stated.isShared() ? value.times(share) : value;
    }

    private static Rational part(Held one, String held) {
        return switch (held) {
            case "asOf" -> Rational.of(one.isOn(AS_OF) ? 1 : 0);
            case "days" ->
                Rational.ratio(
                        FIRST.datesUntil(LAST.plusDays(1)).filter(one::isOn).count(),
                        FIRST.datesUntil(LAST.plusDays(1)).count());
            default -> Rational.ratio(months(one), 10);
        };
    }

    /** Whole months, counted one after another from the first day on which it is held in the period. */
    private static int months(Held one) {
        LocalDate begin = one.from().isAfter(FIRST) ? one.from() : FIRST;
        LocalDate end = one.to() == null || one.to().isAfter(LAST) ? LAST : one.to();
        int months = 0;
        while (!begin.plusMonths(months + 1L).isAfter(end.plusDays(1))) {
            months++;
        }
        return months;
    }

    private static Quantity lowered(Stated stated) {
        String id = "figure";
        Tree.FieldsBuilder fields = Element.fields(id, Label.same(id))
                .put("of", stated.of())
                .put("take", stated.take())
                .put("held", stated.held())
                .put("byShare", stated.isShared() ? new Tree.Flag(true) : null);
        if (!stated.held().equals("asOf")) {
            fields.put("from", FIRST.toString()).put("to", LAST.toString());
        }
        if (stated.isSome()) {
            fields.put("posts", Tree.texts(List.of("tutor", "teacher")));
        }
        PostFigure figure = new PostFigure(Arguments.of(PostFigure.FIELDS, fields.build()));
        ProblemCollector problems = new ProblemCollector();
        Vocabulary vocabulary = vocabulary(problems);
        Quantity asOf = Quantity.constant(DateSpan.days(AS_OF), Unit.DATE);
        new Posts(catalogue(), Optional.of(table()), List.of(figure)).define(asOf, MONEY, vocabulary);
        Quantity lowered = vocabulary.defined(id);
        new Shapes(problems).of(lowered, id);
        assertThat(problems.problems()).isEmpty();
        return lowered;
    }

    private static List<PostEntry> catalogue() {
        List<PostEntry> catalogue = new ArrayList<>();
        ProblemCollector problems = new ProblemCollector();
        WEIGHTS.forEach((post, weight) -> {
            Tree.Fields fields = Element.fields(post, Label.same(post))
                    .put("category", "teaching")
                    .put("weight", weight == 1 ? null : text(weight))
                    .put("allowance", post.equals("tutor") ? null : text(weight * 100))
                    .build();
            String place = "/posts/catalogue/" + catalogue.size();
            new ArgumentCheck(problems)
                    .check(fields, PostEntry.FIELDS, place)
                    .map(PostEntry::new)
                    .ifPresent(catalogue::add);
        });
        return catalogue;
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private static AppointmentTable table() {
        return new AppointmentTable(Arguments.of(
                AppointmentTable.FIELDS,
                Tree.fields()
                        .put("table", "held")
                        .put("staff", "who")
                        .put("post", "post")
                        .put("from", "from")
                        .put("to", "to")
                        .put("share", "share")
                        .put("order", "order")
                        .build()));
    }

    private static Vocabulary vocabulary(ProblemCollector problems) {
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable("staff", Map.of(), List.of());
        Map<String, ColumnName> columns = new LinkedHashMap<>();
        columns.put("who", column("who", Kind.CATEGORY, Unit.NONE, 0, List.of(), "staff"));
        columns.put("post", column("post", Kind.CATEGORY, Unit.NONE, 0, List.copyOf(WEIGHTS.keySet()), ""));
        columns.put("from", column("from", Kind.NUMBER, Unit.DATE, 0, List.of(), ""));
        columns.put("to", column("to", Kind.NUMBER, Unit.DATE, 0, List.of(), ""));
        columns.put("share", column("share", Kind.NUMBER, Unit.NONE, 1, List.of(), ""));
        columns.put("order", column("order", Kind.NUMBER, Unit.NONE, 0, List.of(), ""));
        vocabulary.addTable("held", columns, List.of());
        return vocabulary;
    }

    private static ColumnName column(
            String id, Kind kind, Unit unit, int decimals, List<String> categories, String target) {
        Origin origin = new Origin(id, "fact", null, Label.same(id));
        return new ColumnName(new Fact("held", id, kind, unit, decimals, origin), categories, target);
    }

    private static TableFacts facts(List<Held> held) {
        return TableFacts.of(
                Rows.ofIds("staff", STAFF),
                Rows.of("held", held, Held::id)
                        .key("who", "staff", Held::who)
                        .category("post", Held::post)
                        .number("from", one -> DateSpan.days(one.from()))
                        .values("to", Kind.NUMBER, one -> last(one.to()))
                        .number("share", one -> Rational.ratio(one.tenths(), 10))
                        .number("order", one -> Rational.of(one.order())));
    }

    private static Value last(@Nullable LocalDate day) {
        return day == null ? Value.Absent.ABSENT : Value.of(DateSpan.days(day));
    }

    @Provide
    Arbitrary<List<Held>> appointments() {
        Arbitrary<LocalDate> from = Arbitraries.integers().between(-60, 320).map(FIRST::plusDays);
        Arbitrary<Held> held = Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(8),
                        Arbitraries.of(STAFF),
                        Arbitraries.of(WEIGHTS.keySet()),
                        from,
                        Arbitraries.integers().between(0, 200).injectNull(0.3),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.integers().between(1, 3))
                .as((id, who, post, first, days, tenths, order) ->
                        new Held(id, who, post, first, days == null ? null : first.plusDays(days), tenths, order));
        return held.list().ofMaxSize(5).uniqueElements(Held::id);
    }

    @Provide
    Arbitrary<Stated> figures() {
        return Combinators.combine(
                        Arbitraries.of("count", "weight", "allowance", "share"),
                        Arbitraries.of("sum", "highest", "main"),
                        Arbitraries.of("asOf", "days", "months"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Stated::new)
                .filter(Stated::canBe);
    }
}
