package io.github.meritpool.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One contestant with its facts of many schools, ready to settle them again and again.
 *
 * @param <F> a school's facts
 * @param <R> a settled school
 */
final class Race<F, R> {

    private final Contestant<F, R> contestant;
    private final List<F> facts = new ArrayList<>();

    private Race(Contestant<F, R> contestant, List<School> schools) {
        this.contestant = contestant;
        schools.forEach(school -> facts.add(contestant.facts(school)));
    }

    static Race<?, ?> of(Contestant<?, ?> contestant, List<School> schools) {
        return typed(contestant, schools);
    }

    private static <F, R> Race<F, R> typed(Contestant<F, R> contestant, List<School> schools) {
        return new Race<>(contestant, schools);
    }

    /** Settles every school. */
    void run(Consumer<Object> sink) {
        run(facts.size(), sink);
    }

    /** Settles so many schools; after the last the first comes again. */
    void run(int schools, Consumer<Object> sink) {
        for (int i = 0; i < schools; i++) {
            sink.accept(contestant.settle(facts.get(i % facts.size())));
        }
    }

    /** @throws IllegalStateException naming the first school and row that come out otherwise than by the loop */
    void requireSameAsLoop(List<School> schools) {
        HandWrittenLoop loop = new HandWrittenLoop();
        for (int i = 0; i < schools.size(); i++) {
            Figures expected = loop.figures(loop.settle(schools.get(i)));
            Figures actual = contestant.figures(contestant.settle(facts.get(i)));
            expected.requireSame(actual, contestant.getClass().getSimpleName() + ", school " + i);
        }
    }
}
