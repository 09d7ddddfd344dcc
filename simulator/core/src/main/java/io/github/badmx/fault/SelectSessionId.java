package io.github.badmx.fault;

import java.util.HexFormat;

/**
 * The ServerHello names this session.
 *
 * <p>In TLS 1.3 a client MUST end the handshake with illegal_parameter unless its own came back
 * (RFC 8446 §4.1.3). Before, it is a session that can be resumed by, or, when the client offered
 * it, the promise to do so (RFC 5246 §7.4.1.3).
 *
 * @param hex at most 32 octets
 */
@Lie(
    value = "The ServerHello names a session of the server's choice",
    source = "RFC 8446 §4.1.3",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectSessionId(@About("at most 32 octets, two digits each") String hex)
    implements HandshakeFault.OfChoices {

  public SelectSessionId {
    if (!hex.matches("([0-9a-fA-F]{2}){0,32}")) {
      throw new IllegalArgumentException("'hex' is '%s': at most 32 octets".formatted(hex));
    }
  }

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withSessionId(HexFormat.of().parseHex(hex));
  }
}
