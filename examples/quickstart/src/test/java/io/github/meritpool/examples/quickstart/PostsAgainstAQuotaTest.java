package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostsAgainstAQuotaTest {

    /** 26 classes are in the band of 24 and more: 2 posts, 1 of them filled; the post of T0031 is misspelt. */
    @Test
    void printsTheVacancyAndWhatIsWrong() {
        assertThat(Printed.by(() -> PostsAgainstAQuota.main(new String[0])))
                .containsExactly(
                        "librarian: exactly 2 full-time, 1 filled, 1 vacant, 0 too many",
                        "T0031: T0031 is appointed to 'libarian', but the catalogue has no such post; its posts are: "
                                + "librarian. [post.unknownPost]",
                        "  Correct the post, or add it to the catalogue.");
    }
}
