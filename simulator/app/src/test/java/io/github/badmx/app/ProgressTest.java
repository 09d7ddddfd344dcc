package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.report.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(err));

  @Test
  void saysALineAfterEachTenthToPipes() {
    try (Progress progress = new Progress(console, 20, false)) {
      for (int i = 0; i < 20; i++) {
        progress.and(Sample.played(i, "a", i == 3 ? "unsafe" : "safe"));
      }
    }

    assertThat(err.toString().lines())
        .hasSize(10)
        .startsWith("2/20 played, 0 unsafe", "4/20 played, 1 unsafe")
        .endsWith("20/20 played, 1 unsafe");
  }

  @Test
  void writesOneLineOverOnATerminalAndTakesItAway() {
    try (Progress progress = new Progress(console, 2, true)) {
      progress.and(Sample.played(1, "a", "unsafe"));
    }

    assertThat(err.toString()).isEqualTo("\r\u001b[K1/2 played, 1 unsafe  certificate/a\r\u001b[K");
  }
}
