package io.github.meritpool.formats;

import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a plan along what is declared, and at each place makes the mistakes that can be made there: a field
 * dropped, a field added, data of another kind, a text that is none of the options, a number out of bounds, a list too
 * short or too long, a type that there is not.
 */
final class PlanSites {

    private static final String NOBODY = "noSuchThing";

    /** A plan with one mistake in its form. */
    record Mistake(String kind, String pointer, Tree plan) {}

    /** What stands at a place of a plan, and the plan with something else there. */
    record Place(String pointer, Tree value, UnaryOperator<Tree> with) {}

    private final Map<String, Parameters> elements;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<Declared> stated = new LinkedHashSet<>();

    private PlanSites(RubricTypes types) {
        this.elements = PlanLanguage.elements(types);
    }

    /** Every mistake that can be made once in a plan. */
    static List<Mistake> mistakes(Tree plan, RubricTypes types) {
        return walked(plan, types).mistakes;
    }

    /** Every place of a plan at which a value stands. */
    static List<Place> places(Tree plan, RubricTypes types) {
        return walked(plan, types).places;
    }

    /** What of the declared is stated in a plan. */
    static Set<Declared> stated(Tree plan, RubricTypes types) {
        return walked(plan, types).stated;
    }

    private static PlanSites walked(Tree plan, RubricTypes types) {
        PlanSites sites = new PlanSites(types);
        sites.object((Tree.Fields) plan, sites.element("plan"), "", UnaryOperator.identity());
        return sites;
    }

    private Parameters element(String name) {
        return Objects.requireNonNull(elements.get(name), name);
    }

    /** Notes a mistake; {@code rest} puts the changed part back into the plan. */
    private void mistake(String what, String pointer, Tree part, UnaryOperator<Tree> rest) {
        mistakes.add(new Mistake(what, pointer, rest.apply(part)));
    }

    private void object(Tree.Fields object, Parameters parameters, String pointer, UnaryOperator<Tree> rest) {
        mistake("unknown field", pointer, with(object, NOBODY, new Tree.Text("x")), rest);
        for (Declared declared : parameters.declared()) {
            Tree value = object.fields().get(declared.name());
            if (value != null) {
                stated.add(declared);
                String place = pointer + "/" + declared.name();
                if (declared.isRequired() || parameters.forms().isPresent()) {
                    formless(object, declared, parameters, pointer, rest);
                }
                field(value, declared, place, changed -> rest.apply(with(object, declared.name(), changed)));
            }
        }
    }

    private void formless(
            Tree.Fields object, Declared declared, Parameters parameters, String pointer, UnaryOperator<Tree> rest) {
        Tree.Fields dropped = with(object, declared.name(), null);
        boolean isForm = parameters
                .forms()
                .map(forms -> forms.has(dropped.fields().keySet()))
                .orElse(false);
        if (!isForm) {
            mistake("no " + declared.name(), pointer, dropped, rest);
        }
    }

    private static Tree.Fields with(Tree.Fields object, String name, @Nullable Tree value) {
        Map<String, Tree> fields = new LinkedHashMap<>(object.fields());
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        return new Tree.Fields(fields);
    }

    private void field(Tree value, Declared declared, String pointer, UnaryOperator<Tree> rest) {
        if (declared.many() != Declared.Many.ONE) {
            mistake("a flag for several", pointer, new Tree.Flag(true), rest);
        }
        if (value instanceof Tree.Items list && declared.many() != Declared.Many.ONE) {
            count(list, declared, pointer, rest);
            for (int i = 0; i < list.items().size(); i++) {
                int at = i;
                value(list.items().get(i), declared, pointer + "/" + i, changed -> {
                    List<Tree> items = new ArrayList<>(list.items());
                    items.set(at, changed);
                    return rest.apply(new Tree.Items(items));
                });
            }
        } else if (value instanceof Tree.Fields object && declared.many() == Declared.Many.BY_NAME) {
            object.fields()
                    .forEach((name, one) -> value(
                            one, declared, pointer + "/" + name, changed -> rest.apply(with(object, name, changed))));
        } else {
            value(value, declared, pointer, rest);
        }
    }

    private void count(Tree.Items list, Declared declared, String pointer, UnaryOperator<Tree> rest) {
        declared.items().ifPresent(items -> {
            mistake("too few", pointer, new Tree.Items(list.items().subList(0, items.least() - 1)), rest);
            if (items.most() < Integer.MAX_VALUE) {
                List<Tree> more = new ArrayList<>(list.items());
                while (more.size() <= items.most()) {
                    more.add(list.items().get(0));
                }
                mistake("too many", pointer, new Tree.Items(more), rest);
            }
        });
    }

    private void value(Tree value, Declared declared, String pointer, UnaryOperator<Tree> rest) {
        places.add(new Place(pointer, value, rest));
        wrong(declared).forEach(wrong -> mistake("wrong " + declared.type(), pointer, wrong, rest));
        declared.bounds().ifPresent(bounds -> {
            mistake("too small", pointer, number(bounds.least() - 1L), rest);
            if (bounds.hasMost()) {
                mistake("too large", pointer, new Tree.Text(String.valueOf(bounds.most() + 1L)), rest);
            }
        });
        if (value instanceof Tree.Fields object) {
            switch (declared.type()) {
                case OBJECT -> object(object, declared.nested(), pointer, rest);
                case LABEL -> object(object, ArgumentCheck.LABEL, pointer, rest);
                case CONDITION -> object(object, element("condition"), pointer, rest);
                case EXPRESSION -> object(object, element("expression"), pointer, rest);
                case RUBRIC_TYPE -> oneOf(object, "score", "type", pointer, rest);
                case DIMENSION -> oneOf(object, "dimension", "type", pointer, rest);
                case LINE -> oneOf(object, "line", "formula", pointer, rest);
                default -> throw new IllegalStateException(declared + " must not hold an object");
            }
        }
    }

    private void oneOf(Tree.Fields object, String element, String field, String pointer, UnaryOperator<Tree> rest) {
        String name = ((Tree.Text) object.get(field).orElseThrow()).text();
        mistake("unknown " + field, pointer, with(object, field, new Tree.Text(NOBODY)), rest);
        object(object, element(element).and(element(field + ":" + name)), pointer, rest);
    }

    /** What a place cannot hold; said once more here, so that the reader and the schema are not compared with themselves. */
    private static List<Tree> wrong(Declared declared) {
        Tree flag = new Tree.Flag(true);
        Tree list = new Tree.Items(List.of());
        Tree object = Tree.fields().put(NOBODY, "x").build();
        Tree huge = new Tree.Decimal(BigDecimal.TEN.pow(30));
        return switch (declared.type()) {
            case ID -> with(texts("1a", "", "a b", "a".repeat(65)), number(1), flag, list, object);
            case TEXT, TABLE, COLUMN -> List.of(number(1), flag, list, object);
            case WORDS -> with(texts("", " ", "\u3000\t"), number(1), flag, list, object);
            case LABEL -> with(texts("x"), number(1), flag, list, object);
            case DATE -> with(texts("x", "2025-9-1", "2025-09-01 ", "20250901"), number(1), flag, list, object);
            case DECIMAL -> with(texts("x", "1e3", "01", ".5", "1.", "9".repeat(31)), huge, flag, list, object);
            case INTEGER ->
                with(texts("x", "0.5", "2147483648"), Tree.Decimal.of("0.5"), number(-2147483648L), flag, list, object);
            case FLAG -> with(texts("true"), number(1), list, object);
            case OPTION -> with(texts(NOBODY), number(1), flag, list, object);
            case QUANTITY -> List.of(huge, flag, list, object);
            case CONDITION -> List.of(number(1), flag, list, object);
            case EXPRESSION -> List.of(huge, flag, list, object);
            case RUBRIC_TYPE, DIMENSION, LINE, OBJECT -> with(texts("x"), number(1), flag, list, object);
            case VALUE -> List.of(list, object);
            case ANY -> List.of();
        };
    }

    private static List<Tree> texts(String... texts) {
        List<Tree> trees = new ArrayList<>();
        for (String text : new TreeSet<>(List.of(texts))) {
            trees.add(new Tree.Text(text));
        }
        return trees;
    }

    private static List<Tree> with(List<Tree> trees, Tree... more) {
        List<Tree> all = new ArrayList<>(trees);
        all.addAll(List.of(more));
        return all;
    }

    private static Tree number(long value) {
        return new Tree.Decimal(BigDecimal.valueOf(value));
    }
}
