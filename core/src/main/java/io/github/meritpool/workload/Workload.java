package io.github.meritpool.workload;

import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan's section on workload: what activities count, what each person's work comes to, and how that stands against
 * norms.
 *
 * @param conversions what activities count
 * @param loads what each person's work comes to
 * @param norms loads against full loads
 */
public record Workload(List<WorkloadConversion> conversions, List<WorkloadLoad> loads, List<WorkloadNorm> norms) {

    /** No workload. */
    public static final Workload NONE = new Workload(List.of(), List.of(), List.of());

    /** The fields of the section. */
    public static final Parameters FIELDS = Parameters.of(
            Declared.object("conversions", WorkloadConversion.FIELDS, "what activities count", "各项活动的折算")
                    .list()
                    .optional(),
            Declared.object("loads", WorkloadLoad.FIELDS, "what each person's work comes to", "各人的工作量合计")
                    .list()
                    .optional(),
            Declared.object("norms", WorkloadNorm.FIELDS, "loads against full loads", "工作量与标准之比较")
                    .list()
                    .optional());

    /** Copies the lists. */
    public Workload {
        conversions = List.copyOf(conversions);
        loads = List.copyOf(loads);
        norms = List.copyOf(norms);
    }

    /**
     * All of it.
     *
     * @return conversions, loads and norms, each in the order stated
     */
    public List<WorkloadElement> elements() {
        List<WorkloadElement> elements = new ArrayList<>(conversions);
        elements.addAll(loads);
        elements.addAll(norms);
        return List.copyOf(elements);
    }
}
