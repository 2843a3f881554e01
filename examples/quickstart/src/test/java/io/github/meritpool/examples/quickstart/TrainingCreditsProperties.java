package io.github.meritpool.examples.quickstart;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import io.github.meritpool.testkit.RubricTypeContract;
import io.github.meritpool.testkit.RubricTypeExample;
import java.util.List;

// tag::contract[]
class TrainingCreditsProperties implements RubricTypeContract {

    private static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")),
            FactColumn.decimal("credits", Label.of("credits", "学分"), "credit", 1, "0", "100"));

    @Override
    public RubricTypeProvider provider() {
        return new TrainingCredits();
    }

    @Override
    public RubricTypeExample example() {
        Tree.Fields arguments = Tree.fields()
                .put("of", "credits")
                .put("each", Tree.Decimal.of("0.25"))
                .build();
        return RubricTypeExample.of("5", arguments, STAFF);
    }
}
// end::contract[]
