package io.github.badmx.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.verdict.Verdict.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every scenario, every policy and whatever a client does. */
class JudgePropertiesTest {

  /** From the best for a client to the worst; what is not there says nothing about the client. */
  private static final List<Result> WORSE = List.of(Result.SAFE, Result.TOLERATED, Result.UNSAFE);

  private static final List<Scenario> ALL = Catalogue.shipped().all();

  private static final List<Policy> POLICIES = List.of(Policy.values());

  private final Random random = new Random(20_26);

  @Test
  void disclosingMoreNeverMakesAVerdictBetter() {
    for (int i = 0; i < 20_000; i++) {
      Scenario scenario = ALL.get(random.nextInt(ALL.size()));
      Policy policy = POLICIES.get(random.nextInt(POLICIES.size()));
      List<Session> less = sessions(scenario);
      List<Session> more = withOneMoreDisclosure(less);

      Verdict before = Judge.judge(scenario, policy, less);
      Verdict after = Judge.judge(scenario, policy, more);

      assertThat(rank(after))
          .as("%s\n%s\n--- with one more disclosure\n%s", policy, before.story(), after.story())
          .isGreaterThanOrEqualTo(rank(before));
    }
  }

  @Test
  void whoDisclosesNothingIsNeverUnsafe() {
    for (Scenario scenario : ALL) {
      for (Policy policy : Policy.values()) {
        List<Session> silent = List.of(Told.session().startTls().fault("close").breaks().closed());

        assertThat(Judge.judge(scenario, policy, silent).result())
            .as(scenario.name())
            .isIn(Result.SAFE, Result.UNREACHED);
      }
    }
  }

  @Test
  void theOrderInWhichSessionsAreGivenDoesNotMatter() {
    for (int i = 0; i < 1_000; i++) {
      Scenario scenario = ALL.get(random.nextInt(ALL.size()));
      List<Session> sessions = sessions(scenario);
      List<Session> shuffled = new ArrayList<>(sessions);
      Collections.shuffle(shuffled, random);

      assertThat(Judge.judge(scenario, Policy.VERIFIED, shuffled))
          .isEqualTo(Judge.judge(scenario, Policy.VERIFIED, sessions));
    }
  }

  /** Nothing reached is no better than tolerated: it may turn into either, but not into safe. */
  private static int rank(Verdict verdict) {
    return verdict.result() == Result.UNREACHED ? 0 : WORSE.indexOf(verdict.result());
  }

  private List<Session> sessions(Scenario scenario) {
    List<Session> sessions = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(3); number++) {
      sessions.add(session(number, scenario));
    }
    return sessions;
  }

  private Session session(int number, Scenario scenario) {
    List<Event> events = new ArrayList<>();
    int length = random.nextInt(12);
    boolean secured = false;
    for (int i = 0; i < length; i++) {
      Event event = event(Duration.ofMillis(100L + 10L * i), secured, scenario);
      secured |= event instanceof Event.Secured;
      events.add(event);
    }
    return new Session(number, scenario.name(), start(number), events, 0);
  }

  private static Instant start(int number) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(10L * number);
  }

  private Event event(Duration at, boolean secured, Scenario scenario) {
    return switch (random.nextInt(10)) {
      case 0 -> new Event.LineIn(at, "STARTTLS", secured);
      case 1 -> new Event.ClientHelloSeen(at, List.of("TLSv1.3"), List.of(0x1301), null);
      case 2 -> new Event.Secured(at, "TLSv1.3", "TLS_AES_128_GCM_SHA256");
      case 3 -> new Event.AlertIn(at, 2, 48);
      case 4 -> new Event.ReplyOut(at, List.of("250-mx.badmx.test", "250 STARTTLS"), secured);
      case 5 -> new Event.HandshakeFailed(at, "broken");
      case 6, 7 -> new Event.FaultFired(at, lie(scenario), "struck");
      default -> disclosure(at, secured);
    };
  }

  private String lie(Scenario scenario) {
    var faults = scenario.faults(1);
    return faults.isEmpty() ? "expired" : faults.get(random.nextInt(faults.size())).name();
  }

  private Event disclosure(Duration at, boolean secured) {
    return switch (random.nextInt(4)) {
      case 0 -> new Event.LineIn(at, "MAIL FROM:<a@mailer.example>", secured);
      case 1 -> new Event.LineIn(at, "AUTH PLAIN ***", secured);
      case 2 -> new Event.MessagePartIn(at, null, List.of(), 7, secured);
      default -> new Event.MessageIn(at, null, List.of(), 7, "00".repeat(32), secured);
    };
  }

  /** At the end of one of the sessions; an answer to a message may follow. */
  private List<Session> withOneMoreDisclosure(List<Session> sessions) {
    List<Session> more = new ArrayList<>(sessions);
    int which = random.nextInt(more.size());
    Session session = more.get(which);
    List<Event> events = new ArrayList<>(session.events());
    boolean secured = events.stream().anyMatch(Event.Secured.class::isInstance);
    events.add(disclosure(Duration.ofSeconds(1), secured));
    events.add(new Event.ReplyOut(Duration.ofSeconds(2), List.of("250 ok"), secured));
    more.set(
        which, new Session(session.number(), session.scenario(), session.started(), events, 0));
    return more;
  }
}
