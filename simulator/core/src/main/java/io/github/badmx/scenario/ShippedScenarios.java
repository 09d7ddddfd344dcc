package io.github.badmx.scenario;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scenario files of the class path. A jar cannot be listed cheaply, so they come with an index:
 * a line a scenario, with id, name, mode, aliases and title between tabs. A test holds it to the
 * files.
 */
final class ShippedScenarios {

  private static final String FOLDER = "/io/github/badmx/scenarios/";

  private ShippedScenarios() {}

  static List<CatalogueEntry> entries() {
    String index = new String(octets("index.tsv"), StandardCharsets.UTF_8);
    return index.lines().map(ShippedScenarios::entry).toList();
  }

  /** The rows of a table of the class path, its heading left out. */
  static List<List<String>> table(String name) {
    return lines(name).skip(1).map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** The lines of a file beside the scenarios. */
  static Stream<String> lines(String name) {
    return new String(octets(name), StandardCharsets.UTF_8).lines();
  }

  /** The line of the index for a scenario. */
  static String line(Scenario scenario) {
    return String.join(
        "\t",
        Integer.toString(scenario.id()),
        scenario.name(),
        scenario.tls().mode().name(),
        String.join(" ", scenario.aliases()),
        scenario.title());
  }

  private static CatalogueEntry entry(String line) {
    String[] cells = line.split("\t", 5);
    String file = "scenarios/" + cells[1] + ".yaml";
    return new CatalogueEntry(
        file,
        cells[1],
        Integer.parseInt(cells[0]),
        cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" ", -1)),
        TlsSettings.Mode.valueOf(cells[2]),
        cells[4],
        () -> ScenarioReader.read(cells[1], file, octets(cells[1] + ".yaml")));
  }

  static boolean has(String name) {
    return ShippedScenarios.class.getResource(FOLDER + name + ".yaml") != null;
  }

  /** The file of a scenario. */
  static String text(String name) {
    return new String(octets(name + ".yaml"), StandardCharsets.UTF_8);
  }

  private static byte[] octets(String name) {
    try (InputStream in = ShippedScenarios.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException("not in badmx-scenarios: " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
