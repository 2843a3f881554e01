package io.github.meritpool.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a JSON document begins, and where its own parts do. A tree of its own rather than a map from pointers,
 * since the pointers of a deep document can be far longer than the document.
 */
final class Place {

    private final int line;
    private @Nullable Map<String, Place> parts;

    Place(int line) {
        this.line = line;
    }

    /** Adds a field or an item; of two of one name the first counts. */
    void add(String part, Place place) {
        if (parts == null) {
            parts = new LinkedHashMap<>();
        }
        parts.putIfAbsent(part, place);
    }

    int line() {
        return line;
    }

    /** The place of a field or item, or null if there is none. */
    @Nullable
    Place part(String name) {
        return parts == null ? null : parts.get(name);
    }

    /** The line of what a pointer names or, where it names something missing, of the nearest that is there. */
    int line(String pointer) {
        Place nearest = this;
        for (String part : pointer.split("/", -1)) {
            // The first part is what stands before the first slash: nothing.
            Place next = nearest == this && part.isEmpty() ? this : nearest.part(Pointers.unescaped(part));
            if (next == null) {
                break;
            }
            nearest = next;
        }
        return nearest.line();
    }
}
