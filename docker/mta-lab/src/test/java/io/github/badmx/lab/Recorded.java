package io.github.badmx.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Logs that {@code /lab/send} printed once, below {@code src/test/resources/logs}. */
final class Recorded {

  private Recorded() {}

  /** The lines of {@code logs/PROGRAM/NAME.log}. */
  static List<String> log(String program, String name) throws IOException {
    String file = "/logs/%s/%s.log".formatted(program, name);
    try (InputStream in = Recorded.class.getResourceAsStream(file)) {
      byte[] text = Objects.requireNonNull(in, file).readAllBytes();
      return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
