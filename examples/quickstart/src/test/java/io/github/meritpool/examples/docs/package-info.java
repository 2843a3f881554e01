/**
 * Tests that hold the documentation to the code: fields, plan examples and their figures, code blocks, printed output,
 * links, and the names of the tests that hold each law.
 *
 * <p>Field tables and printed output are written from the code by
 * {@code mvn -pl examples/quickstart -am test -Dmeritpool.docs.write=true -Dtest='*Test' -Dsurefire.failIfNoSpecifiedTests=false};
 * without it they are compared.
 */
@NullMarked
package io.github.meritpool.examples.docs;

import org.jspecify.annotations.NullMarked;
