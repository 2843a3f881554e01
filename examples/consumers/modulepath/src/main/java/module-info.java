/** A program made of modules, with a rubric type of its own. */
module consumer {
    requires io.github.meritpool.core;
    requires io.github.meritpool.formats;

    provides io.github.meritpool.spi.RubricTypeProvider with
            consumer.Attested;
}
