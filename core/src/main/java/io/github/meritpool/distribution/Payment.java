package io.github.meritpool.distribution;

import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import java.util.List;
import java.util.Optional;

/**
 * What a line pays, as quantities over the rows of its table.
 *
 * @param table the table whose rows it pays
 * @param paid what each row is paid
 * @param drawn what the pool loses for each row: what is paid, and what is withheld
 * @param share the share, if the line shares what remains of a pool
 * @param toStaff what each of the staff is paid; empty if the money goes into a pool
 * @param instalments what each of the staff is paid by each instalment, together the whole; empty if it is paid at once
 */
public record Payment(
        String table,
        Quantity paid,
        Quantity drawn,
        Optional<Share> share,
        Optional<Quantity> toStaff,
        List<Quantity> instalments) {

    /** Copies the list. */
    public Payment {
        instalments = List.copyOf(instalments);
    }

    /** What a formula with a fixed price pays. */
    static Payment fixed(LineScope in, Quantity paid, Quantity drawn) {
        return new Payment(
                in.rows().table(), paid.named(in.origin()), drawn, Optional.empty(), Optional.empty(), List.of());
    }

    /** What a share pays. */
    static Payment shared(LineScope in, Share share) {
        Quantity paid = share.named(in.origin());
        return new Payment(in.rows().table(), paid, paid, Optional.of(share), Optional.empty(), List.of());
    }

    Payment reaching(Quantity staff, List<Quantity> inInstalments) {
        return new Payment(table, paid, drawn, share, Optional.of(staff), inInstalments);
    }
}
