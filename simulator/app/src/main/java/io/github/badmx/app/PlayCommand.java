package io.github.badmx.app;

import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.server.Listener;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code play}: one scenario on one port, and what happens there as it happens. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    description = "Play one scenario and print the transcript live.")
final class PlayCommand implements Runnable {

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final Console console;

  @Parameters(paramLabel = "NAME", description = "The scenario: its name, id or alias.")
  private String name = "";

  @Mixin private final Choice.Own own = new Choice.Own();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen here (2525); 0 takes a port that is free.")
  private int port = 2525;

  @Mixin private final Bind bind = new Bind();
  @Mixin private final RootFile rootFile = new RootFile();

  @Option(names = "--once", description = "End when the first connection has ended.")
  private boolean once;

  PlayCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (port < 0 || port > 65_535) {
      throw new Complaint("--port %d: there is no such port; 0 to 65535".formatted(port));
    }
    Scenario scenario = Choice.find(own.catalogue(), name);
    try (Live live = new Live(console);
        Running running =
            Running.join(
                Running.start(
                    rootFile.root().server().address(bind.address()).watcher(live), rootFile))) {
      announce(running, running.play(scenario, port, "--port N takes another"));
      if (once) {
        awaitOne(running);
      } else {
        running.untilStopped();
      }
    }
  }

  private static void awaitOne(Running running) {
    try {
      running.mx().sessions().awaitEnded(1, FOR_EVER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void announce(Running running, Listener listener) {
    Scenario scenario = listener.scenario();
    console.out().printf("%s: %s%n", console.heading(scenario.name()), scenario.title());
    console.out().printf("Listens on %s. Try:%n", at(listener.host(), listener.port()));
    console.out().println();
    console.out().println("  " + openssl(scenario, running.root(), listener.port()));
    console.out().println("  " + swaks(scenario, listener.port()));
    console.out().println();
    if (!bind.warning().isEmpty()) {
      console.err().println("badmx play: " + bind.warning());
    }
    console.flush();
  }

  private String openssl(Scenario scenario, String root, int listens) {
    return "openssl s_client %s-connect %s -CAfile %s -verify_return_error -crlf"
        .formatted(
            scenario.tls().mode() == Mode.IMPLICIT ? "" : "-starttls smtp ",
            at(bind.reachable(), listens),
            root);
  }

  private String swaks(Scenario scenario, int listens) {
    String tls =
        switch (scenario.tls().mode()) {
          case STARTTLS -> " --tls";
          case IMPLICIT -> " --tls-on-connect";
          case NONE -> "";
        };
    return "swaks --server %s%s --to you@badmx.test".formatted(at(bind.reachable(), listens), tls);
  }

  private static String at(String host, int listens) {
    return host.contains(":") ? "[%s]:%d".formatted(host, listens) : host + ":" + listens;
  }
}
