/** A rubric type for plans: how far a target is reached. */
module com.example.starter {
    requires io.github.meritpool.core;

    provides io.github.meritpool.spi.RubricTypeProvider with
            com.example.starter.Target;
}
