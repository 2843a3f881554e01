package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.post.PostCategory.TEACHING_SUPPORT;

import io.github.meritpool.money.Rational;
import io.github.meritpool.post.Appointment;
import io.github.meritpool.post.ClassBand;
import io.github.meritpool.post.Post;
import io.github.meritpool.post.PostCatalogue;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.post.PostQuota;
import io.github.meritpool.post.PostRequirement;
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
                ClassBand.from(0, PostRequirement.exactly(1)), ClassBand.from(24, PostRequirement.exactly(2)));
        Post librarian = Post.of("librarian", Label.of("librarian", "图书管理员"), TEACHING_SUPPORT, byClasses);
        LocalDate day = LocalDate.of(2026, 9, 1);
        List<Appointment> held = List.of(
                Appointment.of("T0007", "librarian", day),
                Appointment.of("T0031", "libarian", day).sharing(Rational.parse("0.5"), 1));
        PostCheck check = PostCatalogue.of(librarian).check(held, SchoolSize.of(1150, 26), day);
        check.posts().forEach(System.out::println);
        check.problems().forEach(System.out::println);
        // end::posts[]
    }
}
