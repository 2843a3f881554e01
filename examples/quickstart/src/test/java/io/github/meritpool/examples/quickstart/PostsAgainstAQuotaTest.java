package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostsAgainstAQuotaTest {

    /** 26 classes are in the band of 24 and more; 1 + 0.5 are filled; the second post of T0031 is misspelt. */
    @Test
    void printsTheVacancyAndWhatIsWrong() {
        assertThat(Printed.by(() -> PostsAgainstAQuota.main(new String[0])))
                .containsExactly(
                        "librarian: exactly 2 full-time, 1.5 filled, 0.5 vacant, 0 too many",
                        "T0031: T0031 is appointed to 'libarian', but the catalogue has no such post; its posts are: "
                                + "librarian. [post.unknownPost]",
                        "  Correct the post, or add it to the catalogue.",
                        "T0031: From 2026-09-01 on, T0031 holds librarian, libarian with 1.1 of a whole working time; "
                                + "together they must take at most 1. [post.moreThanFullTime]",
                        "  End one of the appointments the day before, or reduce a share.");
    }
}
