package io.github.badmx.fault;

import java.util.List;

/**
 * One bit of the server's signature is wrong: in the ServerKeyExchange (RFC 5246 §7.4.3), or in the
 * CertificateVerify of TLS 1.3.
 *
 * <p>A client MUST end the handshake with decrypt_error (RFC 8446 §4.4.3). Key exchanges without a
 * signature, static RSA and the anonymous ones, leave nothing to corrupt.
 */
@Lie(
    value = "One bit of the server's handshake signature is wrong",
    source = "RFC 8446 §4.4.3",
    reported = ResultType.VALIDATION_FAILURE)
public record CorruptSignature() implements HandshakeFault.OfMessages {

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    boolean signed =
        honest.type() == HandshakeMessage.CERTIFICATE_VERIFY
            || honest.type() == HandshakeMessage.SERVER_KEY_EXCHANGE;
    return List.of(signed ? honest.withBody(lastBitFlipped(honest.body())) : honest);
  }

  /** The signature is the last field of either message. */
  private static byte[] lastBitFlipped(byte[] body) {
    byte[] changed = body.clone();
    changed[changed.length - 1] ^= 1;
    return changed;
  }
}
