package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locale, time zone, threads, hash seeds and another JVM change nothing, to the byte. */
class SameInSameOutTest {

    private static final int THREADS = 8;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /** Turkish has another small i, Arabic other digits, Kolkata half an hour; Kiritimati is on another day. */
    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Kolkata", "ar-SA-u-nu-arab, Pacific/Kiritimati", "th-TH-u-ca-buddhist-nu-thai, UTC"})
    void theDefaultLocaleAndTimeZoneDoNotMatter(String language, String place) {
        String expected = SampleSchool.everythingSaid(SampleSchool.settled());
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));
        assertThat(SampleSchool.everythingSaid(SampleSchool.settled())).isEqualTo(expected);
    }

    /** A JVM that begins with them, and has hash seeds of its own. */
    @ParameterizedTest
    @CsvSource({"tr, TR, Asia/Kolkata", "ar, SA, Pacific/Kiritimati"})
    void anotherJvmSaysTheSame(String language, String country, String place) throws Exception {
        String said = printed(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + place,
                "-Dfile.encoding=ISO-8859-9");
        assertThat(said).isEqualTo(SampleSchool.everythingSaid(SampleSchool.settled()));
    }

    private static String printed(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SampleSchool.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code").isZero();
        return said;
    }

    /** One settler and one settlement, asked by many threads at once. */
    @Test
    void threadsDoNotMatter() throws Exception {
        Settler settler = SampleSchool.settler();
        Inputs inputs = Inputs.of(SampleSchool.rows().roster());
        Settlement shared = settler.settle(inputs).orElseThrow();
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 8 * THREADS; i++) {
            boolean asksShared = i % 2 == 0;
            tasks.add(() -> SampleSchool.everythingSaid(
                    asksShared ? shared : settler.settle(inputs).orElseThrow()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            String expected = SampleSchool.everythingSaid(SampleSchool.settled());
            for (Future<String> said : threads.invokeAll(tasks)) {
                assertThat(said.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theSampleHasWhatCouldDiffer() {
        Checked<Settlement> settled =
                SampleSchool.settler().settle(Inputs.of(SampleSchool.rows().roster()));
        assertThat(SampleSchool.everythingSaid(settled.orElseThrow()))
                .contains("\u013005", "i06", "12,", "roster.notANumber", "roster.unknownCategory", "班主任");
    }
}
