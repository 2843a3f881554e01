package io.github.meritpool.post;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The posts of one kind of school, and which of them nobody may hold together. Quotas that differ by kind of school
 * (primary or secondary, urban or rural) are catalogues of their own. Immutable.
 */
public final class PostCatalogue {

    private final Map<String, Post> posts;
    private final List<Exclusion> exclusions;

    /** Two posts that nobody may hold together. */
    record Exclusion(String first, String second) {
        boolean forbids(Appointment one, Appointment other) {
            return isOf(one.post(), other.post()) || isOf(other.post(), one.post());
        }

        private boolean isOf(String one, String other) {
            return first.equals(one) && second.equals(other);
        }
    }

    private PostCatalogue(Map<String, Post> posts, List<Exclusion> exclusions) {
        this.posts = posts;
        this.exclusions = exclusions;
    }

    /**
     * A catalogue.
     *
     * @param posts the posts, in the order in which they are reported
     * @return the catalogue
     * @throws ProblemException {@code post.duplicatePost} for every id that two posts have
     */
    public static PostCatalogue of(List<Post> posts) {
        ProblemCollector problems = new ProblemCollector();
        Map<String, Post> byId = new LinkedHashMap<>();
        for (Post post : posts) {
            if (byId.putIfAbsent(post.id(), post) != null) {
                problems.add(Problem.of(PostProblem.DUPLICATE_POST).with("post", post.id()));
            }
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
        return new PostCatalogue(byId, List.of());
    }

    /**
     * A catalogue.
     *
     * @param posts the posts, in the order in which they are reported
     * @return the catalogue
     * @throws ProblemException {@code post.duplicatePost} for every id that two posts have
     */
    public static PostCatalogue of(Post... posts) {
        return of(Arrays.asList(posts));
    }

    /**
     * This catalogue, with two posts that nobody may hold together.
     *
     * @param first a post's id
     * @param second another's
     * @return the catalogue
     * @throws IllegalArgumentException if one is no post of the catalogue
     */
    public PostCatalogue withExclusion(String first, String second) {
        for (String id : List.of(first, second)) {
            if (!posts.containsKey(id)) {
                throw new IllegalArgumentException(
                        "'" + id + "' is no post of this catalogue; its posts are " + posts.keySet() + ".");
            }
        }
        List<Exclusion> more = new ArrayList<>(exclusions);
        more.add(new Exclusion(first, second));
        return new PostCatalogue(posts, List.copyOf(more));
    }

    /**
     * The posts.
     *
     * @return the posts, in the order stated
     */
    public List<Post> posts() {
        return List.copyOf(posts.values());
    }

    /**
     * A post.
     *
     * @param id its id
     * @return the post, if there is one
     */
    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /**
     * Counts the posts that are filled on a day against the quotas, and checks the appointments, those of other days
     * included. What is wrong with one appointment does not keep the others from being checked; an appointment to an
     * unknown post, with dates reversed or with an impossible share fills no post.
     *
     * @param appointments the appointments, in any order
     * @param size the school's size
     * @param asOf the day
     * @return the staffing of each post and every problem
     */
    public PostCheck check(List<Appointment> appointments, SchoolSize size, LocalDate asOf) {
        AppointmentChecker checker = new AppointmentChecker(posts.keySet(), exclusions);
        List<Appointment> sound = checker.sound(appointments);
        List<Appointment> held = sound.stream().filter(each -> each.isOn(asOf)).toList();
        List<PostStaffing> staffing =
                posts.values().stream().map(post -> staffing(post, held, size)).toList();
        return new PostCheck(asOf, staffing, checker.problems());
    }

    private static PostStaffing staffing(Post post, List<Appointment> held, SchoolSize size) {
        List<Appointment> own =
                held.stream().filter(each -> each.post().equals(post.id())).toList();
        long people = own.stream().map(Appointment::staff).distinct().count();
        return new PostStaffing(
                post, post.quota().required(size), AppointmentChecker.sharesOf(own), Math.toIntExact(people));
    }
}
