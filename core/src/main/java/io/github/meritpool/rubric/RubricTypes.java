package io.github.meritpool.rubric;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.spi.Nearest;
import io.github.meritpool.spi.RubricTypeProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The rubric types that plans can name. Immutable. */
public final class RubricTypes {

    private final Map<String, RubricTypeProvider> byName;
    private final Set<String> absent;

    private RubricTypes(Map<String, RubricTypeProvider> byName, Set<String> absent) {
        this.byName = byName;
        this.absent = absent;
    }

    /**
     * The types of the library.
     *
     * @return the built-in types
     */
    public static RubricTypes builtIn() {
        return of(List.of(
                new Mark(),
                new Deduction(),
                new Ratio(),
                new Progress(),
                new Bands(),
                new LevelPoints(),
                new RankPoints(),
                new Award(),
                new Reviews(),
                new Combined(),
                new ByPopulation(),
                new GatheredScore(),
                new Credits(),
                new NamedScoring()));
    }

    /**
     * The built-in types and those that {@link ServiceLoader} finds.
     *
     * @return all installed types
     * @throws ProblemException {@code rubric.twoProviders} if two providers have one name, {@code rubric.otherSpi} if one is
     *     written for another version of the interface
     */
    public static RubricTypes installed() {
        List<RubricTypeProvider> found = new ArrayList<>();
        ServiceLoader.load(RubricTypeProvider.class).forEach(found::add);
        return builtIn().and(found);
    }

    /**
     * These types and more.
     *
     * @param more what else plans can name
     * @return all of them
     * @throws ProblemException {@code rubric.twoProviders} if two providers have one name, {@code rubric.otherSpi} if one is
     *     written for another version of the interface
     */
    public RubricTypes and(List<? extends RubricTypeProvider> more) {
        List<RubricTypeProvider> all = new ArrayList<>(byName.values());
        all.addAll(more);
        return of(all);
    }

    private static RubricTypes of(List<RubricTypeProvider> providers) {
        Map<String, RubricTypeProvider> byName = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (RubricTypeProvider provider : providers) {
            if (provider.spi() < RubricTypeProvider.OLDEST_SPI || provider.spi() > RubricTypeProvider.SPI) {
                problems.add(otherSpi(provider));
            }
            RubricTypeProvider other = byName.putIfAbsent(provider.name(), provider);
            if (other != null) {
                problems.add(Problem.of(RubricProblem.TWO_PROVIDERS)
                        .with("type", provider.name())
                        .with("first", other.getClass().getName())
                        .with("second", provider.getClass().getName()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new RubricTypes(byName, Set.of());
    }

    private static Problem otherSpi(RubricTypeProvider provider) {
        return Problem.of(RubricProblem.OTHER_SPI)
                .with("type", provider.name())
                .with("provider", provider.getClass().getName())
                .with("spi", provider.spi())
                .with("oldest", RubricTypeProvider.OLDEST_SPI)
                .with("newest", RubricTypeProvider.SPI);
    }

    /**
     * A type.
     *
     * @param name its name
     * @return the provider, if there is one
     */
    public Optional<RubricTypeProvider> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * These types, where it has been reported that some are not installed, so that it is not said again of each use.
     *
     * @param names the names of those that are not
     * @return the same types
     */
    public RubricTypes lacking(Set<String> names) {
        return new RubricTypes(byName, names);
    }

    /** A type; reports if there is none of that name, unless that is known. */
    Optional<RubricTypeProvider> find(String name, String pointer, ProblemCollector problems) {
        Optional<RubricTypeProvider> found = get(name);
        if (found.isEmpty() && !absent.contains(name)) {
            problems.add(Problem.of(RubricProblem.UNKNOWN_TYPE)
                    .at(Location.pointer(pointer))
                    .with("type", name)
                    .with("known", String.join(", ", names()))
                    .with("nearest", Nearest.to(name, names())));
        }
        return found;
    }

    /**
     * The names.
     *
     * @return the names in order
     */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * The types.
     *
     * @return the providers in order of their names
     */
    public List<RubricTypeProvider> all() {
        return List.copyOf(byName.values());
    }
}
