package io.github.badmx.verdict;

import io.github.badmx.scenario.Expectation;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as a test tells it, an event every ten milliseconds. */
final class Told {

  private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

  private final long number;
  private final Instant started;
  private final List<Event> events = new ArrayList<>();
  private boolean secured;

  private Told(long number, Instant started) {
    this.number = number;
    this.started = started;
  }

  /** A connection made so long after the first. */
  static Told session(long number, Duration after) {
    return new Told(number, MIDNIGHT.plus(after));
  }

  static Told session() {
    return session(1, Duration.ZERO);
  }

  /** What is made of such sessions. */
  static Verdict judge(
      Scenario scenario, Policy policy, Expectation expected, Session... sessions) {
    return Judge.judge(scenario.expect(policy, expected), policy, List.of(sessions));
  }

  private Duration now() {
    return Duration.ofMillis(10L * events.size());
  }

  Told says(String... lines) {
    for (String line : lines) {
      events.add(new Event.LineIn(now(), line, secured));
    }
    return this;
  }

  Told hears(String... lines) {
    events.add(new Event.ReplyOut(now(), List.of(lines), secured));
    return this;
  }

  Told ehlo() {
    return says("EHLO mailer.example").hears("250-mx.badmx.test", "250-STARTTLS", "250 SIZE");
  }

  Told startTls() {
    return ehlo().says("STARTTLS").hears("220 go ahead").hello();
  }

  Told hello() {
    events.add(new Event.ClientHelloSeen(now(), List.of("TLSv1.3"), List.of(0x1301), null));
    return this;
  }

  Told secured() {
    events.add(new Event.Secured(now(), "TLSv1.3", "TLS_AES_128_GCM_SHA256"));
    secured = true;
    return this;
  }

  Told fault(String name) {
    events.add(new Event.FaultFired(now(), name, "struck"));
    return this;
  }

  Told breaks() {
    events.add(new Event.HandshakeFailed(now(), "broken"));
    return this;
  }

  Told alertsServer(int description) {
    events.add(new Event.AlertIn(now(), 2, description));
    return this;
  }

  Told isAlerted(int description) {
    events.add(new Event.AlertOut(now(), 2, description));
    return this;
  }

  Told envelope() {
    return says("MAIL FROM:<a@mailer.example>")
        .hears("250 2.1.0 ok")
        .says("RCPT TO:<b@badmx.test>")
        .hears("250 2.1.5 ok");
  }

  Told message(@Nullable String reply) {
    says("DATA").hears("354 go on");
    events.add(
        new Event.MessageIn(
            now(), "a@mailer.example", List.of("b@badmx.test"), 42, "00".repeat(32), secured));
    return reply == null ? this : hears(reply);
  }

  Told delivers() {
    return envelope().message("250 2.6.0 accepted").says("QUIT").hears("221 2.0.0 bye");
  }

  Told add(Event event) {
    events.add(event);
    return this;
  }

  Session closed() {
    events.add(new Event.Closed(now(), Event.Ending.CLIENT_CLOSED));
    return new Session(number, "told", started, events, 0);
  }
}
