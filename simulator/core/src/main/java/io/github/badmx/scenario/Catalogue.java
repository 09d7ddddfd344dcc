package io.github.badmx.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scenarios that can be played: those that ship with badmx, and files of the user's.
 *
 * <p>What a list shows is known at once; a scenario is read when it is asked for.
 */
public final class Catalogue {

  private final List<CatalogueEntry> entries;
  private final Map<String, CatalogueEntry> byWord = new LinkedHashMap<>();

  private Catalogue(List<CatalogueEntry> entries) {
    this.entries = List.copyOf(entries);
    List<ScenarioProblem> clashes = new ArrayList<>();
    for (CatalogueEntry entry : entries) {
      for (String word : entry.words()) {
        CatalogueEntry first = byWord.putIfAbsent(word, entry);
        if (first != null) {
          clashes.add(
              new ScenarioProblem(
                  entry.file(), 1, 1, "'%s' is taken by %s".formatted(word, first.file())));
        }
      }
    }
    if (!clashes.isEmpty()) {
      throw new InvalidScenarioException(clashes);
    }
  }

  /** The scenarios that ship with badmx. */
  public static Catalogue shipped() {
    return new Catalogue(ShippedScenarios.entries());
  }

  /**
   * These, and the user's own.
   *
   * @param paths scenario files, or folders with such files at any depth
   * @throws InvalidScenarioException if one cannot be played, or takes a name or id that is taken
   */
  public Catalogue with(List<Path> paths) {
    List<CatalogueEntry> more = new ArrayList<>(entries);
    List<ScenarioProblem> problems = new ArrayList<>();
    for (Path file : paths.stream().flatMap(Catalogue::files).toList()) {
      try {
        more.add(CatalogueEntry.of(file.toString(), ScenarioReader.read(file)));
      } catch (InvalidScenarioException e) {
        problems.addAll(e.problems());
      } catch (IOException e) {
        problems.add(new ScenarioProblem(file.toString(), 1, 1, "cannot be read: " + e));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidScenarioException(problems);
    }
    return new Catalogue(more);
  }

  /**
   * These, and others that stand in no file; problems go by their names.
   *
   * @throws InvalidScenarioException if one takes a name, an id or an alias that is taken
   */
  public Catalogue and(List<Scenario> others) {
    List<CatalogueEntry> more = new ArrayList<>(entries);
    others.forEach(scenario -> more.add(CatalogueEntry.of(scenario.name(), scenario)));
    return new Catalogue(more);
  }

  private static Stream<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below.filter(it -> it.toString().matches(".*\\.ya?ml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is known without reading: every scenario's name, id, mode, title and aliases. */
  public List<CatalogueEntry> entries() {
    return entries;
  }

  /** Every scenario. */
  public List<Scenario> all() {
    return entries.stream().map(CatalogueEntry::scenario).toList();
  }

  /** The groups, in order. */
  public List<String> groups() {
    return entries.stream().map(CatalogueEntry::group).distinct().toList();
  }

  /** The scenarios of a group. */
  public List<Scenario> group(String group) {
    return entries.stream()
        .filter(entry -> entry.group().equals(group))
        .map(CatalogueEntry::scenario)
        .toList();
  }

  /** What is known of the scenario with exactly this name, without reading it. */
  public Optional<CatalogueEntry> entry(String name) {
    return Optional.ofNullable(byWord.get(name)).filter(entry -> entry.name().equals(name));
  }

  /** The scenario with this name, alias or id. */
  public Optional<Scenario> find(String word) {
    return Optional.ofNullable(byWord.get(word)).map(CatalogueEntry::scenario);
  }

  /**
   * The scenario with this name, alias or id.
   *
   * @throws IllegalArgumentException if there is none; says which name is the nearest
   */
  public Scenario get(String word) {
    return find(word).orElseThrow(() -> new IllegalArgumentException(missing(word)));
  }

  private String missing(String word) {
    List<String> names = new ArrayList<>(byWord.keySet());
    entries.forEach(entry -> names.add(entry.name().substring(entry.group().length() + 1)));
    String near =
        Nearest.to(word, names)
            .map(name -> byWord.containsKey(name) ? name : withGroup(name))
            .map(": did you mean '%s'?"::formatted)
            .orElse(":");
    return "unknown scenario '%s'%s 'badmx list' shows them all".formatted(word, near);
  }

  private String withGroup(String shortName) {
    return entries.stream()
        .map(CatalogueEntry::name)
        .filter(name -> name.endsWith("/" + shortName))
        .findFirst()
        .orElse(shortName);
  }
}
