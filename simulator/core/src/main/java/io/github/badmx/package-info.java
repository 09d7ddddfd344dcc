/**
 * The facade: {@link io.github.badmx.BadMx} is a server, {@link io.github.badmx.Trial} one scenario
 * played to one client, everything else is inside.
 *
 * <ol>
 *   <li>{@code scenario} reads what is to be played; {@code fault} is what can be wrong in it.
 *   <li>{@code server} binds a port for it and puts the layers of each connection together.
 *   <li>{@code wire}, {@code tls} and {@code smtp} are those layers; none knows another.
 *   <li>{@code session} is what came of it: events, and everything that is folded from them.
 *   <li>{@code verdict} is what to think of a client on account of that.
 * </ol>
 */
@NullMarked
package io.github.badmx;

import org.jspecify.annotations.NullMarked;
