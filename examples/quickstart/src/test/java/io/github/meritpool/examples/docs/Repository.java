package io.github.meritpool.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the project, from whichever folder the test runs in. */
final class Repository {

    static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {}

    private static Path root(Path folder) {
        if (Files.isDirectory(folder.resolve(".mvn"))) {
            return folder;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalStateException("The test must run inside the project.");
        }
        return root(parent);
    }

    /** Files below a folder, in a stable order; what a build makes is left out. */
    static List<Path> files(String folder, Predicate<String> name) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> name.test(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page of the documentation, the README and its kin among them. */
    static List<Page> pages() {
        List<Path> files = new ArrayList<>(files("docs", name -> name.endsWith(".md")));
        for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            if (Files.exists(ROOT.resolve(name))) {
                files.add(ROOT.resolve(name));
            }
        }
        return files.stream().map(Page::read).toList();
    }

    /** The pages that stand beside the examples they are about. */
    static List<Page> pagesOfExamples() {
        return files("examples", name -> name.equals("README.md")).stream()
                .map(Page::read)
                .toList();
    }

    static Page page(String name) {
        return Page.read(ROOT.resolve(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
