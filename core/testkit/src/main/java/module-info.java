/** Arbitraries, assertions and contracts for testing settlements and rubric types. */
module io.github.meritpool.testkit {
    requires transitive io.github.meritpool.core;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires com.networknt.schema;
    requires io.github.meritpool.formats;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.objectweb.asm;

    // Every public package, in alphabetical order; a package is added here when its first type lands.
    exports io.github.meritpool.testkit;

    provides net.jqwik.api.SampleReportingFormat with
            io.github.meritpool.testkit.PlanReport;
}
