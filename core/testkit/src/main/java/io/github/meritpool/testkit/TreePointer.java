package io.github.meritpool.testkit;

import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) into data. */
final class TreePointer {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private TreePointer() {}

    /** A name as a part of a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What a pointer leads to; empty if that is nothing, or if it is no pointer. */
    static Optional<Tree> at(Tree tree, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(tree);
        }
        Optional<Tree> part = pointer.startsWith("/") ? Optional.of(tree) : Optional.empty();
        for (String name : pointer.substring(1).split("/", -1)) {
            part = part.flatMap(whole -> part(whole, name.replace("~1", "/").replace("~0", "~")));
        }
        return part;
    }

    private static Optional<Tree> part(Tree whole, String name) {
        if (whole instanceof Tree.Items list && INDEX.matcher(name).matches()) {
            List<Tree> items = list.items();
            int index = Integer.parseInt(name);
            return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
        }
        return whole instanceof Tree.Fields object ? object.get(name) : Optional.empty();
    }
}
