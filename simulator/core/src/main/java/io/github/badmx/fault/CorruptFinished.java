package io.github.badmx.fault;

import java.util.List;

/**
 * The verify_data of the server's Finished is wrong in one bit (RFC 5246 §7.4.9).
 *
 * <p>A client MUST end the handshake with decrypt_error (RFC 8446 §4.4.4).
 */
@Lie(
    value = "The verify_data of the server's Finished is wrong in one bit",
    source = "RFC 8446 §4.4.4",
    reported = ResultType.VALIDATION_FAILURE)
public record CorruptFinished() implements HandshakeFault.OfMessages {

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    if (honest.type() != HandshakeMessage.FINISHED) {
      return List.of(honest);
    }
    byte[] verifyData = honest.body().clone();
    verifyData[0] ^= 1;
    return List.of(honest.withBody(verifyData));
  }
}
