package io.github.badmx.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.judge.Program.Output;
import io.github.badmx.proof.Client.Around;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** One scenario on a port of its own, under a name of its own, and the clients that come to it. */
final class Stand implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final AtomicInteger STANDS = new AtomicInteger();

  private final Host host;
  private final String alias;
  private final Listener listener;

  Stand(Scenario scenario, Host host) {
    this.host = host;
    this.alias = scenario.name() + "#" + STANDS.incrementAndGet();
    this.listener = host.mx().play(scenario.change().name(alias).build());
  }

  /** The next client, as {@code proofs.tsv} writes it: what it wrote, what became of it. */
  Play next(String words) {
    Client client = Client.of(host.withFiles(listener.scenario(), words));
    if (client.is(Around.TEN_MINUTES_LATER)) {
      host.later(Duration.ofMinutes(10));
    }
    if (client.is(Around.LET_GO)) {
      new Thread(this::letGo, "lets-go").start(); // it waits: no work for a shared pool
    }
    int before = sessions().size();
    Output output = client.is(Around.BESIDE_ANOTHER) ? beside(client) : connect(client);
    Play play = new Play(output, session(before, output));
    assertThat(play.failures()).as(play.toString()).isEmpty();
    return play;
  }

  private Output connect(Client client) {
    return client.connect(listener, host.roots());
  }

  private Output beside(Client client) {
    int before = sessions().size();
    Output output;
    try (RawClient another = new RawClient(listener)) {
      another.reply();
      output = connect(client);
      session(before, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session(before + 1, output);
    return output;
  }

  private void letGo() {
    try {
      if (listener.awaitHeld(SOON)) {
        listener.letGo();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Session session(int index, Output output) {
    if (listener.scenario().portFault().isPresent()) {
      assertThat(sessions()).as("nobody can have connected").isEmpty();
      return new Session(0, alias, Instant.EPOCH, List.of(), 0);
    }
    return Awaitility.await(alias + ": " + output.text())
        .atMost(SOON)
        .until(this::sessions, sessions -> sessions.size() > index)
        .get(index);
  }

  private List<Session> sessions() {
    return host.mx().sessions().list().stream().filter(it -> it.scenario().equals(alias)).toList();
  }

  @Override
  public void close() {
    listener.close();
  }
}
