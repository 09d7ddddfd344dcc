package io.github.badmx.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.fault.Moment;
import io.github.badmx.judge.OpenSsl;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.NamedGroup;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import io.github.badmx.session.Event.BadmxFailed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {

  /** In TLS 1.3 all but x25519 take a HelloRetryRequest: OpenSSL has no share for them at first. */
  @ParameterizedTest
  @CsvSource({
    "-tls1_3, X25519, X25519",
    "-tls1_3, X448, X448",
    "-tls1_3, SECP256R1, 'ECDH, prime256v1'",
    "-tls1_3, SECP521R1, 'ECDH, secp521r1'",
    "-tls1_3, FFDHE2048, DH",
    "-tls1_2, SECP384R1, 'ECDH, secp384r1'",
    "-tls1_2, BRAINPOOL_P256R1, 'ECDH, brainpoolP256r1'"
  })
  void opensslAgreesOnTheOnlyGroup(String version, NamedGroup group, String key) {
    TlsSettings settings =
        new TlsSettings(
            TlsSettings.Mode.IMPLICIT,
            List.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3),
            CipherSuite.MODERN,
            List.of(group),
            2048);
    String offered =
        version.equals("-tls1_2") ? group.label() : "X25519:P-256:X448:P-521:ffdhe2048";
    try (EchoServer server = new EchoServer(settings, Settings.credentials(KeySpec.rsa(2048)))) {
      String said =
          OpenSsl.implicit(server.port(), version, "-groups", offered.replace("secp384r1", "P-384"))
              .text();

      EchoServer.Peer peer = server.peers.get(0);
      await().until(() -> peer.closed);
      assertThat(said).contains("Server Temp Key: " + key);
      assertThat(peer.moments)
          .containsOnlyOnce(Moment.CLIENT_HELLO, Moment.SERVER_HELLO)
          .endsWith(Moment.SECURED);
      assertThat(peer.events(BadmxFailed.class)).isEmpty();
    }
  }
}
