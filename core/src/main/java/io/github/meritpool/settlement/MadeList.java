package io.github.meritpool.settlement;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list that makes each element when it is asked for, always an equal one. Immutable. */
final class MadeList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<T> maker;

    MadeList(int size, IntFunction<T> maker) {
        this.size = size;
        this.maker = maker;
    }

    /** A list that nobody can change: a copy, or the same one if it is such a list already. */
    static <T> List<T> unchanging(List<T> list) {
        return list instanceof MadeList ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        return maker.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
