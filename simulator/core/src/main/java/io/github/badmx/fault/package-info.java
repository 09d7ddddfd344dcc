/**
 * What a peer can do wrong, and when: the lies, the moments, the small values that they change.
 *
 * <p>A fault is one record with its {@link io.github.badmx.fault.Lie} annotation and one word in a
 * {@code permits} list. {@link io.github.badmx.fault.FaultType} takes the rest from the record: its
 * name in scenario files, its parameters, every table. {@link io.github.badmx.fault.Default} says
 * what a component is where a file leaves it out.
 *
 * <p>Wire faults are effects; each takes a moment, and maybe some octets past it:
 *
 * <pre>
 * - close: client-hello                                    # a FIN instead of a ServerHello
 * - reset: { at: server-hello, sent: 200 }                 # 200 octets past the ServerHello
 * - stall: { at: ready-for-tls, read: 50 }                 # in the middle of the ClientHello
 * - close: { at: mail, nth: 2 }                            # instead of the answer to the second MAIL
 * - delay: { at: closing, by: 2s }                         # the FIN comes late
 * - alert: { at: client-hello, description: handshake-failure, then: go-on }
 * - say:   { at: client-hello, text: "450 TLS negotiation failure", then: resume-clear }
 * </pre>
 *
 * <p>{@code say}, {@code garbage}, {@code send-hex} and {@code alert} end the connection unless
 * {@code then} says otherwise; {@code go-on} hands over to the next fault at the same moment, else
 * to the good server, so effects can be strung together.
 *
 * <p>A port fault is the one kind that is true of a port, and not of a connection: nobody connects.
 */
@NullMarked
package io.github.badmx.fault;

import org.jspecify.annotations.NullMarked;
