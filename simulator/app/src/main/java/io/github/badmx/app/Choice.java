package io.github.badmx.app;

import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Nearest;
import io.github.badmx.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which scenarios a verb is about: those named, or all. */
final class Choice {

  @Mixin private final Own own = new Own();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Only this scenario, by name, id or alias; may be repeated.")
  private List<String> scenarios = List.of();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "Only the scenarios of this group; may be repeated.")
  private List<String> groups = List.of();

  /** All that can be chosen. */
  Catalogue catalogue() {
    return own.catalogue();
  }

  /** The scenarios, each once. */
  List<Scenario> scenarios() {
    return scenarios(catalogue());
  }

  /** The scenarios of this catalogue, each once. */
  List<Scenario> scenarios(Catalogue catalogue) {
    if (scenarios.isEmpty() && groups.isEmpty()) {
      return catalogue.all();
    }
    Set<Scenario> chosen = new LinkedHashSet<>();
    scenarios.forEach(word -> chosen.add(find(catalogue, word)));
    groups.forEach(word -> chosen.addAll(group(catalogue, word)));
    return new ArrayList<>(chosen);
  }

  /** The scenario that somebody means. */
  static Scenario find(Catalogue catalogue, String word) {
    try {
      return catalogue.get(word);
    } catch (IllegalArgumentException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  /** The scenarios of the group that somebody means. */
  static List<Scenario> group(Catalogue catalogue, String word) {
    List<Scenario> found = catalogue.group(word);
    if (found.isEmpty()) {
      List<String> known = catalogue.groups();
      String hint =
          Nearest.to(word, known)
              .map("did you mean '%s'?"::formatted)
              .orElseGet(() -> "there are " + String.join(", ", known));
      throw new Complaint("unknown group '%s': %s".formatted(word, hint));
    }
    return found;
  }

  /** Scenario files of the user's, besides those that ship with badmx. */
  static final class Own {

    @Option(
        names = "--file",
        paramLabel = "PATH",
        description =
            "Also know this scenario file, or all *.yaml in this folder; may be repeated.")
    private List<Path> files = List.of();

    Catalogue catalogue() {
      Catalogue shipped = Catalogue.shipped();
      files.forEach(Own::exists);
      return files.isEmpty() ? shipped : shipped.with(files);
    }

    private static void exists(Path file) {
      if (!Files.isReadable(file)) {
        throw new Complaint(
            "--file %s: %s"
                .formatted(
                    file, Files.exists(file) ? "may not be read" : "no such file or folder"));
      }
    }
  }
}
