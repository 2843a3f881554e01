/**
 * Posts, their quotas, and appointments to them, within a plan or without one.
 *
 * <p>A {@link io.github.meritpool.post.PostCatalogue} holds the {@link io.github.meritpool.post.Post posts} of one kind
 * of school and checks {@link io.github.meritpool.post.Appointment appointments} against the
 * {@link io.github.meritpool.post.PostQuota quotas} that a school of a given size has. In a plan,
 * {@link io.github.meritpool.post.Posts} says which posts there are and where appointments are recorded; once its numbers
 * are known it is such a catalogue. A {@link io.github.meritpool.post.PostFigure} is lowered to the algebra of quantities.
 * The package knows quantities, the names of plans, exact numbers and problems; it knows neither whole plans nor pay.
 */
@NullMarked
package io.github.meritpool.post;

import org.jspecify.annotations.NullMarked;
