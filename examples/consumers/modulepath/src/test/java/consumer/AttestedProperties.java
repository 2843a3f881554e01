package consumer;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import io.github.meritpool.testkit.RubricTypeContract;
import io.github.meritpool.testkit.RubricTypeExample;
import java.util.List;

/** The contract of a rubric type, run from the module that holds the type. */
class AttestedProperties implements RubricTypeContract {

    private static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")),
            FactColumn.flag("attested", Label.of("attested", "已确认")));

    @Override
    public RubricTypeProvider provider() {
        return new Attested();
    }

    @Override
    public RubricTypeExample example() {
        return RubricTypeExample.of("5", Tree.fields().put("when", "attested").build(), STAFF);
    }
}
