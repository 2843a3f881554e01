package io.github.meritpool.testkit.mistakes;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import org.opentest4j.TestAbortedException;

/** A property of jqwik, tried on one case for each seed: the same case on every machine, and not shrunk. */
final class GeneratedCheck {

    private static final int SIZE = 1000;

    /** Seeds that follow each other begin alike; this spreads them. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Draws the value of one parameter. */
    private interface Source {
        Object drawn(Random random);
    }

    private final Object instance;
    private final Method property;
    private final List<Source> sources;

    private GeneratedCheck(Object instance, Method property, List<Source> sources) {
        this.instance = instance;
        this.property = property;
        this.sources = sources;
    }

    /**
     * The properties of a class all of whose parameters are drawn by one of its providers, or are random numbers.
     *
     * @param properties the class
     */
    static List<GeneratedCheck> of(Class<?> properties) {
        Object instance = instance(properties);
        return Arrays.stream(properties.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .filter(method -> Arrays.stream(method.getParameters()).allMatch(GeneratedCheck::isDrawn))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new GeneratedCheck(instance, accessible(method), sources(instance, method)))
                .toList();
    }

    private static Object instance(Class<?> properties) {
        try {
            Constructor<?> constructor = properties.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    private static boolean isDrawn(Parameter parameter) {
        return parameter.getType().equals(Random.class) || !provider(parameter).equals(ForAll.NO_VALUE);
    }

    private static String provider(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(ForAll.class))
                .map(ForAll::value)
                .orElse(ForAll.NO_VALUE);
    }

    private static List<Source> sources(Object instance, Method property) {
        List<Source> sources = new ArrayList<>();
        for (Parameter parameter : property.getParameters()) {
            if (parameter.getType().equals(Random.class)) {
                sources.add(random -> new Random(random.nextLong()));
            } else {
                RandomGenerator<?> generator =
                        arbitrary(instance, provider(parameter)).generator(SIZE, true);
                sources.add(random -> generator.next(random).value());
            }
        }
        return sources;
    }

    private static Arbitrary<?> arbitrary(Object instance, String name) {
        Method provider = Arrays.stream(instance.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Provide.class))
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no provider '" + name + "'."));
        try {
            return (Arbitrary<?>) accessible(provider).invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String name() {
        return property.getDeclaringClass().getSimpleName() + "." + property.getName();
    }

    /**
     * Tries one case.
     *
     * @param seed which
     * @return what the property found, or empty if it holds, or if the case is not one of those it speaks of
     */
    Optional<Throwable> found(long seed) {
        Random random = new Random(seed * SPREAD);
        try {
            Object[] values =
                    sources.stream().map(source -> source.drawn(random)).toArray();
            Object holds = property.invoke(instance, values);
            return Boolean.FALSE.equals(holds) ? Optional.of(new AssertionError(name())) : Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause()).filter(cause -> !(cause instanceof TestAbortedException));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException | Error e) {
            // The generators use the engine too: plans are compiled, columns are read.
            return Optional.of(e);
        }
    }
}
