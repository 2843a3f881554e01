package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * A dimension divided in proportion between parts that are assessed separately and add up (THP-5.4: a teacher who also
 * holds another post): score = the sum of share × the part's score, each part scored out of the full mark.
 */
public final class SharedParts implements RubricTypeProvider {

    private static final Parameters PART = Parameters.of(
            Declared.of("share", ArgumentType.QUANTITY, "the part's share of the whole", "该部分所占比例")
                    .between(0, 1),
            Declared.of("label", ArgumentType.LABEL, "what the part is", "该部分名称"),
            Declared.of("score", ArgumentType.RUBRIC_TYPE, "how the part is scored", "该部分如何计分"),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    /** The type. */
    public SharedParts() {}

    @Override
    public String name() {
        return "split";
    }

    @Override
    public Label label() {
        return Label.of("split in proportion", "按比例分部计分");
    }

    @Override
    public Parameters parameters() {
        return Parameters.of(Declared.object("parts", PART, "the parts", "各部分").list());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        List<Quantity> parts = new ArrayList<>();
        List<Quantity> shares = new ArrayList<>();
        for (Arguments part : with.objects("parts")) {
            Quantity share = in.quantity(part, "share", Unit.NONE);
            shares.add(share);
            Scope cited = part.optionalText("clause").map(in::citing).orElse(in);
            parts.add(share.times(cited.score(part.tree("score"), part.pointer() + "/score"))
                    .named(cited.origin().part("part", part.label("label"))));
        }
        WholeShares.check(shares, with.at("parts"), in);
        return parts.isEmpty() ? Quantity.constant(Rational.ZERO, in.unit()) : Quantity.sum(parts);
    }
}
