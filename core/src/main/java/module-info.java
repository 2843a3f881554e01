/** Plans, quantities, apportionment and settlement of school performance pay, without run-time dependencies. */
module io.github.meritpool.core {
    // Annotations only, absent at run time. Never transitive: consumers do not have them.
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    // Every public package, in alphabetical order; a package is added here when its first type lands. Never internal.
    exports io.github.meritpool.distribution;
    exports io.github.meritpool.invariant;
    exports io.github.meritpool.money;
    exports io.github.meritpool.phase;
    exports io.github.meritpool.plan;
    exports io.github.meritpool.post;
    exports io.github.meritpool.problem;
    exports io.github.meritpool.quantity;
    exports io.github.meritpool.roster;
    exports io.github.meritpool.rubric;
    exports io.github.meritpool.settlement;
    exports io.github.meritpool.spi;
    exports io.github.meritpool.workload;

    // Vendors' rubric types.
    uses io.github.meritpool.spi.RubricTypeProvider;
}
