package io.github.badmx.fault;

import java.util.List;

/**
 * One message of the handshake is sent twice.
 *
 * <p>A client MUST end the handshake with unexpected_message (RFC 8446 §4, RFC 5246 §7.3).
 *
 * @param message the message
 */
@Lie(
    value = "One message of the handshake is sent twice",
    source = "RFC 8446 §4",
    reported = ResultType.VALIDATION_FAILURE)
public record RepeatMessage(ServerMessage message) implements HandshakeFault.OfMessages {

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    return message.is(honest) ? List.of(honest, honest) : List.of(honest);
  }
}
