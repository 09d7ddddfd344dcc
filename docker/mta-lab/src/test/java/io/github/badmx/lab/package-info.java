/**
 * Real mail programs, each in a container, play against badmx: what they say of a message and what
 * badmx saw of it must agree.
 *
 * <ol>
 *   <li>{@code Mta} is a mail program: its set-ups, and how to read its log
 *   <li>{@code Lab} has the containers: badmx, and {@code Programs} for each image
 *   <li>{@code Pair} is one scenario played to one set-up, {@code Observed} what came of it
 *   <li>{@code Agreement} compares the two accounts
 *   <li>{@code Matrix} keeps what was observed, {@code MatrixPage} shows it
 * </ol>
 */
@NullMarked
package io.github.badmx.lab;

import org.jspecify.annotations.NullMarked;
