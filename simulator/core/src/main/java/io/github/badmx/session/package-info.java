/**
 * What happened on a connection: events, and everything that is folded from them.
 *
 * <ol>
 *   <li>{@link io.github.badmx.session.Journal} takes the {@link io.github.badmx.session.Event}s of
 *       an open connection, in order and bounded.
 *   <li>{@link io.github.badmx.session.Session} is what is left when it has ended.
 *   <li>{@link io.github.badmx.session.Sessions} keeps the newest of a server, and lets a test wait
 *       for the next.
 *   <li>{@link io.github.badmx.session.Transcript} tells it to a person, {@link
 *       io.github.badmx.session.Disclosed} what the client gave away.
 * </ol>
 */
@NullMarked
package io.github.badmx.session;

import org.jspecify.annotations.NullMarked;
