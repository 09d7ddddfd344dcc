package io.github.badmx.tls;

import static io.github.badmx.scenario.CipherSuite.*;
import static io.github.badmx.scenario.TlsVersion.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.judge.GnuTls;
import io.github.badmx.judge.JsseClient;
import io.github.badmx.judge.OpenSsl;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.judge.Tstclnt;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import io.github.badmx.session.Event.BadmxFailed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no library speaks by default any more, completed with other people's implementations. */
class LegacyHandshakeTest {

  private static final KeySpec RSA = KeySpec.rsa(2048);
  private static final KeySpec DSA = KeySpec.dsa(1024);
  private static final KeySpec P256 = KeySpec.p256();

  static Stream<Arguments> whatJsseStillKnows() {
    return Stream.of(
        arguments(SSL_3, TLS_RSA_WITH_RC4_128_SHA, RSA, 2048),
        arguments(SSL_3, TLS_RSA_WITH_RC4_128_MD5, RSA, 2048),
        arguments(SSL_3, TLS_RSA_WITH_3DES_EDE_CBC_SHA, RSA, 2048),
        arguments(SSL_3, TLS_RSA_WITH_AES_128_CBC_SHA, RSA, 2048),
        arguments(SSL_3, TLS_RSA_WITH_DES_CBC_SHA, RSA, 2048),
        arguments(SSL_3, TLS_RSA_WITH_NULL_MD5, RSA, 2048),
        arguments(SSL_3, TLS_RSA_EXPORT_WITH_RC4_40_MD5, RSA, 2048),
        arguments(SSL_3, TLS_RSA_EXPORT_WITH_DES40_CBC_SHA, RSA, 2048),
        arguments(SSL_3, TLS_DHE_RSA_WITH_AES_128_CBC_SHA, RSA, 1024),
        arguments(SSL_3, TLS_DH_anon_WITH_RC4_128_MD5, RSA, 1024),
        arguments(TLS_1_0, TLS_RSA_EXPORT_WITH_RC4_40_MD5, RSA, 2048),
        arguments(TLS_1_0, TLS_RSA_EXPORT_WITH_RC4_40_MD5, KeySpec.rsa(512), 2048),
        arguments(TLS_1_0, TLS_RSA_EXPORT_WITH_DES40_CBC_SHA, RSA, 2048),
        arguments(TLS_1_0, TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA, RSA, 2048),
        arguments(TLS_1_0, TLS_DH_anon_EXPORT_WITH_RC4_40_MD5, RSA, 2048),
        arguments(TLS_1_0, TLS_RSA_WITH_AES_256_CBC_SHA, RSA, 2048),
        arguments(TLS_1_0, TLS_ECDHE_ECDSA_WITH_RC4_128_SHA, P256, 2048),
        arguments(TLS_1_0, TLS_DHE_DSS_WITH_AES_128_CBC_SHA, DSA, 1024),
        arguments(TLS_1_1, TLS_DHE_RSA_WITH_DES_CBC_SHA, RSA, 1024),
        arguments(TLS_1_1, TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, RSA, 2048),
        arguments(TLS_1_2, TLS_RSA_WITH_RC4_128_SHA, RSA, 2048),
        arguments(TLS_1_2, TLS_ECDHE_RSA_WITH_RC4_128_SHA, RSA, 2048),
        arguments(TLS_1_2, TLS_RSA_WITH_NULL_SHA256, RSA, 2048),
        arguments(TLS_1_2, TLS_ECDH_anon_WITH_NULL_SHA, RSA, 2048),
        arguments(TLS_1_2, TLS_ECDH_anon_WITH_RC4_128_SHA, RSA, 2048),
        arguments(TLS_1_2, TLS_DH_anon_WITH_AES_128_GCM_SHA256, RSA, 2048),
        arguments(TLS_1_2, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, RSA, 512),
        arguments(TLS_1_2, TLS_DHE_RSA_WITH_AES_128_CBC_SHA256, RSA, 768),
        arguments(TLS_1_2, TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, RSA, 1024),
        arguments(TLS_1_2, TLS_DHE_DSS_WITH_AES_128_GCM_SHA256, DSA, 2048),
        arguments(TLS_1_2, TLS_RSA_WITH_AES_128_GCM_SHA256, RSA, 2048),
        arguments(TLS_1_2, TLS_RSA_WITH_AES_128_CBC_SHA, KeySpec.rsa(512), 2048),
        arguments(TLS_1_2, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, P256, 2048),
        arguments(TLS_1_2, TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, RSA, 2048));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("whatJsseStillKnows")
  void jsseCompletes(TlsVersion version, CipherSuite suite, KeySpec key, int dhBits) {
    TlsSettings settings = Settings.of(List.of(version), dhBits, suite);
    try (EchoServer server = new EchoServer(settings, Settings.credentials(key))) {
      Output output = JsseClient.implicit().versions(version.label()).connect(server.port());

      assertThat(output.text())
          .as(() -> server.peers.get(0).journal.events().toString())
          .contains("SECURED " + version.label())
          .contains("READ 250 you said EHLO jsse.test");
      assertThat(server.peers.get(0).events(BadmxFailed.class)).isEmpty();
    }
  }

  @ParameterizedTest(name = "NSS completes {0} {1}")
  @CsvSource({
    "ssl3, TLS_RSA_WITH_RC4_128_SHA, RC4 with 160-bit SHA1",
    "ssl3, TLS_RSA_WITH_RC4_128_MD5, RC4 with 128-bit MD5",
    "ssl3, TLS_RSA_WITH_3DES_EDE_CBC_SHA, 112-bit 3DES",
    "ssl3, TLS_RSA_WITH_AES_256_CBC_SHA, AES",
    "ssl3, TLS_RSA_WITH_DES_CBC_SHA, 56-bit DES",
    "ssl3, TLS_RSA_WITH_NULL_SHA, NULL",
    "tls1.0, TLS_DHE_RSA_WITH_DES_CBC_SHA, 56-bit DES",
    "tls1.1, TLS_ECDHE_RSA_WITH_RC4_128_SHA, RC4",
    "tls1.2, TLS_RSA_WITH_RC4_128_SHA, RC4",
    "tls1.2, TLS_RSA_WITH_SEED_CBC_SHA, SEED",
    "tls1.2, TLS_RSA_WITH_CAMELLIA_256_CBC_SHA, CAMELLIA",
    "tls1.2, TLS_RSA_WITH_AES_128_GCM_SHA256, AES-GCM"
  })
  void nssCompletes(String version, CipherSuite suite, String says) {
    TlsVersion spoken =
        version.equals("ssl3") ? SSL_3 : TlsVersion.valueOf("TLS_1_" + version.charAt(5));
    try (EchoServer server =
        new EchoServer(Settings.of(spoken, suite), Settings.credentials(RSA))) {
      Output output =
          Tstclnt.implicit(server.port(), version + ":" + version, "%04X".formatted(suite.code()));

      assertThat(output.text()).contains("SSL version " + (spoken == SSL_3 ? "3.0" : "3."));
      assertThat(output.text()).contains(says);
    }
  }

  @ParameterizedTest(name = "GnuTLS completes {0} with {3}")
  @CsvSource({
    "TLS_1_0, TLS1.0, TLS_RSA_WITH_RC4_128_SHA, +RSA:+ARCFOUR-128:+SHA1",
    "TLS_1_2, TLS1.2, TLS_RSA_WITH_RC4_128_MD5, +RSA:+ARCFOUR-128:+MD5",
    "TLS_1_2, TLS1.2, TLS_ECDHE_RSA_WITH_RC4_128_SHA, +ECDHE-RSA:+ARCFOUR-128:+SHA1",
    "TLS_1_2, TLS1.2, TLS_RSA_WITH_NULL_SHA256, +RSA:+NULL:+SHA256",
    "TLS_1_1, TLS1.1, TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA, +DHE-RSA:+3DES-CBC:+SHA1",
    "TLS_1_2, TLS1.2, TLS_DH_anon_WITH_AES_128_CBC_SHA, +ANON-DH:+AES-128-CBC:+SHA1",
    "TLS_1_2, TLS1.2, TLS_ECDH_anon_WITH_AES_256_CBC_SHA, +ANON-ECDH:+AES-256-CBC:+SHA1",
    "TLS_1_2, TLS1.2, TLS_RSA_WITH_CAMELLIA_128_CBC_SHA, +RSA:+CAMELLIA-128-CBC:+SHA1",
    "TLS_1_2, TLS1.2, TLS_RSA_WITH_AES_128_CCM, +RSA:+AES-128-CCM:+AEAD",
  })
  void gnutlsCompletes(TlsVersion spoken, String version, CipherSuite suite, String priorities) {
    TlsSettings settings = Settings.of(List.of(spoken), 2048, suite);
    try (EchoServer server = new EchoServer(settings, Settings.credentials(RSA))) {
      Output output =
          GnuTls.implicit(
              server.port(),
              "NONE:+VERS-%s:%s:+SIGN-ALL:+GROUP-ALL:+CTYPE-ALL:%%VERIFY_ALLOW_BROKEN"
                  .formatted(version, priorities));

      assertThat(output.text()).contains("Handshake was completed");
    }
  }

  @ParameterizedTest(name = "OpenSSL completes {0} {1}")
  @CsvSource({
    "-tls1, TLS_1_0, TLS_RSA_WITH_AES_128_CBC_SHA, AES128-SHA",
    "-tls1_1, TLS_1_1, TLS_DHE_RSA_WITH_AES_256_CBC_SHA, DHE-RSA-AES256-SHA",
    "-tls1_2, TLS_1_2, TLS_RSA_WITH_NULL_SHA256, NULL-SHA256",
    "-tls1_2, TLS_1_2, TLS_RSA_WITH_NULL_MD5, NULL-MD5",
    "-tls1_2, TLS_1_2, TLS_ECDH_anon_WITH_AES_128_CBC_SHA, AECDH-AES128-SHA",
    "-tls1_2, TLS_1_2, TLS_DH_anon_WITH_AES_256_GCM_SHA384, ADH-AES256-GCM-SHA384",
    "-tls1_2, TLS_1_2, TLS_RSA_WITH_ARIA_128_GCM_SHA256, ARIA128-GCM-SHA256",
    "-tls1_2, TLS_1_2, TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256, DHE-RSA-CHACHA20-POLY1305",
    "-tls1_3, TLS_1_3, TLS_CHACHA20_POLY1305_SHA256, TLS_CHACHA20_POLY1305_SHA256",
    "-tls1_3, TLS_1_3, TLS_AES_256_GCM_SHA384, TLS_AES_256_GCM_SHA384",
  })
  void opensslCompletes(String option, TlsVersion spoken, CipherSuite suite, String name) {
    try (EchoServer server =
        new EchoServer(Settings.of(spoken, suite), Settings.credentials(RSA))) {
      Output output = OpenSsl.implicit(server.port(), option);

      assertThat(output.text()).contains("Cipher is " + name);
      assertThat(output.exit()).isZero();
    }
  }

  @Test
  void opensslRefusesDh512AndTakes1024() {
    TlsSettings small = Settings.of(List.of(TLS_1_2), 512, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256);
    TlsSettings larger = Settings.of(List.of(TLS_1_2), 1024, TLS_DHE_RSA_WITH_AES_128_GCM_SHA256);
    try (EchoServer bad = new EchoServer(small, Settings.credentials(RSA));
        EchoServer good = new EchoServer(larger, Settings.credentials(RSA))) {
      assertThat(OpenSsl.implicit(bad.port()).text()).contains("dh key too small");
      assertThat(OpenSsl.implicit(good.port()).text()).contains("Server Temp Key: DH, 1024 bits");
    }
  }
}
