package io.github.badmx.proof;

import io.github.badmx.judge.Program.Output;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One scenario played to one client: what the client wrote, and what became of its connection. */
record Play(Output output, Session session) {

  /** The only connection of a scenario. */
  static Play of(Scenario scenario, Host host, String client) {
    try (Stand stand = new Stand(scenario, host)) {
      return stand.next(client);
    }
  }

  /** The names of the faults that fired. */
  Set<String> fired() {
    return events(Event.FaultFired.class).map(Event.FaultFired::fault).collect(Collectors.toSet());
  }

  /** Bugs of ours. */
  List<Event.BadmxFailed> failures() {
    return events(Event.BadmxFailed.class).toList();
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
