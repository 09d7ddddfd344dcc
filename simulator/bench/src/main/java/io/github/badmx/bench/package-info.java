/**
 * What badmx costs, next to JSSE on the same Netty and to OpenSSL, measured in one run.
 *
 * <ol>
 *   <li>{@link io.github.badmx.bench.Bench} runs what follows and fails when a budget is missed.
 *   <li>{@link io.github.badmx.bench.Handshakes} counts the processor time of full handshakes.
 *   <li>{@link io.github.badmx.bench.Connections} counts the heap of connections that stand still.
 *   <li>{@link io.github.badmx.bench.Starts} times a start with every scenario.
 * </ol>
 *
 * <p>Each server is a process of its own, a {@link io.github.badmx.bench.Child}.
 */
@NullMarked
package io.github.badmx.bench;

import org.jspecify.annotations.NullMarked;
