/** A rubric type for peer review: {@link com.example.peerreview.PeerReview}. */
@NullMarked
package com.example.peerreview;

import org.jspecify.annotations.NullMarked;
