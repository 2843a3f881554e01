package io.github.meritpool.testkit;

import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The mistakes that a plan can make in the arguments of an example, one at a time, told from what is declared. */
final class ArgumentMistakes {

    private static final String UNKNOWN = "no-such-argument";

    private final Parameters parameters;
    private final Tree.Fields example;

    ArgumentMistakes(Parameters parameters, Tree.Fields example) {
        this.parameters = parameters;
        this.example = example;
    }

    /** All of them. */
    List<Mistake> all() {
        return Stream.concat(inForm().stream(), namesOfNothing().stream()).toList();
    }

    /** Those in the form of the arguments, which the declaration tells without the rest of the plan. */
    List<Mistake> inForm() {
        return Stream.of(List.of(unknown()), leftOut(), ofAnotherKind(), beyondBounds())
                .flatMap(List::stream)
                .toList();
    }

    /** An argument that is not declared. */
    Mistake unknown() {
        return stating(UNKNOWN, new Tree.Text("1"));
    }

    /** Each required argument left out. */
    List<Mistake> leftOut() {
        return parameters.declared().stream()
                .filter(Declared::isRequired)
                .map(declared -> without(declared.name()))
                .toList();
    }

    /** The example without an argument, which is a mistake if that is required. */
    Mistake without(String name) {
        Map<String, Tree> less = new LinkedHashMap<>(example.fields());
        less.remove(name);
        return new Mistake("no '" + name + "'", RubricTypeExample.POINTER, new Tree.Fields(less));
    }

    /** Each argument of another kind than declared, whether the example states it or not, and each nested one. */
    List<Mistake> ofAnotherKind() {
        Stream<Mistake> whole = parameters.declared().stream()
                .flatMap(declared -> otherKinds(declared).map(other -> stating(declared.name(), other)));
        Stream<Mistake> parts =
                OtherArguments.of(parameters, example, (declared, stated) -> otherKinds(declared)).stream()
                        .map(part -> mistake(part.place(), part.other(), part.arguments()));
        return Stream.concat(whole, parts).distinct().toList();
    }

    /** A list is none of what can be declared, but of flags. What is inside of some objects only their reader tells. */
    private static Stream<Tree> otherKinds(Declared declared) {
        Tree flags = new Tree.Items(List.of(new Tree.Flag(true)));
        Tree text = new Tree.Text("no-such-thing");
        return switch (declared.type()) {
            case FLAG -> Stream.of(text);
            case OPTION, OBJECT -> Stream.of(flags, text);
            case LABEL, CONDITION, EXPRESSION, RUBRIC_TYPE, DIMENSION, LINE ->
                Stream.of(flags, Tree.fields().put(UNKNOWN, "1").build());
            default -> Stream.of(flags);
        };
    }

    /** Each number that has declared bounds, just beyond them. */
    List<Mistake> beyondBounds() {
        return parameters.declared().stream()
                .filter(declared -> declared.many() == Declared.Many.ONE)
                .flatMap(declared -> declared.bounds().stream()
                        .flatMapToLong(ArgumentMistakes::justBeyond)
                        .mapToObj(number -> stating(declared.name(), new Tree.Decimal(BigDecimal.valueOf(number)))))
                .toList();
    }

    private static LongStream justBeyond(Declared.Bounds bounds) {
        LongStream below = LongStream.of(bounds.least() - 1L);
        return bounds.hasMost() ? LongStream.concat(below, LongStream.of(bounds.most() + 1L)) : below;
    }

    /** Each table or column that the example names, by a name that its plan lacks: no mistake in the form. */
    List<Mistake> namesOfNothing() {
        return parameters.declared().stream()
                .filter(declared -> declared.type() == ArgumentType.TABLE || declared.type() == ArgumentType.COLUMN)
                .filter(declared -> declared.many() == Declared.Many.ONE)
                .filter(declared -> example.get(declared.name()).isPresent())
                .map(declared -> stating(declared.name(), new Tree.Text("no-such-" + declared.name())))
                .toList();
    }

    private Mistake stating(String name, Tree other) {
        Map<String, Tree> changed = new LinkedHashMap<>(example.fields());
        changed.put(name, other);
        return mistake(TreePointer.escaped(name), other, new Tree.Fields(changed));
    }

    private static Mistake mistake(String place, Tree other, Tree.Fields arguments) {
        return new Mistake("'" + place + "' being " + other, RubricTypeExample.POINTER + "/" + place, arguments);
    }
}
