package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.BadMx;
import io.github.badmx.judge.Program.Output;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One scenario played to one client: what the client wrote, and what became of its connection. */
record Play(Output output, Session session) {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final AtomicInteger PLAYS = new AtomicInteger();

  /** Plays it on a port of its own, under a name of its own. */
  static Play of(Scenario scenario, BadMx mx, Path roots, Client client) {
    String alias = scenario.name() + "#" + PLAYS.incrementAndGet();
    try (Listener listener = mx.play(scenario.change().name(alias).build())) {
      Output output = client.connect(listener, roots);
      Session session =
          Awaitility.await(alias + ": " + output.text())
              .atMost(SOON)
              .until(() -> ended(mx, alias), sessions -> !sessions.isEmpty())
              .get(0);
      Play play = new Play(output, session);
      assertThat(play.events(Event.BadmxFailed.class)).as(play.toString()).isEmpty();
      return play;
    }
  }

  private static List<Session> ended(BadMx mx, String name) {
    return mx.sessions().list().stream().filter(it -> it.scenario().equals(name)).toList();
  }

  /** The names of the faults that fired. */
  Set<String> fired() {
    return events(Event.FaultFired.class).map(Event.FaultFired::fault).collect(Collectors.toSet());
  }

  /** Who ended the connection. */
  Event.Ending ending() {
    return events(Event.Closed.class).findFirst().orElseThrow().ending();
  }

  /** How far the client got: {@code tls} or {@code clear} for a message, else {@code secured}. */
  String result() {
    String handshake = events(Event.Secured.class).findAny().isPresent() ? "secured" : "nothing";
    return events(Event.MessageIn.class)
        .findFirst()
        .map(message -> message.secured() ? "tls" : "clear")
        .orElse(handshake);
  }

  private <E extends Event> Stream<E> events(Class<E> kind) {
    return session.events().stream().filter(kind::isInstance).map(kind::cast);
  }

  @Override
  public String toString() {
    return output.text() + "\n" + Transcript.of(session);
  }
}
