package io.github.meritpool.distribution;

import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import java.util.Optional;

/**
 * What a line pays, as quantities over the rows of its table.
 *
 * @param table the table whose rows it pays
 * @param paid what each row is paid
 * @param drawn what the pool loses for each row: what is paid, and what is withheld
 * @param share the share, if the line shares what remains of a pool
 * @param toStaff what each of the staff is paid; empty if the money goes into a pool
 */
public record Payment(String table, Quantity paid, Quantity drawn, Optional<Share> share, Optional<Quantity> toStaff) {

    /** What a formula with a fixed price pays. */
    static Payment fixed(LineScope in, Quantity paid, Quantity drawn) {
        return new Payment(in.rows().table(), paid.named(in.origin()), drawn, Optional.empty(), Optional.empty());
    }

    /** What a share pays. */
    static Payment shared(LineScope in, Share share) {
        Quantity paid = share.named(in.origin());
        return new Payment(in.rows().table(), paid, paid, Optional.of(share), Optional.empty());
    }

    Payment reaching(Quantity staff) {
        return new Payment(table, paid, drawn, share, Optional.of(staff));
    }
}
