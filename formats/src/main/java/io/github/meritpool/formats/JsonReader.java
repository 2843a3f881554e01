package io.github.meritpool.formats;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads one text as JSON into a tree with places. Made for one text; not thread-safe. */
final class JsonReader {

    /**
     * The parser's own leniences are on and its limits off where this class refuses the same thing itself: the parser
     * would stop there, this class goes on to the next problem.
     */
    private static final JsonFactory PARSERS = JsonFactory.builder()
            .enable(
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            // Its table of names can be made to overflow by names chosen for that.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private static final Map<Character, String> HALF_WIDTH = Map.ofEntries(
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('＂', "\""),
            Map.entry('‘', "\""),
            Map.entry('’', "\""),
            Map.entry('：', ":"),
            Map.entry('，', ","),
            Map.entry('、', ","),
            Map.entry('；', ","),
            Map.entry('［', "["),
            Map.entry('【', "["),
            Map.entry('］', "]"),
            Map.entry('】', "]"),
            Map.entry('｛', "{"),
            Map.entry('｝', "}"),
            Map.entry('\u3000', " "));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final String name;
    private final JsonLimits limits;
    private final JsonParser parser;
    private final ProblemCollector problems;
    private final Deque<String> path = new ArrayDeque<>();

    JsonReader(String text, String name, JsonLimits limits) {
        this.problems = FileText.problems(name, limits.maxProblems());
        this.text = withoutByteOrderMark(text, name, problems);
        this.name = name;
        this.limits = limits;
        this.parser = PARSERS.createParser(ObjectReadContext.empty(), this.text);
    }

    private static String withoutByteOrderMark(String text, String name, ProblemCollector problems) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return text;
        }
        problems.add(Problem.of(FormatsProblem.JSON_BYTE_ORDER_MARK)
                .at(Location.file(name).withLine(1)));
        return text.substring(1);
    }

    Checked<JsonDocument> read() {
        try (parser) {
            if (parser.nextToken() == null) {
                add(Problem.of(FormatsProblem.JSON_EMPTY), 1);
                return problems.refuse();
            }
            Place root = new Place(line());
            Tree tree = value(root);
            refuseMoreText();
            return tree == null
                    ? problems.refuse()
                    : problems.check(new JsonDocument(name, tree, root, limits.maxProblems()));
        } catch (JacksonException e) {
            addSyntaxProblem(e);
            return problems.refuse();
        }
    }

    private void refuseMoreText() {
        int line;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            line = line();
        } catch (JacksonException e) {
            line = e.getLocation().getLineNr();
        }
        add(Problem.of(FormatsProblem.JSON_TRAILING_TEXT).with("line", line), line);
    }

    /** The value that begins with the current token; null if it was refused. */
    private @Nullable Tree value(Place place) {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && path.size() >= limits.maxNesting()) {
            add(Problem.of(FormatsProblem.JSON_TOO_DEEP).with("limit", limits.maxNesting()));
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new Tree.Flag(true);
            case VALUE_FALSE -> new Tree.Flag(false);
            default -> {
                add(Problem.of(FormatsProblem.JSON_NULL));
                yield null;
            }
        };
    }

    private Tree fields(Place place) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            int line = line();
            path.addLast(field);
            checkText(field);
            Place first = place.part(field);
            if (first != null) {
                add(Problem.of(FormatsProblem.JSON_DUPLICATE_FIELD)
                        .with("field", shortened(field))
                        .with("first", first.line())
                        .with("line", line));
            }
            Place here = new Place(line);
            place.add(field, here);
            parser.nextToken();
            Tree value = value(here);
            if (value != null) {
                fields.putIfAbsent(field, value);
            }
            path.removeLast();
        }
        refuseTrailingComma("}");
        return new Tree.Fields(fields);
    }

    private Tree items(Place place) {
        List<Tree> items = new ArrayList<>();
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            path.addLast(Integer.toString(index));
            Place here = new Place(line());
            place.add(Integer.toString(index), here);
            Tree item = value(here);
            if (item != null) {
                items.add(item);
            }
            path.removeLast();
        }
        refuseTrailingComma("]");
        return new Tree.Items(items);
    }

    /** At the closing bracket: what stands before it, apart from white space? */
    private void refuseTrailingComma(String close) {
        int before = offset(parser.currentTokenLocation()) - 1;
        while (before > 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (text.charAt(before) == ',') {
            add(Problem.of(FormatsProblem.JSON_TRAILING_COMMA)
                    .with("close", close)
                    .with("line", line()));
        }
    }

    private Tree text() {
        String words = parser.getString();
        checkText(words);
        return new Tree.Text(words);
    }

    private void checkText(String words) {
        if (words.length() > limits.maxTextLength()) {
            add(Problem.of(FormatsProblem.JSON_TEXT_TOO_LONG)
                    .with("value", shortened(words))
                    .with("length", words.length())
                    .with("limit", limits.maxTextLength()));
        }
        int half = HalfCharacters.firstIn(words);
        if (half >= 0) {
            add(Problem.of(FormatsProblem.JSON_HALF_CHARACTER).with("code", code(words.charAt(half))));
        }
    }

    private @Nullable Tree number() {
        if (parser.isNaN()) {
            add(Problem.of(FormatsProblem.JSON_NOT_A_NUMBER).with("value", parser.getString()));
            return null;
        }
        // As written: the parser's own text lacks what it forgives, such as leading zeros.
        String written = numberAt(offset(parser.currentTokenLocation()));
        if (!NUMBER.matcher(written).matches()) {
            add(Problem.of(FormatsProblem.JSON_NUMBER_FORM).with("value", shortened(written)));
            return null;
        }
        BigDecimal value = DecimalText.parse(written, limits.maxDigits());
        if (value == null) {
            add(Problem.of(FormatsProblem.JSON_TOO_MANY_DIGITS)
                    .with("value", shortened(written))
                    .with("limit", limits.maxDigits()));
            return null;
        }
        return new Tree.Decimal(value);
    }

    private String numberAt(int start) {
        int end = start;
        while (end < text.length() && "+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(start, end);
    }

    private void addSyntaxProblem(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        int offset = offset(at);
        if (e instanceof UnexpectedEndOfInputException || offset >= text.length()) {
            add(Problem.of(FormatsProblem.JSON_TRUNCATED).with("line", at.getLineNr()), at.getLineNr());
            return;
        }
        char found = text.charAt(offset);
        String halfWidth = HALF_WIDTH.get(found);
        Problem problem;
        if (halfWidth != null) {
            problem = Problem.of(FormatsProblem.JSON_FULL_WIDTH)
                    .with("found", found)
                    .with("expected", halfWidth);
        } else if (found == '/' || found == '#') {
            problem = Problem.of(FormatsProblem.JSON_COMMENT);
        } else {
            problem = Problem.of(FormatsProblem.JSON_SYNTAX).with("found", shown(offset));
        }
        add(problem.with("line", at.getLineNr()).with("character", at.getColumnNr()), at.getLineNr());
    }

    /** The word or the sign at an offset, so that a person finds it. */
    private String shown(int offset) {
        int end = offset;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end > offset) {
            return "'" + shortened(text.substring(offset, end)) + "'";
        }
        char sign = text.charAt(offset);
        return Character.isISOControl(sign) || Character.isSpaceChar(sign) || Character.isSurrogate(sign)
                ? code(sign)
                : "'" + sign + "'";
    }

    private static String code(char sign) {
        return "U+" + HexFormat.of().withUpperCase().toHexDigits(sign);
    }

    private static String shortened(String words) {
        if (words.length() <= 40) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(39)) ? 39 : 40;
        return words.substring(0, end) + "…";
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int offset(TokenStreamLocation location) {
        return Math.toIntExact(location.getCharOffset());
    }

    private void add(Problem problem) {
        add(problem, line());
    }

    private void add(Problem problem, int line) {
        Location place = Location.file(name).withLine(line).withPointer(Pointers.of(path));
        problems.add(problem.at(place));
    }
}
