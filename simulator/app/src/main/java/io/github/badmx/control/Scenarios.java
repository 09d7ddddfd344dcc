package io.github.badmx.control;

import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.CatalogueEntry;
import io.github.badmx.scenario.InvalidScenarioException;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be played: the catalogue that the server was started with, and what clients have added.
 *
 * <p>A name of the catalogue stays what it is: a scenario of that name means the same everywhere.
 */
final class Scenarios {

  private record Own(Scenario scenario, String text) {}

  private final Catalogue given;
  private final int most;
  private final Map<String, Own> own = new LinkedHashMap<>();
  private volatile Catalogue all;

  Scenarios(Catalogue given, int most) {
    this.given = given;
    this.most = most;
    this.all = given;
  }

  /** Every one. */
  Catalogue all() {
    return all;
  }

  /**
   * The one that somebody means by name, alias or id.
   *
   * @throws Problem if there is none
   */
  Scenario get(String word) {
    try {
      return all.get(word);
    } catch (IllegalArgumentException e) {
      String text = String.valueOf(e.getMessage());
      throw new Problem(404, text.replace("'badmx list' shows", "GET /api/scenarios shows"));
    }
  }

  /** Whether clients have added it. */
  synchronized boolean isOwn(Scenario scenario) {
    return own.containsKey(scenario.name());
  }

  /** Its file. */
  synchronized String text(Scenario scenario) {
    Own mine = own.get(scenario.name());
    if (mine != null) {
      return mine.text;
    }
    CatalogueEntry entry = given.entry(scenario.name()).orElseThrow();
    try {
      return entry.text();
    } catch (IOException e) {
      throw new Problem(500, "%s cannot be read any longer: %s".formatted(entry.file(), e));
    }
  }

  /**
   * Adds one, or puts it in the place of the one of that name that was added before.
   *
   * @return whether it is new
   * @throws Problem if it cannot be played, or its name, id or alias is taken
   */
  synchronized boolean put(String name, String text) {
    if (!name.matches("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*") || name.length() > 100) {
      throw Problem.field("name", "a name is group/short, in small letters, digits and hyphens");
    }
    if (given.entry(name).isPresent()) {
      throw new Problem(
          409, "'%s' comes with the server and stays as it is: take another name".formatted(name));
    }
    boolean added = !own.containsKey(name);
    if (added && own.size() >= most) {
      throw new Problem(503, "%d scenarios are kept, more are not: DELETE some".formatted(most));
    }
    Map<String, Own> next = new LinkedHashMap<>(own);
    next.put(name, new Own(read(name, text), text));
    try {
      take(next);
    } catch (InvalidScenarioException e) {
      List<String> why = new ArrayList<>();
      e.problems().forEach(problem -> why.add(problem.text()));
      throw new Problem(409, String.join("; ", why));
    }
    return added;
  }

  /**
   * Takes one away that was added; trials that play it go on.
   *
   * @throws Problem if there is none, or it was not added
   */
  synchronized void remove(String name) {
    Scenario scenario = get(name);
    if (!own.containsKey(scenario.name())) {
      throw new Problem(409, "'%s' comes with the server and stays".formatted(scenario.name()));
    }
    Map<String, Own> next = new LinkedHashMap<>(own);
    next.remove(scenario.name());
    take(next);
  }

  /** Takes all away that were added. */
  synchronized void reset() {
    take(Map.of());
  }

  private void take(Map<String, Own> next) {
    Catalogue with = given.and(next.values().stream().map(Own::scenario).toList());
    Map<String, Own> copy = new LinkedHashMap<>(next);
    own.clear();
    own.putAll(copy);
    all = with;
  }

  /**
   * Reads a scenario, YAML or JSON.
   *
   * @throws Problem with everything that is wrong in it
   */
  static Scenario read(String name, String text) {
    try {
      return ScenarioReader.read(name, name, text.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidScenarioException e) {
      List<Map<String, Object>> errors = new ArrayList<>();
      e.problems()
          .forEach(
              problem -> {
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("line", problem.line());
                error.put("column", problem.column());
                error.put("text", problem.text());
                errors.add(error);
              });
      throw new Problem(422, "the scenario cannot be played: " + e.problems().get(0).text())
          .with("errors", errors);
    }
  }
}
