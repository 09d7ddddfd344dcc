package io.github.badmx;

import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Sessions;
import io.github.badmx.verdict.Judge;
import io.github.badmx.verdict.Outcome;
import io.github.badmx.verdict.Story;
import io.github.badmx.verdict.Verdict;
import java.time.Duration;

/**
 * One scenario played to one client: where to connect, what came in, what is to be thought of it.
 *
 * <pre>{@code
 * Trial trial = mx.play(Catalogue.shipped().get("certificate/expired"), Policy.VERIFIED);
 * mailer(trial.host(), trial.port(), trial.trust().sslContext()).send(mail);
 * trial.assertSafe();
 * }</pre>
 *
 * <p>The verdict is on every connection that has been made to its port until it is asked for.
 */
public final class Trial implements AutoCloseable {

  /** How long a verdict waits for a client to hang up, unless told otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A connection that is closed is told of on its event loop, a moment later. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final Listener listener;
  private final Policy policy;
  private final Sessions sessions;
  private final Trust trust;

  Trial(Listener listener, Policy policy, Sessions sessions, Trust trust) {
    this.listener = listener;
    this.policy = policy;
    this.sessions = sessions;
    this.trust = trust;
  }

  /** What is played. */
  public Scenario scenario() {
    return listener.scenario();
  }

  /** What the client claims to insist on. */
  public Policy policy() {
    return policy;
  }

  /** The address to connect to, as an IP literal; good certificates are valid for it too. */
  public String host() {
    return listener.host();
  }

  /** The port to connect to. */
  public int port() {
    return listener.port();
  }

  /** What a client needs to trust this server's good certificates. */
  public Trust trust() {
    return trust;
  }

  /** The connections so far: those that have ended, and how many are open. */
  public Sessions sessions() {
    return sessions;
  }

  /** {@link #verdict(Duration)} with {@link #PATIENCE}. */
  public Verdict verdict() {
    return verdict(PATIENCE);
  }

  /**
   * The verdict on the client, once it has hung up; a connection that is still open after {@code
   * patience} is ended.
   */
  public Verdict verdict(Duration patience) {
    if (!noneOpen(patience)) {
      hangUp();
    }
    return verdictSoFar();
  }

  /** The verdict on the connections that have ended by now; waits for nothing and ends nothing. */
  public Verdict verdictSoFar() {
    return Judge.judge(scenario(), policy, sessions.list());
  }

  /** Lets the connections go on that a hold keeps waiting, and never keeps one from now on. */
  public void letGo() {
    listener.letGo();
  }

  /**
   * Fails, with the story, unless the client has kept its policy and a fault has struck.
   *
   * @throws AssertionError on {@code UNSAFE}, {@code UNREACHED} and {@code ERROR}
   */
  public void assertSafe() {
    Verdict verdict = verdict();
    switch (verdict.result()) {
      case SAFE, TOLERATED -> {}
      case UNSAFE, UNREACHED, ERROR -> throw new AssertionError("\n" + verdict.story());
    }
  }

  /**
   * Fails, with the story, unless {@link #assertSafe} passes and a message was accepted.
   *
   * @throws AssertionError else
   */
  public void assertDelivered() {
    assertSafe();
    Verdict verdict = verdict();
    if (verdict.outcome() == Outcome.REFUSED || verdict.outcome() == Outcome.NONE) {
      throw new AssertionError("no message was delivered\n" + verdict.story());
    }
  }

  /** What has happened so far in the connections that have ended, for a person. */
  public String transcript() {
    return Story.transcripts(verdictSoFar());
  }

  /** Stops listening and ends what is open; what came in can still be judged. */
  @Override
  public void close() {
    listener.close();
    hangUp();
  }

  private void hangUp() {
    listener.endConnections();
    noneOpen(LAST_WORDS);
  }

  private boolean noneOpen(Duration limit) {
    try {
      return sessions.awaitNoneOpen(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String toString() {
    return "%s on %s:%d".formatted(scenario().name(), host(), port());
  }
}
