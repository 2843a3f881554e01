/** A program made of modules. */
module consumer {
    requires io.github.meritpool.core;
    requires io.github.meritpool.formats;
}
