/**
 * Plans, facts and settlements in files: JSON and CSV in, JSON and CSV out.
 *
 * <p>Everything public here takes and gives core's own types and {@code java.nio.file} paths; no type of a JSON or CSV
 * library shows. A wrong file is a {@link io.github.meritpool.problem.Checked} refusal that lists every problem with its
 * place; an output that cannot be written is a {@link io.github.meritpool.problem.ProblemException}, and then no file
 * was changed.
 */
@NullMarked
package io.github.meritpool.formats;

import org.jspecify.annotations.NullMarked;
