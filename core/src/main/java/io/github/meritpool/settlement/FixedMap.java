package io.github.meritpool.settlement;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map by ids in an order of its own, which nobody can change; so it is copied once, however many share it. */
final class FixedMap<V> extends AbstractMap<String, V> {

    private final Map<String, V> entries;

    private FixedMap(Map<String, V> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** A copy that keeps the order, or the same map if it is such a one already. */
    static <V> Map<String, V> copyOf(Map<String, V> map) {
        return map instanceof FixedMap ? map : new FixedMap<>(new LinkedHashMap<>(map));
    }

    /** A map in an order of its own that nobody else knows. */
    static <V> Map<String, V> of(Map<String, V> own) {
        return new FixedMap<>(own);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }
}
