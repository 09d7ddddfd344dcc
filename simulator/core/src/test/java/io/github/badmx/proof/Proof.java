package io.github.badmx.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of {@code proofs.tsv}: what one scenario does to a strict client and to a trusting one.
 *
 * @param scenario its name
 * @param strict the client that must notice, with its options
 * @param says the decisive part of what it says, to the letter
 * @param trusting the client that gets through; or {@code twin} and a scenario that the strict
 *     client accepts; or {@code silence}: nobody gets through, the server waits until the client
 *     has left
 * @param result what getting through means: {@code tls} or {@code clear} for a message delivered,
 *     {@code secured} for a handshake
 */
record Proof(String scenario, String strict, String says, String trusting, String result) {

  private static final String TWIN = "twin ";

  /** All rows, by scenario. */
  static Map<String, Proof> all() {
    try (InputStream rows =
        Objects.requireNonNull(Proof.class.getResourceAsStream("proofs.tsv"), "proofs.tsv")) {
      return new String(rows.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Proof::of)
          .collect(Collectors.toMap(Proof::scenario, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the proof is that nothing comes. */
  boolean silence() {
    return trusting.equals("silence");
  }

  /** The scenario that the strict client accepts, where no client accepts this one. */
  Optional<String> twin() {
    return trusting.startsWith(TWIN)
        ? Optional.of(trusting.substring(TWIN.length()))
        : Optional.empty();
  }

  private static Proof of(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != 5) {
      throw new IllegalStateException("proofs.tsv: five columns are due, not: " + line);
    }
    return new Proof(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
  }
}
