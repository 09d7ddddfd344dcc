/**
 * What became of a run, in the forms that people and programs read.
 *
 * <ol>
 *   <li>{@link io.github.badmx.report.Played} is one scenario that was played to a client, and what
 *       was thought of it: everything that a report may show.
 * </ol>
 */
@NullMarked
package io.github.badmx.report;

import org.jspecify.annotations.NullMarked;
