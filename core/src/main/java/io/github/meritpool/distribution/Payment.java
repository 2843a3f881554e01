package io.github.meritpool.distribution;

import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import java.util.Optional;

/**
 * What a line pays, as quantities over the staff.
 *
 * @param paid what each person is paid
 * @param drawn what the pool loses for each person: what is paid, and what is withheld
 * @param share the share, if the line shares what remains of a pool
 */
public record Payment(Quantity paid, Quantity drawn, Optional<Share> share) {}
