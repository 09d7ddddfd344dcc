package io.github.badmx.control;

import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a request wants to be played: a scenario by name or written out, and a policy. */
final class Wanted {

  private static final String SCENARIO = "scenario";
  private static final String POLICY = "policy";
  private static final List<String> POLICIES =
      Stream.of(Policy.values()).map(Policy::yamlName).toList();

  private final Request request;
  private final Scenarios scenarios;
  private final Map<String, Object> members;

  private Wanted(Request request, Scenarios scenarios, List<String> known) {
    this.request = request;
    this.scenarios = scenarios;
    this.members = request.isYaml() ? Map.of() : request.members(known);
  }

  /** For a request that wants a scenario and a policy. */
  static Wanted trial(Request request, Scenarios scenarios) {
    return new Wanted(request, scenarios, List.of(SCENARIO, POLICY));
  }

  /** For a request that wants a scenario. */
  static Wanted scenario(Request request, Scenarios scenarios) {
    return new Wanted(request, scenarios, List.of(SCENARIO));
  }

  /**
   * The scenario.
   *
   * @throws Problem if there is none, or it cannot be played
   */
  Scenario scenario() {
    if (request.isYaml()) {
      return InlineScenario.yaml(request.text());
    }
    Object scenario = members.get(SCENARIO);
    if (scenario instanceof Map) {
      return InlineScenario.member(request.text(), SCENARIO);
    }
    if (!(scenario instanceof String text) || text.isBlank()) {
      throw Problem.field(SCENARIO, "give a name, or a scenario as an object or as YAML text");
    }
    return text.contains(":") ? InlineScenario.yaml(text) : named(text);
  }

  private Scenario named(String word) {
    try {
      return scenarios.get(word);
    } catch (Problem unknown) {
      throw Problem.field(SCENARIO, String.valueOf(unknown.getMessage()));
    }
  }

  /**
   * The policy.
   *
   * @throws Problem if there is none
   */
  Policy policy() {
    @Nullable Object inQuery = request.query().get(POLICY);
    Object policy = Objects.requireNonNullElse(members.getOrDefault(POLICY, inQuery), "");
    String word = policy.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    return Stream.of(Policy.values())
        .filter(it -> it.yamlName().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.field(
                    POLICY,
                    word.isEmpty()
                        ? "say what the client claims: " + String.join(", ", POLICIES)
                        : "unknown policy '%s'%s".formatted(word, Request.near(word, POLICIES))));
  }
}
