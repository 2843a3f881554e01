package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.meritpool.money.Rational;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CsvRowsProperties {

    /** A cell, how it is written, and what it says. */
    private record Written(Cell cell, String text) {}

    @Property(tries = 500)
    void rowsAreThoseOfTheLibrary(@ForAll("rows") List<List<Written>> rows) throws IOException {
        StringWriter expected = new StringWriter();
        CsvWriter library = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected);
        StringWriter actual = new StringWriter();
        CsvRows csv = new CsvRows(SettlementCsv.Headers.IDS, actual);
        for (List<Written> row : rows) {
            library.writeRecord(row.stream().map(Written::text).toList());
            csv.writeRow(row.stream().map(Written::cell).toList(), 0);
        }
        library.flush();
        csv.end();
        assertThat(actual).hasToString(expected.toString());
    }

    @Property(tries = 300)
    void textsAreWhatCellsSay(@ForAll("rows") List<List<Written>> rows) {
        for (List<Written> row : rows) {
            assertThat(RowTexts.of(row.stream().map(Written::cell).toList(), 0))
                    .isEqualTo(row.stream().map(Written::text).toList());
        }
    }

    @Property
    void numbersAreExact(@ForAll long unscaled, @ForAll @IntRange(max = 40) int decimals) {
        assertNumber(unscaled, decimals);
    }

    @Example
    void numbersAtTheEndsAreExact() {
        for (long unscaled : List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, 1L, -1L, 10L, -10L, 999L, 1000L, -99_999L)) {
            for (int decimals : List.of(0, 1, 2, 3, 18, 19, 20, 1000)) {
                assertNumber(unscaled, decimals);
            }
        }
    }

    private static void assertNumber(long unscaled, int decimals) {
        BigDecimal number = BigDecimal.valueOf(unscaled, decimals);
        assertThat(RowTexts.of(
                        List.of((row, to) -> to.decimal(unscaled, decimals), (row, to) -> to.plain(unscaled, decimals)),
                        0))
                .containsExactly(number.toPlainString(), Rational.of(number).toString());
    }

    /** More than is handed on at once. */
    @Example
    void longRowsAndManyAreWrittenWhole() throws IOException {
        StringWriter out = new StringWriter();
        CsvRows csv = new CsvRows(SettlementCsv.Headers.IDS, out);
        StringBuilder expected = new StringBuilder();
        for (int row = 0; row < 3_000; row++) {
            csv.writeRow(List.of((index, to) -> to.decimal(index, 1), (index, to) -> to.text("甲".repeat(20))), row);
            expected.append(row / 10)
                    .append('.')
                    .append(row % 10)
                    .append(',')
                    .append("甲".repeat(20))
                    .append('\n');
        }
        csv.writeHeader(List.of("a".repeat(50_000)));
        csv.end();
        assertThat(out)
                .hasToString(expected.append("a".repeat(50_000)).append('\n').toString());
    }

    @Provide
    Arbitrary<List<List<Written>>> rows() {
        return Arbitraries.oneOf(List.of(texts(), decimals(), plains()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Written> texts() {
        Arbitrary<String> special = Arbitraries.of(
                        "#", ",", "\"", "\n", "\r", " ", "=", "'", "-", "T1", "甲", "😀", "+", "(", ";", "\t")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        // Longer texts are looked through in another way by the library.
        return Combinators.combine(special, Arbitraries.of("", "abcdefghijklmnopqrstuvwxyz"))
                .as(String::concat)
                .map(text -> new Written((row, to) -> to.text(text), text));
    }

    private static Arbitrary<Written> decimals() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 4))
                .as((unscaled, decimals) -> new Written(
                        (row, to) -> to.decimal(unscaled, decimals),
                        BigDecimal.valueOf(unscaled, decimals).toPlainString()));
    }

    private static Arbitrary<Written> plains() {
        return Combinators.combine(
                        Arbitraries.longs().between(-100_000, 100_000),
                        Arbitraries.integers().between(0, 6))
                .as((unscaled, decimals) -> new Written(
                        (row, to) -> to.plain(unscaled, decimals),
                        Rational.of(BigDecimal.valueOf(unscaled, decimals)).toString()));
    }
}
