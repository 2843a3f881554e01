package io.github.meritpool.testkit.mistakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the library anew, with some of its classes replaced, and all that is tested with it. Others, such as jqwik's, are
 * shared, so that the harness can speak with what is loaded.
 */
final class EngineLoader extends ClassLoader {

    private static final String OURS = "io.github.meritpool.";

    private final Map<String, byte[]> replaced;
    private final Path moreTests;

    /**
     * A loader.
     *
     * @param replaced byte code that stands in the place of the engine's, by name of the class
     * @param moreTests the folder of core's own compiled tests, which are not on the class path of the testkit's
     */
    EngineLoader(Map<String, byte[]> replaced, Path moreTests) {
        super(EngineLoader.class.getClassLoader());
        this.replaced = replaced;
        this.moreTests = moreTests;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolves) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolves);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? defined(name) : known;
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        byte[] code = replaced.containsKey(name) ? replaced.get(name) : original(name.replace('.', '/') + ".class");
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    private byte @Nullable [] original(String file) {
        Path test = moreTests.resolve(file);
        try (InputStream code = Files.exists(test) ? Files.newInputStream(test) : getResourceAsStream(file)) {
            return code == null ? null : code.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
