package com.example.starter;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import io.github.meritpool.testkit.RubricTypeContract;
import io.github.meritpool.testkit.RubricTypeExample;
import java.util.List;

/** The contract: what every rubric type must keep. */
class TargetProperties implements RubricTypeContract {

    private static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")),
            FactColumn.decimal("visits", Label.of("home visits", "家访次数"), "visit", 0, "0", "200"));

    @Override
    public RubricTypeProvider provider() {
        return new Target();
    }

    @Override
    public RubricTypeExample example() {
        Tree.Fields arguments = Tree.fields()
                .put("of", "visits")
                .put("target", Tree.Decimal.of("30"))
                .build();
        return RubricTypeExample.of("5", arguments, STAFF);
    }
}
