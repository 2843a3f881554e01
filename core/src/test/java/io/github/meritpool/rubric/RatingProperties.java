package io.github.meritpool.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the facts, a rating gives the levels that are counted out here one person at a time, without the algebra. */
class RatingProperties {

    private static final Label WORDS = Label.same("words");
    private static final List<String> LEVELS = List.of("a", "b", "c", "d");
    private static final int LAST = LEVELS.size() - 1;
    private static final String NONE = "";
    private static final Map<String, RoundingMode> MODES = new LinkedHashMap<>();

    static {
        MODES.put("halfUp", RoundingMode.HALF_UP);
        MODES.put("halfEven", RoundingMode.HALF_EVEN);
        MODES.put("halfDown", RoundingMode.HALF_DOWN);
        MODES.put("down", RoundingMode.DOWN);
        MODES.put("up", RoundingMode.UP);
    }

    /** Without a score: null. Small numbers, so that many are equal. */
    private record Person(
            String id, String post, Integer score, int second, boolean isRated, boolean isBarred, boolean isWarned) {}

    private static List<Person> people(Random random) {
        List<Person> people = new ArrayList<>();
        int heads = 1 + random.nextInt(14);
        for (int i = 0; i < heads; i++) {
            people.add(new Person(
                    "T" + (10 + i),
                    one(random, "p", "q", "r"),
                    random.nextInt(8) == 0 ? null : random.nextInt(7),
                    random.nextInt(3),
                    random.nextInt(5) > 0,
                    random.nextInt(6) == 0,
                    random.nextInt(4) == 0));
        }
        Collections.shuffle(people, random);
        return people;
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    /** A rule drawn at random, and the plain reading of it. */
    private static final class Rule {

        private final boolean isByShares;
        private final int absorbing;
        private final int[] parts = new int[LEVELS.size()];
        private final boolean isChosen;
        private final String counting;
        private final String mode;
        private final String ties;
        private final boolean isGrouped;
        private final boolean hasThen;
        private final boolean hasSmallGroups;
        private final Integer from;
        private final String edge;
        private final boolean isAmong;
        private final boolean hasOthers;
        private final boolean hasVetoes;

        Rule(Random random) {
            isByShares = random.nextInt(4) > 0;
            absorbing = random.nextInt(LEVELS.size());
            for (int i = 0; i < parts.length; i++) {
                parts[i] = random.nextInt(5);
            }
            parts[absorbing] += isByShares ? 1 : 0;
            isChosen = random.nextBoolean();
            counting = one(random, "each", "cumulative", "largestRemainder");
            mode = new ArrayList<>(MODES.keySet()).get(random.nextInt(MODES.size()));
            ties = one(random, "allIn", "noneIn", "byId");
            isGrouped = random.nextBoolean();
            hasThen = random.nextBoolean();
            hasSmallGroups = random.nextBoolean();
            from = random.nextBoolean() ? random.nextInt(7) : null;
            edge = one(random, "upperLevel", "lowerLevel", NONE);
            isAmong = random.nextBoolean();
            hasOthers = random.nextBoolean();
            hasVetoes = random.nextBoolean();
        }

        int whole() {
            int whole = 0;
            for (int part : parts) {
                whole += part;
            }
            return whole;
        }

        Rating rating() {
            Tree.FieldsBuilder fields = Element.fields("level", WORDS)
                    .put("by", "quota")
                    .put("of", "score")
                    .put("ties", ties)
                    .putItems("levels", levels());
            if (isByShares) {
                fields.put("counting", counting).put("whole", number(whole()));
                if (!counting.equals("largestRemainder")) {
                    fields.put("mode", mode);
                }
            }
            if (isGrouped) {
                fields.put("groups", Tree.texts(List.of("post")));
            }
            if (hasThen) {
                fields.put("then", Tree.texts(List.of("second")));
            }
            if (hasSmallGroups) {
                fields.putItems("smallGroups", List.of(smallGroup("b"), smallGroup("a", "c")));
            }
            if (!edge.isEmpty()) {
                fields.put("edge", edge);
            }
            if (isAmong) {
                fields.put("among", "isRated");
                if (hasOthers) {
                    fields.put("others", "b");
                }
            }
            if (hasVetoes) {
                fields.putItems("vetoes", List.of(veto("isWarned", "b"), veto("isBarred", "d")));
            }
            return new Rating(Arguments.of(Rating.FIELDS, fields.build()));
        }

        private List<Tree.Fields> levels() {
            List<Tree.Fields> levels = new ArrayList<>();
            for (int i = 0; i < LEVELS.size(); i++) {
                Tree.FieldsBuilder level = Element.fields(LEVELS.get(i), WORDS);
                boolean isStated = isByShares ? i != absorbing : i < LAST;
                if (isStated && i == 1 && isChosen) {
                    level.put(isByShares ? "share" : "heads", "chosen");
                } else if (isStated) {
                    level.put(isByShares ? "share" : "heads", number(parts[i]));
                }
                if (i == 0 && from != null) {
                    level.put("from", number(from));
                }
                levels.add(level.build());
            }
            return levels;
        }

        private static Tree.Fields smallGroup(String... levels) {
            return Tree.fields()
                    .put("heads", number(levels.length))
                    .put("levels", Tree.texts(List.of(levels)))
                    .build();
        }

        private static Tree.Fields veto(String when, String level) {
            return Tree.fields().put("when", when).put("level", level).build();
        }

        /** The level of one of the people; empty for none. */
        String level(Person person, List<Person> people) {
            int level = LEVELS.indexOf(unvetoed(person, people));
            if (level >= 0 && hasVetoes) {
                level = person.isWarned() ? Math.max(level, 1) : level;
                level = person.isBarred() ? LAST : level;
            }
            return level < 0 ? NONE : LEVELS.get(level);
        }

        private String unvetoed(Person person, List<Person> people) {
            if (isAmong && !person.isRated()) {
                return hasOthers ? "b" : NONE;
            } else if (person.score() == null) {
                return NONE;
            }
            List<Person> rated = people.stream()
                    .filter(other -> !isAmong || other.isRated())
                    .filter(other -> other.score() != null)
                    .filter(other -> !isGrouped || other.post().equals(person.post()))
                    .toList();
            int heads = rated.size();
            if (hasSmallGroups && heads == 1) {
                return "b";
            } else if (hasSmallGroups && heads == 2) {
                return isWithin(1, person, rated) ? "a" : "c";
            }
            int[] counts = isByShares ? counts(heads) : parts;
            int cut = 0;
            for (int i = 0; i < LAST; i++) {
                cut += counts[i];
                if (isWithin(cut, person, rated) && (i > 0 || reachesFrom(person))) {
                    return LEVELS.get(i);
                }
            }
            return LEVELS.get(LAST);
        }

        private boolean reachesFrom(Person person) {
            return from == null || (edge.equals("lowerLevel") ? person.score() > from : person.score() >= from);
        }

        /** Whether someone has one of so many places, by who is ahead and who is level. */
        private boolean isWithin(int places, Person person, List<Person> rated) {
            int ahead = 0;
            int equal = 0;
            int equalByEarlierId = 0;
            for (Person other : rated) {
                int sign = Integer.compare(other.score(), person.score());
                sign = sign == 0 && hasThen ? Integer.compare(other.second(), person.second()) : sign;
                ahead += sign > 0 ? 1 : 0;
                equal += sign == 0 ? 1 : 0;
                equalByEarlierId += sign == 0 && other.id().compareTo(person.id()) < 0 ? 1 : 0;
            }
            return switch (ties) {
                case "allIn" -> ahead < places;
                case "noneIn" -> ahead + equal <= places;
                default -> ahead + equalByEarlierId < places;
            };
        }

        /** How many have each level, by shares. */
        private int[] counts(int heads) {
            return switch (counting) {
                case "each" -> each(heads);
                case "cumulative" -> cumulative(heads);
                default -> largestRemainders(heads);
            };
        }

        private int rounded(int part, int heads) {
            return BigDecimal.valueOf((long) part * heads)
                    .divide(BigDecimal.valueOf(whole()), 0, MODES.get(mode))
                    .intValueExact();
        }

        /** Above the level that absorbs the best come first, below it the last; it has who is left. */
        private int[] each(int heads) {
            int[] counts = new int[parts.length];
            int left = heads;
            for (int i = 0; i < absorbing; i++) {
                counts[i] = Math.min(left, rounded(parts[i], heads));
                left -= counts[i];
            }
            for (int i = LAST; i > absorbing; i--) {
                counts[i] = Math.min(left, rounded(parts[i], heads));
                left -= counts[i];
            }
            counts[absorbing] = left;
            return counts;
        }

        private int[] cumulative(int heads) {
            int[] counts = new int[parts.length];
            int part = 0;
            int before = 0;
            for (int i = 0; i < parts.length; i++) {
                part += parts[i];
                int cut = Math.min(heads, rounded(part, heads));
                counts[i] = cut - before;
                before = cut;
            }
            return counts;
        }

        private int[] largestRemainders(int heads) {
            int[] counts = new int[parts.length];
            int[] remainders = new int[parts.length];
            int left = heads;
            for (int i = 0; i < parts.length; i++) {
                counts[i] = parts[i] * heads / whole();
                remainders[i] = parts[i] * heads % whole();
                left -= counts[i];
            }
            for (; left > 0; left--) {
                int largest = 0;
                for (int i = 1; i < remainders.length; i++) {
                    largest = remainders[i] > remainders[largest] ? i : largest;
                }
                counts[largest]++;
                remainders[largest] = -1;
            }
            return counts;
        }

        @Override
        public String toString() {
            return rating().with().toString() + " of parts " + Arrays.toString(parts);
        }
    }

    private static Tree number(int number) {
        return Tree.Decimal.of(String.valueOf(number));
    }

    @Property(tries = 2000)
    void quotasCountOutWhoHasEachLevel(@ForAll Random random) {
        List<Person> people = people(random);
        Rule rule = new Rule(random);
        Map<String, String> plain = new LinkedHashMap<>();
        people.forEach(person -> plain.put(person.id(), rule.level(person, people)));
        assertThat(rated(rule.rating(), people, rule.parts[1]))
                .as(() -> rule + " among " + people)
                .isEqualTo(plain);
    }

    @Property(tries = 500)
    void cutScoresAreReachedFromTheBestDown(@ForAll Random random) {
        List<Person> people = people(random);
        boolean isUpper = random.nextBoolean();
        int[] from = {random.nextInt(8), random.nextInt(8), random.nextInt(8)};
        List<Tree.Fields> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            Tree.FieldsBuilder level = Element.fields(LEVELS.get(i), WORDS);
            levels.add((i < LAST ? level.put("from", number(from[i])) : level).build());
        }
        Rating rating = new Rating(Arguments.of(
                Rating.FIELDS,
                Element.fields("level", WORDS)
                        .put("by", "cutScores")
                        .put("of", "score")
                        .put("edge", isUpper ? "upperLevel" : "lowerLevel")
                        .putItems("levels", levels)
                        .build()));
        Map<String, String> plain = new LinkedHashMap<>();
        for (Person person : people) {
            int level = 0;
            while (person.score() != null
                    && level < LAST
                    && (isUpper ? person.score() < from[level] : person.score() <= from[level])) {
                level++;
            }
            plain.put(person.id(), person.score() == null ? NONE : LEVELS.get(level));
        }
        assertThat(rated(rating, people, 0)).isEqualTo(plain);
    }

    /** The level of each of the people by the rating; empty for none. */
    private static Map<String, String> rated(Rating rating, List<Person> people, int chosen) {
        Vocabulary vocabulary = new Vocabulary(new ProblemCollector());
        vocabulary.addTable(Rubric.STAFF, columns(), List.of("id"));
        vocabulary.define("chosen", "", () -> new ParameterLeaf("chosen", Kind.NUMBER, Unit.NONE, 0, origin("chosen")));
        rating.define(vocabulary);
        Quantity level = vocabulary.defined("level");
        assertThat(vocabulary.problems().problems()).isEmpty();
        RowEvaluator evaluator = new RowEvaluator(facts(people, chosen));
        Map<String, String> levels = new LinkedHashMap<>();
        for (Person person : people) {
            int row = evaluator.facts().ids(Rubric.STAFF).indexOf(person.id());
            Value value = evaluator.value(level, row);
            levels.put(person.id(), value.isAbsent() ? NONE : value.category());
        }
        return levels;
    }

    private static Map<String, ColumnName> columns() {
        Map<String, ColumnName> columns = new LinkedHashMap<>();
        columns.put("id", column("id", Kind.CATEGORY));
        columns.put("post", column("post", Kind.CATEGORY));
        columns.put("score", column("score", Kind.NUMBER));
        columns.put("second", column("second", Kind.NUMBER));
        columns.put("isRated", column("isRated", Kind.FLAG));
        columns.put("isBarred", column("isBarred", Kind.FLAG));
        columns.put("isWarned", column("isWarned", Kind.FLAG));
        return columns;
    }

    private static ColumnName column(String id, Kind kind) {
        return new ColumnName(new Fact(Rubric.STAFF, id, kind, Unit.NONE, 0, origin(id)), List.of(), "");
    }

    private static Origin origin(String element) {
        return new Origin(element, "value", null, WORDS);
    }

    private static TableFacts facts(List<Person> people, int chosen) {
        Rows<Person> rows = Rows.of(Rubric.STAFF, people, Person::id)
                .category("id", Person::id)
                .category("post", Person::post)
                .values(
                        "score",
                        Kind.NUMBER,
                        person -> person.score() == null ? Value.Absent.ABSENT : Value.of(Rational.of(person.score())))
                .number("second", person -> Rational.of(person.second()))
                .flag("isRated", Person::isRated)
                .flag("isBarred", Person::isBarred)
                .flag("isWarned", Person::isWarned);
        return TableFacts.builder()
                .table(rows)
                .parameter("chosen", Value.of(Rational.of(chosen)))
                .build();
    }
}
