package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsSettingsTest {

  private static TlsSettings settings(TlsVersion version, int dhBits, CipherSuite... suites) {
    return new TlsSettings(
        TlsSettings.Mode.STARTTLS, List.of(version), List.of(suites), NamedGroup.MODERN, dhBits);
  }

  @Test
  void theGoodServersAreNotWeak() {
    assertThat(Scenario.goodServer().tls().weak()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TlsVersion.class)
  void aVersionBelowTls12IsWeak(TlsVersion version) {
    TlsSettings settings = settings(version, 2048, CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA);

    assertThat(settings.weak()).isEqualTo(version.compareTo(TlsVersion.TLS_1_2) < 0);
  }

  @Test
  void aSmallGroupIsWeakWhereASuiteTakesIt() {
    TlsVersion version = TlsVersion.TLS_1_2;

    assertThat(settings(version, 1024, CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA).weak())
        .isTrue();
    assertThat(settings(version, 2048, CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA).weak())
        .isFalse();
    assertThat(settings(version, 1024, CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA).weak()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(CipherSuite.class)
  void aSuiteIsWeakIfItsNameHasAWordThatSaysSo(CipherSuite suite) {
    assertThat(suite.weak())
        .isEqualTo(
            suite.name().matches(".*_(anon|PSK|EXPORT|NULL|RC4|RC2|3DES|DES|DES40|MD5)(_.*)?"));
  }
}
