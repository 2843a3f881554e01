package io.github.meritpool.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program builds is what a document says. */
class WorkloadBuildersTest {

    private static final Label WORDS = Label.of("work", "工作量");

    @Test
    void aLoad() {
        WorkloadLoad load = WorkloadLoad.builder("load", WORDS)
                .plus("own")
                .plus("hours", "lessons")
                .less("covered", "covers", "for")
                .build();
        assertThat(load.with().items("parts"))
                .containsExactly(
                        Tree.fields().put("of", "own").build(),
                        Tree.fields().put("of", "hours").put("from", "lessons").build(),
                        Tree.fields()
                                .put("of", "covered")
                                .put("from", "covers")
                                .put("along", "for")
                                .put("less", new Tree.Flag(true))
                                .build());
        assertThat(load.table()).isEqualTo("staff");
        assertThat(load.unit().unit()).isEqualTo(Unit.of("hour"));
        assertThatThrownBy(() -> WorkloadLoad.builder("load", WORDS).build()).isInstanceOf(ProblemException.class);
    }

    @Test
    void aConversion() {
        WorkloadConversion conversion = WorkloadConversion.builder("work", WORDS)
                .table("lessons")
                .unit(new WorkloadUnit("point"))
                .of("minutes")
                .per("40")
                .each("1.5")
                .build();
        assertThat(conversion.table()).isEqualTo("lessons");
        assertThat(conversion.unit().unit()).isEqualTo(Unit.of("point"));
        assertThat(conversion.with().text("per")).isEqualTo("40");
        Workload workload = new Workload(List.of(conversion), List.of(), List.of());
        assertThat(workload.elements()).containsExactly(conversion);
    }
}
