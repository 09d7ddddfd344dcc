package io.github.badmx.fault;

import java.util.List;

/**
 * One message of the handshake goes out under another type.
 *
 * <p>A client MUST end the handshake with unexpected_message (RFC 8446 §4).
 *
 * @param message the message
 * @param type the type in its header, 0 to 255
 */
@Lie(
    value = "One message of the handshake goes out under another type",
    source = "RFC 8446 §4",
    reported = ResultType.VALIDATION_FAILURE)
public record RetypeMessage(
    ServerMessage message, @About("the type in its header, 0 to 255") int type)
    implements HandshakeFault.OfMessages {

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    return List.of(message.is(honest) ? new HandshakeMessage(type, honest.body()) : honest);
  }
}
