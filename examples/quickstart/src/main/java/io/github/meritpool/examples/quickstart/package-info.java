/**
 * The library in ten lines at a time: each class is a program that does one thing and prints what comes out. Nothing here
 * is meant to be depended on.
 */
@NullMarked
package io.github.meritpool.examples.quickstart;

import org.jspecify.annotations.NullMarked;
