package io.github.meritpool.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contestants on few schools; before it times them, the benchmark compares all of its own. */
class SameAnswersTest {

    private static final List<School> SCHOOLS = Stream.concat(
                    SettlementBenchmark.schools(1_800).stream(),
                    Stream.of(School.generated(1, 7), School.generated(2, 8), School.generated(700, 9)))
            .toList();

    @ParameterizedTest
    @EnumSource
    void everyRowComesOutTheSame(Contestants who) {
        Race.of(who.make(), SCHOOLS).requireSameAsLoop(SCHOOLS);
    }

    @ParameterizedTest
    @EnumSource
    void everyProgramWritesTheSameBytes(Contestants who, @TempDir Path folder) throws IOException {
        Path facts = Files.createDirectory(folder.resolve("facts"));
        SchoolFiles.generate(facts.resolve("staff.csv"), 3, 140);
        WholeProcess.settle(Contestants.BIG_DECIMAL, facts, folder.resolve("expected.csv"));
        WholeProcess.settle(who, facts, folder.resolve("actual.csv"));
        assertThat(folder.resolve("actual.csv")).hasSameBinaryContentAs(folder.resolve("expected.csv"));
        assertThat(folder.resolve("actual.csv")).content().hasLineCount(1 + 3 * 140);
    }

    /**
     * Two people of 69.95 points: 10 for attendance, 30 for a workload that is the mean, 19.95 for routine 26.6 of 40, 10 for
     * results. The first has a class of 5: min(60, 32.5) × 90.2 % = 29.315, a half fen, so 29.32 a month and 293.20. What is
     * left of 4,000.00 is 3,706.80, and half of it 1,853.40.
     */
    @Test
    void theLoopPaysWhatIsWorkedByHand() {
        School school = new School(2);
        for (int row = 0; row < 2; row++) {
            school.weekly[row] = 1_000;
            school.routine[row] = 266;
            school.results[row] = 1_000;
        }
        school.pupils[0] = 5;
        school.assessment[0] = 902;
        school.size = 2;
        HandWrittenLoop loop = new HandWrittenLoop();
        Figures figures = loop.figures(loop.settle(school));
        assertThat(figures.total()).containsExactly(6_995_000, 6_995_000);
        assertThat(figures.allowance()).containsExactly(29_320, 0);
        assertThat(figures.merit()).containsExactly(185_340, 185_340);
    }

    @Test
    void theFactsHaveWhatMakesTheJobHard() {
        List<School> schools = SettlementBenchmark.schools(SettlementBenchmark.STAFF);
        Set<List<Integer>> distinct = new HashSet<>();
        int halfFens = 0;
        int sanctions = 0;
        int tiesAtTheCut = 0;
        HandWrittenLoop loop = new HandWrittenLoop();
        for (School school : schools) {
            for (int row = 0; row < school.size; row++) {
                int at = row;
                distinct.add(Arrays.stream(school.columns())
                        .map(column -> column[at])
                        .toList());
                int rate = Math.min(120, 60 + school.pupils[row]);
                halfFens += school.pupils[row] > 0 && rate * school.assessment[row] % 20 == 10 ? 1 : 0;
                sanctions += school.sanction[row] > 0 ? 1 : 0;
            }
            tiesAtTheCut += tiesPaidDifferently(loop.figures(loop.settle(school)));
        }
        assertThat(distinct).hasSizeGreaterThanOrEqualTo(100_000);
        assertThat(halfFens).isGreaterThan(1_000);
        assertThat(sanctions).isGreaterThan(1_000);
        assertThat(tiesAtTheCut).isGreaterThan(5);
    }

    /** Neighbours with equal points whose merit pay differs: the cut went between them. */
    private static int tiesPaidDifferently(Figures figures) {
        int ties = 0;
        for (int row = 1; row < figures.total().length; row++) {
            boolean equal = figures.total()[row] == figures.total()[row - 1];
            ties += equal && figures.merit()[row] != figures.merit()[row - 1] ? 1 : 0;
        }
        return ties;
    }

    @Test
    void aRowThatDiffersIsNamed() {
        Figures one = new Figures(new long[] {1, 2}, new long[] {3, 4}, new long[] {5, 6});
        Figures other = new Figures(new long[] {1, 2}, new long[] {3, 4}, new long[] {5, 7});
        assertThatThrownBy(() -> one.requireSame(other, "school 3"))
                .hasMessage("school 3, row 1: merit must be 6, but is 7.");
    }
}
