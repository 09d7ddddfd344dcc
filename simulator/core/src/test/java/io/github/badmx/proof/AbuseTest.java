package io.github.badmx.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.BadMx;
import io.github.badmx.judge.Smtplib;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.Limits;
import io.github.badmx.server.Listener;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Session;
import io.github.badmx.session.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Clients that misbehave on a real socket: each is recorded for what it did, nothing is written to
 * standard error, and the next client's mail is delivered.
 */
@Isolated
final class AbuseTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final BadMx mx = BadMx.builder().limits(new Limits(3, IDLE, IDLE, 100)).start();

  @BeforeEach
  void start() {
    System.setErr(new PrintStream(written, true, UTF_8));
  }

  @AfterEach
  void theNextMailIsDelivered() throws InterruptedException {
    try (mx;
        Listener good = mx.play(shipped("good/starttls"))) {
      assertThat(mx.sessions().awaitNoneOpen(SOON)).isTrue();
      assertThat(Smtplib.send(good.port(), "starttls", "10", "", "").text()).contains("DELIVERED");
      assertThat(mx.sessions().list())
          .flatExtracting(Session::events)
          .noneMatch(Event.BadmxFailed.class::isInstance);
      assertThat(written.toString(UTF_8)).isEmpty();
    } finally {
      System.setErr(standardError);
    }
  }

  private static Scenario shipped(String name) {
    return Catalogue.shipped().get(name);
  }

  private interface Abuse {
    void by(RawClient client) throws IOException;
  }

  /** Lets one client do it, and returns what was recorded. */
  private Session record(Scenario scenario, Abuse abuse) throws Exception {
    try (Listener listener = mx.play(scenario);
        RawClient client = new RawClient(listener)) {
      abuse.by(client);
    }
    assertThat(mx.sessions().awaitEnded(1, SOON)).isTrue();
    return mx.sessions().list().get(0);
  }

  private static Consumer<Session> misbehaved(String how) {
    return session ->
        assertThat(session.events())
            .as(Transcript.of(session))
            .anyMatch(it -> it instanceof Event.Misbehaved it2 && it2.how().contains(how));
  }

  private static Consumer<Session> ended(Ending how) {
    return session ->
        assertThat(session.events())
            .as(Transcript.of(session))
            .last()
            .matches(it -> it instanceof Event.Closed closed && closed.ending() == how);
  }

  private static Consumer<Session> has(Class<? extends Event> kind) {
    return session ->
        assertThat(session.events()).as(Transcript.of(session)).anyMatch(kind::isInstance);
  }

  @Test
  void garbageBeforeEhloIsAnsweredLineByLine() throws Exception {
    byte[] garbage = new byte[10_000];
    new Random(1).nextBytes(garbage);
    garbage[0] = 0;

    Session session =
        record(
            shipped("good/starttls"),
            client -> {
              client.reply();
              assertThat(client.say(garbage).ask("")).startsWith("500 ");
            });

    assertThat(session).satisfies(has(Event.LineIn.class), misbehaved("NUL"));
  }

  @Test
  void aLineOfTenMegabytesGetsOneAnswer() throws Exception {
    Session session =
        record(
            shipped("good/starttls"),
            client -> {
              client.reply();
              assertThat(client.ask("x".repeat(10_000_000))).isEqualTo("500 5.5.2 Line too long");
              assertThat(client.ask("NOOP")).startsWith("250 ");
            });

    assertThat(session).satisfies(misbehaved("a line of more than 8192 octets"));
  }

  @Test
  void bareLfAndNulAreForgiven() throws Exception {
    Session session =
        record(
            shipped("good/starttls"),
            client -> {
              client.reply();
              assertThat(client.say("NOOP\n").reply()).startsWith("250 ");
              assertThat(client.ask("NOOP \0")).matches("[25]\\d\\d .*");
            });

    assertThat(session).satisfies(misbehaved("bare LF"), misbehaved("NUL"));
  }

  @Test
  void aMessagePastTheLimitIsReadToItsEndAndRefused() throws Exception {
    Scenario small = shipped("good/starttls").change().ehlo(List.of("SIZE 10000")).build();

    Session session =
        record(
            small,
            client -> {
              client.reply();
              client.ask("EHLO raw.test");
              client.ask("MAIL FROM:<a@raw.test>");
              client.ask("RCPT TO:<b@badmx.test>");
              client.ask("DATA");
              assertThat(client.say("too much\r\n".repeat(10_000)).ask(".")).startsWith("552 ");
              assertThat(client.ask("NOOP")).startsWith("250 ");
            });

    assertThat(session).satisfies(has(Event.MessagePartIn.class));
  }

  @Test
  void tlsOnTheClearPortIsNamed() throws Exception {
    Session session =
        record(
            shipped("good/starttls"),
            client -> {
              client.reply();
              assertThat(client.say(RawClient.clientHello()).reply()).startsWith("500 5.5.2 TLS");
            });

    assertThat(session).satisfies(misbehaved("TLS ClientHello where SMTP was due"));
  }

  @Test
  void smtpWhereTlsComesFirstIsNamed() throws Exception {
    Session session =
        record(shipped("good/implicit-tls"), client -> client.say("EHLO raw.test\r\n").readAll());

    assertThat(session).satisfies(has(Event.HandshakeFailed.class));
    assertThat(Transcript.of(session)).contains("clear text (\"EHLO\") where TLS should be");
  }

  @Test
  void whoSaysNothingIsShownTheDoor() throws Exception {
    Session session = record(shipped("good/starttls"), RawClient::readAll);

    assertThat(session).satisfies(ended(Ending.TIMED_OUT));
  }

  @Test
  void whoSaysNothingWhereTlsComesFirstIsShownTheDoor() throws Exception {
    Session session = record(shipped("good/implicit-tls"), RawClient::readAll);

    assertThat(session).satisfies(ended(Ending.TIMED_OUT), has(Event.HandshakeFailed.class));
  }

  @Test
  void whoVanishesInTheHandshakeIsRecordedAsGone() throws Exception {
    Session session =
        record(
            shipped("good/implicit-tls"),
            client -> {
              client.say(RawClient.clientHello()).read(5);
              client.reset();
            });

    assertThat(session).satisfies(ended(Ending.CLIENT_RESET), has(Event.HandshakeFailed.class));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whoPipelinesAndReadsNothingIsNotServedForEver() throws Exception {
    byte[] noops = "NOOP\r\n".repeat(100_000).getBytes(US_ASCII);

    try (Listener listener = mx.play(shipped("good/starttls"));
        RawClient client = new RawClient(listener, 1024)) {
      assertThatThrownBy(() -> sayForEver(client, noops)).isInstanceOf(IOException.class);
    }

    assertThat(mx.sessions().awaitEnded(1, SOON)).isTrue();
    Session session = mx.sessions().list().get(0);
    assertThat(session.events().size()).isLessThan(20_000);
    assertThat(session.unrecorded()).isPositive();
  }

  private static void sayForEver(RawClient client, byte[] octets) throws IOException {
    while (true) {
      client.say(octets);
    }
  }

  @Test
  void whoIsOneTooManyIsTurnedAway() throws Exception {
    try (Listener listener = mx.play(shipped("good/starttls"));
        RawClient first = new RawClient(listener);
        RawClient second = new RawClient(listener);
        RawClient third = new RawClient(listener)) {
      first.reply();
      second.reply();
      third.reply();

      try (RawClient fourth = new RawClient(listener)) {
        assertThat(fourth.reply()).startsWith("421 4.3.2 ");
      }
      assertThat(mx.sessions().awaitEnded(1, SOON)).isTrue();
      assertThat(mx.sessions().list().get(0))
          .satisfies(misbehaved("one connection too many"), ended(Ending.SERVER_CLOSED));
    }
  }
}
