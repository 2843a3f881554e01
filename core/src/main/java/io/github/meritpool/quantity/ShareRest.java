package io.github.meritpool.quantity;

import java.util.List;

/**
 * What a share leaves: everything if nobody claims, the residue if it is kept apart.
 *
 * @param share the share
 */
public record ShareRest(Share share) implements Quantity {
    @Override
    public List<Quantity> parts() {
        return List.of(share);
    }
}
