package io.github.badmx.control;

import io.github.badmx.report.Described;
import io.github.badmx.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** {@code /api/scenarios}: what can be played. */
final class ScenariosResource {

  private final Scenarios scenarios;

  ScenariosResource(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  Answer list(Request request) {
    String group = request.query().get("group");
    List<Scenario> chosen = group == null ? scenarios.all().all() : scenarios.all().group(group);
    return Answer.json(chosen.stream().map(Described::scenario).toList());
  }

  /** As JSON, or as the file is written for whoever accepts YAML. */
  Answer get(Request request) {
    Scenario scenario = scenarios.get(request.variable("name"));
    String text = scenarios.text(scenario);
    String accepted = request.header("accept");
    if (accepted != null && accepted.contains("yaml")) {
      return Answer.of(200, "application/yaml", text);
    }
    Map<String, Object> all = Described.scenario(scenario);
    all.put("why", scenario.why());
    all.put("remedy", scenario.remedy());
    all.put("aliases", scenario.aliases());
    all.put("shipped", !scenarios.isOwn(scenario));
    all.put("text", text);
    return Answer.json(all);
  }

  Answer put(Request request) {
    String name = request.variable("name");
    String text = request.isYaml() ? request.text() : InlineScenario.asYaml(request.text());
    boolean added = scenarios.put(name, text);
    Answer answer = Answer.json(added ? 201 : 200, Described.scenario(scenarios.get(name)));
    return added ? answer.header("Location", "/api/scenarios/" + name) : answer;
  }

  Answer delete(Request request) {
    scenarios.remove(request.variable("name"));
    return Answer.json(Map.of("deleted", request.variable("name")));
  }
}
