package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Quantity;
import java.util.List;

/** A figure that reaches beyond the parts, and what they hand over for it. */
sealed interface Gathering permits Tallied, Listed {

    Quantity quantity();

    /** After which round it is known. */
    int round();

    /** What a part must have computed to hand over its part. */
    List<Quantity> needed();

    /** How a part finds its rows' values. */
    Given given();

    /** What is gathered, for people. */
    Label words();
}
