package io.github.meritpool.post;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Nearest;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan's section on posts: which there are, where appointments to them are recorded, and what each person's
 * appointments come to.
 *
 * @param catalogue the posts
 * @param appointments where appointments are recorded
 * @param figures what each person's appointments come to
 */
public record Posts(List<PostEntry> catalogue, Optional<AppointmentTable> appointments, List<PostFigure> figures) {

    /** No posts. */
    public static final Posts NONE = new Posts(List.of(), Optional.empty(), List.of());

    /** The fields of the section. */
    public static final Parameters FIELDS = Parameters.of(
            Declared.object("catalogue", PostEntry.FIELDS, "the posts", "岗位目录")
                    .list()
                    .optional(),
            Declared.object("appointments", AppointmentTable.FIELDS, "where appointments are recorded", "聘任记录所在")
                    .optional(),
            Declared.object("figures", PostFigure.FIELDS, "what each person's appointments come to", "各人任职情况的量")
                    .list()
                    .optional());

    /** Copies the lists. */
    public Posts {
        catalogue = List.copyOf(catalogue);
        figures = List.copyOf(figures);
    }

    /**
     * Gives the figures' ids their meaning, and the numbers of the posts one under the places where they stand.
     *
     * @param asOf the as-of date
     * @param money the unit of money
     * @param vocabulary where the names go
     */
    public void define(Quantity asOf, Unit money, Vocabulary vocabulary) {
        catalogue.forEach(post -> post.define(money, vocabulary));
        Optional<AppointmentTable> sound = appointments.filter(table -> isSound(table, vocabulary));
        for (PostFigure figure : figures) {
            if (appointments.isEmpty()) {
                vocabulary
                        .problems()
                        .add(Problem.of(PostProblem.NO_APPOINTMENTS)
                                .at(Location.pointer(figure.with().pointer()))
                                .with("element", figure.id()));
            }
            sound.ifPresentOrElse(
                    table -> define(figure, table, asOf, money, vocabulary), () -> vocabulary.noteBroken(figure.id()));
        }
        for (PostEntry post : catalogue) {
            checkNamed(post.notWith(), post.with().at("notWith"), catalogue, vocabulary);
        }
    }

    /** Appointments are to posts of the catalogue, as far as their column says what it may say. */
    private boolean isSound(AppointmentTable table, Vocabulary vocabulary) {
        if (!table.isSound(vocabulary)) {
            return false;
        }
        int before = vocabulary.problems().errors();
        Quantity column = table.quantity(AppointmentTable.POST, vocabulary);
        checkNamed(vocabulary.categoriesOf(column), table.with().at(AppointmentTable.POST), catalogue, vocabulary);
        return vocabulary.problems().errors() == before;
    }

    private void define(PostFigure figure, AppointmentTable table, Quantity asOf, Unit money, Vocabulary vocabulary) {
        PostFigureLowering lowering = new PostFigureLowering(figure, catalogue, table, asOf, money, vocabulary);
        String pointer = figure.with().pointer() + "/id";
        if (figure.isPost()) {
            vocabulary.defineCategory(
                    figure.id(),
                    pointer,
                    lowering.posts(),
                    () -> lowering.lower().named(figure.origin("figure")));
        } else {
            vocabulary.define(figure.id(), pointer, () -> lowering.lower().named(figure.origin("figure")));
        }
    }

    /** Reports names that are no posts of the catalogue. */
    static void checkNamed(List<String> names, Location place, List<PostEntry> catalogue, Vocabulary vocabulary) {
        Set<String> known = new LinkedHashSet<>();
        catalogue.forEach(post -> known.add(post.id()));
        for (String name : names) {
            if (!known.contains(name) && !vocabulary.isBroken(name)) {
                vocabulary
                        .problems()
                        .add(Problem.of(PostProblem.NO_SUCH_POST)
                                .at(place)
                                .with("post", name)
                                .with("known", String.join(", ", known))
                                .with("nearest", Nearest.to(name, known)));
            }
        }
    }

    /**
     * The numbers that the posts go by, each one for the whole school; reports others.
     *
     * @param vocabulary what names mean
     * @return the numbers, by where the plan states them
     */
    public Map<String, Quantity> numbers(Vocabulary vocabulary) {
        Map<String, Quantity> numbers = new LinkedHashMap<>();
        catalogue.forEach(post -> numbers.putAll(post.numbers(vocabulary)));
        return numbers;
    }

    /**
     * The catalogue, its numbers known.
     *
     * @param numbers the numbers, by where the plan states them
     * @return the catalogue, whose quotas go by these numbers as the {@link SchoolSize}
     * @throws io.github.meritpool.problem.ProblemException every number that cannot be, such as
     *     {@code post.ratioNotPositive}
     */
    public PostCatalogue resolved(Map<String, Rational> numbers) {
        List<Post> posts = new ArrayList<>();
        catalogue.forEach(post -> posts.add(post.post(numbers)));
        PostCatalogue resolved = PostCatalogue.of(posts);
        for (PostEntry post : catalogue) {
            for (String other : post.notWith()) {
                resolved = resolved.withExclusion(post.id(), other);
            }
        }
        return resolved;
    }
}
