package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.judge.GnuTls;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.judge.Tstclnt;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.server.Listener;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the old servers really offer, seen by clients that still speak it. */
@Execution(ExecutionMode.CONCURRENT)
final class OldProtocolsTest {

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
