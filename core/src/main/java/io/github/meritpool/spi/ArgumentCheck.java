package io.github.meritpool.spi;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks data against declared parameters; goes on past every problem. */
public final class ArgumentCheck {

    /** What an id looks like: a regular expression that means the same to Java and to ECMA-262. */
    public static final String ID_PATTERN = "\\p{L}[\\p{L}\\p{N}_-]{0,63}";

    /** The most digits of a number before the point, and after it. */
    public static final int DIGITS = 30;

    /** The form of an {@link ArgumentType#DATE}; not every such text is a day of the calendar. */
    public static final String DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** What decimal text looks like: a regular expression that means the same to Java and to ECMA-262. */
    public static final String DECIMAL_PATTERN = "-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?";

    /** What a text has that is not blank: a regular expression that means the same to Java and to ECMA-262. */
    public static final String NOT_BLANK_PATTERN =
            "[^\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";

    /** The fields of an {@link ArgumentType#LABEL}. */
    public static final Parameters LABEL = Parameters.of(
            Declared.of("en", ArgumentType.WORDS, "the English words", "英文"),
            Declared.of("zh-CN", ArgumentType.WORDS, "the Chinese words", "中文"));

    private static final Pattern ID = Pattern.compile(ID_PATTERN);
    private static final Pattern DATE = Pattern.compile(DATE_PATTERN);
    private static final Pattern DECIMAL = Pattern.compile(DECIMAL_PATTERN);

    private final ProblemCollector problems;

    /**
     * A check that reports to a collector.
     *
     * @param problems where problems go
     */
    public ArgumentCheck(ProblemCollector problems) {
        this.problems = problems;
    }

    /**
     * Whether a text is a decimal number, so that it is read as a number and never as a name.
     *
     * @param text the text
     * @return true for plain decimal notation of at most 30 digits before and after the point
     */
    public static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /**
     * Whether a text is a date of the calendar, YYYY-MM-DD.
     *
     * @param text the text
     * @return true if it is
     */
    public static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * Checks an element.
     *
     * @param data the element's data
     * @param parameters what is declared
     * @param pointer where it stands in its document, a JSON pointer
     * @return its arguments, or empty if there are problems, which are now reported
     */
    public Optional<Arguments> check(Tree data, Parameters parameters, String pointer) {
        if (!(data instanceof Tree.Fields object)) {
            wrongType(pointer, last(pointer), data, ArgumentType.OBJECT.expected());
            return Optional.empty();
        }
        int before = problems.errors();
        unknownFields(object, parameters, pointer);
        if (problems.errors() == before) {
            form(object, parameters, pointer);
        }
        Map<String, Tree> checked = new LinkedHashMap<>();
        for (Declared declared : parameters.declared()) {
            Optional<Tree> value = object.get(declared.name());
            if (value.isPresent()) {
                checked.put(declared.name(), many(value.get(), declared, child(pointer, declared.name())));
            } else if (declared.isRequired()) {
                problems.add(Problem.of(ArgumentProblem.MISSING_FIELD)
                        .at(Location.pointer(pointer))
                        .with("field", declared.name())
                        .with("label", declared.label().en())
                        .with("labelZhCn", declared.label().zhCn())
                        .with("expected", declared.expected().en())
                        .with("expectedZhCn", declared.expected().zhCn()));
            }
        }
        boolean fits = problems.errors() == before;
        return fits ? Optional.of(new Arguments(pointer, parameters, new Tree.Fields(checked))) : Optional.empty();
    }

    private void unknownFields(Tree.Fields object, Parameters parameters, String pointer) {
        for (String name : object.fields().keySet()) {
            if (parameters.get(name).isEmpty()) {
                problems.add(Problem.of(ArgumentProblem.UNKNOWN_FIELD)
                        .at(Location.pointer(child(pointer, name)))
                        .with("field", name)
                        .with("known", String.join(", ", parameters.names()))
                        .with("nearest", Nearest.to(name, parameters.names())));
            }
        }
    }

    private void form(Tree.Fields object, Parameters parameters, String pointer) {
        Collection<String> names = object.fields().keySet();
        parameters.forms().filter(forms -> !forms.has(names)).ifPresent(forms -> {
            String stated = names.isEmpty() ? "" : names.iterator().next();
            problems.add(Problem.of(forms.otherwise())
                    .at(Location.pointer(pointer))
                    .with("known", String.join(", ", parameters.names()))
                    .with("nearest", Nearest.to(stated, parameters.names())));
        });
    }

    private Tree many(Tree data, Declared declared, String pointer) {
        boolean canBeList = declared.many() == Declared.Many.LIST || declared.many() == Declared.Many.ONE_OR_LIST;
        if (canBeList && data instanceof Tree.Items list) {
            count(list, declared, pointer);
            List<Tree> items = new ArrayList<>();
            for (Tree item : list.items()) {
                items.add(one(item, declared, pointer + "/" + items.size()));
            }
            return new Tree.Items(items);
        } else if (declared.many() == Declared.Many.BY_NAME && data instanceof Tree.Fields object) {
            Map<String, Tree> fields = new LinkedHashMap<>();
            object.fields().forEach((name, value) -> fields.put(name, one(value, declared, child(pointer, name))));
            return new Tree.Fields(fields);
        } else if (declared.many() == Declared.Many.ONE || declared.many() == Declared.Many.ONE_OR_LIST) {
            return one(data, declared, pointer);
        }
        wrongType(pointer, declared.name(), data, declared.expected());
        return data;
    }

    private void count(Tree.Items list, Declared declared, String pointer) {
        int count = list.items().size();
        declared.items()
                .filter(items -> count < items.least() || count > items.most())
                .ifPresent(items -> {
                    Label expected = expected(items);
                    problems.add(Problem.of(ArgumentProblem.ITEM_COUNT)
                            .at(Location.pointer(pointer))
                            .with("field", declared.name())
                            .with("count", count)
                            .with("expected", expected.en())
                            .with("expectedZhCn", expected.zhCn()));
                });
    }

    private static Label expected(Declared.Bounds items) {
        if (items.least() == items.most()) {
            return Label.of(String.valueOf(items.least()), " " + items.least() + " 项");
        } else if (items.most() == Integer.MAX_VALUE) {
            return Label.of("at least " + items.least(), "至少 " + items.least() + " 项");
        }
        return Label.of(items.least() + " to " + items.most(), " " + items.least() + " 到 " + items.most() + " 项");
    }

    private Tree one(Tree data, Declared declared, String pointer) {
        return switch (declared.type()) {
            case ID -> id(data, declared, pointer);
            case TEXT, TABLE, COLUMN -> require(data, data instanceof Tree.Text, declared, pointer);
            case FLAG -> require(data, data instanceof Tree.Flag, declared, pointer);
            case DATE -> require(data, data instanceof Tree.Text text && isDate(text.text()), declared, pointer);
            case DECIMAL -> number(data, declared, pointer, false);
            case INTEGER -> number(data, declared, pointer, true);
            case OPTION -> option(data, declared, pointer);
            case QUANTITY -> quantity(data, declared, pointer);
            case WORDS -> words(data, declared, pointer);
            case LABEL -> object(data, LABEL, declared, pointer);
            case OBJECT -> object(data, declared.nested(), declared, pointer);
            case CONDITION ->
                require(data, data instanceof Tree.Text || data instanceof Tree.Fields, declared, pointer);
            case EXPRESSION -> data instanceof Tree.Fields ? data : quantity(data, declared, pointer);
            case VALUE ->
                require(
                        data,
                        data instanceof Tree.Text || data instanceof Tree.Decimal || data instanceof Tree.Flag,
                        declared,
                        pointer);
            case RUBRIC_TYPE, DIMENSION, LINE -> require(data, data instanceof Tree.Fields, declared, pointer);
            case ANY -> data;
        };
    }

    private Tree require(Tree data, boolean fits, Declared declared, String pointer) {
        if (!fits) {
            wrongType(pointer, declared.name(), data, declared.type().expected());
        }
        return data;
    }

    private Tree id(Tree data, Declared declared, String pointer) {
        if (data instanceof Tree.Text text && !ID.matcher(text.text()).matches()) {
            problems.add(Problem.of(ArgumentProblem.BAD_ID)
                    .at(Location.pointer(pointer))
                    .with("value", text.text()));
        }
        return require(data, data instanceof Tree.Text, declared, pointer);
    }

    private Tree number(Tree data, Declared declared, String pointer, boolean whole) {
        Tree number = data instanceof Tree.Text text && isDecimal(text.text()) ? Tree.Decimal.of(text.text()) : data;
        if (number instanceof Tree.Decimal decimal && isTooLong(decimal.value())) {
            problems.add(Problem.of(ArgumentProblem.TOO_MANY_DIGITS)
                    .at(Location.pointer(pointer))
                    .with("field", declared.name())
                    .with("max", DIGITS));
            return number;
        }
        boolean fits = number instanceof Tree.Decimal decimal && (!whole || isInt(decimal.value()));
        if (fits && declared.bounds().isPresent()) {
            within(((Tree.Decimal) number).value(), declared.bounds().get(), declared, pointer);
        }
        return require(number, fits, declared, pointer);
    }

    private static boolean isTooLong(BigDecimal value) {
        return value.scale() > DIGITS || value.precision() - value.scale() > DIGITS;
    }

    private void within(BigDecimal value, Declared.Bounds bounds, Declared declared, String pointer) {
        boolean isAbove = bounds.hasMost() && value.compareTo(BigDecimal.valueOf(bounds.most())) > 0;
        if (isAbove || value.compareTo(BigDecimal.valueOf(bounds.least())) < 0) {
            problems.add(Problem.of(ArgumentProblem.OUT_OF_RANGE)
                    .at(Location.pointer(pointer))
                    .with("field", declared.name())
                    .with("value", value.toPlainString())
                    .with("range", bounds.range().en())
                    .with("rangeZhCn", bounds.range().zhCn()));
        }
    }

    private static boolean isInt(BigDecimal value) {
        return value.scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private Tree option(Tree data, Declared declared, String pointer) {
        if (data instanceof Tree.Text text && !declared.options().contains(text.text())) {
            problems.add(Problem.of(ArgumentProblem.UNKNOWN_OPTION)
                    .at(Location.pointer(pointer))
                    .with("field", declared.name())
                    .with("value", text.text())
                    .with("known", String.join(", ", declared.options()))
                    .with("nearest", Nearest.to(text.text(), declared.options())));
        }
        return require(data, data instanceof Tree.Text, declared, pointer);
    }

    private Tree quantity(Tree data, Declared declared, String pointer) {
        boolean isName = data instanceof Tree.Text text && !isDecimal(text.text());
        return isName ? data : number(data, declared, pointer, false);
    }

    private Tree words(Tree data, Declared declared, String pointer) {
        if (data instanceof Tree.Text said && said.text().isBlank()) {
            problems.add(Problem.of(ArgumentProblem.BLANK_WORDS)
                    .at(Location.pointer(pointer))
                    .with("field", declared.name()));
        }
        return require(data, data instanceof Tree.Text, declared, pointer);
    }

    private Tree object(Tree data, Parameters nested, Declared declared, String pointer) {
        if (!(data instanceof Tree.Fields)) {
            return require(data, false, declared, pointer);
        }
        return check(data, nested, pointer)
                .map(arguments -> (Tree) arguments.fields())
                .orElse(data);
    }

    private void wrongType(String pointer, String field, Tree data, Label expected) {
        problems.add(Problem.of(ArgumentProblem.WRONG_TYPE)
                .at(Location.pointer(pointer))
                .with("field", field)
                .with("found", (data instanceof Tree.Fields ? "an " : "a ") + data.kind())
                .with("foundZhCn", kindZhCn(data))
                .with("value", brief(data))
                .with("expected", expected.en())
                .with("expectedZhCn", expected.zhCn()));
    }

    private static String kindZhCn(Tree data) {
        if (data instanceof Tree.Text) {
            return "文字";
        } else if (data instanceof Tree.Decimal) {
            return "数";
        } else if (data instanceof Tree.Flag) {
            return "是非值";
        }
        return data instanceof Tree.Items ? "列表" : "对象";
    }

    private static String brief(Tree data) {
        if (data instanceof Tree.Text text) {
            return text.text().length() <= 40 ? text.text() : text.text().substring(0, 40) + "…";
        } else if (data instanceof Tree.Decimal decimal) {
            return decimal.text();
        }
        return data instanceof Tree.Flag flag ? String.valueOf(flag.value()) : "…";
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + Arguments.escape(name);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
