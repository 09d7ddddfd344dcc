package io.github.badmx.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A TLS record of this content, protected where the handshake has got so far.
 *
 * @param at when
 * @param type its content type: 20 change_cipher_spec, 21 alert, 22 handshake, 23 application_data,
 *     24 heartbeat
 * @param hex its content
 * @param times how many of them
 * @param then what follows
 */
@Lie(value = "Sends a TLS record that nobody waits for", source = "RFC 8446 §5")
public record SendRecord(
    Strike at,
    @About("21 alert, 22 handshake, 23 application_data, 24 heartbeat") int type,
    @About("its content, two digits an octet") String hex,
    @About("how many of them") @Default("1") int times,
    @Default("go-on") Then then)
    implements WireFault {

  public SendRecord {
    hex = hex.replaceAll("\\s", "");
    if (!hex.matches("([0-9a-fA-F]{2})+") || times < 1) {
      throw new IllegalArgumentException(
          "'hex' is '%s', %d times: two digits an octet, at least once".formatted(hex, times));
    }
  }

  @Override
  public List<WireStep> steps() {
    WireStep one = new WireStep.SendRecord(type, HexFormat.of().parseHex(hex));
    List<WireStep> steps = new ArrayList<>(Collections.nCopies(times - 1, one));
    steps.addAll(then.after(one));
    return steps;
  }
}
