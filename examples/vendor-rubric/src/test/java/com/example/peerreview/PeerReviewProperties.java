package com.example.peerreview;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import io.github.meritpool.testkit.RosterRows;
import io.github.meritpool.testkit.RosterShape;
import io.github.meritpool.testkit.RubricTypeContract;
import io.github.meritpool.testkit.RubricTypeExample;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;

/** The contract, for each of the choices that a plan can state. */
class PeerReviewProperties {

    private static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")));

    private static final FactTable REVIEWS = FactTable.of(
            "reviews",
            Label.of("reviews", "互评表"),
            FactTable.RowsRule.COMPLETE,
            List.of("sheet"),
            FactColumn.id("sheet", Label.of("sheet", "编号")),
            FactColumn.reference("about", Label.of("about whom", "被评人"), "staff"),
            FactColumn.reference("by", Label.of("by whom", "评分人"), "staff"),
            FactColumn.flag("valid", Label.of("valid", "有效")),
            FactColumn.integer("given", Label.of("mark given", "评分"), "mark", "0", "10"));

    // tag::contract[]
    /** What every peer review keeps; the arguments that differ are added. */
    interface Contract extends RubricTypeContract {

        Tree.FieldsBuilder with(Tree.FieldsBuilder arguments);

        @Override
        default RubricTypeProvider provider() {
            return new PeerReview();
        }

        @Override
        default RubricTypeExample example() {
            Tree.FieldsBuilder arguments = Tree.fields()
                    .put("within", "reviews")
                    .put("along", "about")
                    .put("of", "given")
                    .put("by", "by")
                    .put("outOf", Tree.Decimal.of("10"));
            return RubricTypeExample.of("20", with(arguments).build(), STAFF, REVIEWS);
        }

        /** Of few people with many marks, so that most are scored. */
        @Override
        default Arbitrary<RosterRows> exampleRosters() {
            return RosterShape.of(example().plan(provider()))
                    .staff(1, 3)
                    .rows("reviews", 6, 14)
                    .cells("reviews", "valid", "true", "true", "true", "false")
                    .arbitrary();
        }

        @Override
        default Map<Integer, Tree.Fields> earlierArguments() {
            Tree.Fields first = Tree.fields()
                    .put("within", "reviews")
                    .put("along", "about")
                    .put("of", "given")
                    .put("by", "by")
                    .put("maximum", Tree.Decimal.of("10"))
                    .build();
            return Map.of(1, first);
        }
    }

    @Group
    class Levelled implements Contract {
        @Override
        public Tree.FieldsBuilder with(Tree.FieldsBuilder arguments) {
            return arguments.put("single", "levelled");
        }
    }
    // end::contract[]

    @Group
    class AsGivenAndClamped implements Contract {
        @Override
        public Tree.FieldsBuilder with(Tree.FieldsBuilder arguments) {
            return arguments.put("single", "asGiven").put("clamped", new Tree.Flag(true));
        }
    }

    @Group
    class LeftOutWithEverythingStated implements Contract {
        @Override
        public Tree.FieldsBuilder with(Tree.FieldsBuilder arguments) {
            return arguments
                    .put("where", "valid")
                    .put("single", "leftOut")
                    .put("centre", Tree.Decimal.of("7"))
                    .put("clamped", new Tree.Flag(true));
        }
    }
}
