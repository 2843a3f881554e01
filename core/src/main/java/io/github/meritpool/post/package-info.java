/**
 * Posts, their quotas, and appointments to them, usable without a plan.
 *
 * <p>A {@link io.github.meritpool.post.PostCatalogue} holds the {@link io.github.meritpool.post.Post posts} of one kind
 * of school and checks {@link io.github.meritpool.post.Appointment appointments} against the
 * {@link io.github.meritpool.post.PostQuota quotas} that a school of a given size has. The package knows problems, exact
 * numbers and rounding; it knows neither plans nor pay.
 */
@NullMarked
package io.github.meritpool.post;

import org.jspecify.annotations.NullMarked;
