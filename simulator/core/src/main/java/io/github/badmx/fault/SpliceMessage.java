package io.github.badmx.fault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Octets of one message are taken out or put in; the length in its header fits what is sent.
 *
 * <p>A client MUST end the handshake with decode_error or illegal_parameter when the message can no
 * longer be read (RFC 8446 §6.2).
 *
 * @param message the message
 * @param at where, counted from the first octet of its body; below 0 from its end, so that -1 is
 *     the last octet
 * @param remove how many octets are taken out there
 * @param hex what is put in instead; {@code at} left out, at the end
 */
@Lie(
    value = "Octets of one handshake message are taken out or put in",
    source = "RFC 8446 §6.2",
    reported = ResultType.VALIDATION_FAILURE)
public record SpliceMessage(
    ServerMessage message,
    @About("from the first octet of its body; below 0 from its end; left out: the end")
        @Default("999999")
        int at,
    @About("how many octets are taken out") @Default("0") int remove,
    @About("what is put in, two digits an octet") @Default("") String hex)
    implements HandshakeFault.OfMessages {

  public SpliceMessage {
    hex = hex.replaceAll("\\s", "");
    if (!hex.matches("([0-9a-fA-F]{2})*")) {
      throw new IllegalArgumentException("'hex' is '%s': two digits an octet".formatted(hex));
    }
  }

  @Override
  public List<HandshakeMessage> apply(HandshakeMessage honest) {
    return List.of(message.is(honest) ? honest.withBody(spliced(honest.body())) : honest);
  }

  private byte[] spliced(byte[] body) {
    int from = Math.max(0, Math.min(at < 0 ? body.length + at : at, body.length));
    int rest = Math.min(from + remove, body.length);
    byte[] put = HexFormat.of().parseHex(hex);
    byte[] octets = Arrays.copyOf(body, from + put.length + body.length - rest);
    System.arraycopy(put, 0, octets, from, put.length);
    System.arraycopy(body, rest, octets, from + put.length, body.length - rest);
    return octets;
  }
}
