package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN = List.of("expired", "self-signed", "TLSv1.2");

  @Test
  void forgivesALetterTooMuchMissingWrongOrSwapped() {
    assertThat(Nearest.to("exspired", KNOWN)).contains("expired");
    assertThat(Nearest.to("expred", KNOWN)).contains("expired");
    assertThat(Nearest.to("ezpired", KNOWN)).contains("expired");
    assertThat(Nearest.to("exipred", KNOWN)).contains("expired");
    assertThat(Nearest.to("selfsigned", KNOWN)).contains("self-signed");
  }

  @Test
  void doesNotMindCapitals() {
    assertThat(Nearest.to("tlsV1.2", KNOWN)).contains("TLSv1.2");
  }

  @Test
  void doesNotGuessWildly() {
    assertThat(Nearest.to("teapot", KNOWN)).isEmpty();
    assertThat(Nearest.to("e".repeat(10_000), KNOWN)).isEmpty();
  }
}
