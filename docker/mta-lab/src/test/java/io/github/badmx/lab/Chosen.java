package io.github.badmx.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of {@code in-ci.tsv}.
 *
 * @param rank of the cause among those that matter most, or {@code -}
 * @param cause that the scenario plays, or {@code -}
 * @param scenario what the lab plays in CI
 */
record Chosen(String rank, String cause, String scenario) {

  private static final Path FILE = Images.TOP.resolve("docker/mta-lab/in-ci.tsv");

  /** All of them. */
  static List<Chosen> all() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.startsWith("#") && !line.startsWith("rank"))
          .map(line -> line.split("\t"))
          .map(cells -> new Chosen(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
