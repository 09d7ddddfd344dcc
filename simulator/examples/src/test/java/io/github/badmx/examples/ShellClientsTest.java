package io.github.badmx.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.badmx.scenario.Policy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that send mail, by {@code badmx run}, as anybody would.
 *
 * <p>A baseline is of certain versions. Other versions are played as well, and what they do
 * otherwise is printed; but it fails nothing.
 */
class ShellClientsTest {

  private static final List<String> PLACEHOLDERS =
      List.of("{name}", "{port}", "{ca}", "{domain}", "{mode}");

  record Client(String name, Policy policy, List<String> needs, List<String> command) {

    static Stream<Client> of(List<String> row) {
      return Arrays.stream(row.get(1).split(" "))
          .map(policy -> Policy.valueOf(policy.toUpperCase(Locale.ROOT)))
          .map(
              policy ->
                  new Client(
                      row.get(0),
                      policy,
                      List.of(row.get(2).split(" ")),
                      List.of(row.get(3).split(" "))));
    }

    @Override
    public String toString() {
      return name + " " + policy.yamlName();
    }
  }

  static Stream<Client> clients() {
    return ExampleFiles.rows("clients.tsv").stream().flatMap(Client::of);
  }

  @ParameterizedTest
  @MethodSource("clients")
  @Timeout(180)
  void doesWhatItDid(Client client) throws IOException, InterruptedException {
    client.needs().forEach(ShellClientsTest::need);
    Path baseline = ExampleFiles.baselineFile(client.name(), client.policy());

    Ran ran = Ran.of(badmxRun(client, baseline));

    String then = ExampleFiles.versionsThen().get(client.name());
    String now = Ran.of(List.of("clients/version.sh", client.name())).said().strip();
    if (now.equals(then)) {
      assertThat(ran.exit()).as("%s is not as in %s:%n%s", client, baseline, ran.said()).isZero();
    } else {
      assertThat(ran.exit()).as(ran.said()).isIn(0, 1);
      System.out.printf(
          "%s: the baseline is of %s, here is %s; it is not held to it%s%n",
          client, then, now, ran.exit() == 0 ? ", but does the same" : ":\n" + ran.said());
    }
  }

  private static List<String> badmxRun(Client client, Path baseline) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.badmx.app.Main",
                "run"));
    words.addAll(
        List.of("--policy", client.policy().yamlName(), "--jobs", "8", "--timeout", "20s"));
    words.addAll(List.of("--baseline", baseline.toString()));
    ExampleFiles.compared().forEach(scenario -> words.addAll(List.of("--scenario", scenario)));
    words.add("--");
    words.addAll(client.command());
    words.add(client.policy().yamlName());
    words.addAll(PLACEHOLDERS);
    return words;
  }

  /** Skips the test if there is no such program or file; fails it where all are required. */
  private static void need(String what) {
    boolean there =
        what.contains("/")
            ? Files.exists(Path.of(what))
            : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, what)));
    if (!there && Boolean.getBoolean("badmx.judges.required")) {
      fail(what + " is not installed, and badmx.judges.required is true");
    }
    assumeTrue(there, what + " is not installed");
  }
}
