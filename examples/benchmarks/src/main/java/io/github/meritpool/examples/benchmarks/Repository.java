package io.github.meritpool.examples.benchmarks;

import java.nio.file.Path;

/** Where files of the repository are. */
final class Repository {

    /** The folder of the whole; this module's is two below. */
    static final Path ROOT = Path.of(System.getProperty("meritpool.root", "../.."));

    private Repository() {}
}
