package io.github.badmx.tls;

import static io.github.badmx.scenario.CipherSuite.*;
import static io.github.badmx.scenario.TlsVersion.*;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.badmx.certs.KeySpec;
import io.github.badmx.judge.SslScan;
import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A scanner finds the suites that the settings offer, and not one more. */
class OfferedSuitesTest {

  static Stream<Arguments> settings() {
    KeySpec rsa = KeySpec.rsa(2048);
    return Stream.of(
        arguments(
            rsa, List.of(TLS_1_0), List.of(TLS_RSA_WITH_RC4_128_SHA, TLS_RSA_WITH_RC4_128_MD5)),
        arguments(rsa, List.of(TLS_1_0, TLS_1_2), List.of(TLS_RSA_WITH_3DES_EDE_CBC_SHA)),
        arguments(
            rsa,
            List.of(TLS_1_0),
            List.of(
                TLS_RSA_EXPORT_WITH_RC4_40_MD5,
                TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5,
                TLS_RSA_EXPORT_WITH_DES40_CBC_SHA,
                TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA)),
        arguments(rsa, List.of(TLS_1_2), List.of(TLS_RSA_WITH_NULL_SHA, TLS_RSA_WITH_NULL_MD5)),
        arguments(
            rsa,
            List.of(TLS_1_2),
            List.of(TLS_DH_anon_WITH_RC4_128_MD5, TLS_ECDH_anon_WITH_AES_128_CBC_SHA)),
        arguments(rsa, List.of(TLS_1_2), List.of(TLS_RSA_WITH_AES_128_GCM_SHA256)),
        arguments(rsa, List.of(TLS_1_3), List.of(TLS_AES_128_GCM_SHA256)),
        arguments(
            KeySpec.p256(),
            List.of(TLS_1_2, TLS_1_3),
            List.of(TLS_CHACHA20_POLY1305_SHA256, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void sslscanListsExactlyThese(KeySpec key, List<TlsVersion> versions, List<CipherSuite> suites) {
    TlsSettings settings = Settings.of(versions, 2048, suites.toArray(CipherSuite[]::new));
    try (EchoServer server = new EchoServer(settings, Settings.credentials(key))) {
      SslScan scan = SslScan.implicit(server.port());

      assertThat(scan.suites()).isEqualTo(expected(versions, suites));
    }
  }

  private static Set<String> expected(List<TlsVersion> versions, List<CipherSuite> suites) {
    return versions.stream()
        .flatMap(
            version ->
                suites.stream()
                    .filter(suite -> suite.fits(version))
                    .map(suite -> label(version) + " 0x%04X".formatted(suite.code())))
        .collect(toCollection(TreeSet::new));
  }

  private static String label(TlsVersion version) {
    return version == TLS_1_0 ? "TLSv1.0" : version.label();
  }

  @Test
  void sslscanSeesNothingButSsl3() {
    TlsSettings settings = Settings.of(SSL_3, TLS_RSA_WITH_RC4_128_SHA);
    try (EchoServer server = new EchoServer(settings, Settings.credentials(KeySpec.rsa(2048)))) {
      SslScan scan = SslScan.implicit(server.port());

      assertThat(scan.protocols()).containsExactly("ssl 3");
      assertThat(scan.suites()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(CipherSuite.class)
  void bouncyCastleCanRunTheAliasOfEverySuite(CipherSuite suite) {
    assertThat(Alias.runnable(suite)).isTrue();
  }
}
