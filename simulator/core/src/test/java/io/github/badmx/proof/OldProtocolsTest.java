package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.judge.GnuTls;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.judge.SslScan;
import io.github.badmx.judge.Tstclnt;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.scenario.TlsVersion;
import io.github.badmx.server.Listener;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the old servers really offer, seen by clients that still speak it, and by a scanner. */
@Execution(ExecutionMode.CONCURRENT)
final class OldProtocolsTest {

  /**
   * Groups that the library inside sslscan does not offer, finds too small, or takes long for; keys
   * and certificates that it does not have.
   */
  private static final Set<String> BEYOND_SSLSCAN =
      Set.of(
          "negotiation/brainpool-only",
          "negotiation/dh-480",
          "negotiation/dh-8192",
          "negotiation/psk-only",
          "handshake/client-certificate-required");

  private static BadMx mx;

  @BeforeAll
  static void start() {
    mx = BadMx.start();
  }

  @AfterAll
  static void stop() {
    mx.close();
  }

  private static Listener play(String scenario) {
    return mx.play(Catalogue.shipped().get(scenario));
  }

  @ParameterizedTest
  @CsvSource({
    "negotiation/sslv3-only,          SSLv3,   SSL_RSA_WITH_RC4_128_SHA",
    "negotiation/sslv3-only,          SSLv3,   SSL_RSA_WITH_3DES_EDE_CBC_SHA",
    "negotiation/sslv3-only-implicit, SSLv3,   TLS_RSA_WITH_AES_256_CBC_SHA",
    "negotiation/rc4-only,            TLSv1,   SSL_RSA_WITH_RC4_128_MD5",
    "negotiation/rc4-only,            TLSv1.1, SSL_RSA_WITH_RC4_128_SHA",
    "negotiation/rc4-only-implicit,   TLSv1.2, SSL_RSA_WITH_RC4_128_SHA",
    "negotiation/tls10-only,          TLSv1,   SSL_RSA_WITH_3DES_EDE_CBC_SHA",
    "negotiation/tls11-only,          TLSv1.1, TLS_RSA_WITH_AES_128_CBC_SHA"
  })
  void javaCompletes(String scenario, String version, String suite) {
    try (Listener listener = play(scenario)) {
      JsseClient client = scenario.endsWith("implicit") ? JsseClient.implicit() : startTls();

      Output output = client.versions(version).suites(suite).connect(listener.port());

      assertThat(output.text()).contains("SECURED " + version + " " + suite, "READ 2");
    }
  }

  private static JsseClient startTls() {
    return JsseClient.afterStartTls();
  }

  @ParameterizedTest
  @CsvSource({
    "negotiation/sslv3-only-implicit, ssl3:ssl3,     0005, version 3.0 using 128-bit RC4",
    "negotiation/sslv3-only-implicit, ssl3:ssl3,     000A, version 3.0 using 112-bit 3DES",
    "negotiation/sslv3-only-implicit, ssl3:ssl3,     002F, version 3.0 using 128-bit AES",
    "negotiation/rc4-only-implicit,   tls1.0:tls1.0, 0004, version 3.1 using 128-bit RC4",
    "negotiation/rc4-only-implicit,   tls1.0:tls1.2, 0005, version 3.3 using 128-bit RC4"
  })
  void nssCompletes(String scenario, String versions, String suite, String agreed) {
    try (Listener listener = play(scenario)) {
      Output output = Tstclnt.implicit(listener.port(), versions, suite);

      assertThat(output.text()).contains(agreed);
    }
  }

  @Test
  void gnuTlsCompletesRc4AfterStartTls() {
    try (Listener listener = play("negotiation/rc4-only")) {
      Output output =
          GnuTls.startTls(
              listener.port(), "NONE:+VERS-TLS1.2:+RSA:+ARCFOUR-128:+SHA1:+SIGN-ALL:+COMP-NULL");

      assertThat(output.text()).contains("(TLS1.2-X.509)-(RSA)-(ARCFOUR-128)-(SHA1)");
    }
  }

  static Stream<Scenario> honestInTheHandshake() {
    return Catalogue.shipped().all().stream()
        .filter(it -> it.tls().mode() != Mode.NONE)
        .filter(it -> it.faults().isEmpty() && it.connections().isEmpty())
        .filter(it -> !BEYOND_SSLSCAN.contains(it.name()));
  }

  @ParameterizedTest
  @MethodSource("honestInTheHandshake")
  void sslscanListsWhatIsOfferedAndNothingElse(Scenario scenario) {
    TlsSettings tls = scenario.tls();
    try (Listener listener = mx.play(scenario)) {
      SslScan scan =
          tls.mode() == Mode.IMPLICIT
              ? SslScan.implicit(listener.port())
              : SslScan.startTls(listener.port());

      assertThat(scan.protocols()).isEqualTo(protocols(tls));
      assertThat(scan.suites()).isEqualTo(suites(scenario));
    }
  }

  /** As sslscan says it: {@code ssl 3}, {@code tls 1.0}. */
  private static Set<String> protocols(TlsSettings tls) {
    return tls.versions().stream()
        .map(OldProtocolsTest::label)
        .map(label -> label.toLowerCase(Locale.ROOT).replace("v", " "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every suite that fits a version and the key; sslscan lists none for SSL 3.0. */
  private static Set<String> suites(Scenario scenario) {
    return scenario.tls().versions().stream()
        .filter(version -> version != TlsVersion.SSL_3)
        .flatMap(
            version ->
                scenario.tls().ciphers().stream()
                    .filter(suite -> suite.fits(version) && suitsKey(scenario, suite))
                    .map(suite -> label(version) + " 0x%04X".formatted(suite.code())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean suitsKey(Scenario scenario, CipherSuite suite) {
    boolean rsa = scenario.key().name().startsWith("RSA");
    return switch (suite.keyExchange()) {
      case ECDHE_ECDSA -> !rsa;
      case ECDHE_RSA, DHE_RSA, RSA -> rsa;
      default -> true;
    };
  }

  private static String label(TlsVersion version) {
    return version == TlsVersion.TLS_1_0 ? "TLSv1.0" : version.label();
  }

  @Test
  void aModernHelloMeetsAServerHelloOfSsl3() throws IOException {
    try (Listener listener = play("negotiation/sslv3-only");
        RawClient client = RawClient.readyForTls(listener)) {
      String answer = client.say(RawClient.clientHello()).read(11);

      assertThat(answer).startsWith("160300").endsWith("0300");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "negotiation/tls10-only, 15030100020228",
    "negotiation/tls11-only, 15030200020228",
    "negotiation/no-shared-cipher, 15030300020228"
  })
  void aHelloWithoutACommonSuiteMeetsAnAlertInTheServersVersion(String scenario, String alert)
      throws IOException {
    try (Listener listener = play(scenario);
        RawClient client = RawClient.readyForTls(listener)) {
      assertThat(client.say(RawClient.clientHello()).read(7)).isEqualTo(alert);
    }
  }
}
