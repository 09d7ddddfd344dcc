package io.github.badmx.fault;

import java.util.HexFormat;

/**
 * The random of the ServerHello ends in these octets, and the handshake runs by it.
 *
 * <p>{@code 444f574e47524401} is the mark of a server that knows TLS 1.3 and was talked out of it:
 * a client that offered 1.3 MUST end the handshake with illegal_parameter (RFC 8446 §4.1.3).
 *
 * @param hex at most 32 octets
 */
@Lie(
    value = "The random of the ServerHello ends in these octets",
    source = "RFC 8446 §4.1.3",
    reported = ResultType.VALIDATION_FAILURE)
public record MarkRandom(@About("two digits an octet") String hex)
    implements HandshakeFault.OfChoices {

  public MarkRandom {
    if (!hex.matches("([0-9a-fA-F]{2}){1,32}")) {
      throw new IllegalArgumentException("'hex' is '%s': 1 to 32 octets".formatted(hex));
    }
  }

  @Override
  public ServerChoices apply(ServerChoices honest) {
    byte[] random = honest.random().clone();
    byte[] mark = HexFormat.of().parseHex(hex);
    System.arraycopy(mark, 0, random, random.length - mark.length, mark.length);
    return honest.withRandom(random);
  }
}
