package io.github.meritpool.distribution;

import io.github.meritpool.language.KeyPath;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.rubric.Rubric;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way that a line's money takes: from the pool to the rows of its table, from them to staff or into a pool. */
final class LineRoute {

    private final PayLine line;
    private final Vocabulary vocabulary;
    private final boolean isWhole;
    private final Optional<Pool> pool;
    private final Optional<KeyPath> toPool;
    private final Optional<KeyPath> toPayee;

    private LineRoute(
            PayLine line,
            Vocabulary vocabulary,
            boolean isWhole,
            Optional<Pool> pool,
            Optional<KeyPath> toPool,
            Optional<KeyPath> toPayee) {
        this.line = line;
        this.vocabulary = vocabulary;
        this.isWhole = isWhole;
        this.pool = pool;
        this.toPool = toPool;
        this.toPayee = toPayee;
    }

    /** The route of a line; if there is not exactly one, that is reported. */
    static LineRoute of(PayLine line, Optional<Pool> pool, Optional<Pool> into, Vocabulary vocabulary) {
        Optional<String> each = pool.flatMap(Pool::each);
        Optional<String> payee = line.into().isPresent() ? into.flatMap(Pool::each) : Optional.of(Rubric.STAFF);
        boolean isTable = vocabulary.hasTable(line.table(), line.with().pointer() + "/over");
        Optional<KeyPath> toPool =
                each.filter(table -> isTable).flatMap(table -> path(line, table, "along", vocabulary));
        Optional<KeyPath> toPayee =
                payee.filter(table -> isTable).flatMap(table -> path(line, table, "payee", vocabulary));
        boolean isWhole = isTable && toPool.isPresent() == each.isPresent() && toPayee.isPresent() == payee.isPresent();
        return new LineRoute(line, vocabulary, isWhole, pool, toPool, toPayee);
    }

    /** Whether it leads from the pool to who is paid. */
    boolean isWhole() {
        return isWhole;
    }

    private static Optional<KeyPath> path(PayLine line, String to, String field, Vocabulary vocabulary) {
        String pointer = line.with().pointer() + "/" + field;
        return vocabulary.hasTable(to, pointer)
                ? KeyPath.of(vocabulary, line.table(), to, line.with().optionalText(field), pointer)
                : Optional.empty();
    }

    /** Which pool of a family each row belongs to, or null for one pool. */
    Share.@Nullable Family family() {
        return toPool.map(path -> new Share.Family(
                        pool.flatMap(Pool::each).orElseThrow(),
                        path.staysThere()
                                ? vocabulary.rowId(line.table(), line.with().pointer())
                                : path.target()))
                .orElse(null);
    }

    /** What amounts come to for each row of the pool they are drawn from. */
    Quantity fromPool(Quantity ofEach) {
        return toPool.map(path -> path.sum(ofEach)).orElseGet(() -> PoolSources.sumOver(line.table(), ofEach, null));
    }

    /** What amounts come to for each row of a pool that they go into. */
    Quantity into(Pool other, Quantity ofEach) {
        boolean isPayee = line.into().equals(Optional.of(other.id()));
        Optional<KeyPath> path = isPayee
                ? toPayee
                : other.each()
                        .flatMap(each -> KeyPath.of(
                                vocabulary,
                                line.table(),
                                each,
                                Optional.empty(),
                                line.with().pointer() + "/withheldTo"));
        return path.map(found -> found.sum(ofEach)).orElseGet(() -> PoolSources.sumOver(line.table(), ofEach, null));
    }

    /** A payment that is known to reach staff, if it does. */
    Payment reached(Payment payment, MoneyTerms terms) {
        if (line.into().isPresent()) {
            return payment;
        }
        Quantity staff = toPayee.orElseThrow().sum(payment.paid()).named(line.origin("paid"));
        return payment.reaching(staff, Instalments.of(line, staff, terms, vocabulary));
    }

    /** Money that a key leads nowhere with would be nobody's. */
    void requirePayees(Payment payment, LineScope in) {
        toPool.ifPresent(path -> requireAlong(path, payment.drawn(), "along", in));
        toPayee.ifPresent(path -> requireAlong(path, payment.paid(), "payee", in));
    }

    private void requireAlong(KeyPath path, Quantity amount, String field, LineScope in) {
        if (!path.staysThere()) {
            Quantity isNothing = amount.compared(Comparison.EQUAL, in.terms().zero());
            in.rows()
                    .require(
                            Quantity.any(List.of(path.leadsSomewhere(), isNothing)),
                            Problem.of(DistributionProblem.LEADS_NOWHERE)
                                    .at(Location.pointer(line.with().pointer()))
                                    .with("line", line.id())
                                    .with("field", field)
                                    .with("table", line.table()),
                            amount);
        }
    }
}
