package io.github.meritpool.examples.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plans that are written from real regulations and schools' plans, and the page of each. */
final class PlanFiles {

    private static final String REGULATIONS = "examples/plans/regulations";
    private static final String SCHOOLS = "examples/plans/corpus";

    private PlanFiles() {}

    /** All of them: regulations, then schools and schemes from elsewhere. */
    static List<Path> all() {
        List<Path> files = new ArrayList<>(Repository.files(REGULATIONS, name -> name.equals("plan.json")));
        files.addAll(Repository.files(SCHOOLS, name -> name.endsWith(".json")));
        return files;
    }

    /** What the plan is called: that of a regulation by its folder, that of a school by its file. */
    static String name(Path plan) {
        return isOfRegulation(plan)
                ? plan.getParent().getFileName().toString()
                : plan.getFileName().toString().replace(".json", "");
    }

    static Page page(Path plan) {
        return Repository.page("docs/" + (isOfRegulation(plan) ? "regulations" : "plans") + "/" + name(plan) + ".md");
    }

    /** What pages of schools' plans leave out of the ids of clauses. */
    static String clausePrefix(Path plan) {
        return name(plan).startsWith("cn-") ? "cn-" : "";
    }

    private static boolean isOfRegulation(Path plan) {
        return plan.startsWith(Repository.ROOT.resolve(REGULATIONS));
    }
}
