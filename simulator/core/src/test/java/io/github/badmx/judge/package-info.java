/**
 * Second implementations of TLS, to judge ours by: programs that are run with bounded time, never
 * through a shell.
 *
 * <p>A program that is not installed skips its tests and says so; with the system property {@code
 * badmx.judges.required} it fails them.
 */
@NullMarked
package io.github.badmx.judge;

import org.jspecify.annotations.NullMarked;
