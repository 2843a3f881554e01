package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Facts written down by hand, a column a line; {@code null} is a value that is absent. */
public final class SampleFacts implements Facts {

    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<String, Column> columns = new TreeMap<>();
    private final Map<String, int[]> targets = new TreeMap<>();
    private final Map<String, Value> parameters = new TreeMap<>();

    public SampleFacts table(String table, String... rows) {
        ids.put(table, List.of(rows));
        return this;
    }

    public SampleFacts numbers(String table, String column, int decimals, String... numbers) {
        long[] unscaled = new long[numbers.length];
        BitSet absent = new BitSet();
        for (int row = 0; row < numbers.length; row++) {
            absent.set(row, numbers[row] == null);
            unscaled[row] = numbers[row] == null
                    ? 0
                    : new BigDecimal(numbers[row])
                            .setScale(decimals)
                            .unscaledValue()
                            .longValueExact();
        }
        return column(table, column, new Column.Numbers(unscaled, decimals, absent));
    }

    public SampleFacts flags(String table, String column, Boolean... flags) {
        BitSet set = new BitSet();
        BitSet absent = new BitSet();
        for (int row = 0; row < flags.length; row++) {
            set.set(row, Boolean.TRUE.equals(flags[row]));
            absent.set(row, flags[row] == null);
        }
        return column(table, column, new Column.Flags(set, absent));
    }

    public SampleFacts categories(String table, String column, String... categories) {
        LinkedHashSet<String> names = new LinkedHashSet<>(
                Arrays.stream(categories).filter(Objects::nonNull).toList());
        return column(table, column, categories(new ArrayList<>(names), categories));
    }

    private static Column categories(List<String> names, String... categories) {
        int[] codes = IntStream.range(0, categories.length)
                .map(row -> names.indexOf(categories[row]))
                .toArray();
        return new Column.Categories(names, codes);
    }

    public SampleFacts key(String table, String key, String to, String... references) {
        targets.put(
                table + "/" + key,
                IntStream.range(0, references.length)
                        .map(row -> new ArrayList<>(ids(to)).indexOf(references[row]))
                        .toArray());
        return this;
    }

    public SampleFacts column(String table, String column, Column values) {
        columns.put(table + "/" + column, values);
        return this;
    }

    public SampleFacts parameter(String id, Value value) {
        parameters.put(id, value);
        return this;
    }

    public SampleFacts parameter(String id, String number) {
        return parameter(id, Value.of(Rational.parse(number)));
    }

    @Override
    public List<String> ids(String table) {
        return Objects.requireNonNull(ids.get(table), table);
    }

    @Override
    public Column column(String table, String column) {
        return Objects.requireNonNull(columns.get(table + "/" + column), column);
    }

    @Override
    public int[] targets(String table, String key) {
        return targets.get(table + "/" + key).clone();
    }

    @Override
    public int target(String table, String key, int row) {
        return targets(table, key)[row];
    }

    @Override
    public int[] referring(String table, String key, int target) {
        int[] all = targets(table, key);
        return IntStream.range(0, all.length).filter(row -> all[row] == target).toArray();
    }

    @Override
    public Value parameter(String id) {
        return Objects.requireNonNull(parameters.get(id), id);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        ids.forEach((table, rows) -> text.append(table).append(' ').append(rows).append('\n'));
        columns.forEach((name, column) ->
                text.append(name).append(' ').append(values(name, column)).append('\n'));
        targets.forEach((key, to) -> text.append(key)
                .append(' ')
                .append(IntStream.of(to).boxed().toList())
                .append('\n'));
        return text.append(parameters).toString();
    }

    private List<Value> values(String name, Column column) {
        return IntStream.range(0, ids(name.substring(0, name.indexOf('/'))).size())
                .mapToObj(column::value)
                .toList();
    }
}
