package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** The reference settles where the column evaluator is not there at all, so it cannot have asked it. */
class ReferenceTest {

    private static final String HIDDEN = "io.github.meritpool.internal.";

    /** Loads the library once more, without the classes of the column evaluator. */
    private static final class WithoutColumns extends ClassLoader {

        private WithoutColumns() {
            super(ReferenceTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.startsWith(HIDDEN)) {
                    throw new ClassNotFoundException(name);
                }
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                return name.startsWith("io.github.meritpool.") ? defined(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Method method(String name) throws ReflectiveOperationException {
        Class<?> school = Class.forName(SampleSchool.class.getName(), true, new WithoutColumns());
        Method method = school.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    @Test
    void theReferenceNeedsNoColumnEvaluator() throws ReflectiveOperationException {
        assertThat(method("paidByReference").invoke(null)).isEqualTo(SampleSchool.paidByReference());
    }

    /** Otherwise nothing would have been hidden. */
    @Test
    void theUsualSettlerNeedsIt() throws ReflectiveOperationException {
        Method settler = method("settler");
        assertThatThrownBy(() -> settler.invoke(null))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }
}
