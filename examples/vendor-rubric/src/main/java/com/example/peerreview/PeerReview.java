package com.example.peerreview;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Peer review in which each reviewer's mean is taken off before averaging: the same work is marked high by a lenient
 * reviewer and low by a severe one, and who is marked by whom is chance.
 *
 * <p>A levelled mark is the mark, less the mean of all marks that its reviewer gave, plus the mean of all marks. The score is
 * the mean of one's levelled marks, scaled from {@code outOf} to the full mark. It is absent for those without any mark.
 * Severity as a constant of each reviewer that is estimated and taken out is the simplest case of what J. M. Linacre,
 * <cite>Many-Facet Rasch Measurement</cite> (Chicago: MESA Press, 1989), does on a scale of logits.
 */
public final class PeerReview implements RubricTypeProvider {

    /** What version 1 called {@link #OUT_OF}. */
    private static final String MAXIMUM = "maximum";

    private static final String OUT_OF = "outOf";

    /** For ServiceLoader. */
    public PeerReview() {}

    // tag::name[]
    @Override
    public String name() {
        return "example:peerReview";
    }

    @Override
    public Label label() {
        return Label.of("peer review with leniency taken out", "消除宽严差异的互评");
    }
    // end::name[]

    // tag::parameters[]
    @Override
    public Parameters parameters() {
        return Parameters.of(
                Declared.of("within", ArgumentType.TABLE, "the table of the marks, a row for each", "评分表，每行一个评分"),
                Scope.ALONG,
                Declared.of("of", ArgumentType.QUANTITY, "the mark", "评分").raises(),
                Declared.of("by", ArgumentType.QUANTITY, "who gave the mark, by id or category", "评分人（编号或类别）"),
                Declared.of(
                                "where",
                                ArgumentType.CONDITION,
                                "which marks count, such as all but one's own; all if not stated",
                                "计入哪些评分，如不含自评；不写则为全部")
                        .optional(),
                Declared.option(
                        LevelledMarks.SINGLE,
                        LevelledMarks.SINGLES,
                        "what the mark of a reviewer is who gave no other: levelled, which makes it the centre; as given; or left out",
                        "只评一人者的评分：照样校平（即等于基准）、按原分、或不计"),
                Declared.of(
                                LevelledMarks.CENTRE,
                                ArgumentType.QUANTITY,
                                "what each reviewer's mean becomes; the mean of all marks that count, if not stated",
                                "各评分人均分校平到的基准，不写则为所计评分的总均分")
                        .raises()
                        .optional(),
                Declared.of(
                                OUT_OF,
                                ArgumentType.QUANTITY,
                                "the most a mark can be; it is scaled to full",
                                "评分的满分，按满分折算")
                        .atLeast(0),
                Declared.of(
                                "clamped",
                                ArgumentType.FLAG,
                                "whether a score below 0 is 0, and one above the full mark the full mark; no if not stated",
                                "得分低于 0 是否按 0、高于满分是否按满分计，不写则否")
                        .optional());
    }
    // end::parameters[]

    // tag::versions[]
    @Override
    public int version() {
        return 2;
    }

    /** Version 1 called {@code outOf} {@code maximum}, and levelled every mark. */
    @Override
    public Tree.Fields migrated(Tree.Fields arguments, int from) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        arguments.fields().forEach((name, value) -> fields.put(name.equals(MAXIMUM) ? OUT_OF : name, value));
        fields.putIfAbsent(LevelledMarks.SINGLE, new Tree.Text(LevelledMarks.LEVELLED));
        return new Tree.Fields(fields);
    }
    // end::versions[]

    // tag::lower[]
    @Override
    public Quantity lower(Arguments with, Scope in) {
        Scope rows = in.within(with, "within");
        if (rows == in) {
            return new Missing(Kind.NUMBER, in.unit());
        }
        Quantity mean = new LevelledMarks(with, rows, in).mean();
        Quantity full = Quantity.constant(in.full(), in.unit());
        Quantity score =
                mean.dividedBy(in.divisor(with, OUT_OF, in.unitOf(mean))).times(full);
        if (!with.flag("clamped")) {
            return score;
        }
        Quantity unclamped = score.named(in.origin().part("unclamped", Label.of("score before its limits", "限幅前得分")));
        return Quantity.min(Quantity.max(unclamped, Quantity.constant(Rational.ZERO, in.unit())), full);
    }
    // end::lower[]
}
