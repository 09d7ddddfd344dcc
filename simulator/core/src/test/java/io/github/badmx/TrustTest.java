package io.github.badmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

  @Test
  void isTheSameElsewhere() {
    try (BadMx mx = BadMx.start()) {
      Trust elsewhere = Trust.of(mx.trust().pem());

      assertThat(elsewhere.certificate()).isEqualTo(mx.trust().certificate());
      assertThat(elsewhere.pem()).isEqualTo(mx.trust().pem());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA"
      })
  void isOfACertificate(String pem) {
    assertThatThrownBy(() -> Trust.of(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a certificate as PEM: ");
  }
}
