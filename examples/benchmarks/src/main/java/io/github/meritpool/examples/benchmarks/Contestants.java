package io.github.meritpool.examples.benchmarks;

import java.util.function.Supplier;

/** Who takes part, by name. */
enum Contestants {
    /** The plan as data. */
    MERITPOOL(MeritpoolJob::new),
    /** The limit. */
    LOOP(HandWrittenLoop::new),
    /** One object a person. */
    BIG_DECIMAL(BigDecimalPayroll::new),
    /** Rules. */
    DROOLS(DroolsPayroll::new);

    private final Supplier<Contestant<?, ?>> maker;

    Contestants(Supplier<Contestant<?, ?>> maker) {
        this.maker = maker;
    }

    Contestant<?, ?> make() {
        return maker.get();
    }
}
