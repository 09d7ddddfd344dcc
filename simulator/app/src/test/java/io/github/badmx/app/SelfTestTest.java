package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelfTestTest {

  @Test
  void passesHere() {
    Badmx run = Badmx.run("self-test");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).matches("ok: \\d{3} scenarios are played\n");
    assertThat(run.exit()).isZero();
  }
}
