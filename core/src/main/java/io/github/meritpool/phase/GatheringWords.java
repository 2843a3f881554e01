package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Window;
import java.util.Optional;

/** Says what is gathered for a figure. */
final class GatheringWords {

    private GatheringWords() {}

    static Label of(Quantity quantity, String rows, Optional<Label> figure) {
        Label what = what(quantity, rows);
        return figure.map(words -> Label.of(what.en() + ": " + words.en(), what.zhCn() + "：" + words.zhCn()))
                .orElse(what);
    }

    private static Label what(Quantity quantity, String rows) {
        if (quantity instanceof Statistic statistic) {
            Label aggregate = aggregate(statistic.aggregate().function());
            return statistic.by().isEmpty()
                    ? Label.of(aggregate.en() + " over '" + rows + "'", "“" + rows + "”" + aggregate.zhCn())
                    : Label.of(
                            aggregate.en() + " over each group of '" + rows + "'",
                            "“" + rows + "”各组" + aggregate.zhCn());
        } else if (quantity instanceof Gathered gathered) {
            Label aggregate = aggregate(gathered.aggregate().function());
            return Label.of(
                    aggregate.en() + " over '" + rows + "' for each row of '" + gathered.to() + "'",
                    "按“" + gathered.to() + "”各行的“" + rows + "”" + aggregate.zhCn());
        } else if (quantity instanceof Ranked) {
            return Label.of("all rows of '" + rows + "', to rank them", "“" + rows + "”各行，用于排名");
        } else if (quantity instanceof Window) {
            return Label.of("all rows of '" + rows + "', to put them in order", "“" + rows + "”各行，用于排序");
        }
        return quantity instanceof Share
                ? Label.of("all claims of '" + rows + "'", "“" + rows + "”的全部分配依据")
                : Label.of("all claims of '" + rows + "', for what they leave", "“" + rows + "”的全部分配依据，用于剩余");
    }

    private static Label aggregate(Aggregate.Function function) {
        return switch (function) {
            case SUM -> Label.of("sum", "合计");
            case COUNT -> Label.of("count", "计数");
            case MIN -> Label.of("least", "最小值");
            case MAX -> Label.of("greatest", "最大值");
        };
    }
}
