package io.github.meritpool.formats;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.spi.Tree;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A JSON document as a neutral tree, with the line on which each part of it begins.
 *
 * <p>Strict RFC 8259 in UTF-8: every number is taken through its decimal text; a null, a field that stands twice, text
 * after the end, a number that is none, half a character and whatever exceeds the {@link JsonLimits} are problems, and
 * reading goes on past those that leave the rest readable. A byte order mark is skipped with a warning.
 */
public final class JsonDocument {

    private final String name;
    private final Tree tree;
    private final Place root;
    private final int maxProblems;

    JsonDocument(String name, Tree tree, Place root, int maxProblems) {
        this.name = name;
        this.tree = tree;
        this.root = root;
        this.maxProblems = maxProblems;
    }

    /**
     * Reads a file within the default limits.
     *
     * @param file which
     * @return the document, or every problem with JSON pointer and line
     */
    public static Checked<JsonDocument> read(Path file) {
        return read(file, JsonLimits.defaults());
    }

    /**
     * Reads a file.
     *
     * @param file which
     * @param limits how much it may hold
     * @return the document, or every problem with JSON pointer and line
     */
    public static Checked<JsonDocument> read(Path file, JsonLimits limits) {
        return FileText.read(file, limits.maxBytes()).then(text -> parse(text, FileText.name(file), limits));
    }

    /**
     * Reads a stream to its end.
     *
     * @param in the bytes in UTF-8; not closed
     * @param name what problems call the document, such as a file's name
     * @param limits how much it may hold
     * @return the document, or every problem with JSON pointer and line
     */
    public static Checked<JsonDocument> read(InputStream in, String name, JsonLimits limits) {
        return FileText.read(in, name, limits.maxBytes()).then(text -> parse(text, name, limits));
    }

    /**
     * Reads a text.
     *
     * @param text the document
     * @param name what problems call the document, such as a file's name
     * @param limits how much it may hold
     * @return the document, or every problem with JSON pointer and line
     */
    public static Checked<JsonDocument> parse(String text, String name, JsonLimits limits) {
        // A character is at least one byte, so this many characters are too many bytes.
        return text.length() > limits.maxBytes()
                ? Checked.refused(List.of(FileText.tooLong(name, limits.maxBytes())))
                : new JsonReader(text, name, limits).read();
    }

    /**
     * What problems call the document.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The data.
     *
     * @return the tree, fields in the order written
     */
    public Tree tree() {
        return tree;
    }

    /**
     * The data of a document that must be an object, as every document of this library is.
     *
     * @return the fields, or the problem that it is none
     */
    public Checked<Tree.Fields> fields() {
        if (tree instanceof Tree.Fields fields) {
            return Checked.of(fields);
        }
        return Checked.refused(List.of(Problem.of(FormatsProblem.JSON_NOT_AN_OBJECT)
                .with("kind", tree.kind())
                .at(Location.file(name).withPointer("").withLine(root.line()))));
    }

    /**
     * The line on which a part begins.
     *
     * @param pointer an RFC 6901 JSON pointer
     * @return the line, from 1, of what the pointer names; of the nearest part around it, if there is no such part
     */
    public int line(String pointer) {
        return root.line(pointer);
    }

    /**
     * A problem that was found in the tree, with file and line added to its JSON pointer. A problem that names a file
     * already keeps its place.
     *
     * @param problem found when the tree was checked
     * @return the problem with its place in the file
     */
    public Problem located(Problem problem) {
        Location place = problem.location();
        if (place.file().isPresent()) {
            return problem;
        }
        Location inFile = place.withFile(name);
        return problem.at(
                place.line() > 0 || place.pointer().isEmpty()
                        ? inFile
                        : inFile.withLine(line(place.pointer().get())));
    }

    /**
     * What was made of the tree, with file and line added to every problem. Of a refusal, as many problems are listed as
     * the limits allow that the document was read with, and the number of the others is told.
     *
     * @param checked the outcome of checking the tree
     * @param <T> what was made
     * @return the same outcome, its problems placed in the file
     */
    public <T> Checked<T> located(Checked<T> checked) {
        if (checked.isOk()) {
            List<Problem> warnings =
                    checked.problems().stream().map(this::located).toList();
            return Checked.of(checked.orElseThrow(), warnings);
        }
        ProblemCollector problems = FileText.problems(name, maxProblems);
        checked.problems().forEach(problem -> problems.add(located(problem)));
        return problems.refuse();
    }
}
