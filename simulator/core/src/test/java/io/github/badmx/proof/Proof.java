package io.github.badmx.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param then the connections that follow that of the strict client on the same port
 */
record Proof(
    String scenario, String strict, String says, String trusting, String result, List<Next> then) {

  /**
   * A row that begins with {@code +}: one more connection to the port of the row above it.
   *
   * @param client who connects
   * @param says part of what it says, to the letter
   * @param fired every fault that fires, and no other; {@code none}; or the name of the test that
   *     proves all further connections
   * @param result how far it gets: {@code tls}, {@code clear}, {@code secured} or {@code nothing}
   */
  record Next(String client, String says, String fired, String result) {

    /** The test that proves it elsewhere. */
    Optional<String> elsewhere() {
      return fired.endsWith("Test") ? Optional.of(fired) : Optional.empty();
    }

    /** The names of the faults that fire. */
    Set<String> faults() {
      return fired.equals("none") ? Set.of() : Set.of(fired.split(" "));
    }
  }

  private static final String AGAIN = "+";

  private static final String TWIN = "twin ";

  /** All rows, by scenario. */
  static Map<String, Proof> all() {
    try (InputStream rows =
        Objects.requireNonNull(Proof.class.getResourceAsStream("proofs.tsv"), "proofs.tsv")) {
      Map<String, Proof> all = new LinkedHashMap<>();
      Proof last = null;
      for (String line : new String(rows.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          last = of(line, last);
          all.merge(last.scenario(), last, Proof::longer);
        }
      }
      return all;
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

  private static Proof longer(Proof before, Proof after) {
    if (after.then().isEmpty()) {
      throw new IllegalStateException("proofs.tsv: two rows for " + after.scenario());
    }
    return after;
  }

  private static Proof of(String line, @Nullable Proof last) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != 5) {
      throw new IllegalStateException("proofs.tsv: five columns are due, not: " + line);
    }
    if (!cells.get(0).equals(AGAIN)) {
      return new Proof(
          cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), List.of());
    }
    if (last == null) {
      throw new IllegalStateException("proofs.tsv: no row is above: " + line);
    }
    return last.and(new Next(cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
  }

  private Proof and(Next next) {
    List<Next> more = Stream.concat(then.stream(), Stream.of(next)).toList();
    return new Proof(scenario, strict, says, trusting, result, more);
  }
}
