/**
 * What a client has shown of itself: pure folds over its sessions, no input or output.
 *
 * <ol>
 *   <li>{@link io.github.badmx.verdict.Judge} looks at a scenario, a policy and the sessions that
 *       came of it; {@code Attempt} is what it sees in each of them.
 *   <li>{@link io.github.badmx.verdict.Verdict} is its answer, with {@link
 *       io.github.badmx.verdict.Evidence}; {@link io.github.badmx.verdict.Outcome} and {@link
 *       io.github.badmx.verdict.Fallback} say what the client did, whether or not it should have.
 *   <li>{@link io.github.badmx.verdict.Story} tells a verdict to a person.
 *   <li>{@link io.github.badmx.verdict.Conduct} is what a client did without times and chance, and
 *       {@link io.github.badmx.verdict.Baseline} what it did the last time.
 * </ol>
 */
@NullMarked
package io.github.badmx.verdict;

import org.jspecify.annotations.NullMarked;
