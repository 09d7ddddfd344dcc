package io.github.badmx.fault;

import java.util.List;

/**
 * One message of the handshake is never sent.
 *
 * <p>A client MUST end the handshake with unexpected_message when the next one comes (RFC 8446 §4),
 * or waits for one that never does.
 *
 * @param message the message
 */
@Lie(
    value = "One message of the handshake is never sent",
    source = "RFC 8446 §4",
    reported = ResultType.VALIDATION_FAILURE)
public record SkipMessage(ServerMessage message) implements HandshakeFault.OfMessages {

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    return message.is(honest) ? List.of() : List.of(honest);
  }
}
