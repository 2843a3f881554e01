package io.github.meritpool.formats;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the derivations of one explanation from data; goes on past every problem. */
final class DerivationReader {

    private static final Parameters ORIGIN = Parameters.of(
            Declared.of("element", ArgumentType.TEXT, "the plan element's id", "方案要素的标识"),
            Declared.of("role", ArgumentType.TEXT, "what it is to that element", "在该要素中的作用"),
            Declared.of("clause", ArgumentType.TEXT, "the clause it rests on", "所依据的条款")
                    .optional(),
            Declared.of("label", ArgumentType.LABEL, "its words", "名称"));

    /** Steps and leaves of one figure, each as often as it stands in it. */
    private static final int MOST_NODES = 1_000_000;

    private static final List<String> VALUES = List.of("number", "flag", "category", "absent");

    private static final Declared ORIGIN_FIELD = Declared.object("origin", ORIGIN, "what it is in the plan", "在方案中的来源");

    private static final Parameters COMMON = Parameters.of(
            Declared.of("unit", ArgumentType.TEXT, "the unit of its value", "单位")
                    .optional(),
            Declared.of("number", ArgumentType.QUANTITY, "its value, a number", "数值")
                    .optional(),
            Declared.of("flag", ArgumentType.FLAG, "its value, yes or no", "是否").optional(),
            Declared.of("category", ArgumentType.TEXT, "its value, a category", "类别")
                    .optional(),
            Declared.of("absent", ArgumentType.FLAG, "that it has no value", "无值")
                    .optional());

    private static final Parameters LEAF = Parameters.of(
                    Declared.option(
                            "leaf",
                            Arrays.stream(Derivation.LeafKind.values())
                                    .map(DerivationNotation::leafKind)
                                    .toList(),
                            "what it is",
                            "类型"),
                    Declared.of("source", ArgumentType.TEXT, "which one", "出处"))
            .and(COMMON);

    private static final Parameters STEP = Parameters.of(
                    Declared.option("step", OperationNotation.ids(), "what is done", "运算"),
                    Declared.of("named", ArgumentType.FLAG, "whether it has words of its own", "是否有自己的名称")
                            .optional(),
                    Declared.of("of", ArgumentType.ANY, "with what", "运算对象").list())
            .and(COMMON);

    private static final Declared ID = Declared.of("id", ArgumentType.TEXT, "what others refer to it by", "供引用的标识");

    private static final Parameters SAME =
            Parameters.of(Declared.of("same", ArgumentType.TEXT, "the id of a shared part", "重复部分的标识"));

    private final ProblemCollector problems;
    private final Map<String, Optional<Derivation>> shared = new HashMap<>();
    private final IdentityHashMap<Derivation, Integer> sizes = new IdentityHashMap<>();

    DerivationReader(ProblemCollector problems) {
        this.problems = problems;
    }

    /** The derivation, or null if there are problems, which are now reported. */
    @Nullable
    Derivation read(Tree data, String pointer) {
        return read(data, pointer, DerivationNotation.NO_ORIGIN);
    }

    /** Reads a part that later ones refer to by its id. */
    void readShared(Tree data, String pointer) {
        Parameters own = Parameters.of(ID);
        String id = data instanceof Tree.Fields fields && fields.get("id").orElse(data) instanceof Tree.Text text
                ? text.text()
                : "";
        Derivation derivation = read(data, pointer, DerivationNotation.NO_ORIGIN, own);
        if (shared.putIfAbsent(id, Optional.ofNullable(derivation)) != null) {
            problems.add(
                    Problem.of(FormatsProblem.JSON_DUPLICATE_ID).with("id", id).at(Location.pointer(pointer + "/id")));
        }
    }

    private @Nullable Derivation read(Tree data, String pointer, Origin around) {
        boolean isSame =
                data instanceof Tree.Fields fields && fields.get("same").isPresent();
        return isSame ? same(data, pointer) : read(data, pointer, around, Parameters.NONE);
    }

    private @Nullable Derivation same(Tree data, String pointer) {
        Optional<Arguments> checked = new ArgumentCheck(problems).check(data, SAME, pointer);
        if (checked.isEmpty()) {
            return null;
        }
        String id = checked.get().text("same");
        Optional<Derivation> part = shared.get(id);
        if (part == null) {
            problems.add(Problem.of(FormatsProblem.JSON_UNKNOWN_SHARED)
                    .with("id", id)
                    .at(checked.get().at("same")));
            return null;
        }
        return part.orElse(null);
    }

    private @Nullable Derivation read(Tree data, String pointer, Origin around, Parameters more) {
        boolean isLeaf =
                data instanceof Tree.Fields fields && fields.get("leaf").isPresent();
        String operation = operationId(data);
        if (!isLeaf && operation.isEmpty()) {
            reportUnknownStep(data, pointer);
            return null;
        }
        Parameters own = isLeaf ? LEAF : STEP.and(OperationNotation.fields(operation));
        // Within a step, what states no origin belongs to it.
        boolean isRoot = around.equals(DerivationNotation.NO_ORIGIN);
        Parameters all = own.and(more).and(Parameters.of(isRoot ? ORIGIN_FIELD : ORIGIN_FIELD.optional()));
        Optional<Arguments> checked = new ArgumentCheck(problems).check(data, all, pointer);
        if (checked.isEmpty()) {
            return null;
        }
        return isLeaf ? leaf(checked.get(), around) : step(checked.get(), around);
    }

    private static String operationId(Tree data) {
        return data instanceof Tree.Fields fields
                        && fields.get("step").orElse(data) instanceof Tree.Text id
                        && OperationNotation.ids().contains(id.text())
                ? id.text()
                : "";
    }

    /** Which fields it should have is unknown too, so only its name is spoken of. */
    private void reportUnknownStep(Tree data, String pointer) {
        Declared step = STEP.get("step").orElseThrow();
        Tree only = data instanceof Tree.Fields fields
                ? Tree.fields().put("step", fields.get("step").orElse(null)).build()
                : data;
        new ArgumentCheck(problems).check(only, Parameters.of(step), pointer);
    }

    private @Nullable Derivation leaf(Arguments with, Origin around) {
        Value value = value(with, true);
        if (value == null) {
            return null;
        }
        Derivation.LeafKind kind = Arrays.stream(Derivation.LeafKind.values())
                .filter(one -> DerivationNotation.leafKind(one).equals(with.text("leaf")))
                .findFirst()
                .orElseThrow();
        return new Derivation.Leaf(kind, with.text("source"), origin(with, around), unit(with), value);
    }

    private @Nullable Derivation step(Arguments with, Origin around) {
        Origin origin = origin(with, around);
        List<Derivation> operands = new ArrayList<>();
        List<Tree> items = with.items("of");
        for (int i = 0; i < items.size(); i++) {
            Derivation operand = read(items.get(i), with.pointer() + "/of/" + i, origin);
            if (operand != null) {
                operands.add(operand);
            }
        }
        int before = problems.errors();
        Value result = value(with, false);
        Optional<Operation> operation = OperationNotation.read(with.text("step"), with);
        if (operation.isEmpty()) {
            problems.add(Problem.of(FormatsProblem.JSON_STEP)
                    .with("step", with.text("step"))
                    .at(Location.pointer(with.pointer())));
        } else if (!operation.get().takes(items.size())) {
            problems.add(Problem.of(FormatsProblem.JSON_OPERANDS)
                    .with("step", with.text("step"))
                    .with("count", items.size())
                    .at(with.at("of")));
        }
        if (operation.isEmpty() || operands.size() < items.size() || problems.errors() > before) {
            return null;
        }
        return bounded(
                new Derivation.Step(operation.get(), origin, with.flag("named"), unit(with), operands, result), with);
    }

    /** Parts that refer to each other again and again are soon more than anyone could go through. */
    private @Nullable Derivation bounded(Derivation.Step step, Arguments with) {
        long size = 1;
        for (Derivation operand : step.operands()) {
            size += sizes.getOrDefault(operand, 1);
        }
        if (size > MOST_NODES) {
            problems.add(Problem.of(FormatsProblem.JSON_TOO_MANY_STEPS)
                    .with("limit", MOST_NODES)
                    .at(Location.pointer(with.pointer())));
            return null;
        }
        sizes.put(step, (int) size);
        return step;
    }

    private static Origin origin(Arguments with, Origin around) {
        if (!with.has("origin")) {
            return around;
        }
        Arguments origin = with.object("origin");
        return new Origin(
                origin.text("element"),
                origin.text("role"),
                origin.optionalText("clause").orElse(null),
                origin.label("label"));
    }

    private static Unit unit(Arguments with) {
        return Unit.parse(with.optionalText("unit").orElse(""));
    }

    /** The value stated; null if none is, which is a problem where one must be. */
    private @Nullable Value value(Arguments with, boolean isRequired) {
        List<String> stated = VALUES.stream().filter(with::has).toList();
        if (stated.size() > 1 || (stated.isEmpty() && isRequired)) {
            problems.add(Problem.of(FormatsProblem.JSON_VALUE)
                    .with("stated", stated.size())
                    .at(Location.pointer(with.pointer())));
            return null;
        }
        return stated.isEmpty() ? null : value(with, stated.get(0));
    }

    private @Nullable Value value(Arguments with, String kind) {
        return switch (kind) {
            case "flag" -> Value.of(with.flag("flag"));
            case "category" -> Value.of(with.text("category"));
            case "absent" -> Value.Absent.ABSENT;
            default -> {
                Optional<Value> number = Numbers.of(with.tree("number")).map(Value::of);
                if (number.isEmpty()) {
                    problems.add(Problem.of(FormatsProblem.JSON_NOT_A_NUMBER)
                            .with("value", with.text("number"))
                            .at(with.at("number")));
                }
                yield number.orElse(null);
            }
        };
    }
}
