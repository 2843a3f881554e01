package io.github.meritpool;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends each property after so many tries as {@code -Dmeritpool.tries} says, whatever it asks for itself: mutation
 * testing runs every property some thousand times. Without that setting nothing changes.
 */
public final class FewerTries implements AroundTryHook {
    private static final Optional<Integer> MOST = Optional.ofNullable(Integer.getInteger("meritpool.tries"));

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return MOST.isPresent();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor executor, List<Object> parameters) {
        Store<Integer> tries = Store.getOrCreate(FewerTries.class, Lifespan.PROPERTY, () -> 0);
        tries.update(soFar -> soFar + 1);
        TryExecutionResult result = executor.execute(parameters);
        boolean enough = tries.get() >= MOST.orElseThrow();
        return enough && result.isSatisfied() ? TryExecutionResult.satisfied(true) : result;
    }
}
