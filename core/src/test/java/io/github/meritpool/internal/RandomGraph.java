package io.github.meritpool.internal;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random graph of quantities without problems: each draw makes one more quantity out of those made before, so graphs
 * share their parts. The tables are {@code staff} and {@code lesson}, whose key {@code teacher} refers to staff.
 */
final class RandomGraph {

    static final String STAFF = "staff";
    static final String LESSON = "lesson";
    private static final String SCALAR = "";

    /** Beyond so many digits or decimals a quantity is not built on, so that numbers stay of a size to compute with. */
    private static final int MOST_DIGITS = 600;

    /** A node, with its shape, a bound on its digits, and how many nodes there are when it is written out as a tree. */
    record Node(Quantity quantity, Shape shape, int digits, long treeSize) {
        String table() {
            return shape.table().orElse(SCALAR);
        }
    }

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final IdentityHashMap<Quantity, Node> known = new IdentityHashMap<>();
    private final ProblemCollector problems = new ProblemCollector();
    private final Shapes shapes = new Shapes(problems);

    RandomGraph(long seed, int draws) {
        this.random = new Random(seed);
        leaves();
        while (nodes.size() < draws) {
            draw();
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Quantity> quantities() {
        return nodes.stream().map(Node::quantity).toList();
    }

    private void leaves() {
        for (String table : List.of(STAFF, LESSON)) {
            fact(table, "days", Kind.NUMBER, 1);
            fact(table, "marks", Kind.NUMBER, 2);
            fact(table, "huge", Kind.NUMBER, 0);
            fact(table, "isHead", Kind.FLAG, 0);
            fact(table, "status", Kind.CATEGORY, 0);
        }
        parameter("rate", Kind.NUMBER, 3);
        parameter("vast", Kind.NUMBER, 0);
        parameter("applies", Kind.FLAG, 0);
        parameter("level", Kind.CATEGORY, 0);
    }

    private void fact(String table, String column, Kind kind, int decimals) {
        add(new Fact(table, column, kind, Unit.NONE, decimals, origin(column)), 20, 1);
    }

    private void parameter(String id, Kind kind, int decimals) {
        add(new ParameterLeaf(id, kind, Unit.NONE, decimals, origin(id)), 20, 1);
    }

    private static Origin origin(String name) {
        return new Origin(name, "value", null, Label.same(name));
    }

    /** Adds a quantity, if it is of a size to compute with. */
    private void add(Quantity quantity, int digits, long treeSize) {
        Shape shape = shapes.of(quantity, "").orElseThrow(() -> new AssertionError(problems.problems()));
        if (digits <= MOST_DIGITS && shape.decimals() <= 40) {
            Node node = new Node(quantity, shape, digits, treeSize);
            nodes.add(node);
            known.put(quantity, node);
        }
    }

    private void draw() {
        String table = one(SCALAR, STAFF, STAFF, LESSON);
        switch (random.nextInt(23)) {
            case 0 -> apply(Arithmetic.SUM, number(table), number(table), number(table));
            case 1 -> apply(Arithmetic.DIFFERENCE, number(table), number(table));
            case 2 -> apply(Arithmetic.PRODUCT, number(table), number(table));
            case 3 -> apply(Arithmetic.QUOTIENT, number(table), number(table));
            case 4 -> apply(one(Arithmetic.MIN, Arithmetic.MAX), number(table), number(table));
            case 5 -> apply(rounding(), number(table));
            case 6 -> apply(one(Comparison.values()), number(table), number(table));
            case 7 -> logic(table);
            case 8 -> apply(new Membership(List.of("on leave", "lent")), node(Kind.CATEGORY, table));
            case 9 -> choice(table, kind());
            case 10 -> table(table, kind());
            case 11 -> presence(table, kind());
            case 12 -> apply(aggregate(true), number(table), number(table), number(table));
            case 13 -> statistic(one(STAFF, LESSON));
            case 14 -> alongKey();
            case 15 -> share(one(STAFF, LESSON));
            case 16 -> apply(Arithmetic.POWER, small(number(table)), small(number(table)));
            case 17 -> interpolation(table);
            case 18 -> ranked(one(STAFF, LESSON));
            case 19 -> window(one(STAFF, LESSON));
            case 21 -> quota(table);
            case 20 -> grouped(one(STAFF, LESSON));
            default -> leaf();
        }
    }

    private void logic(String table) {
        apply(one(Logic.ALL, Logic.ANY), flag(table), flag(table), flag(table));
        apply(Logic.NOT, flag(table));
    }

    private void choice(String table, Kind kind) {
        apply(
                Choice.FIRST_THAT_HOLDS,
                flag(table),
                node(kind, table),
                flag(table),
                node(kind, table),
                node(kind, table));
    }

    private void table(String table, Kind kind) {
        if (random.nextBoolean()) {
            CategoryTable names = new CategoryTable(List.of("lent", "on leave"));
            apply(names, node(Kind.CATEGORY, table), node(kind, table), node(kind, table), node(kind, table));
        } else {
            List<Rational> edges = List.of(Rational.ratio(1, 3), Rational.parse("10.5"));
            BandTable bands = new BandTable(edges, one(BandTable.Edge.values()));
            apply(bands, number(table), node(kind, table), node(kind, table), node(kind, table));
        }
    }

    private void presence(String table, Kind kind) {
        apply(Presence.FIRST_PRESENT, node(kind, table), node(kind, table), node(kind, table));
        apply(Presence.IS_ABSENT, node(kind, table));
    }

    private void statistic(String table) {
        boolean ofNumbers = random.nextInt(4) > 0;
        Node of = ofNumbers ? number(table) : flag(table);
        add(new Statistic(aggregate(ofNumbers), table, of.quantity(), population(table)), gatheredDigits(of), 1);
    }

    private @Nullable Quantity population(String table) {
        return random.nextBoolean() ? flag(table).quantity() : null;
    }

    /** What the rows of a group share. */
    private List<Quantity> by(String table) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(node(Kind.CATEGORY, table).quantity());
            default -> List.of(node(kind(), table).quantity(), flag(table).quantity());
        };
    }

    private void grouped(String table) {
        Node of = number(table);
        List<Quantity> by = List.of(node(one(Kind.CATEGORY, Kind.FLAG), table).quantity());
        add(new Statistic(aggregate(true), table, of.quantity(), population(table), by), gatheredDigits(of), 1);
    }

    private void ranked(String table) {
        List<Ranked.Key> keys = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            keys.add(new Ranked.Key(number(table).quantity(), one(Ranked.Order.values())));
        }
        long treeSize = known.get(keys.get(0).of()).treeSize() + 3;
        add(new Ranked(table, keys, one(Ranked.Ties.values()), population(table), by(table)), 4, treeSize);
    }

    private void window(String table) {
        Quantity order = number(table).quantity();
        Node of = number(table);
        Node flag = flag(table);
        switch (random.nextInt(3)) {
            case 0 ->
                add(
                        new Window(
                                table, of.quantity(), Window.Frame.PREVIOUS, Presence.FIRST_PRESENT, order, by(table)),
                        of.digits(),
                        of.treeSize() + 1);
            case 1 -> addUpToHere(table, of, aggregate(true), order, gatheredDigits(of));
            default -> addUpToHere(table, flag, RunLength.UP_TO_LAST, order, 2);
        }
    }

    private void addUpToHere(String table, Node of, Operation operation, Quantity order, int digits) {
        Window window = new Window(table, of.quantity(), Window.Frame.UP_TO_HERE, operation, order, by(table));
        add(window, digits, 10 * of.treeSize());
    }

    private void interpolation(String table) {
        Interpolation line =
                new Interpolation(List.of(Rational.parse("-1"), Rational.ratio(1, 3), Rational.parse("25")));
        apply(line, number(table), number(table), number(table), number(table));
    }

    private void quota(String table) {
        QuotaCount.Counting counting = one(QuotaCount.Counting.values());
        apply(
                new QuotaCount(random.nextInt(3), random.nextInt(4), counting, RoundingMode.HALF_UP),
                small(number(table)),
                small(number(table)),
                small(number(table)),
                small(number(table)));
        add(new CategoryConstant(one("lent", "retired")), 1, 1);
    }

    /** Whole and of one digit, as bases and exponents are. */
    private Node small(Node number) {
        Quantity clamped = Quantity.max(
                Quantity.min(number.quantity(), Quantity.plain(Rational.of(3))), Quantity.plain(Rational.of(-3)));
        Quantity whole = clamped.rounded(0, RoundingMode.DOWN);
        return new Node(whole, shapes.of(whole, "").orElseThrow(), 5, number.treeSize() + 5);
    }

    private void alongKey() {
        boolean ofNumbers = random.nextInt(4) > 0;
        Node of = ofNumbers ? number(LESSON) : flag(LESSON);
        add(
                new Gathered(aggregate(ofNumbers), of.quantity(), LESSON, "teacher", STAFF),
                gatheredDigits(of),
                10 * of.treeSize());
        Node there = node(kind(), STAFF);
        add(new Via(LESSON, "teacher", STAFF, there.quantity()), there.digits(), there.treeSize() + 1);
    }

    /** Denominators of fractions multiply. */
    private static int gatheredDigits(Node of) {
        return of.shape().isFraction() ? 10 * of.digits() : of.digits() + 1;
    }

    private void share(String table) {
        Node money = number(SCALAR);
        Quantity pool = money.quantity().rounded(2, RoundingMode.HALF_UP);
        Node claim = number(table);
        Quantity claims = random.nextInt(8) == 0
                ? claim.quantity()
                : Quantity.max(claim.quantity(), Quantity.plain(Rational.ZERO));
        if (shapes.of(claims, "").orElseThrow().table().isPresent()) {
            int digits = 12 * claim.digits() + money.digits();
            Share share = new Share(pool, claims, bounds(table), null, apportionment(), Rational.ratio(1, 100));
            add(share, digits, claim.treeSize() + money.treeSize() + 100);
            add(new ShareRest(share), digits, 1);
        }
        if (table.equals(LESSON)) {
            family(claims, claim);
        }
    }

    /** Lessons of a teacher share the teacher's pool. */
    private void family(Quantity claims, Node claim) {
        Node money = number(STAFF);
        Quantity pool = money.quantity().rounded(2, RoundingMode.HALF_UP);
        Share.Family family =
                new Share.Family(STAFF, new Fact(LESSON, "teacher", Kind.CATEGORY, Unit.NONE, 0, origin("teacher")));
        if (shapes.of(claims, "").orElseThrow().table().isPresent()
                && shapes.of(pool, "").orElseThrow().table().isPresent()) {
            Share share = new Share(pool, claims, bounds(LESSON), family, apportionment(), Rational.ratio(1, 100));
            int digits = 12 * claim.digits() + money.digits();
            add(share, digits, claim.treeSize() + money.treeSize() + 100);
            add(new ShareRest(share), digits, 1);
        }
    }

    /** Floors near zero, as those above the pool are problems; few, since they go by the definition. */
    private Share.Bounds bounds(String table) {
        if (random.nextInt(4) > 0) {
            return Share.Bounds.NONE;
        }
        Quantity least = Quantity.max(
                Quantity.plain(Rational.ZERO),
                Quantity.min(number(table).quantity(), Quantity.plain(Rational.parse("0.013"))));
        Quantity most = Quantity.max(number(table).quantity(), Quantity.plain(Rational.parse("20")));
        return new Share.Bounds(random.nextBoolean() ? least : null, random.nextBoolean() ? most : null);
    }

    private Apportionment apportionment() {
        ResidueMode residue = one(ResidueMode.values());
        BelowQuantum below = residue == ResidueMode.KEPT_APART ? BelowQuantum.KEPT_APART : one(BelowQuantum.values());
        return new Apportionment(residue, BigInteger.valueOf(one(1, 1, 100, 7)), below);
    }

    private void leaf() {
        String[] numbers = {"0", "1", "-1", "0.5", "100", "0.003", "9223372036854775807", "92233720368547758080"};
        Quantity number = Quantity.plain(Rational.parse(one(numbers)));
        add(number.named(origin("constant")), 20, 1);
        add(new Missing(one(Kind.values()), Unit.NONE), 1, 1);
    }

    private void apply(Operation operation, Node... operands) {
        List<Quantity> quantities = Arrays.stream(operands).map(Node::quantity).toList();
        int digits = Arrays.stream(operands).mapToInt(Node::digits).sum();
        long treeSize = Arrays.stream(operands).mapToLong(Node::treeSize).sum() + 1;
        Quantity applied = new Applied(operation, quantities);
        add(random.nextBoolean() ? applied : applied.named(origin(operation.id())), digits, treeSize);
    }

    private Rounding rounding() {
        return new Rounding(
                Rational.parse(one("0.01", "1", "0.5", "10", "0.0001", "25")),
                one(
                        RoundingMode.HALF_UP,
                        RoundingMode.HALF_DOWN,
                        RoundingMode.HALF_EVEN,
                        RoundingMode.UP,
                        RoundingMode.DOWN,
                        RoundingMode.CEILING,
                        RoundingMode.FLOOR));
    }

    private Aggregate aggregate(boolean ofNumbers) {
        Aggregate.Function function = ofNumbers ? one(Aggregate.Function.values()) : Aggregate.Function.COUNT;
        return new Aggregate(function, one(Aggregate.Absents.values()));
    }

    private Node number(String table) {
        return node(Kind.NUMBER, table);
    }

    private Node flag(String table) {
        return node(Kind.FLAG, table);
    }

    private Kind kind() {
        return one(Kind.NUMBER, Kind.NUMBER, Kind.FLAG, Kind.CATEGORY);
    }

    /** A node of a table or a scalar; rather a late one than an early one, so that graphs grow deep. */
    private Node node(Kind kind, String table) {
        List<Node> fitting = nodes.stream()
                .filter(node -> node.shape().kind() == kind)
                .filter(node -> node.table().equals(table) || node.table().equals(SCALAR))
                .toList();
        return fitting.get(Math.max(random.nextInt(fitting.size()), random.nextInt(fitting.size())));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
