package io.github.meritpool.testkit;

import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.Explanation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of how one person's figures came about. A failure shows the explanation. */
public final class ExplanationAssert extends AbstractAssert<ExplanationAssert, Explanation> {

    private final Collection<Derivation> figures;

    ExplanationAssert(Explanation actual) {
        this(actual, all(actual));
    }

    private ExplanationAssert(Explanation actual, Collection<Derivation> figures) {
        super(actual, ExplanationAssert.class);
        this.figures = figures;
    }

    private static List<Derivation> all(Explanation explanation) {
        return Stream.of(explanation.lines(), explanation.scores())
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
    }

    /**
     * Goes on with one figure.
     *
     * @param element a dimension's, the total's or a line's id
     * @return what can be asserted of it alone
     */
    public ExplanationAssert figure(String element) {
        if (!actual.lines().containsKey(element) && !actual.scores().containsKey(element)) {
            throw failure(
                    "There is no figure '%s'; there are %s and %s.",
                    element, actual.lines().keySet(), actual.scores().keySet());
        }
        return new ExplanationAssert(actual, List.of(actual.of(element)));
    }

    /**
     * The figures rest on clauses: each is cited by one of the steps or leaves.
     *
     * @param clauses the clauses' ids
     * @return this
     */
    public ExplanationAssert citing(String... clauses) {
        Set<String> cited = new LinkedHashSet<>();
        figures.forEach(figure -> collect(figure, cited));
        for (String clause : clauses) {
            if (!cited.contains(clause)) {
                throw failure(
                        "The pay of %s must rest on the clause %s, but rests on %s:%n%s",
                        actual.staffId(), clause, cited, text(actual));
            }
        }
        return this;
    }

    private static void collect(Derivation derivation, Set<String> cited) {
        derivation.origin().clause().ifPresent(cited::add);
        if (derivation instanceof Derivation.Step step) {
            step.operands().forEach(operand -> collect(operand, cited));
        }
    }

    /** In both languages. */
    static String text(Explanation explanation) {
        return explanation.text(Locale.ENGLISH) + explanation.text(Locale.CHINA);
    }
}
