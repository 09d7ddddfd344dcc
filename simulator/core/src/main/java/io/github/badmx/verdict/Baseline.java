package io.github.badmx.verdict;

import io.github.badmx.scenario.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What a client did with each scenario the last time that somebody looked and agreed.
 *
 * <p>A conforming client may fall back, defer or refuse; who maintains it wants to know when that
 * changes.
 *
 * @param policy what the client claimed
 * @param conduct what it did, by scenario
 */
public record Baseline(Policy policy, Map<String, Conduct> conduct) {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(0)
          .setSchema(new FailsafeSchema())
          .build();

  public Baseline {
    conduct = Map.copyOf(conduct);
  }

  /** A baseline that cannot be read: file, line where that is known, what is wrong, the way out. */
  public static final class InvalidBaselineException extends RuntimeException {
    InvalidBaselineException(String message) {
      super(message);
    }
  }

  /**
   * Something that a client does otherwise than it did.
   *
   * @param scenario its name
   * @param was what the baseline has; nothing if the scenario is new
   * @param is what it did now; nothing if the scenario was not played
   */
  public record Change(String scenario, Optional<Conduct> was, Optional<Conduct> is) {

    /**
     * The two as a diff: what was with {@code -}, what is with {@code +}, what stayed with blanks.
     */
    @Override
    public String toString() {
      List<String> before = was.map(Baseline::lines).orElse(List.of());
      List<String> now = is.map(Baseline::lines).orElse(List.of());
      StringBuilder text = new StringBuilder(scenario).append('\n');
      before.forEach(
          line -> text.append(now.contains(line) ? "    " : "  - ").append(line).append('\n'));
      now.stream()
          .filter(line -> !before.contains(line))
          .forEach(line -> text.append("  + ").append(line).append('\n'));
      return text.toString();
    }
  }

  /** What these verdicts were given on. */
  public static Baseline of(Policy policy, List<Verdict> verdicts) {
    Map<String, Conduct> conduct = new LinkedHashMap<>();
    verdicts.forEach(verdict -> conduct.put(verdict.scenario().name(), Conduct.of(verdict)));
    return new Baseline(policy, conduct);
  }

  /**
   * What has changed from this to a later run.
   *
   * @param later what the client does now; scenarios that it does not have were not played, which
   *     is no change
   */
  public List<Change> changes(Baseline later) {
    List<Change> changes = new ArrayList<>();
    for (String scenario : new TreeSet<>(later.conduct.keySet())) {
      Optional<Conduct> was = Optional.ofNullable(conduct.get(scenario));
      Optional<Conduct> is = Optional.ofNullable(later.conduct.get(scenario));
      if (!was.equals(is)) {
        changes.add(new Change(scenario, was, is));
      }
    }
    return List.copyOf(changes);
  }

  /**
   * As a YAML file that reviews well: scenarios in order, a line for each thing that can change.
   */
  public String toYaml() {
    StringBuilder text = new StringBuilder("policy: %s\n".formatted(policy.yamlName()));
    text.append(conduct.isEmpty() ? "scenarios: {}\n" : "scenarios:\n");
    new TreeMap<>(conduct)
        .forEach(
            (scenario, it) -> {
              text.append("  ").append(scenario).append(":\n");
              lines(it).forEach(line -> text.append("    ").append(line).append('\n'));
            });
    return text.toString();
  }

  private static List<String> lines(Conduct conduct) {
    Stream<String> fixed =
        Stream.of(
            "verdict: " + conduct.verdict().label(),
            "outcome: " + conduct.outcome().label(),
            "fallback: " + conduct.fallback().label());
    Stream<String> sessions =
        conduct.sessions().isEmpty()
            ? Stream.of("sessions: []")
            : Stream.concat(
                Stream.of("sessions:"),
                conduct.sessions().stream().map(it -> "- '" + it.replace("'", "''") + "'"));
    return Stream.concat(fixed, sessions).toList();
  }

  /**
   * What {@link #toYaml} wrote.
   *
   * @param file what to call it in errors
   * @throws InvalidBaselineException if it is something else
   */
  public static Baseline parse(String file, String yaml) {
    Object root;
    try {
      root = new Load(SETTINGS).loadFromString(yaml);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      throw new InvalidBaselineException(
          "%s%s: this is not YAML: %s".formatted(file, line, e.getProblem()));
    } catch (YamlEngineException e) {
      throw new InvalidBaselineException(
          "%s: this is not YAML: %s".formatted(file, e.getMessage()));
    }
    return new Reader(file).baseline(root);
  }

  /** Makes a baseline of maps, lists and strings. */
  private record Reader(String file) {

    Baseline baseline(Object root) {
      Map<?, ?> top = map(root, "the file");
      Policy policy = one(top, "policy", Policy.values(), Policy::yamlName, "the file");
      Map<String, Conduct> conduct = new LinkedHashMap<>();
      map(top.get("scenarios"), "'scenarios'")
          .forEach((name, it) -> conduct.put(String.valueOf(name), conduct(name, it)));
      return new Baseline(policy, conduct);
    }

    private Conduct conduct(Object name, Object value) {
      String where = "'" + name + "'";
      Map<?, ?> fields = map(value, where);
      return new Conduct(
          one(fields, "verdict", Verdict.Result.values(), Verdict.Result::label, where),
          one(fields, "outcome", Outcome.values(), Outcome::label, where),
          one(fields, "fallback", Fallback.values(), Fallback::label, where),
          sessions(fields.get("sessions"), where));
    }

    private List<String> sessions(@Nullable Object value, String where) {
      if (!(value instanceof List<?> lines)) {
        throw invalid(where + " has no list of 'sessions'");
      }
      return lines.stream().map(String::valueOf).toList();
    }

    private Map<?, ?> map(@Nullable Object value, String where) {
      if (!(value instanceof Map<?, ?> map)) {
        throw invalid(where + " is no mapping");
      }
      return map;
    }

    private <E> E one(
        Map<?, ?> fields, String key, E[] values, Function<E, String> label, String where) {
      String wanted = String.valueOf(fields.get(key)).toLowerCase(Locale.ROOT);
      return Stream.of(values)
          .filter(it -> label.apply(it).equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  invalid(
                      "%s has '%s: %s': write one of %s"
                          .formatted(where, key, wanted, Stream.of(values).map(label).toList())));
    }

    private InvalidBaselineException invalid(String what) {
      return new InvalidBaselineException(
          "%s: %s; 'badmx run --write-baseline' makes it anew".formatted(file, what));
    }
  }
}
