package io.github.meritpool.plan;

import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.Arguments;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A check that has been lowered to quantities.
 *
 * @param check the check
 * @param asked which rows are checked, if not all; a flag
 * @param passed whether a row passes; absent where it is not checked
 * @param parts whether it meets each requirement, by id in order; empty if the check has no parts
 */
public record CompiledCheck(NamedCheck check, Optional<Quantity> asked, Quantity passed, Map<String, Quantity> parts) {

    /** Copies the map, keeping its order. */
    public CompiledCheck {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * Where the answer to a requirement comes from.
     *
     * @param part its id
     * @return id, clause and label
     * @throws IllegalArgumentException if the check has no such part
     */
    public Origin origin(String part) {
        for (Arguments one : check.with().objects("parts")) {
            if (one.text("id").equals(part)) {
                return check.origin(one);
            }
        }
        throw new IllegalArgumentException("The check '" + check.id() + "' has no part '" + part + "'.");
    }
}
