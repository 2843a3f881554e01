/** Peer review with the reviewers' leniency taken out, as a rubric type for plans. */
module com.example.peerreview {
    requires io.github.meritpool.core;
    requires static org.jspecify;

    exports com.example.peerreview;

    provides io.github.meritpool.spi.RubricTypeProvider with
            com.example.peerreview.PeerReview;
}
