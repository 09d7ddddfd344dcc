/**
 * A peer to play: settings, faults, and what a client should make of them.
 *
 * <p>From a file to a scenario, and who does it:
 *
 * <ol>
 *   <li>{@link io.github.badmx.scenario.Catalogue} knows every scenario by name, id and alias; what
 *       ships comes with an index, so nothing is read before it is played.
 *   <li>{@link io.github.badmx.scenario.ScenarioReader} reads one file, or says everything that is
 *       wrong in it.
 *   <li>{@code YamlText} makes one YAML document of octets: UTF-8, 64 KiB, no aliases, not deep.
 *   <li>{@code NodeBinder} and {@code ScalarBinder} bind its nodes to the record {@code
 *       ScenarioFile}, as {@link io.github.badmx.fault.Shape} describes it; the same description
 *       gives {@link io.github.badmx.scenario.ScenarioSchema}.
 *   <li>{@code Reachable} and {@link io.github.badmx.scenario.TlsSettings#contradictions()} object
 *       to what can never happen.
 *   <li>{@link io.github.badmx.scenario.Scenario} is the result; in Java it begins with {@code
 *       goodServer()}.
 * </ol>
 *
 * <p>A scenario file, everything that is left out being the good server:
 *
 * <pre>
 * id: 9001                            # 1 to 9999, the port is the base port plus this
 * title: One line
 * why: One sentence.
 * greeting: ESMTP                     # behind 220 and the host name
 * ehlo: [PIPELINING, SIZE 35882577]   # besides STARTTLS
 * tls:
 *   mode: starttls                    # or implicit, none
 *   versions: [TLSv1.2, TLSv1.3]      # back to SSLv3
 *   ciphers: [TLS_RSA_WITH_RC4_128_SHA]
 *   groups: [x25519]
 *   dh-bits: 2048
 *   key: p256                         # or rsa2048, ed25519 ...
 *   names: [mx.example]
 * faults:                             # in the order in which they apply
 *   - self-signed                     # a fault alone,
 *   - expired: 1d                     # with its first parameter,
 *   - close: { at: server-hello, sent: 200 }
 * connections:                        # each takes the first entry that is for it
 *   - { times: 2, faults: [ reset: client-hello ] }
 *   - { when: { client: 127.0.0.2 }, faults: [ close: accepted ] }
 *   - {}                              # the last entry repeats
 * counting: per-port                  # or per-client: each address has its own first connection
 * expect: { opportunistic: may-do-either, verified: refuses }
 * catalogue: [2]
 * causes: [expired-cert]
 * aliases: [expired]
 * reported: certificate-expired       # RFC 8460 §4.3
 * source: [RFC 5280 §6.1.3(a)(2)]
 * remedy: Renew it
 * </pre>
 *
 * <p>A {@code when} asks for what is known of a connection ({@link io.github.badmx.scenario.When}):
 * {@code client: 10.0.0.0/8}; {@code percent: 30, seed: 7}; {@code after: 10s, until: 60s} of the
 * first connection; {@code others: 3} open at once; {@code ehlo: "*.example"} and {@code recipient:
 * "*@slow.example"}, which are known only once the client has said them.
 *
 * <p>Where a list is due, one value may stand without brackets. Durations are {@code 250ms}, {@code
 * 30s}, {@code 1d}; numbers may be sizes such as {@code 16KiB}.
 */
@NullMarked
package io.github.badmx.scenario;

import org.jspecify.annotations.NullMarked;
