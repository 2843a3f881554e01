package io.github.meritpool.rubric;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each level of a rating has of the heads: a share of them, or a number. Shares are parts of a stated whole, so
 * that a third is exact. Both are stated, or chosen once for all.
 */
final class LevelQuota {

    private static final Label REST = Label.of("share of the rest", "其余所占比例");

    private final Rating rating;
    private final TableScope in;
    private final SortedMap<Integer, Quantity> shares;
    private final SortedMap<Integer, Quantity> heads;

    private LevelQuota(Rating rating, TableScope in) {
        this.rating = rating;
        this.in = in;
        this.shares = read("share");
        this.heads = read("heads");
    }

    static LevelQuota read(Rating rating, Vocabulary vocabulary) {
        return new LevelQuota(rating, TableScope.of(vocabulary, rating.table()));
    }

    /** What the levels that state it have, by their index from the best down. */
    private SortedMap<Integer, Quantity> read(String field) {
        SortedMap<Integer, Quantity> stated = new TreeMap<>();
        for (int i = 0; i < levels().size(); i++) {
            if (levels().get(i).has(field)) {
                stated.put(i, in.quantity(levels().get(i), field, Unit.NONE, rating.origin("level")));
            }
        }
        return stated;
    }

    private List<Arguments> levels() {
        return rating.with().objects("levels");
    }

    boolean hasShares() {
        return !shares.isEmpty();
    }

    private Rational whole() {
        return rating.with().has("whole") ? rating.with().decimal("whole") : Rational.ONE;
    }

    /** Reports what differs from row to row, parts of heads, and shares that leave nothing to the one level without. */
    void check() {
        shares.forEach((level, share) -> isOneForAll(share, "share", level));
        heads.forEach((level, number) -> {
            if (isOneForAll(number, "heads", level) && !in.vocabulary().shapes().isWhole(number)) {
                report(problem(RubricProblem.PART_OF_A_HEAD, levels().get(level).at("heads"))
                        .with("level", levels().get(level).text("id")));
            }
        });
        if (hasShares()) {
            checkShares();
        }
    }

    private boolean isOneForAll(Quantity quantity, String field, int level) {
        boolean hasRows = in.vocabulary().shapes().hasRows(quantity);
        if (hasRows) {
            report(problem(RubricProblem.QUOTA_BY_ROW, levels().get(level).at(field))
                    .with("level", levels().get(level).text("id"))
                    .with("field", field));
        }
        return !hasRows;
    }

    private void checkShares() {
        int without = levels().size() - shares.size();
        Location place = rating.with().at("levels");
        if (without != 1 || stated().compareTo(whole()) > 0) {
            report(problem(RubricProblem.QUOTA, place)
                    .with("sum", stated())
                    .with("whole", whole())
                    .with("without", without));
        } else if (!isStated(shares.values())) {
            Quantity sum = sum(shares.values());
            in.require(
                    sum.compared(Comparison.AT_MOST, Quantity.plain(whole())),
                    problem(RubricProblem.CHOSEN_QUOTA, place).with("whole", whole()),
                    sum);
        }
    }

    /** What the shares that are stated, and not chosen, make together. */
    private Rational stated() {
        return shares.values().stream()
                .filter(Constant.class::isInstance)
                .map(share -> ((Constant) share).value())
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static boolean isStated(Iterable<Quantity> quantities) {
        for (Quantity quantity : quantities) {
            if (!(quantity instanceof Constant)) {
                return false;
            }
        }
        return true;
    }

    private Problem problem(RubricProblem kind, Location place) {
        return Problem.of(kind).at(place).with("rating", rating.id());
    }

    private void report(Problem problem) {
        in.vocabulary().problems().add(problem);
    }

    /** The last place that so many of the best levels have together, of the heads that are rated. */
    Quantity lastPlace(int best, Quantity rated) {
        if (!hasShares()) {
            return sum(heads.headMap(best).values());
        }
        List<Quantity> operands = new ArrayList<>(List.of(rated));
        for (int i = 0; i < levels().size(); i++) {
            operands.add(shares.containsKey(i) ? shares.get(i) : rest());
        }
        return new Applied(new QuotaCount(absorbing(), best, counting(), mode()), operands);
    }

    private static Quantity sum(Iterable<Quantity> quantities) {
        List<Quantity> operands = new ArrayList<>();
        Rational stated = Rational.ZERO;
        for (Quantity quantity : quantities) {
            operands.add(quantity);
            stated = quantity instanceof Constant constant ? stated.plus(constant.value()) : stated;
        }
        return isStated(operands) ? Quantity.plain(stated) : Quantity.sum(operands);
    }

    private Quantity rest() {
        Quantity sum = sum(shares.values());
        return sum instanceof Constant constant
                ? Quantity.plain(whole().minus(constant.value()))
                : Quantity.plain(whole())
                        .minus(sum)
                        .named(rating.origin("level").part("rest", REST));
    }

    /** The one level that states no share has whoever the others do not count. */
    private int absorbing() {
        int level = 0;
        while (shares.containsKey(level)) {
            level++;
        }
        return level;
    }

    private QuotaCount.Counting counting() {
        return switch (rating.with().text("counting")) {
            case "each" -> QuotaCount.Counting.EACH;
            case "cumulative" -> QuotaCount.Counting.CUMULATIVE;
            default -> QuotaCount.Counting.LARGEST_REMAINDER;
        };
    }

    private RoundingMode mode() {
        return RoundingModes.of(rating.with().optionalText("mode").orElse("halfUp"));
    }
}
