package io.github.meritpool.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Texts of an arbitrary by a seed, such as for a column that a test draws in its own way. */
final class OwnTexts {

    /** How many tries jqwik is to expect; it decides how often edge cases come. */
    private static final int TRIES = 1000;

    private OwnTexts() {}

    static List<String> drawn(Arbitrary<String> arbitrary, int many, Random random) {
        long seed = random.nextLong();
        try {
            return inSession(arbitrary, many, new Random(seed));
        } catch (JqwikException outside) {
            // Arbitraries keep what they remember in jqwik's session, and outside of properties there is none yet.
            List<String> texts = new ArrayList<>();
            JqwikSession.run(() -> texts.addAll(inSession(arbitrary, many, new Random(seed))));
            return texts;
        }
    }

    private static List<String> inSession(Arbitrary<String> arbitrary, int many, Random random) {
        RandomGenerator<String> generator = arbitrary.generator(TRIES, true);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            texts.add(generator.next(random).value());
        }
        return texts;
    }

    static String drawn(Arbitrary<String> arbitrary, Random random) {
        return drawn(arbitrary, 1, random).get(0);
    }
}
