package io.github.meritpool.formats;

/** Finds halves of surrogate pairs that stand alone: they are no characters, and UTF-8 cannot hold them. */
final class HalfCharacters {

    private HalfCharacters() {}

    /** The index of the first half without its other half, or -1. */
    static int firstIn(String text) {
        int index = 0;
        while (index < text.length()) {
            // A whole pair reads as one code point above all surrogates.
            int codePoint = text.codePointAt(index);
            if (Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return -1;
    }
}
