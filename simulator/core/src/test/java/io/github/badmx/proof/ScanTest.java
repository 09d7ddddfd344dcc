package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.judge.SslScan;
import io.github.badmx.judge.TestSsl;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.scenario.TlsVersion;
import io.github.badmx.server.Listener;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scanners find what the settings of a scenario offer, and not one thing more. */
@Execution(ExecutionMode.CONCURRENT)
final class ScanTest {

  /** A server that wants a certificate of the client, which sslscan has not. */
  private static final Set<String> NOT_FOR_SSLSCAN =
      Set.of("handshake/client-certificate-required");

  /** Groups that sslscan's library does not offer or finds too small; keys that it has not. */
  private static final Set<String> SUITES_HIDDEN_FROM_SSLSCAN =
      Set.of("negotiation/brainpool-only", "negotiation/dh-480", "negotiation/psk-only");

  /** Curves behind suites that sslscan does not ask with, or that are taken last. */
  private static final Set<String> CURVES_HIDDEN_FROM_SSLSCAN =
      Set.of(
          "negotiation/3des-only",
          "negotiation/anonymous-only",
          "negotiation/no-shared-cipher",
          "negotiation/regional-only",
          "negotiation/weakest-first");

  /** Sizes in a ServerKeyExchange that sslscan does not read. */
  private static final Set<String> SIZES_HIDDEN_FROM_SSLSCAN =
      Set.of("negotiation/dh-480", "negotiation/export-only", "negotiation/no-shared-cipher");

  private static Host host;

  @BeforeAll
  static void start(@TempDir Path directory) {
    host = new Host("127.0.0.1", directory);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  private static Listener play(String scenario) {
    return host.mx().play(Catalogue.shipped().get(scenario));
  }

  static Stream<String> honestInTheHandshake() {
    return Catalogue.shipped().all().stream()
        .filter(it -> it.tls().mode() != Mode.NONE)
        .filter(it -> it.faults().isEmpty() && it.connections().isEmpty())
        .map(Scenario::name)
        .filter(name -> !NOT_FOR_SSLSCAN.contains(name));
  }

  @ParameterizedTest
  @MethodSource("honestInTheHandshake")
  void sslscanFindsTheSettings(String name) {
    try (Listener listener = play(name)) {
      Scenario scenario = listener.scenario();
      Offered offered = new Offered(scenario);

      SslScan scan =
          scenario.tls().mode() == Mode.IMPLICIT
              ? SslScan.implicit(listener.port())
              : SslScan.startTls(listener.port());

      assertThat(scan.protocols()).isEqualTo(inItsWords(offered.versions()));
      assertThat(scan.suites())
          .isEqualTo(seen(name, SUITES_HIDDEN_FROM_SSLSCAN, offered.suites(ScanTest::notSsl3)));
      assertThat(scan.groups()).isEqualTo(seen(name, CURVES_HIDDEN_FROM_SSLSCAN, offered.curves()));
      assertThat(scan.dhBits()).isEqualTo(seen(name, SIZES_HIDDEN_FROM_SSLSCAN, offered.dhBits()));
    }
  }

  /** {@code tls 1.2}. */
  private static Set<String> inItsWords(Set<String> versions) {
    return versions.stream()
        .map(label -> label.equals("TLSv1") ? "tls 1.0" : label)
        .map(label -> label.replace("TLSv", "tls ").replace("SSLv", "ssl "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> Set<T> seen(String name, Set<String> hidden, Set<T> there) {
    return hidden.contains(name) ? Set.of() : there;
  }

  /** For which sslscan lists no suites. */
  private static boolean notSsl3(TlsVersion version) {
    return version != TlsVersion.SSL_3;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good/tls12-static-rsa",
        "good/tls13",
        "negotiation/sslv3-only",
        "negotiation/tls10-only",
        "negotiation/tls11-only"
      })
  void testsslFindsTheOnlyVersion(String name) {
    try (Listener listener = play(name)) {
      Offered offered = new Offered(listener.scenario());

      TestSsl scan = TestSsl.versionsAndTheirSuitesAfterStartTls(listener.port());

      assertThat(scan.versions()).isEqualTo(offered.versions());
      assertThat(scan.suites()).isEqualTo(offered.suites());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "negotiation/3des-only",
        "negotiation/anonymous-only",
        "negotiation/dh-1024",
        "negotiation/dh-512",
        "negotiation/export-only",
        "negotiation/null-only",
        "negotiation/rc4-only"
      })
  void testsslFindsTheSuitesOfEveryVersion(String name) {
    try (Listener listener = play(name)) {
      Offered offered = new Offered(listener.scenario());

      TestSsl scan = TestSsl.suitesAfterStartTls(listener.port());

      assertThat(scan.suites()).isEqualTo(offered.suites());
      assertThat(scan.dhBits()).isEqualTo(offered.dhBits());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "certificate/expired,              failed (expired).,          Ok via SAN,             2",
    "certificate/missing-intermediate, failed (chain incomplete)., Ok via SAN,             1",
    "certificate/self-signed,          failed (self signed).,      Ok via SAN,             1",
    "certificate/wrong-name,           passed.,                    "
        + "certificate does not match supplied URI, 2",
  })
  void testsslJudgesTheChain(String name, String chain, String host, String sent) {
    try (Listener listener = play(name)) {
      TestSsl scan = TestSsl.chainAfterStartTls(listener.port(), ScanTest.host.roots());

      assertThat(scan.finding("cert_chain_of_trust")).isEqualTo(chain);
      assertThat(scan.finding("cert_trust")).isEqualTo(host);
      assertThat(scan.finding("certs_countServer")).isEqualTo(sent);
      assertThat(scan.finding("cert_expirationStatus"))
          .isEqualTo(name.endsWith("expired") ? "expired" : "89 >= 60 days");
    }
  }
}
