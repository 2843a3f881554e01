package io.github.meritpool.formats;

/** Finds halves of surrogate pairs that stand alone: they are no characters, and UTF-8 cannot hold them. */
final class HalfCharacters {

    private HalfCharacters() {}

    /** The index of the first half without its other half, or -1. */
    static int firstIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (!Character.isSurrogate(here)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(here)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
