package io.github.badmx.examples;

import io.github.badmx.scenario.Policy;
import io.github.badmx.verdict.Baseline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this module. */
final class ExampleFiles {

  private static final Path BASELINES = Path.of("baselines");
  private static final Path VERSIONS = BASELINES.resolve("versions.tsv");

  private ExampleFiles() {}

  /** The scenarios that the build plays to every client: some of each group. */
  static List<String> compared() {
    return text(Path.of("compared.txt")).lines().toList();
  }

  /** The rows of a table, without its head. */
  static List<List<String>> rows(String file) {
    return text(Path.of(file)).lines().skip(1).map(row -> List.of(row.split("\t"))).toList();
  }

  static Path baselineFile(String client, Policy policy) {
    return BASELINES.resolve("%s-%s.yaml".formatted(client, policy.yamlName()));
  }

  static List<Path> baselineFiles() {
    try (Stream<Path> all = Files.list(BASELINES)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Baseline baseline(Path file) {
    return Baseline.parse(file.toString(), text(file));
  }

  /** The version that each client had when its baselines were written. */
  static Map<String, String> versionsThen() {
    return rows(VERSIONS.toString()).stream()
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
