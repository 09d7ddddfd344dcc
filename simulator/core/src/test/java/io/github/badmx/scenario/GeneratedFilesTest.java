package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the generated files of the scenarios module to what they are generated from. */
class GeneratedFilesTest {

  private static final String REGENERATE =
      "./mvnw -pl simulator/core -am test -Dtest=GeneratedFilesTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dbadmx.regenerate=true";

  @Test
  void theIndexListsEveryScenarioFile() throws IOException {
    String index =
        scenarios().stream()
            .map(ShippedScenarios::line)
            .collect(Collectors.joining("\n", "", "\n"));

    hold("index.tsv", index);
  }

  @Test
  void theSchemaIsThatOfTheRecords() throws IOException {
    hold("scenario.schema.json", ScenarioSchema.json());
  }

  @Test
  void theTableTellsEveryScenario() throws IOException {
    hold("README.md", ScenarioTable.of(scenarios()));
  }

  /** From the files: the class path has what was generated the last time. */
  private static List<Scenario> scenarios() throws IOException {
    return ProjectFiles.scenarios().stream()
        .map(GeneratedFilesTest::read)
        .sorted(Comparator.comparing(Scenario::name))
        .toList();
  }

  private static Scenario read(Path file) {
    try {
      return ScenarioReader.read(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void hold(String name, String wanted) throws IOException {
    Path file = ProjectFiles.SCENARIOS.resolve(name);
    if (Boolean.getBoolean("badmx.regenerate")) {
      Files.writeString(file, wanted);
    }
    assertThat(file)
        .as("%s is stale; run %s", file, REGENERATE)
        .exists()
        .content()
        .isEqualTo(wanted);
  }
}
