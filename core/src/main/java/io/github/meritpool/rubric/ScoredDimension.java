package io.github.meritpool.rubric;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.spi.ArgumentCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A dimension while it is lowered: first its score where it applies, by its type, under sanctions and vetoes, rounded
 * once; then what counts where it does not apply. What is read once is kept, since other dimensions may need it.
 */
final class ScoredDimension {

    private static final Label IN_PROPORTION =
            Label.of("what the other dimensions come to in proportion", "按其余指标得分比例折算");

    private final RubricDimension dimension;
    private final String pointer;
    private final Optional<Rounding> rounding;
    private final TableScope rows;
    private final RubricScope.Terms terms;
    private @Nullable NotApplicable notApplicable;
    private boolean isRead;
    private @Nullable Quantity measured;
    private @Nullable Quantity score;

    ScoredDimension(
            RubricDimension dimension,
            String pointer,
            Optional<Rounding> rounding,
            TableScope rows,
            RubricScope.Terms terms) {
        this.dimension = dimension;
        this.pointer = pointer;
        this.rounding = rounding;
        this.rows = rows;
        this.terms = terms;
    }

    RubricDimension dimension() {
        return dimension;
    }

    /** Where it stands. */
    String pointer() {
        return pointer;
    }

    private RubricScope scope(TableScope over, Origin origin) {
        return new RubricScope(over, terms, "", dimension.full(), origin);
    }

    private Optional<NotApplicable> notApplicable() {
        if (!isRead) {
            isRead = true;
            notApplicable = dimension
                    .notApplicable()
                    .flatMap(fields -> new ArgumentCheck(rows.vocabulary().problems())
                            .check(fields, NotApplicable.FIELDS, pointer + "/notApplicable"))
                    .map(with -> new NotApplicable(with, scope(rows, dimension.origin())))
                    .orElse(null);
        }
        return Optional.ofNullable(notApplicable);
    }

    /** Whether it counts as the others do in proportion where it does not apply. */
    boolean isRescaled() {
        return notApplicable().filter(NotApplicable::isRescaled).isPresent();
    }

    /** The score where it applies. */
    Quantity measured() {
        if (measured == null) {
            measured = finished(byType());
        }
        return measured;
    }

    private Quantity byType() {
        TableScope where =
                notApplicable().map(not -> rows.only(not.when().not())).orElse(rows);
        RubricScope scope = scope(where, dimension.scoreOrigin());
        Quantity score = scope.lower(dimension.type().name(), dimension.type().arguments(), pointer);
        score = orWhenAbsent(score);
        if (dimension.scoreClause().isPresent()) {
            score = score.named(scope.origin().part("exact", beforeRounding(dimension.label())));
        }
        return score;
    }

    /** Also of the mean of nobody, where the dimension does not apply to somebody. */
    private Quantity orWhenAbsent(Quantity score) {
        return dimension
                .whenAbsent()
                .<Quantity>map(stated ->
                        new Applied(Presence.FIRST_PRESENT, List.of(score, Quantity.constant(stated, terms.unit()))))
                .orElse(score);
    }

    private static Label beforeRounding(Label label) {
        return Label.of(label.en() + " before rounding", label.zhCn() + "（取整前）");
    }

    private Quantity finished(Quantity score) {
        Quantity cut = Sanctions.cut(
                dimension.sanctions(), score, dimension.origin(), pointer, rows.table(), rows.vocabulary());
        Quantity under =
                Vetoes.under(dimension.vetoes(), cut, pointer + "/vetoes", dimension.origin(), terms.unit(), rows);
        return rounding.<Quantity>map(how -> new Applied(how, List.of(under))).orElse(under);
    }

    /**
     * The score of everyone.
     *
     * @param all the dimensions it stands beside, itself among them
     * @param weights what each of them counts for; empty if all count alike
     * @param scoreOf the score of one of the others
     */
    Quantity score(List<ScoredDimension> all, List<Quantity> weights, Function<ScoredDimension, Quantity> scoreOf) {
        if (score == null) {
            Quantity everyone = notApplicable()
                    .map(not -> Quantity.choice(
                            not.when(),
                            finished(orWhenAbsent(not.instead(measured(), () -> inProportion(all, weights, scoreOf)))),
                            measured()))
                    .orElseGet(this::measured);
            score = everyone.named(dimension.origin());
        }
        return score;
    }

    private Quantity inProportion(
            List<ScoredDimension> all, List<Quantity> weights, Function<ScoredDimension, Quantity> scoreOf) {
        List<Quantity> scores = new ArrayList<>();
        List<Quantity> fulls = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ScoredDimension other = all.get(i);
            if (other != this) {
                Quantity full = Quantity.constant(other.dimension.full(), terms.unit());
                Quantity counted = other.isRescaled() ? other.without(other.measured()) : scoreOf.apply(other);
                Quantity outOf = other.isRescaled() ? other.without(full) : full;
                scores.add(weights.isEmpty() ? counted : counted.times(weights.get(i)));
                fulls.add(weights.isEmpty() ? outOf : outOf.times(weights.get(i)));
            }
        }
        Quantity full = Quantity.constant(dimension.full(), terms.unit());
        Quantity zero = Quantity.constant(Rational.ZERO, terms.unit());
        Quantity sum = scores.isEmpty() ? zero : Quantity.sum(scores);
        Quantity outOf = fulls.isEmpty() ? zero : Quantity.sum(fulls);
        return sum.named(dimension.origin().part("others", Label.of("score of the other dimensions", "其余指标得分")))
                .dividedBy(outOf.named(dimension
                        .origin()
                        .part("othersFull", Label.of("full marks of the other dimensions", "其余指标满分"))))
                .times(full)
                .named(dimension.origin().part("inProportion", IN_PROPORTION));
    }

    private Quantity without(Quantity amount) {
        return notApplicable().map(not -> not.without(amount)).orElse(amount);
    }
}
