package io.github.badmx.fault;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Exactly these octets, below TLS.
 *
 * @param at when
 * @param hex two digits an octet, blanks where you like
 * @param then what follows
 */
@Lie(value = "Sends exactly these octets, below TLS", source = "RFC 8446 §5.1")
public record SendHex(
    Strike at,
    @About("two digits an octet, blanks ignored") String hex,
    @Default("close") Then then)
    implements WireFault {

  public SendHex {
    hex = hex.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (!hex.matches("([0-9a-f]{2})+")) {
      throw new IllegalArgumentException(
          "'hex' is '%s': write two hex digits an octet, such as 15 03 03 00 02 02 28"
              .formatted(hex));
    }
  }

  @Override
  public List<WireStep> steps() {
    return then.after(new WireStep.Write(HexFormat.of().parseHex(hex)));
  }
}
