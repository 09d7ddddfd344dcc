package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.certs.Chain;
import io.github.badmx.judge.Program;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.server.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client with a certificate meets, and one without, in either generation of TLS. */
final class ClientCertificateTest {

  private BadMx mx;
  private String certificate;

  @BeforeEach
  void start(@TempDir Path directory) throws IOException {
    mx = BadMx.start();
    Chain own = mx.chain(Scenario.goodServer());
    certificate =
        Files.writeString(directory.resolve("client.pem"), own.chainPem() + own.keyPem())
            .toString();
  }

  @AfterEach
  void stop() {
    mx.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1", "-tls1_2", "-tls1_3"})
  void whoIsAskedForOneMayDoWithoutOrShowAny(String version) {
    try (Listener listener = play("client-certificate-asked", version)) {
      assertThat(without(listener, version)).contains("250 2.1.0").doesNotContain("alert");
      assertThat(with(listener, version)).contains("250 2.1.0").doesNotContain("alert");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1", "-tls1_2", "-tls1_3"})
  void whoMustShowOneIsRefusedWithout(String version) {
    try (Listener listener = play("client-certificate-required", version)) {
      String alert =
          version.equals("-tls1_3") ? "alert certificate required" : "alert handshake failure";

      assertThat(without(listener, version)).contains(alert).doesNotContain("250 2.1.0");
      assertThat(with(listener, version)).contains("250 2.1.0").doesNotContain("alert");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1", "-tls1_2", "-tls1_3"})
  void whoShowsOneIsRejected(String version) {
    try (Listener listener = play("client-certificate-rejected", version)) {
      assertThat(with(listener, version))
          .contains("alert bad certificate")
          .doesNotContain("250 2.1.0");
      assertThat(without(listener, version)).contains("250 2.1.0").doesNotContain("alert");
    }
  }

  private Listener play(String scenario, String version) {
    Scenario shipped = Catalogue.shipped().get("handshake/" + scenario);
    Scenario old = Catalogue.shipped().get("negotiation/tls10-only");
    return mx.play(
        version.equals("-tls1")
            ? shipped.change().tls(asking(old, shipped)).key(old.key()).build()
            : shipped);
  }

  private static TlsSettings asking(Scenario old, Scenario shipped) {
    return new TlsSettings(
        old.tls().mode(),
        old.tls().versions(),
        old.tls().ciphers(),
        old.tls().groups(),
        old.tls().dhBits(),
        shipped.tls().clientCertificate(),
        false,
        false);
  }

  private String with(Listener listener, String version) {
    return openssl(listener, version, "-cert", certificate, "-key", certificate);
  }

  private static String without(Listener listener, String version) {
    return openssl(listener, version);
  }

  private static String openssl(Listener listener, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("s_client", "-ign_eof", "-starttls", "smtp", "-crlf"));
    arguments.addAll(List.of("-connect", "127.0.0.1:" + listener.port()));
    arguments.addAll(List.of("-cipher", "ALL:@SECLEVEL=0"));
    arguments.addAll(List.of(options));
    String mail = "EHLO openssl.test\nMAIL FROM:<a@openssl.test>\nquit\n";
    return Program.named("openssl").run(mail, arguments).text();
  }
}
