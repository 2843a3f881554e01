package io.github.meritpool.quantity;

import org.jspecify.annotations.Nullable;

/**
 * How a quantity is read in any row: what does not depend on the row has been found out, so that a derivation takes no more
 * than its values and its objects.
 */
final class Reading {

    /** Makes the derivation of one row. */
    @FunctionalInterface
    interface Maker {

        /** The figures are what operands are read with. */
        Derivation in(int row, Deriver.Together figures);
    }

    private final Origin origin;
    private final boolean isNamed;
    private final @Nullable Place place;
    private final Maker maker;
    private @Nullable Derivation ofAllRows;

    /** Where derivations are kept while figures are read together: the number of the table, and of the reading in it. */
    record Place(int table, int number) {}

    /** A reading without a place is of a scalar. */
    Reading(Origin origin, boolean isNamed, @Nullable Place place, Maker maker) {
        this.origin = origin;
        this.isNamed = isNamed;
        this.place = place;
        this.maker = maker;
    }

    boolean isUnder(Origin other, boolean named) {
        return isNamed == named && origin.equals(other);
    }

    @Nullable
    Place place() {
        return place;
    }

    Derivation made(int row, Deriver.Together figures) {
        return maker.in(row, figures);
    }

    /** The derivation of a scalar: the same for everybody, so it is made once. */
    Derivation ofAllRows(Deriver.Together figures) {
        Derivation known = ofAllRows;
        if (known == null) {
            known = maker.in(0, figures);
            ofAllRows = known;
        }
        return known;
    }
}
