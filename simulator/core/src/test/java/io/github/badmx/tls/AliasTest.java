package io.github.badmx.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.CipherSuite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AliasTest {

  @ParameterizedTest
  @EnumSource(CipherSuite.class)
  void bouncyCastleCanRunTheAliasOfEverySuite(CipherSuite suite) {
    assertThat(Alias.runnable(suite)).isTrue();
  }
}
