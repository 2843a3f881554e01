package io.github.meritpool.formats;

import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random trees, grown from a seed within a budget of parts. Shrinking the budget shrinks the tree; nesting jqwik's own
 * lists and maps as deeply takes minutes.
 */
final class RandomTrees {

    private static final List<String> SIGNS = List.of(
            "\"", "\\", "/", "~", "\n", "\r", "\t", "\b", "\f", "\u0000", "\u001f", " ", "a", "b", "0", "-", "=", "中",
            "文", "€", "😀", "\u007f", "\u0080", "\uFB33", "\u2028", "\uFEFF");

    private final Random random;
    private int budget;

    private RandomTrees(long seed, int budget) {
        this.random = new Random(seed);
        this.budget = budget;
    }

    static Arbitrary<Tree> trees() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 60))
                .as((seed, size) -> new RandomTrees(seed, size).tree(0));
    }

    private Tree tree(int depth) {
        budget--;
        return switch (random.nextInt(depth > 8 || budget < 1 ? 4 : 8)) {
            case 0 -> new Tree.Text(text());
            case 1 -> new Tree.Decimal(decimal());
            case 2 -> new Tree.Flag(random.nextBoolean());
            case 3 -> Tree.Decimal.of(Integer.toString(random.nextInt(21) - 10));
            case 4, 5 -> list(depth);
            default -> object(depth);
        };
    }

    private Tree list(int depth) {
        List<Tree> items = new ArrayList<>();
        while (budget > 0 && random.nextInt(4) > 0) {
            items.add(tree(depth + 1));
        }
        return new Tree.Items(items);
    }

    private Tree object(int depth) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (budget > 0 && random.nextInt(4) > 0) {
            fields.put(text(), tree(depth + 1));
        }
        return new Tree.Fields(fields);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }

    private BigDecimal decimal() {
        BigInteger digits = new BigInteger(random.nextInt(120), random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(60) - 20);
    }
}
