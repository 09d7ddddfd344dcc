package io.github.badmx.app;

import io.github.badmx.report.JsonReport;
import io.github.badmx.report.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Runs of the command {@code run}, and what they wrote. */
final class Runs {

  private Runs() {}

  /** A client that verifies; it claims so. */
  static Badmx strict(String... options) {
    String script = Clients.script("strict.py");
    return run(
        "verified",
        Arrays.asList(options),
        "python3",
        script,
        "{host}",
        "{port}",
        "{ca}",
        "{domain}",
        "{mode}");
  }

  /** A client that trusts an expired certificate; it claims {@code policy}. */
  static Badmx trusting(String policy, String... more) {
    String script = Clients.script("trusting.py");
    List<String> options = new ArrayList<>(List.of("--scenario", "certificate/expired"));
    options.addAll(List.of(more));
    return run(policy, options, "python3", script, "{host}", "{port}", "{domain}");
  }

  static Badmx run(String policy, List<String> options, String... command) {
    List<String> words = new ArrayList<>(List.of("run", "--policy", policy));
    words.addAll(options);
    words.add("--");
    words.addAll(List.of(command));
    return Badmx.run(words.toArray(String[]::new));
  }

  /** By the name of the scenario. */
  static Map<String, Played> played(Path file) throws IOException {
    return JsonReport.parse(file.toString(), Files.readString(file)).stream()
        .collect(Collectors.toMap(Played::scenario, one -> one));
  }

  static Played played(Path file, String scenario) throws IOException {
    return Objects.requireNonNull(played(file).get(scenario), scenario);
  }
}
