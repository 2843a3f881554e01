package io.github.meritpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Law 1: no binary floating point in the module that runs this test, neither compiled nor written. */
class ExactnessTest {

    @Test
    void noClassOfTheModuleComputesInBinaryFloatingPoint() {
        assertThat(BinaryFloatingPoint.inClasses(Path.of("target", "classes"))).isEmpty();
    }

    @Test
    void noSourceOfTheModuleNamesABinaryType() {
        assertThat(BinaryFloatingPoint.inSources(Path.of("src", "main", "java")))
                .isEmpty();
    }

    @Test
    void theScanSeesWhatNoSignatureShows() throws IOException {
        assertThat(BinaryFloatingPoint.inClass(bytesOf(TenthHidden.class)))
                .anyMatch(place -> place.endsWith("TenthHidden tenth: constant 0.1"))
                .anyMatch(place -> place.contains("TenthHidden tenth: instruction"));
    }

    @Test
    void theScanSeesTypesOfFieldsParametersAndLambdas() throws IOException {
        assertThat(BinaryFloatingPoint.inClass(bytesOf(TypesShown.class)))
                .anyMatch(place -> place.endsWith("TypesShown marks: double"))
                .anyMatch(place -> place.endsWith("TypesShown boxed: java/lang/Float"))
                .anyMatch(place -> place.endsWith("TypesShown sum: java/util/stream/DoubleStream"));
    }

    @Test
    void theScanSeesWordsAndLiteralsButNotCommentsAndTexts() {
        assertThat(BinaryFloatingPoint.inSource("""
                        // a double in a comment, 0.5
                        /* float
                           1.5 */
                        String text = "double 0.25";
                        char quote = '"'; int[] range = {0x1F, 10};
                        long tenth = count * 0.1;
                        var half = .5; var large = 1e6; var whole = 2d;
                        Double box;
                        """))
                .containsExactly("6: 0.1", "7: .5", "7: 1e6", "7: 2d", "8: Double");
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }

    /** Nothing in its signature is inexact. */
    private static final class TenthHidden {
        static long tenth(long count) {
            return (long) (count * 0.1);
        }
    }

    private static final class TypesShown {
        private double[] marks = {};
        private java.util.List<Float> boxed = java.util.List.of();

        Object sum() {
            return java.util.Arrays.stream(marks).sum() + boxed.size();
        }
    }
}
