package io.github.badmx.app;

import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: plays scenarios, each on its own port, until told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Play scenarios, each on its own port: all of them unless told otherwise.")
final class ServeCommand implements Runnable {

  /** The base port where none is given. */
  static final int BASE_PORT = 26_000;

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
      names = "--json",
      description = {
        "Print one line once every port listens:",
        "{\"ca\": FILE, \"listeners\": [{\"scenario\", \"id\", \"host\", \"port\", \"mode\"}]}"
      })
  private boolean json;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CompletableFuture<Running> starting =
        Running.start(rootFile.root().server().address(bind.address()), rootFile);
    List<Scenario> scenarios;
    try {
      scenarios = choice.scenarios();
    } catch (RuntimeException e) {
      starting.thenAccept(Running::close).exceptionally(alsoFailed -> null).join();
      throw e;
    }
    try (Running running = Running.join(starting)) {
      List<Listener> listeners = new ArrayList<>();
      for (Scenario scenario : scenarios) {
        listeners.add(running.play(scenario, port(scenario), wayOut()));
      }
      announce(running, listeners);
      running.untilStopped();
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

  private void announce(Running running, List<Listener> listeners) {
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("ca", running.root());
      line.put("listeners", listeners.stream().map(Described::listener).toList());
      console.out().println(Described.json(line));
    } else {
      print(running, listeners);
    }
    if (!bind.warning().isEmpty()) {
      console.err().println("badmx serve: " + bind.warning());
    }
    console.flush();
  }

  private void print(Running running, List<Listener> listeners) {
    Table table = new Table("NAME", "PORT", "MODE", "TITLE");
    for (Listener listener : listeners) {
      Scenario scenario = listener.scenario();
      String mode = Described.mode(scenario.tls().mode());
      table.row(scenario.name(), Integer.toString(listener.port()), mode, scenario.title());
    }
    console.out().println("Root certificate to trust: " + running.root());
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
