package io.github.badmx.fault;

import java.util.Arrays;
import java.util.List;

/**
 * The first extension of the ServerHello is there twice.
 *
 * <p>No type may come twice in one block (RFC 8446 §4.2); a client that looks ends the handshake
 * with illegal_parameter or decode_error.
 */
@Lie(
    value = "The first extension of the ServerHello is there twice",
    source = "RFC 8446 §4.2",
    reported = ResultType.VALIDATION_FAILURE)
public record DuplicateExtension() implements HandshakeFault.OfMessages {

  private static final int SESSION_ID = 34;

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    int block = SESSION_ID + 1 + (sessionIdFits(honest) ? honest.body()[SESSION_ID] : 0) + 3;
    boolean fits = ServerMessage.SERVER_HELLO.is(honest) && honest.body().length >= block + 6;
    return List.of(fits ? honest.withBody(doubled(honest.body(), block)) : honest);
  }

  private static boolean sessionIdFits(HandshakeMessage message) {
    return message.body().length > SESSION_ID;
  }

  /** {@code block} is where the two octets of the length of all extensions stand. */
  private static byte[] doubled(byte[] body, int block) {
    int length = 4 + number(body, block + 4);
    byte[] longer = Arrays.copyOf(body, body.length + length);
    System.arraycopy(body, block + 2, longer, body.length, length);
    int all = number(body, block) + length;
    longer[block] = (byte) (all >>> 8);
    longer[block + 1] = (byte) all;
    return longer;
  }

  private static int number(byte[] octets, int at) {
    return (octets[at] & 0xFF) << 8 | (octets[at + 1] & 0xFF);
  }
}
