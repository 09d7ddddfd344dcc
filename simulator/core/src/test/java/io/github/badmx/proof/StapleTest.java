package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.Catalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an OCSP response a client gets to see. */
final class StapleTest {

  private Host host;

  @BeforeEach
  void start(@TempDir Path directory) {
    host = new Host("127.0.0.1", directory);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @CsvSource({
    "good/ocsp-staple, -tls1_2, Cert Status: good",
    "good/ocsp-staple, -tls1_3, Cert Status: good",
    "certificate/ocsp-revoked, -tls1_2, Cert Status: revoked",
    "certificate/ocsp-revoked, -tls1_3, Cert Status: revoked",
    "good/starttls, -tls1_2, OCSP response: no response sent",
    "good/starttls, -tls1_3, OCSP response: no response sent"
  })
  void isSeenInEitherGenerationOfTls(String scenario, String version, String said) {
    assertThat(play(scenario, "openssl " + version + " -status").output().text()).contains(said);
  }

  @Test
  void isNoLieToWhomItIsNotTold() {
    assertThat(play("certificate/ocsp-stale", "openssl -status").fired())
        .containsExactly("change-staple");
    assertThat(play("certificate/ocsp-stale", "openssl -tls1_2").fired()).isEmpty();
  }

  private Play play(String scenario, String client) {
    return Play.of(Catalogue.shipped().get(scenario), host, client);
  }
}
