package io.github.meritpool.formats;

import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Plans whose form is right, grown from a seed along what is declared. Most of them mean little: units do not agree,
 * names stand where others should. What they name are the tables and columns of {@link School}, so that a reader gets to
 * every part of them.
 */
final class RandomPlans {

    private static final int DEEPEST = 5;

    private final Random random;
    private final Map<String, Parameters> elements;
    private int ids;

    private RandomPlans(long seed, RubricTypes types) {
        this.random = new Random(seed);
        this.elements = PlanLanguage.elements(types);
    }

    static Tree.Fields plan(long seed, RubricTypes types) {
        return new RandomPlans(seed, types).plan();
    }

    private Parameters element(String name) {
        return Objects.requireNonNull(elements.get(name), name);
    }

    /** The school's plan, its elements and more of each kind. */
    private Tree.Fields plan() {
        Map<String, Tree> fields = new LinkedHashMap<>(School.plan().toTree().fields());
        for (Declared declared : element("plan").declared()) {
            boolean isSection = declared.many() == Declared.Many.LIST;
            if (isSection && random.nextBoolean()) {
                List<Tree> all = new ArrayList<>();
                if (fields.get(declared.name()) instanceof Tree.Items own) {
                    all.addAll(own.items());
                }
                all.addAll(((Tree.Items) field(declared, 0)).items());
                fields.put(declared.name(), new Tree.Items(all));
            } else if (!isSection && random.nextBoolean()) {
                fields.put(declared.name(), field(declared, 0));
            }
        }
        return new Tree.Fields(fields);
    }

    private Tree field(Declared declared, int depth) {
        return switch (declared.many()) {
            case ONE -> one(declared, depth);
            case LIST -> list(declared, depth);
            case ONE_OR_LIST -> random.nextBoolean() ? one(declared, depth) : list(declared, depth);
            case BY_NAME -> {
                Tree.FieldsBuilder fields = Tree.fields();
                List.of("full", "part", "a/b~")
                        .subList(0, random.nextInt(4))
                        .forEach(name -> fields.put(name, one(declared, depth)));
                yield fields.build();
            }
        };
    }

    private Tree.Items list(Declared declared, int depth) {
        int fewest = declared.items().map(Declared.Bounds::least).orElse(0);
        int most = declared.items().map(Declared.Bounds::most).orElse(Integer.MAX_VALUE);
        int size = Math.min(most, fewest + random.nextInt(depth > DEEPEST ? 1 : 3));
        return new Tree.Items(
                IntStream.range(0, size).mapToObj(i -> one(declared, depth)).toList());
    }

    private Tree one(Declared declared, int depth) {
        boolean isPlain = depth > DEEPEST || random.nextInt(3) == 0;
        return switch (declared.type()) {
            case ID -> new Tree.Text("g" + ids++);
            case TEXT, TABLE, COLUMN -> new Tree.Text(name(declared.name()));
            case WORDS -> text("words", "字", " x ", "\u00a0");
            case LABEL -> object(ArgumentCheck.LABEL, depth);
            case FLAG -> new Tree.Flag(random.nextBoolean());
            case OPTION -> new Tree.Text(pick(declared.options()));
            case DATE ->
                new Tree.Text(LocalDate.of(1950, 1, 1)
                        .plusDays(random.nextInt(40_000))
                        .toString());
            case DECIMAL, INTEGER -> number(declared);
            case QUANTITY -> random.nextBoolean() ? number(declared) : quantity(declared);
            case EXPRESSION ->
                isPlain
                        ? (random.nextBoolean() ? number(declared) : quantity(declared))
                        : object(element("expression"), depth);
            case CONDITION -> isPlain ? text("onDuty", "noSuchName") : object(element("condition"), depth);
            case RUBRIC_TYPE -> oneOf("score", "type", depth);
            case DIMENSION -> oneOf("dimension", "type", depth);
            case LINE -> oneOf("line", "formula", depth);
            case OBJECT -> object(declared.nested(), depth);
            case VALUE, ANY -> number(declared);
        };
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private Tree text(String... texts) {
        return new Tree.Text(pick(List.of(texts)));
    }

    private Tree quantity(Declared declared) {
        return declared.bounds().isPresent()
                ? text("teaching", "post", "daysOfLeave", "dayPoints", "noSuchName")
                : text("teaching", "post", "daysOfLeave", "dayPoints", "noSuchName", "12.50", "-3");
    }

    /** Tables that there are, so that what depends on them is read; other names need not mean anything. */
    private String name(String field) {
        return switch (field) {
            case "within", "some" -> "leave";
            case "from" -> "leave";
            case "table" -> "staff";
            case "over", "each", "meanTable" -> pick(List.of("staff", "leave", "noSuchName"));
            case "currency" -> "CNY";
            case "asOf" -> "2025-12-31";
            default -> pick(List.of("S-1", "full", "", "noSuchName"));
        };
    }

    private Tree number(Declared declared) {
        boolean isWhole = declared.type() == ArgumentType.INTEGER;
        int least = declared.bounds().map(Declared.Bounds::least).orElse(-Integer.MAX_VALUE);
        int most = declared.bounds().map(Declared.Bounds::most).orElse(Integer.MAX_VALUE);
        long whole = random.nextInt(4) > 0
                ? Math.max(least, Math.min(most, random.nextInt(20) - 5L))
                : random.nextBoolean() ? least : most;
        BigDecimal value = isWhole || whole == most
                ? BigDecimal.valueOf(whole)
                : BigDecimal.valueOf(whole).add(BigDecimal.valueOf(random.nextInt(100), 2));
        return random.nextInt(3) > 0 ? new Tree.Decimal(value) : new Tree.Text(value.toPlainString());
    }

    private Tree oneOf(String element, String field, int depth) {
        String prefix = field + ":";
        List<String> names = elements.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
        String name = depth > DEEPEST && field.equals("type") ? "mark" : pick(names);
        Tree.Fields object = object(element(element).and(element(prefix + name)), depth);
        Map<String, Tree> fields = new LinkedHashMap<>(object.fields());
        fields.put(field, new Tree.Text(name));
        if (element.equals("line")) {
            fields.put("from", new Tree.Text("merit"));
        }
        return new Tree.Fields(fields);
    }

    private Tree.Fields object(Parameters parameters, int depth) {
        Tree.FieldsBuilder fields = Tree.fields();
        List<String> names = parameters.forms().map(forms -> names(forms)).orElseGet(() -> names(parameters));
        // From another table no key leads on, so that what is in it would not be read.
        boolean leads =
                names.contains("within") || names.contains("some") || names.containsAll(List.of("from", "take"));
        int below = leads ? DEEPEST + 1 : depth + 1;
        for (Declared declared : parameters.declared()) {
            if (names.contains(declared.name())) {
                fields.put(declared.name(), field(declared, below));
            }
        }
        return fields.build();
    }

    private List<String> names(Parameters parameters) {
        return parameters.declared().stream()
                .filter(declared -> declared.isRequired() || random.nextBoolean())
                .map(Declared::name)
                .toList();
    }

    private List<String> names(Parameters.Forms forms) {
        Parameters.Form form = forms.forms().get(random.nextInt(forms.forms().size()));
        List<String> names = new ArrayList<>(form.always());
        if (!form.some().isEmpty()) {
            names.add(pick(form.some()));
            form.some().stream()
                    .filter(name -> !names.contains(name) && random.nextInt(4) == 0)
                    .forEach(names::add);
        }
        return names;
    }
}
