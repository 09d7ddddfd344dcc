package io.github.badmx.app;

import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.InvalidScenarioException;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}: reads scenario files, says what is wrong and where. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Read scenario files, and say everything that is wrong in them and where.")
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final Catalogue shipped = Catalogue.shipped();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files, or folders with *.yaml files at any depth.")
  private List<Path> paths = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> good = new ArrayList<>();
    boolean allGood = true;
    for (Path file : paths.stream().flatMap(CheckCommand::files).toList()) {
      if (isGood(file, good)) {
        console.out().println(file + ": ok");
      } else {
        allGood = false;
      }
    }
    return allGood ? Exit.OK : Exit.USAGE;
  }

  private boolean isGood(Path file, List<Path> good) {
    try {
      Scenario scenario = ScenarioReader.read(file);
      if (!ships(scenario)) {
        good.add(file);
        shipped.with(good);
      }
      return true;
    } catch (InvalidScenarioException e) {
      good.remove(file);
      console.err().println(e.getMessage());
    } catch (IOException e) {
      console.err().printf("%s: cannot be read: %s%n", file, Reason.of(e));
    }
    return false;
  }

  /** A file of the catalogue itself, perhaps being worked on, does not clash with itself. */
  private boolean ships(Scenario scenario) {
    return shipped.entries().stream()
        .anyMatch(entry -> entry.name().equals(scenario.name()) && entry.id() == scenario.id());
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> found =
          below
              .filter(it -> it.toString().endsWith(".yaml") || it.toString().endsWith(".yml"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new Complaint(path + ": no *.yaml in this folder");
      }
      return found.stream();
    } catch (IOException e) {
      throw new Complaint("%s: cannot be read: %s".formatted(path, Reason.of(e)), e);
    }
  }
}
