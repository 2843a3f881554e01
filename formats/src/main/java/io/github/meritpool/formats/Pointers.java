package io.github.meritpool.formats;

/** The notation of JSON pointers (RFC 6901, section 3): a slash before each part, with {@code ~0} and {@code ~1}. */
final class Pointers {

    private Pointers() {}

    /** The pointer to the part of these names, outermost first. */
    static String of(Iterable<String> parts) {
        StringBuilder pointer = new StringBuilder();
        for (String part : parts) {
            pointer.append('/').append(part.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** The name that a part of a pointer stands for; the order matters, since {@code ~01} is {@code ~1}. */
    static String unescaped(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
