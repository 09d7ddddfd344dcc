/**
 * What became of a run, in the forms that people and programs read.
 *
 * <ol>
 *   <li>{@link io.github.badmx.report.Played} is one scenario that was played to a client, and what
 *       was thought of it: everything that a report may show.
 *   <li>{@link io.github.badmx.report.Findings} holds all that was played against what is wanted:
 *       nothing unsafe, or what a baseline has.
 *   <li>{@link io.github.badmx.report.JsonReport} keeps it for later, and reads it back; {@link
 *       io.github.badmx.report.JunitReport} is for CI systems.
 *   <li>{@link io.github.badmx.report.Told} tells one of them to a person.
 * </ol>
 */
@NullMarked
package io.github.badmx.report;

import org.jspecify.annotations.NullMarked;
