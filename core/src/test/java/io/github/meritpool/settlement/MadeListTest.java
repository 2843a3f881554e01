package io.github.meritpool.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeListTest {

    private final List<Integer> asked = new ArrayList<>();
    private final List<String> list = new MadeList<>(3, index -> {
        asked.add(index);
        return "row " + index;
    });

    @Test
    void anElementIsMadeWhenItIsAsked() {
        assertThat(list).hasSize(3);
        assertThat(asked).isEmpty();
        assertThat(list.get(1)).isEqualTo("row 1");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void itEqualsAListOfTheSameElements() {
        assertThat(list).isEqualTo(List.of("row 0", "row 1", "row 2"));
    }

    @Test
    void beyondItsEndThereIsNothing() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> list.get(-1));
    }

    @Test
    void nobodyCanChangeItSoItNeedsNoCopy() {
        assertThat(MadeList.unchanging(list)).isSameAs(list);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.set(0, "other"));
    }

    @Test
    void anyOtherListIsCopied() {
        List<String> other = new ArrayList<>(List.of("a"));
        List<String> copy = MadeList.unchanging(other);
        other.add("b");
        assertThat(copy).containsExactly("a");
    }
}
