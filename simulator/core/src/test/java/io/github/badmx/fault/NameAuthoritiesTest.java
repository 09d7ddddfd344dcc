package io.github.badmx.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of authorities in either form of the CertificateRequest. */
class NameAuthoritiesTest {
  private static final String TLS_1_2 = "0140" + "00020403";
  private static final String TLS_1_3 = "00" + "0008" + "000d000400020403";
  private static final String NAME_LENGTH = "0044";

  @Test
  void theListIsTheEndOfTheMessageBeforeTls13() {
    assertThat(changed(1, TLS_1_2 + "0000")).startsWith(TLS_1_2 + "0046" + NAME_LENGTH + "30");
  }

  @Test
  void theListIsAnExtensionInTls13() {
    assertThat(changed(1, TLS_1_3))
        .startsWith("00" + "0054" + "000d000400020403" + "002f00480046" + NAME_LENGTH + "30");
  }

  @Test
  void anEmptyListIsAnExtensionToo() {
    assertThat(changed(0, TLS_1_3)).isEqualTo("00" + "000e" + "000d000400020403" + "002f00020000");
  }

  @Test
  void aListThatIsEmptyAlreadyIsLeftAlone() {
    HandshakeMessage honest = request(TLS_1_2 + "0000");

    assertThat(new NameAuthorities(0).apply(honest)).isEqualTo(List.of(honest));
  }

  @Test
  void theLengthBeginsAgainAt65536() {
    String message = changed(1000, TLS_1_2 + "0000");

    assertThat(message.length() / 2).isEqualTo(TLS_1_2.length() / 2 + 2 + 1000 * 0x46);
    assertThat(message).startsWith(TLS_1_2 + "%04x".formatted(1000 * 0x46 - 0x10000));
  }

  private static String changed(int count, String body) {
    return HexFormat.of().formatHex(new NameAuthorities(count).apply(request(body)).get(0).body());
  }

  private static HandshakeMessage request(String body) {
    return new HandshakeMessage(
        HandshakeMessage.CERTIFICATE_REQUEST, HexFormat.of().parseHex(body));
  }
}
