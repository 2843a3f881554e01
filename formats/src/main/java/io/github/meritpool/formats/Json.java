package io.github.meritpool.formats;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.spi.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** JSON text of neutral trees: to read, and to compare. Reading is {@link JsonDocument}. */
public final class Json {

    private Json() {}

    /**
     * A tree as JSON for people: two spaces for each level, fields in the order of the tree, decimals as numbers in plain
     * notation. A list or object of plain values stands on one line where it fits into 100 characters. Reading it gives
     * an equal tree.
     *
     * @param tree the data
     * @return the text, lines ended by a line feed, the last one too
     * @throws ProblemException if a text holds half a character ({@link FormatsProblem#JSON_HALF_CHARACTER})
     */
    public static String pretty(Tree tree) {
        return new PrettyJson().write(tree);
    }

    /**
     * A tree in canonical form: RFC 8785's (no white space; fields sorted by the UTF-16 code units of their names, at
     * every level; the shortest escapes), except that decimals stand as strings in plain notation without trailing
     * zeros, since that RFC's numbers are binary. Equal trees have equal canonical forms. Read back, it gives the tree
     * with texts in place of decimals.
     *
     * @param tree the data
     * @return the text, without a line end
     * @throws ProblemException if a text holds half a character ({@link FormatsProblem#JSON_HALF_CHARACTER})
     */
    public static String canonical(Tree tree) {
        return CanonicalJson.write(tree);
    }

    /**
     * The SHA-256 of a tree: of the bytes of its canonical form in UTF-8.
     *
     * @param tree the data
     * @return 64 lower-case hexadecimal digits
     * @throws ProblemException if a text holds half a character ({@link FormatsProblem#JSON_HALF_CHARACTER})
     */
    public static String sha256(Tree tree) {
        return HexFormat.of().formatHex(sha256().digest(canonical(tree).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256.", e);
        }
    }

    /**
     * Appends a text as a JSON string with the escapes of RFC 8785, section 3.2.2.2: the short ones where JSON has them,
     * lower-case hexadecimal for other control characters, everything else as it is.
     */
    static void appendString(StringBuilder out, String text) {
        int half = HalfCharacters.firstIn(text);
        if (half >= 0) {
            String code = "U+" + HexFormat.of().withUpperCase().toHexDigits(text.charAt(half));
            throw new ProblemException(
                    Problem.of(FormatsProblem.JSON_HALF_CHARACTER).with("code", code));
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (sign < ' ') {
                        out.append("\\u").append(HexFormat.of().toHexDigits(sign));
                    } else {
                        out.append(sign);
                    }
                }
            }
        }
        out.append('"');
    }
}
