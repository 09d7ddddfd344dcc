package io.github.badmx.control;

import io.github.badmx.report.Described;
import io.github.badmx.server.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/listeners}: what is played on the ports that are always there. */
final class ListenersResource {

  private final Listeners listeners;
  private final Scenarios scenarios;

  ListenersResource(Listeners listeners, Scenarios scenarios) {
    this.listeners = listeners;
    this.scenarios = scenarios;
  }

  Answer list(Request request) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(described(Listeners.DEFAULT, listeners.switched()));
    for (Listener listener : listeners.fixed()) {
      all.add(described(listener.scenario().name(), listener));
    }
    return Answer.json(all);
  }

  Answer put(Request request) {
    String name = request.variable("name");
    if (!name.equals(Listeners.DEFAULT)) {
      throw listeners.fixed().stream().anyMatch(it -> it.scenario().name().equals(name))
          ? new Problem(409, "'%s' always plays that; 'default' can be told".formatted(name))
          : new Problem(404, "there is no listener '%s'; 'default' can be told".formatted(name));
    }
    Listener now = listeners.play(Wanted.scenario(request, scenarios).scenario());
    return Answer.json(described(name, now));
  }

  private static Map<String, Object> described(String name, Listener listener) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", name);
    all.putAll(Described.listener(listener));
    return all;
  }
}
