package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;

/**
 * Changes the facts of a case so that a quantity has a wanted value in a row. Reads the quantity backwards, from the
 * result to the facts: an aim, not a promise, since one fact may serve several.
 */
final class Aim {

    private final AimedCase facts;
    private final AimedLookUps lookUps;
    private final AimedFlags flags;
    private final AimedNames names;
    private final AimedNumbers numbers;
    private final AimedRows rows;

    Aim(AimedCase facts) {
        this.facts = facts;
        this.lookUps = new AimedLookUps(this);
        this.flags = new AimedFlags(this);
        this.names = new AimedNames(this);
        this.numbers = new AimedNumbers(this);
        this.rows = new AimedRows(this);
    }

    /** What is aimed at is a case that can be settled; it is changed. */
    AimedCase aimed() {
        return facts;
    }

    AimedLookUps lookUps() {
        return lookUps;
    }

    AimedFlags flags() {
        return flags;
    }

    AimedNames names() {
        return names;
    }

    AimedNumbers numbers() {
        return numbers;
    }

    AimedRows rows() {
        return rows;
    }

    /** Lets something be reached in a row, and what it stands in be taken. */
    void reach(PlanReach.Way way, String id) {
        for (PlanReach.Guard guard : way.guards()) {
            lookUps.take(guard.lookUp(), guard.arm(), way.table(), id);
        }
        if (way.quantity() instanceof Applied applied
                && (Lookups.isLookUp(applied) || applied.operation() instanceof Interpolation)) {
            lookUps.take(applied, way.which(), way.table(), id);
        } else {
            flags.hold(way.quantity(), way.which() == 1, way.table(), id);
        }
    }

    /** Lets a row have a claim on a share: one of the arms that are more than nothing is taken. */
    void claim(Share share, String table, String id) {
        Quantity claims = Lookups.unnamed(share.claims());
        if (claims instanceof Applied choice && choice.operation() instanceof Choice) {
            lookUps.take(choice, 0, table, id);
            claims = Lookups.arm(choice, 0);
        }
        Value now = facts.value(claims, table, id);
        if (now.isAbsent() || now.number().signum() <= 0) {
            numbers.bring(claims, Rational.of(1L + facts.random().nextInt(10)), table, id);
        }
    }
}
