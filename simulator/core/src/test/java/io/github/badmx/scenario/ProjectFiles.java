package io.github.badmx.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the scenarios module, as they stand in the project. */
final class ProjectFiles {

  static final Path SCENARIOS = Path.of("../../scenarios").toAbsolutePath().normalize();

  private ProjectFiles() {}

  /** Every scenario file, by name. */
  static List<Path> scenarios() {
    try (Stream<Path> all = Files.find(SCENARIOS, 2, (file, what) -> isScenario(file))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isScenario(Path file) {
    return SCENARIOS.relativize(file).toString().matches("[^/]+/[^/]+\\.yaml");
  }

  /** The first column of a table, without its head. */
  static List<String> firstColumn(String table) {
    return text(SCENARIOS.resolve(table))
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf('\t')))
        .toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
