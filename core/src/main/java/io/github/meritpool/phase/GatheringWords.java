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

    static Label of(Quantity quantity, Optional<Label> figure) {
        Label what = what(quantity);
        return figure.map(words -> Label.of(what.en() + ": " + words.en(), what.zhCn() + "：" + words.zhCn()))
                .orElse(what);
    }

    private static Label what(Quantity quantity) {
        if (quantity instanceof Statistic statistic) {
            String table = statistic.table();
            Label aggregate = aggregate(statistic.aggregate().function());
            return statistic.by().isEmpty()
                    ? Label.of(aggregate.en() + " over '" + table + "'", "“" + table + "”" + aggregate.zhCn())
                    : Label.of(
                            aggregate.en() + " over each group of '" + table + "'",
                            "“" + table + "”各组" + aggregate.zhCn());
        } else if (quantity instanceof Gathered gathered) {
            Label aggregate = aggregate(gathered.aggregate().function());
            return Label.of(
                    aggregate.en() + " over '" + gathered.from() + "' for each row of '" + gathered.to() + "'",
                    "按“" + gathered.to() + "”各行的“" + gathered.from() + "”" + aggregate.zhCn());
        } else if (quantity instanceof Ranked ranked) {
            return Label.of("a list of '" + ranked.table() + "' to rank", "待排名的“" + ranked.table() + "”清单");
        } else if (quantity instanceof Window window) {
            return Label.of("a list of '" + window.table() + "' in order", "按序的“" + window.table() + "”清单");
        }
        return quantity instanceof Share
                ? Label.of("a list of claims", "分配依据清单")
                : Label.of("a list of claims, for what they leave", "分配依据清单（用于剩余）");
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
