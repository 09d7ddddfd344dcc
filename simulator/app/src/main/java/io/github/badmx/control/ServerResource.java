package io.github.badmx.control;

import io.github.badmx.BadMx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The server as a whole: whether it lives, its root, its version, and a fresh start. */
final class ServerResource {

  private final BadMx mx;
  private final Scenarios scenarios;
  private final Trials trials;
  private final Listeners listeners;

  ServerResource(BadMx mx, Scenarios scenarios, Trials trials, Listeners listeners) {
    this.mx = mx;
    this.scenarios = scenarios;
    this.trials = trials;
    this.listeners = listeners;
  }

  Answer live(Request request) {
    return Answer.text("live\n");
  }

  /** The API answers once every port listens. */
  Answer ready(Request request) {
    return Answer.text("ready: %d ports listen\n".formatted(listeners.fixed().size() + 1));
  }

  Answer version(Request request) {
    String version = ServerResource.class.getPackage().getImplementationVersion();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("badmx", Objects.requireNonNullElse(version, "from source"));
    all.put("java", Runtime.version().toString());
    return Answer.json(all);
  }

  Answer ca(Request request) {
    return Answer.of(200, "application/x-pem-file", mx.trust().pem());
  }

  /** Ends every trial and forgets what clients have left and done. */
  Answer reset(Request request) {
    trials.reset();
    scenarios.reset();
    listeners.reset();
    mx.sessions().forget();
    return Answer.json(Map.of("reset", true));
  }
}
