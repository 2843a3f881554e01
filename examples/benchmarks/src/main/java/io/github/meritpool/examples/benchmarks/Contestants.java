package io.github.meritpool.examples.benchmarks;

import java.util.function.Supplier;

/** Who takes part, by name. */
enum Contestants {
    /** The plan as data. */
    MERITPOOL("(a) Meritpool, the plan as data", MeritpoolJob::new),
    /** The limit. */
    LOOP("(b) hand-written loop, the limit", HandWrittenLoop::new),
    /** One object a person. */
    BIG_DECIMAL("(c) `BigDecimal`, one object a person", BigDecimalPayroll::new),
    /** Rules. */
    DROOLS("(d) Drools, lean rules", DroolsPayroll::new);

    private final String title;
    private final Supplier<Contestant<?, ?>> maker;

    Contestants(String title, Supplier<Contestant<?, ?>> maker) {
        this.title = title;
        this.maker = maker;
    }

    /** In a table. */
    String title() {
        return title;
    }

    Contestant<?, ?> make() {
        return maker.get();
    }
}
