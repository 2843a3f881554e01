package io.github.meritpool.post;

import io.github.meritpool.problem.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * How a school's posts stand, and what is wrong with its appointments.
 *
 * @param asOf the day on which the posts are counted
 * @param posts how each post is staffed, in the catalogue's order
 * @param problems everything that is wrong with the appointments, whenever they run
 */
public record PostCheck(LocalDate asOf, List<PostStaffing> posts, List<Problem> problems) {

    /** Copies the lists. */
    public PostCheck {
        posts = List.copyOf(posts);
        problems = List.copyOf(problems);
    }

    /**
     * How a post is staffed.
     *
     * @param id the post's id
     * @return its staffing
     * @throws IllegalArgumentException if the catalogue has no such post
     */
    public PostStaffing post(String id) {
        return posts.stream()
                .filter(staffing -> staffing.post().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no post of this catalogue."));
    }
}
