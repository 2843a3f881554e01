package io.github.meritpool.plan;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricProblem;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.VendorType;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vendors' types that a plan says it uses, against those that are installed. Arguments that were written for an earlier
 * version are brought to the present one before anything else reads them.
 */
final class VendorTypes {

    /** In the name of a type what stands between the vendor and the type. */
    private static final String MARK = ":";

    private final Map<String, VendorType> stated = new LinkedHashMap<>();
    private final RubricTypes types;
    private final ProblemCollector problems;

    VendorTypes(List<VendorType> stated, RubricTypes types, ProblemCollector problems) {
        this.types = types;
        this.problems = problems;
        stated.forEach(this::add);
    }

    private void add(VendorType type) {
        Location place = type.with().at("type");
        Optional<RubricTypeProvider> provider = types.get(type.type());
        if (stated.putIfAbsent(type.type(), type) != null) {
            problems.add(Problem.of(PlanProblem.DUPLICATE_ID)
                    .at(place)
                    .with("id", type.type())
                    .with("what", "rubricTypes")
                    .with("other", stated.get(type.type()).with().at("type")));
        } else if (provider.isEmpty()) {
            problems.add(Problem.of(RubricProblem.ABSENT_TYPE)
                    .at(place)
                    .with("type", type.type())
                    .with("artifact", type.artifact()));
        } else if (type.version() > provider.get().version()) {
            problems.add(Problem.of(RubricProblem.NEWER_TYPE)
                    .at(type.with().at("version"))
                    .with("type", type.type())
                    .with("version", type.version())
                    .with("installed", provider.get().version())
                    .with("artifact", type.artifact()));
        }
    }

    /** The installed types, of which it is known that the others are not. */
    RubricTypes installed() {
        return types.lacking(stated.keySet());
    }

    /** The types as they are from now on: those that are installed, in their present versions. */
    List<VendorType> present() {
        List<VendorType> present = new ArrayList<>();
        stated.values()
                .forEach(type -> present.add(types.get(type.type())
                        .map(provider -> VendorType.of(provider, type.artifact()))
                        .orElse(type)));
        return present;
    }

    /** A document in which every use of a vendor's type has the arguments of its present version. */
    Tree migrated(Tree data) {
        return usesVendor(data) ? migrated(data, "") : data;
    }

    private static boolean usesVendor(Tree data) {
        Collection<Tree> inner = List.of();
        if (data instanceof Tree.Items list) {
            inner = list.items();
        } else if (data instanceof Tree.Fields fields) {
            if (vendorType(fields.fields()).isPresent()) {
                return true;
            }
            inner = fields.fields().values();
        }
        for (Tree one : inner) {
            if (usesVendor(one)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> vendorType(Map<String, Tree> fields) {
        return fields.get("type") instanceof Tree.Text type && type.text().contains(MARK)
                ? Optional.of(type.text())
                : Optional.empty();
    }

    private Tree migrated(Tree data, String pointer) {
        if (data instanceof Tree.Items list) {
            List<Tree> items = new ArrayList<>();
            for (Tree item : list.items()) {
                items.add(migrated(item, pointer + "/" + items.size()));
            }
            return new Tree.Items(items);
        } else if (data instanceof Tree.Fields fields) {
            Map<String, Tree> all = new LinkedHashMap<>();
            fields.fields().forEach((name, value) -> all.put(name, migrated(value, pointer + "/" + name)));
            boolean isStatement = pointer.startsWith("/" + PlanReader.RUBRIC_TYPES + "/");
            return vendorType(all)
                    .filter(type -> !isStatement)
                    .map(type -> used(all, type, pointer))
                    .orElseGet(() -> new Tree.Fields(all));
        }
        return data;
    }

    /** A use of a type that is not installed stays as it is; that it is not has been reported. */
    private Tree.Fields used(Map<String, Tree> fields, String name, String pointer) {
        VendorType type = stated.get(name);
        return types.get(name)
                .map(provider -> new Tree.Fields(
                        type == null ? unstated(fields, provider, pointer) : present(fields, provider, type)))
                .orElseGet(() -> new Tree.Fields(fields));
    }

    private Map<String, Tree> unstated(Map<String, Tree> fields, RubricTypeProvider provider, String pointer) {
        problems.add(Problem.of(RubricProblem.UNSTATED_TYPE)
                .at(Location.pointer(pointer + "/type"))
                .with("type", provider.name())
                .with("version", provider.version()));
        return fields;
    }

    private static Map<String, Tree> present(Map<String, Tree> fields, RubricTypeProvider provider, VendorType type) {
        return type.version() < provider.version() ? migrated(fields, provider, type.version()) : fields;
    }

    private static Map<String, Tree> migrated(Map<String, Tree> fields, RubricTypeProvider provider, int from) {
        Map<String, Tree> arguments = new LinkedHashMap<>(fields);
        arguments.keySet().removeAll(RubricDimension.FIELDS.names());
        Map<String, Tree> present = new LinkedHashMap<>(fields);
        present.keySet().retainAll(RubricDimension.FIELDS.names());
        present.putAll(provider.migrated(new Tree.Fields(arguments), from).fields());
        return present;
    }
}
