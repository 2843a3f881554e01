package io.github.meritpool.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever covers for whom, a load with a bound and a deemed load comes to what is worked out here without the algebra. */
class WorkloadLoadProperties {

    private static final List<String> STAFF = List.of("T1", "T2", "T3");
    private static final Unit HOUR = Unit.of("hour");

    private record Cover(String id, String by, String covered, int hours, boolean isApproved) {}

    @Property(tries = 300)
    void coversCountNetWithinBoundsOrAsDeemed(@ForAll("covers") List<Cover> covers, @ForAll boolean isAtLeast) {
        Quantity load = load(isAtLeast);
        RowEvaluator evaluator = new RowEvaluator(facts(covers));
        for (int row = 0; row < STAFF.size(); row++) {
            assertThat(evaluator.value(load, row).number())
                    .isEqualTo(Rational.of(plain(STAFF.get(row), covers, isAtLeast)));
        }
    }

    /** Own hours and covers less what others cover without leave, from 0 to 20; T3 counts 9, or at least that. */
    private static int plain(String who, List<Cover> covers, boolean isAtLeast) {
        int net = own(who);
        for (Cover cover : covers) {
            net += cover.by().equals(who) ? cover.hours() : 0;
            net -= cover.covered().equals(who) && !cover.isApproved() ? cover.hours() : 0;
        }
        int bounded = Math.min(20, Math.max(0, net));
        return own(who) == 3 ? (isAtLeast ? Math.max(9, bounded) : 9) : bounded;
    }

    private static int own(String who) {
        return who.charAt(1) - '0';
    }

    private static Quantity load(boolean isAtLeast) {
        Tree.Fields own = Tree.fields().put("of", "own").build();
        Tree.Fields gained = cover("by").build();
        Tree.Fields lost = cover("covered")
                .put("where", Tree.fields().put("not", "isApproved").build())
                .put("less", new Tree.Flag(true))
                .build();
        Tree.Fields deemed = Tree.fields()
                .put("when", Tree.fields().put("of", "own").put("atLeast", "3").build())
                .put("counts", isAtLeast ? "atLeast" : "exactly")
                .put("as", "9")
                .build();
        WorkloadLoad load = new WorkloadLoad(Arguments.of(
                WorkloadLoad.FIELDS,
                Element.fields("load", Label.of("load", "工作量"))
                        .putItems("parts", List.of(own, gained, lost))
                        .put("atLeast", "0")
                        .put("atMost", "20")
                        .putItems("deemed", List.of(deemed))
                        .build()));
        ProblemCollector problems = new ProblemCollector();
        Quantity lowered = load.lower(vocabulary(problems));
        assertThat(problems.problems()).isEmpty();
        return lowered;
    }

    private static Tree.FieldsBuilder cover(String along) {
        return Tree.fields().put("of", "hours").put("from", "covers").put("along", along);
    }

    private static Vocabulary vocabulary(ProblemCollector problems) {
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable("staff", Map.of("own", column("staff", "own", Kind.NUMBER, HOUR, "")), List.of());
        Map<String, ColumnName> columns = new LinkedHashMap<>();
        columns.put("by", column("covers", "by", Kind.CATEGORY, Unit.NONE, "staff"));
        columns.put("covered", column("covers", "covered", Kind.CATEGORY, Unit.NONE, "staff"));
        columns.put("hours", column("covers", "hours", Kind.NUMBER, HOUR, ""));
        columns.put("isApproved", column("covers", "isApproved", Kind.FLAG, Unit.NONE, ""));
        vocabulary.addTable("covers", columns, List.of());
        return vocabulary;
    }

    private static ColumnName column(String table, String id, Kind kind, Unit unit, String target) {
        Origin origin = new Origin(id, "fact", null, Label.same(id));
        return new ColumnName(new Fact(table, id, kind, unit, 0, origin), List.of(), target);
    }

    private static TableFacts facts(List<Cover> covers) {
        return TableFacts.of(
                Rows.ofIds("staff", STAFF).number("own", who -> Rational.of(own(who))),
                Rows.of("covers", covers, Cover::id)
                        .key("by", "staff", Cover::by)
                        .key("covered", "staff", Cover::covered)
                        .number("hours", cover -> Rational.of(cover.hours()))
                        .flag("isApproved", Cover::isApproved));
    }

    @Provide
    Arbitrary<List<Cover>> covers() {
        Arbitrary<Cover> cover = Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(8),
                        Arbitraries.of(STAFF),
                        Arbitraries.of(STAFF),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(true, false))
                .as(Cover::new);
        return cover.list().ofMaxSize(8).uniqueElements(Cover::id);
    }
}
