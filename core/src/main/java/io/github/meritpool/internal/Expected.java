package io.github.meritpool.internal;

import io.github.meritpool.quantity.Expectation;
import io.github.meritpool.quantity.Quantity;
import java.util.List;
import java.util.function.ToIntFunction;

/** Whether columns are as expected, told by what they know of themselves: no row is looked at. Immutable. */
final class Expected {

    static final Expected NOTHING_KNOWN = new Expected(run -> false);

    private final Look[] looks;

    /** One expectation; of two that look alike one is enough. */
    private interface Look {
        /** False also where it would take more to know. */
        boolean isMet(Run run);
    }

    private Expected(Look... looks) {
        this.looks = looks;
    }

    static Expected of(List<Expectation> expectations, ToIntFunction<Quantity> slots) {
        return new Expected(expectations.stream()
                .map(expectation -> look(expectation, slots))
                .distinct()
                .toArray(Look[]::new));
    }

    private static Look look(Expectation expectation, ToIntFunction<Quantity> slots) {
        int slot = slots.applyAsInt(expectation.of());
        if (expectation instanceof Expectation.Holds) {
            return new Holds(slot);
        } else if (expectation instanceof Expectation.NotNegative) {
            return new NotNegative(slot);
        } else if (expectation instanceof Expectation.Zero) {
            return new Zero(slot);
        } else if (expectation instanceof Expectation.FitsDecimals fits) {
            return new FitsDecimals(slot, fits.decimals());
        } else if (expectation instanceof Expectation.AtLeast bound) {
            return new AtLeast(slot, slots.applyAsInt(bound.other()));
        }
        return new Present(slot);
    }

    boolean isMet(Run run) {
        for (Look look : looks) {
            if (!look.isMet(run)) {
                return false;
            }
        }
        return true;
    }

    private record Present(int slot) implements Look {
        @Override
        public boolean isMet(Run run) {
            return run.cells(slot).isComplete();
        }
    }

    private record Holds(int slot) implements Look {
        @Override
        public boolean isMet(Run run) {
            FlagCells flags = run.cells(slot).flags();
            return flags.isComplete() && !flags.isAnyFalse();
        }
    }

    private record NotNegative(int slot) implements Look {
        @Override
        public boolean isMet(Run run) {
            return run.cells(slot) instanceof NumberCells numbers
                    && numbers.isComplete()
                    && numbers.numerators.least() >= 0;
        }
    }

    private record Zero(int slot) implements Look {
        @Override
        public boolean isMet(Run run) {
            return run.cells(slot) instanceof NumberCells numbers
                    && numbers.isComplete()
                    && numbers.numerators.least() == 0
                    && numbers.numerators.greatest() == 0;
        }
    }

    private record FitsDecimals(int slot, int decimals) implements Look {
        @Override
        public boolean isMet(Run run) {
            return run.cells(slot) instanceof NumberCells numbers && numbers.fit(decimals);
        }
    }

    private record AtLeast(int slot, int other) implements Look {
        @Override
        public boolean isMet(Run run) {
            return run.cells(slot) instanceof NumberCells numbers
                    && run.cells(other) instanceof NumberCells bound
                    && numbers.isComplete()
                    && bound.isComplete()
                    && numbers.areDecimals()
                    && bound.areDecimals()
                    && isAtLeast(numbers, bound);
        }

        private static boolean isAtLeast(NumberCells numbers, NumberCells bound) {
            try {
                int decimals = Math.max(numbers.decimals, bound.decimals);
                return numbers.numeratorsAt(decimals).least()
                        >= bound.numeratorsAt(decimals).greatest();
            } catch (ArithmeticException beyondLong) {
                return false;
            }
        }
    }
}
