package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gives out what is left when every share has been cut down to whole quanta.
 *
 * <p>Every remainder is smaller than a quantum, so fewer quanta are left than there are remainders above zero. Whoever
 * has a remainder has a weight and, as bounds are whole quanta, room for one more below the ceiling. So in every order
 * there are more claimants than quanta: one round is enough and the next in order always exists.
 */
final class Residue<K extends Comparable<? super K>> {

    private final List<Cut<K>> cuts;
    private final List<BigInteger> amounts = new ArrayList<>();
    private final List<Integer> ranks;
    private final int units;

    private Residue(List<Cut<K>> cuts, int units) {
        this.cuts = cuts;
        this.units = units;
        this.ranks = new ArrayList<>(Collections.nCopies(cuts.size(), 0));
        cuts.forEach(cut -> amounts.add(cut.floor()));
    }

    static <K extends Comparable<? super K>> Residue<K> of(
            Apportionment settings, WaterFilling filled, List<Cut<K>> cuts) {
        BigInteger wholeQuanta = cuts.stream().map(Cut::floor).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[] left = filled.beyond(wholeQuanta).divideAndRemainder(settings.quantum());
        Residue<K> residue = new Residue<>(cuts, left[0].intValueExact());
        residue.give(settings, left[1]);
        return residue;
    }

    private void give(Apportionment settings, BigInteger below) {
        List<Cut<K>> order = order(settings.residue());
        for (int place = 0; place < order.size(); place++) {
            int position = order.get(place).position();
            ranks.set(position, place + 1);
            if (place < units) {
                add(position, settings.quantum());
            } else if (place == units && settings.belowQuantum() == BelowQuantum.NEXT_IN_ORDER) {
                add(position, below);
            }
        }
    }

    private void add(int position, BigInteger more) {
        amounts.set(position, amounts.get(position).add(more));
    }

    private List<Cut<K>> order(ResidueMode mode) {
        Stream<Cut<K>> withRoom = cuts.stream().filter(Cut::hasRoom);
        return switch (mode) {
            case LARGEST_REMAINDER ->
                withRoom.filter(cut -> !cut.remainder().isZero())
                        .sorted(largest(Cut::remainder))
                        .toList();
            case LARGEST_WEIGHT_FIRST ->
                withRoom.filter(cut -> !cut.weight().isZero())
                        .sorted(largest(Cut::weight))
                        .toList();
            case STATED_ORDER -> withRoom.toList();
            case STATED_ORDER_NONZERO ->
                withRoom.filter(cut -> !cut.weight().isZero()).toList();
            case KEPT_APART -> List.of();
        };
    }

    private static <K extends Comparable<? super K>> Comparator<Cut<K>> largest(Function<Cut<K>, Rational> by) {
        return Comparator.comparing(by).reversed().thenComparing(Cut::key);
    }

    /** How many quanta were left over. */
    int units() {
        return units;
    }

    BigInteger paid() {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    List<Allotment<K>> allotments() {
        return cuts.stream().map(this::allotment).toList();
    }

    private Allotment<K> allotment(Cut<K> cut) {
        int at = cut.position();
        return new Allotment<>(
                cut.key(), cut.weight(), cut.share(), cut.floor(), cut.remainder(), ranks.get(at), amounts.get(at));
    }
}
