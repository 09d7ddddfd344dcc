/**
 * The lowest layer: what really crosses the wire, and every lie that needs no understanding of it.
 *
 * <ol>
 *   <li>{@link io.github.badmx.wire.WireTap} sits next to the socket. The layers above hand it
 *       {@link io.github.badmx.fault.Outgoing} bytes, each labelled with the moment that is reached
 *       once they have left, and tell it of the moments that are reached by reading.
 *   <li>{@code Line} is what is still to happen, in order; {@code Pace} is how fast bytes leave it.
 *   <li>{@link io.github.badmx.wire.Strikes} knows which {@link io.github.badmx.fault.WireFault} is
 *       due at which moment, or how many bytes past it.
 *   <li>{@link io.github.badmx.wire.Latch} keeps connections waiting until a test lets them go.
 *   <li>{@code SlowReader} lets the client's bytes up at the pace that a fault wants.
 *   <li>{@link io.github.badmx.wire.Ender} ends connections: in good order, with a FIN while it
 *       keeps reading, or with a RST.
 * </ol>
 */
@NullMarked
package io.github.badmx.wire;

import org.jspecify.annotations.NullMarked;
