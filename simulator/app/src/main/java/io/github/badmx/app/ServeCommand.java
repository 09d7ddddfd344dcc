package io.github.badmx.app;

import io.github.badmx.control.Control;
import io.github.badmx.control.EventStreams;
import io.github.badmx.control.Limits;
import io.github.badmx.control.Listeners;
import io.github.badmx.report.Described;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.CannotListenException;
import io.github.badmx.server.Listener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: plays scenarios, each on its own port, until told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Play scenarios, each on its own port: all of them unless told otherwise.")
final class ServeCommand implements Callable<Integer> {

  /** The base port where none is given. */
  static final int BASE_PORT = 26_000;

  private static final int SWITCHED_PORT = 2_525;

  /** What the switched port plays at first. */
  private static final String GOOD = "good/starttls";

  private final Console console;

  @Mixin private final Choice choice = new Choice();

  @Option(
      names = "--base-port",
      paramLabel = "N",
      description = "Listen on this plus the scenario's id (26000); 0 takes ports that are free.")
  private int basePort = BASE_PORT;

  @Mixin private final Bind bind = new Bind();
  @Mixin private final RootFile rootFile = new RootFile();

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The port that plays what the control API says, at first the good server (2525; free "
              + "with --base-port 0).")
  private @Nullable Integer switchedPort;

  @Mixin private final Controlled controlled = new Controlled();

  @Option(
      names = "--json",
      description = {
        "Print one line once every port listens:",
        "{\"control\": URL, \"ca\": FILE, \"default\": {\"host\", \"port\"},",
        " \"listeners\": [{\"scenario\", \"id\", \"host\", \"port\", \"mode\"}]}"
      })
  private boolean json;

  ServeCommand(Console console) {
    this.console = console;
  }

  /** What serves. */
  record Serving(Running running, Listeners listeners, Control control) {}

  @Override
  public Integer call() {
    return serve(
        serving -> {
          announce(serving);
          serving.running().untilStopped();
          return Exit.OK;
        });
  }

  /** Serves for as long as something else lasts, and gives its result. */
  <T> T serve(Function<Serving, T> meanwhile) {
    EventStreams streams = new EventStreams(Limits.DEFAULT);
    CompletableFuture<Running> starting =
        Running.start(rootFile.root().server().address(bind.address()).watcher(streams), rootFile);
    Catalogue catalogue;
    try {
      catalogue = choice.catalogue();
      catalogue.get(GOOD);
    } catch (RuntimeException e) {
      starting.thenAccept(Running::close).exceptionally(alsoFailed -> null).join();
      throw e;
    }
    try (Running running = Running.join(starting)) {
      // who only wants the switched port need not wait until hundreds of scenarios are read
      Listeners listeners = listeners(running, catalogue);
      for (Scenario scenario : choice.scenarios(catalogue)) {
        listeners.add(running.play(scenario, port(scenario), wayOut()));
      }
      Control.Settings settings =
          controlled.settings(bind.address(), rootFile.root().names(), basePort == 0);
      Control control = controlled.start(settings, running.mx(), catalogue, listeners, streams);
      running.closeFirst(control);
      return meanwhile.apply(new Serving(running, listeners, control));
    }
  }

  private Listeners listeners(Running running, Catalogue catalogue) {
    int port = switchedPort != null ? switchedPort : basePort == 0 ? 0 : SWITCHED_PORT;
    if (port < 0 || port > 65_535) {
      throw new Complaint("--port %d: there is no such port; 0 to 65535".formatted(port));
    }
    try {
      return new Listeners(running.mx(), catalogue.get(GOOD), port);
    } catch (CannotListenException e) {
      throw new Complaint("%s (--port takes another)".formatted(e.getMessage()), e);
    }
  }

  private int port(Scenario scenario) {
    int port = basePort == 0 ? 0 : basePort + scenario.id();
    if (port < 0 || port > 65_535) {
      throw new Complaint(
          "%s: there is no port %d; give a smaller --base-port than %d"
              .formatted(scenario.name(), port, basePort));
    }
    return port;
  }

  private String wayOut() {
    return basePort == 0 ? "--bind gives another address" : "--base-port moves them all";
  }

  private void announce(Serving serving) {
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("control", serving.control().url());
      line.put("ca", serving.running().root());
      Listener switched = serving.listeners().switched();
      line.put("default", Map.of("host", switched.host(), "port", switched.port()));
      line.put("listeners", serving.listeners().fixed().stream().map(Described::listener).toList());
      console.out().println(Described.json(line));
    } else {
      print(serving);
    }
    if (!bind.warning().isEmpty()) {
      console.err().println("badmx serve: " + bind.warning());
    }
    console.flush();
  }

  private void print(Serving serving) {
    Table table = new Table("NAME", "PORT", "MODE", "TITLE");
    for (Listener listener : serving.listeners().fixed()) {
      Scenario scenario = listener.scenario();
      String mode = Described.mode(scenario.tls().mode());
      table.row(scenario.name(), Integer.toString(listener.port()), mode, scenario.title());
    }
    console.out().println("Root certificate to trust: " + serving.running().root());
    console
        .out()
        .printf(
            "Control API: %s/api/openapi.json; port %d plays what it says.%n",
            serving.control().url(), serving.listeners().switched().port());
    console.out().println();
    table.print(console);
    console.out().println();
    if (bind.warning().isEmpty()) {
      console
          .out()
          .printf("Listens on %s only; --bind lets others in. ", bind.address().getHostAddress());
    }
    console.out().println("Ctrl-C stops it.");
  }
}
