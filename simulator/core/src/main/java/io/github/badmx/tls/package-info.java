/**
 * TLS as one connection speaks it, from SSL 3.0 to TLS 1.3, with the lies of its scenario.
 *
 * <p>Who does what, in the order of a connection:
 *
 * <ol>
 *   <li>{@link io.github.badmx.tls.TlsLayer} sits in the pipeline. {@code RecordReader} cuts what
 *       comes in into whole records; {@code Intruder} recognises what is not TLS at all.
 *   <li>{@code Engine} hands each record to Bouncy Castle, whose server it extends, and sees every
 *       message on its way out; the records that these become go through {@code Records}.
 *   <li>{@code Negotiation} decides on a version, a suite, a group and a signature scheme, and
 *       hands Bouncy Castle a ClientHello that leaves it no other choice.
 *   <li>{@code Answers} are what Bouncy Castle asks a server for: the certificate of {@link
 *       io.github.badmx.tls.TlsCredentials}, the groups, the extensions.
 *   <li>{@code ConnectionCrypto} makes the ciphers, those that Bouncy Castle no longer knows
 *       included ({@code Rc4Cipher}, {@code ExportKeys}, {@code ExportRsaKeyExchange}, {@code
 *       Ssl3Mac}).
 *   <li>{@code Notes} is what the journal is told of all this.
 *   <li>{@code Lies} asks the scenario's handshake faults at each of their four depths, and has the
 *       journal note the ones that changed something.
 * </ol>
 *
 * <p>Everything runs on the connection's event loop; nothing global in the JVM is read or changed.
 */
@NullMarked
package io.github.badmx.tls;

import org.jspecify.annotations.NullMarked;
