/** Plans, facts and settlements in JSON and CSV. */
module io.github.meritpool.formats {
    requires transitive io.github.meritpool.core;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;
    requires static org.jspecify;

    // Every public package, in alphabetical order; a package is added here when its first type lands.
    exports io.github.meritpool.formats;
}
