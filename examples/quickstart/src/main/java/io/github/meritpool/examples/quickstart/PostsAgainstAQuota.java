package io.github.meritpool.examples.quickstart;

import io.github.meritpool.money.Rational;
import io.github.meritpool.post.Appointment;
import io.github.meritpool.post.ClassBand;
import io.github.meritpool.post.Post;
import io.github.meritpool.post.PostCatalogue;
import io.github.meritpool.post.PostCategory;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.post.PostQuota;
import io.github.meritpool.post.PostRequirement;
import io.github.meritpool.post.PostTime;
import io.github.meritpool.post.SchoolSize;
import io.github.meritpool.problem.Label;
import java.time.LocalDate;
import java.util.List;

/** Checks a school's librarians against a quota by bands of classes: posts filled, vacant, and what is wrong. */
public final class PostsAgainstAQuota {

    private PostsAgainstAQuota() {}

    /**
     * Prints how the post stands.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::posts[]
        PostQuota byClasses = PostQuota.classBands(
                ClassBand.from(0, PostRequirement.exactly(1).held(PostTime.PART_TIME)),
                ClassBand.from(12, PostRequirement.exactly(1)),
                ClassBand.from(24, PostRequirement.exactly(2)));
        Post librarian = Post.builder()
                .id("librarian")
                .label(Label.of("librarian", "图书管理员"))
                .category(PostCategory.TEACHING_SUPPORT)
                .quota(byClasses)
                .build();
        LocalDate day = LocalDate.of(2026, 9, 1);
        PostCheck check = PostCatalogue.of(List.of(librarian))
                .check(
                        List.of(
                                Appointment.of("T0007", "librarian", day),
                                Appointment.of("T0031", "librarian", day).sharing(Rational.parse("0.5"), 1),
                                Appointment.of("T0031", "libarian", day).sharing(Rational.parse("0.6"), 2)),
                        new SchoolSize(1150, 26),
                        day);
        check.posts()
                .forEach(post -> System.out.println(post.post().id() + ": " + post.required() + ", " + post.filled()
                        + " filled, " + post.vacancies() + " vacant, " + post.excess() + " too many"));
        check.problems().forEach(System.out::println);
        // end::posts[]
    }
}
