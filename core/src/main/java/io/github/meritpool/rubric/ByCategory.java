package io.github.meritpool.rubric;

import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a plan states for each name of a category. */
final class ByCategory {

    private ByCategory() {}

    /** Absent for a name that the plan leaves out. */
    static Quantity of(Quantity category, Map<String, Quantity> values) {
        return of(category, values, new Missing(Kind.NUMBER, Unit.NONE));
    }

    static Quantity of(Quantity category, Map<String, Quantity> values, Quantity otherwise) {
        List<Quantity> operands = new ArrayList<>(List.of(category));
        operands.addAll(values.values());
        operands.add(otherwise);
        return new Applied(new CategoryTable(List.copyOf(values.keySet())), operands);
    }
}
