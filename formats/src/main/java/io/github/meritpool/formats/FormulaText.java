package io.github.meritpool.formats;

/**
 * Text that a spreadsheet would take for a formula: it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a
 * carriage return. Opened by somebody else, such a cell can run a command or send data away.
 */
final class FormulaText {

    /** What a formula begins with. */
    static final String FIRST_SIGNS = "=+-@\t\r";

    private FormulaText() {}

    static boolean isOne(String text) {
        return !text.isEmpty() && FIRST_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** The sign that a formula begins with, to show: itself or, where it has no shape, its name. */
    static String firstSign(String formula) {
        return switch (formula.charAt(0)) {
            case '\t' -> "TAB";
            case '\r' -> "CR";
            default -> "'" + formula.charAt(0) + "'";
        };
    }

    /** The text with an apostrophe before it where it needs one: spreadsheets then show it as it is. */
    static String madeSafe(String text) {
        return isOne(text) ? "'" + text : text;
    }
}
