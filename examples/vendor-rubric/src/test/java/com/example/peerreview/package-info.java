/** Tests of the rubric type and of the plan that uses it. */
@NullMarked
package com.example.peerreview;

import org.jspecify.annotations.NullMarked;
