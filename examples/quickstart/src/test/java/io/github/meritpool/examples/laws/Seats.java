package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Where a state of the USA of 1880 loses a seat because the House has one more, by plain largest remainder. */
public final class Seats {

    private static final List<String> STATES = List.of(
            "Alabama",
            "Arkansas",
            "California",
            "Colorado",
            "Connecticut",
            "Delaware",
            "Florida",
            "Georgia",
            "Illinois",
            "Indiana",
            "Iowa",
            "Kansas",
            "Kentucky",
            "Louisiana",
            "Maine",
            "Maryland",
            "Massachusetts",
            "Michigan",
            "Minnesota",
            "Mississippi",
            "Missouri",
            "Nebraska",
            "Nevada",
            "New Hampshire",
            "New Jersey",
            "New York",
            "North Carolina",
            "Ohio",
            "Oregon",
            "Pennsylvania",
            "Rhode Island",
            "South Carolina",
            "Tennessee",
            "Texas",
            "Vermont",
            "Virginia",
            "West Virginia",
            "Wisconsin");

    private Seats() {}

    /**
     * The losses, as a table.
     *
     * @param census the census of 1880, as in the facts that core is tested with: populations of the states in order
     * @return the lines of the table
     */
    public static List<String> losses(String census) {
        List<Claim<Integer>> states = new ArrayList<>();
        for (String population : census.split(";")) {
            states.add(Claim.of(states.size(), Rational.parse(population)));
        }
        List<String> lines = new ArrayList<>(List.of("| seats in all | state | seats |", "| --- | --- | --- |"));
        for (int house = 276; house <= 350; house++) {
            List<BigInteger> before = seats(states, house - 1);
            List<BigInteger> after = seats(states, house);
            for (int state = 0; state < states.size(); state++) {
                if (after.get(state).compareTo(before.get(state)) < 0) {
                    lines.add("| " + (house - 1) + " → " + house + " | " + STATES.get(state) + " | " + before.get(state)
                            + " → " + after.get(state) + " |");
                }
            }
        }
        return lines;
    }

    private static List<BigInteger> seats(List<Claim<Integer>> states, int house) {
        return Apportionment.largestRemainder().split(BigInteger.valueOf(house), states).allotments().stream()
                .map(Allotment::amount)
                .toList();
    }
}
