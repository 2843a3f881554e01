package io.github.meritpool.quantity;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks quantities before any fact is seen: kinds and units fit, rows of different tables meet only along keys, and no
 * exact fraction is taken for a result. Every problem is reported once, at the innermost named quantity it is in.
 */
public final class Shapes {

    /** Every settlement has one, of which most are asked nothing. */
    private static final int SMALL = 2;

    private final IdentityHashMap<Quantity, Shape> sound;
    private final Set<Quantity> unsound = Collections.newSetFromMap(new IdentityHashMap<>(SMALL));
    private final ProblemCollector problems;

    /**
     * A check that reports to a collector.
     *
     * @param problems where problems go; their value {@code element} names the plan element
     */
    public Shapes(ProblemCollector problems) {
        this(problems, new IdentityHashMap<>(SMALL));
    }

    private Shapes(ProblemCollector problems, IdentityHashMap<Quantity, Shape> sound) {
        this.problems = problems;
        this.sound = sound;
    }

    /**
     * The same check for somebody else: what either has found sound is not derived again, what is not is reported to each.
     *
     * @param others where problems go
     * @return a check that reports to another collector; the two are not for different threads
     */
    public Shapes reportingTo(ProblemCollector others) {
        return new Shapes(others, sound);
    }

    /**
     * The shape of a quantity.
     *
     * @param quantity the quantity
     * @param element the plan element to name where the quantity itself names none
     * @return the shape, or empty if there are problems in it, which are now reported
     */
    public Optional<Shape> of(Quantity quantity, String element) {
        if (quantity instanceof Named named) {
            return of(named.of(), named.origin().element());
        }
        Shape known = sound.get(quantity);
        if (known != null || unsound.contains(quantity)) {
            return Optional.ofNullable(known);
        }
        Optional<Shape> shape = derive(quantity, element);
        shape.ifPresentOrElse(found -> sound.put(quantity, found), () -> unsound.add(quantity));
        return shape;
    }

    /**
     * The shape of a result: a score or a payment, which must not be an exact fraction.
     *
     * @param quantity the quantity
     * @param element the plan element
     * @return the shape, or empty if there are problems, which are now reported
     */
    public Optional<Shape> ofResult(Quantity quantity, String element) {
        Optional<Shape> shape = of(quantity, element);
        if (shape.isPresent() && shape.get().isFraction()) {
            problems.add(Problem.of(QuantityProblem.UNROUNDED).with("element", element));
            return Optional.empty();
        }
        return shape;
    }

    private Optional<Shape> derive(Quantity quantity, String element) {
        if (quantity instanceof Constant constant) {
            return Optional.of(Shape.number(
                    constant.unit(), constant.value().decimal().orElseThrow().scale()));
        } else if (quantity instanceof CategoryConstant) {
            return Optional.of(Shape.category());
        } else if (quantity instanceof Missing missing) {
            return Optional.of(new Shape(missing.kind(), missing.unit(), 0, null));
        } else if (quantity instanceof Fact fact) {
            return Optional.of(new Shape(fact.kind(), fact.unit(), fact.decimals(), fact.table()));
        } else if (quantity instanceof ParameterLeaf leaf) {
            return Optional.of(new Shape(leaf.kind(), leaf.unit(), leaf.decimals(), null));
        } else if (quantity instanceof Applied applied) {
            return applied(applied, element);
        } else if (quantity instanceof Statistic statistic) {
            return statistic(statistic, element);
        } else if (quantity instanceof Ranked ranked) {
            return ranked(ranked, element);
        } else if (quantity instanceof Window window) {
            return window(window, element);
        } else if (quantity instanceof Gathered gathered) {
            return of(gathered.of(), element)
                    .filter(shape -> inTable(shape, gathered.from(), element))
                    .flatMap(
                            shape -> attempt(element, () -> gathered.aggregate().shape(List.of(shape))))
                    .map(shape -> shape.over(gathered.to()));
        } else if (quantity instanceof Via via) {
            return of(via.of(), element)
                    .filter(shape -> inTable(shape, via.to(), element))
                    .map(shape -> shape.over(via.from()));
        } else if (quantity instanceof Share share) {
            return share(share, element);
        } else {
            Share share = ((ShareRest) quantity).share();
            Share.Family family = share.family();
            return of(share, element).map(shape -> shape.over(family == null ? null : family.table()));
        }
    }

    private Optional<Shape> applied(Applied applied, String element) {
        List<Shape> shapes = new ArrayList<>(applied.operands().size());
        for (Quantity operand : applied.operands()) {
            of(operand, element).ifPresent(shapes::add);
        }
        if (shapes.size() < applied.operands().size()) {
            return Optional.empty();
        }
        Optional<Shape> row = attempt(element, () -> applied.operation().shape(shapes));
        return oneTable(shapes, element) ? row.map(shape -> shape.over(tableOf(shapes))) : Optional.empty();
    }

    private Optional<Shape> statistic(Statistic statistic, String element) {
        Optional<Shape> of = of(statistic.of(), element).filter(shape -> inTable(shape, statistic.table(), element));
        boolean isGrouped = areIn(statistic.by(), statistic.table(), element);
        boolean fits = isPopulation(statistic.where(), statistic.table(), element) && isGrouped;
        return of.filter(shape -> fits)
                .flatMap(shape -> attempt(element, () -> statistic.aggregate().shape(List.of(shape))))
                .map(shape -> shape.over(statistic.by().isEmpty() ? null : statistic.table()));
    }

    private boolean isPopulation(@Nullable Quantity where, String table, String element) {
        return where == null
                || of(where, element)
                        .filter(shape -> inTable(shape, table, element))
                        .flatMap(shape -> attempt(element, () -> Logic.ALL.shape(List.of(shape))))
                        .isPresent();
    }

    private boolean areIn(List<Quantity> quantities, String table, String element) {
        boolean fit = true;
        for (Quantity quantity : quantities) {
            fit &= of(quantity, element)
                    .filter(shape -> inTable(shape, table, element))
                    .isPresent();
        }
        return fit;
    }

    private Optional<Shape> ranked(Ranked ranked, String element) {
        boolean isGrouped = areIn(ranked.by(), ranked.table(), element);
        boolean fits = isPopulation(ranked.where(), ranked.table(), element) && isGrouped;
        for (Ranked.Key key : ranked.keys()) {
            fits &= number(key.of(), ranked.table(), element).isPresent();
        }
        return fits ? Optional.of(Shape.number(Unit.NONE, 0).over(ranked.table())) : Optional.empty();
    }

    private Optional<Shape> number(Quantity quantity, String table, String element) {
        return of(quantity, element)
                .filter(shape -> inTable(shape, table, element))
                .flatMap(shape -> attempt(element, () -> {
                    Shape.requireKind(Kind.NUMBER, shape, "order");
                    return shape;
                }));
    }

    private Optional<Shape> window(Window window, String element) {
        boolean isOrdered = number(window.order(), window.table(), element).isPresent();
        boolean fits = areIn(window.by(), window.table(), element) && isOrdered;
        return of(window.of(), element)
                .filter(shape -> fits && inTable(shape, window.table(), element))
                .flatMap(shape -> attempt(element, () -> window.operation().shape(List.of(shape))))
                .map(shape -> shape.over(window.table()));
    }

    private Optional<Shape> share(Share share, String element) {
        Optional<Shape> pool = of(share.pool(), element).filter(shape -> isOfFamily(shape, share.family(), element));
        Optional<Shape> claims = of(share.claims(), element);
        if (pool.isEmpty() || claims.isEmpty()) {
            return Optional.empty();
        }
        Optional<Shape> money = attempt(element, () -> money(share, pool.get(), claims.get()));
        return money.filter(shape -> {
            boolean isBounded = areBounds(share, shape, element);
            return isMember(share, shape, element) && isBounded;
        });
    }

    private static Shape money(Share share, Shape pool, Shape claims) {
        Shape.requireKind(Kind.NUMBER, pool, "share");
        Shape.requireKind(Kind.NUMBER, claims, "share");
        if (claims.tableId() == null) {
            throw new ProblemException(Problem.of(QuantityProblem.ROWS_NEEDED));
        }
        int decimals = share.minorUnit().decimal().orElseThrow().scale();
        if (pool.isFraction() || pool.decimals() > decimals) {
            throw new ProblemException(
                    Problem.of(QuantityProblem.POOL_UNROUNDED).with("decimals", decimals));
        }
        return Shape.number(pool.unit(), decimals).over(claims.tableId());
    }

    private boolean areBounds(Share share, Shape money, String element) {
        boolean hasFloor = isBound(share.bounds().floor(), money, element);
        return isBound(share.bounds().ceiling(), money, element) && hasFloor;
    }

    private boolean isBound(@Nullable Quantity bound, Shape money, String element) {
        return bound == null
                || of(bound, element)
                        .filter(shape -> inTable(shape, String.valueOf(money.tableId()), element))
                        .flatMap(shape -> attempt(element, () -> {
                            Shape.requireAlike(List.of(money, shape), "share");
                            return shape;
                        }))
                        .isPresent();
    }

    private boolean isMember(Share share, Shape money, String element) {
        Share.Family family = share.family();
        return family == null
                || of(family.member(), element)
                        .filter(shape -> inTable(shape, String.valueOf(money.tableId()), element))
                        .flatMap(shape -> attempt(element, () -> {
                            Shape.requireKind(Kind.CATEGORY, shape, "share");
                            return shape;
                        }))
                        .isPresent();
    }

    private boolean isOfFamily(Shape pool, Share.@Nullable Family family, String element) {
        return family == null ? isScalar(pool, element) : inTable(pool, family.table(), element);
    }

    private boolean isScalar(Shape shape, String element) {
        shape.table()
                .ifPresent(table -> problems.add(Problem.of(QuantityProblem.SCALAR_NEEDED)
                        .with("element", element)
                        .with("first", table)));
        return shape.tableId() == null;
    }

    private boolean inTable(Shape shape, String table, String element) {
        boolean fits = shape.tableId() == null || shape.tableId().equals(table);
        if (!fits) {
            problems.add(mismatch(element, table, shape.tableId()));
        }
        return fits;
    }

    private boolean oneTable(List<Shape> shapes, String element) {
        String table = tableOf(shapes);
        for (Shape shape : shapes) {
            if (shape.tableId() != null && !shape.tableId().equals(table)) {
                problems.add(mismatch(element, table, shape.tableId()));
                return false;
            }
        }
        return true;
    }

    private static Problem mismatch(String element, @Nullable String first, @Nullable String second) {
        return Problem.of(QuantityProblem.TABLE_MISMATCH)
                .with("element", element)
                .with("first", String.valueOf(first))
                .with("second", String.valueOf(second));
    }

    private static @Nullable String tableOf(List<Shape> shapes) {
        for (Shape shape : shapes) {
            if (shape.tableId() != null) {
                return shape.tableId();
            }
        }
        return null;
    }

    private Optional<Shape> attempt(String element, Supplier<Shape> step) {
        try {
            return Optional.of(step.get());
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(problem.with("element", element)));
            return Optional.empty();
        }
    }
}
