package io.github.badmx.fault;

import java.util.HexFormat;

/**
 * The ServerHello carries this extension, asked for or not.
 *
 * <p>A client MUST end the handshake with unsupported_extension when it did not send one of that
 * type (RFC 5246 §7.4.1.4, RFC 8446 §4.2).
 *
 * @param type the extension's number, such as 16 for ALPN
 * @param hex its data
 */
@Lie(
    value = "The ServerHello carries this extension, asked for or not",
    source = "RFC 8446 §4.2",
    reported = ResultType.VALIDATION_FAILURE)
public record AddExtension(
    @About("its number, such as 16 for ALPN") int type,
    @About("its data, two digits an octet") @Default("") String hex)
    implements HandshakeFault.OfChoices {

  public AddExtension {
    hex = hex.replaceAll("\\s", "");
    if (!hex.matches("([0-9a-fA-F]{2})*")) {
      throw new IllegalArgumentException("'hex' is '%s': two digits an octet".formatted(hex));
    }
  }

  @Override
  public ServerChoices apply(ServerChoices honest) {
    return honest.withExtension(type, HexFormat.of().parseHex(hex));
  }
}
