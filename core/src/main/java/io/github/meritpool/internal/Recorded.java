package io.github.meritpool.internal;

import io.github.meritpool.quantity.Column;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The arrays of recorded columns themselves. Columns give copies to everyone else; here they are only read, and copying
 * every fact of every person would cost as much as computing with it.
 */
final class Recorded {

    private static final VarHandle UNSCALED = array(Column.Numbers.class, "unscaled", long[].class);
    private static final VarHandle CODES = array(Column.Categories.class, "codes", int[].class);

    private Recorded() {}

    static long[] unscaled(Column.Numbers numbers) {
        return (long[]) UNSCALED.get(numbers);
    }

    static int[] codes(Column.Categories categories) {
        return (int[]) CODES.get(categories);
    }

    private static VarHandle array(Class<?> column, String field, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(column, MethodHandles.lookup()).findVarHandle(column, field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
