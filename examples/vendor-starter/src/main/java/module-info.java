/** A rubric type for plans: how far a target is reached. */
module com.example.target {
    requires io.github.meritpool.core;

    provides io.github.meritpool.spi.RubricTypeProvider with
            com.example.target.Target;
}
