/**
 * The only place that wires: sockets, the layers of a connection, and the sessions that come out.
 *
 * <ol>
 *   <li>{@link io.github.badmx.server.Listener} binds a port and accepts connections for one peer;
 *       {@link io.github.badmx.server.Unanswered} is a port on which nobody answers.
 *   <li>{@link io.github.badmx.server.Role} is what a port plays at the moment.
 *   <li>{@link io.github.badmx.server.Peer} is a scenario made ready to play; it counts its
 *       connections and gives each its {@link io.github.badmx.server.Part}: the lies sorted by
 *       layer, and the certificate. {@link io.github.badmx.server.Latecomers} lets lies join that
 *       depend on what the client says.
 *   <li>{@link io.github.badmx.server.Minting} makes the certificates meanwhile.
 *   <li>{@link io.github.badmx.server.Connection} puts the layers of one connection together, swaps
 *       TLS in and out, and hands over the finished session.
 *   <li>{@link io.github.badmx.server.Limits} says how much one client may cost.
 * </ol>
 */
@NullMarked
package io.github.badmx.server;

import org.jspecify.annotations.NullMarked;
