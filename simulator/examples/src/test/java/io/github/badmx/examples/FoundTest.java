package io.github.badmx.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.verdict.Baseline;
import io.github.badmx.verdict.Conduct;
import io.github.badmx.verdict.Verdict.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table in README.md to the baselines. */
class FoundTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- from the baselines, by FoundTest -->\n";
  private static final String END = "<!-- end -->";
  private static final String HEAD =
      """
      | client | policy | versions | played | safe | tolerated | unsafe | unreached |
      |---|---|---|---:|---:|---:|---:|---:|
      """;

  @Test
  void theTableIsThatOfTheBaselines() {
    String readme = ExampleFiles.text(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    String wanted = readme.substring(0, begin) + table() + readme.substring(end);
    if (Boolean.getBoolean("badmx.regenerate")) {
      ExampleFiles.write(README, wanted);
    }

    assertThat(README)
        .as(
            "%s is stale; run ./mvnw -pl simulator/examples -am test -Dtest=FoundTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dbadmx.regenerate=true",
            README)
        .content()
        .isEqualTo(wanted);
  }

  private static String table() {
    return ExampleFiles.baselineFiles().stream()
        .map(FoundTest::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(Path file) {
    Baseline baseline = ExampleFiles.baseline(file);
    String policy = baseline.policy().yamlName();
    String client = file.getFileName().toString().replace("-" + policy + ".yaml", "");
    List<Result> results = baseline.conduct().values().stream().map(Conduct::verdict).toList();
    Stream<Object> counts =
        Stream.of(Result.SAFE, Result.TOLERATED, Result.UNSAFE, Result.UNREACHED)
            .map(result -> results.stream().filter(result::equals).count());
    Stream<Object> all =
        Stream.concat(
            Stream.of(client, policy, ExampleFiles.versionsThen().get(client), results.size()),
            counts);
    return all.map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
