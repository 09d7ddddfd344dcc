/**
 * The control API: whatever can be done to a trial from Java can be done over HTTP from any
 * language.
 *
 * <ol>
 *   <li>{@link io.github.badmx.control.Control} puts it together for a server that is running.
 *   <li>{@code Http} listens; {@code WholeRequest} puts requests together, within bounds; {@code
 *       HttpConnection} takes one after the other, has each answered on a thread of its own, and
 *       writes the answer.
 *   <li>{@code Gate} keeps web pages of others out, and whoever does not know the token.
 *   <li>{@code Router} finds the route; {@code Routes} has all of them in one list, of which {@code
 *       OpenApi} makes the document.
 *   <li>A {@code ...Resource} answers. What it cannot do it throws as a {@code Problem}, which is
 *       its own answer (RFC 9457).
 *   <li>{@code Trials}, {@code Scenarios} and {@link io.github.badmx.control.Listeners} are what
 *       requests change, each bounded by {@link io.github.badmx.control.Limits}.
 *   <li>{@link io.github.badmx.control.EventStreams} sees the events of all sessions; {@code
 *       StreamWriter} writes them to one client. An event loop of SMTP only puts an event in a
 *       bounded queue: it never waits for a reader.
 * </ol>
 *
 * <p>HTTP is Netty's codec, on the Netty that SMTP has loaded already, and not the JDK's {@code
 * jdk.httpserver}. To listen took 11 ms with the one and 21 ms with the other (medians of 5 runs on
 * a busy machine), the first answer 0.3 s and 0.1 s; all of the API adds 5 % to the CPU time in
 * which {@code serve} starts. What decides: the JDK's server bounds the time and the length of a
 * request line by system properties only, which are global to the JVM; it answers garbage with a
 * page of HTML, before any handler sees it; and each event stream would hold a thread. The price is
 * 1 MB of the jar.
 */
@NullMarked
package io.github.badmx.control;

import org.jspecify.annotations.NullMarked;
