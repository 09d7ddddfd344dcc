package io.github.badmx.verdict;

import io.github.badmx.scenario.Expectation;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Disclosed.What;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import io.github.badmx.verdict.Verdict.Result;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a client by what it disclosed.
 *
 * <p>The rules, the first that fits:
 *
 * <ol>
 *   <li>A bug of badmx in any session: {@code ERROR}.
 *   <li>Credentials in clear, under any policy (RFC 4954 §4, RFC 8314 §3): {@code UNSAFE}.
 *   <li>Envelope or message in clear, unless the client is opportunistic (RFC 7435 §3): {@code
 *       UNSAFE}.
 *   <li>Anything inside TLS to a server that the client was to refuse on account of its certificate
 *       or its TLS, weak settings among it (RFC 9325 §4): {@code UNSAFE}. An opportunistic client
 *       protects nothing from the server.
 *   <li>A whole message, although somebody had meddled before TLS began and the client was to
 *       refuse for it (RFC 3207 §4.2): {@code UNSAFE}.
 *   <li>Nobody came, and nobody answers on the port: {@code SAFE}.
 *   <li>No fault fired, or nobody came: {@code UNREACHED}.
 *   <li>Something disclosed, and the client might have refused as well: {@code TOLERATED}.
 *   <li>Else {@code SAFE}.
 * </ol>
 *
 * <p>So disclosing more never makes a verdict better. When a client rejects a certificate does not
 * matter, as long as it says nothing in between: in TLS 1.3 its alert comes when the server has
 * long taken the handshake for complete (RFC 8446 §4.4.4), and some check the name only after that.
 */
public final class Judge {

  private final Scenario scenario;
  private final Policy policy;
  private final Expectation expected;
  private final List<Attempt> attempts;

  private Judge(Scenario scenario, Policy policy, List<Session> sessions) {
    this.scenario = scenario;
    this.policy = policy;
    this.expected = scenario.expect().getOrDefault(policy, Expectation.MAY_DO_EITHER);
    this.attempts =
        sessions.stream()
            .sorted(Comparator.comparingLong(Session::number))
            .map(Attempt::new)
            .toList();
  }

  /**
   * The verdict on a client.
   *
   * @param scenario what was played to it
   * @param policy what it claims to insist on
   * @param sessions all connections that it made, in any order
   */
  public static Verdict judge(Scenario scenario, Policy policy, List<Session> sessions) {
    return new Judge(scenario, policy, sessions).verdict();
  }

  private Verdict verdict() {
    List<Evidence> evidence =
        attempts.stream().flatMap(this::evidence).sorted(Evidence.GRAVEST_FIRST).toList();
    Result result = result(evidence);
    Fallback fallback = Fallback.of(attempts);
    Outcome outcome = Outcome.of(attempts);
    return new Verdict(
        result,
        scenario,
        policy,
        outcome,
        fallback,
        attempts.stream().map(Attempt::session).toList(),
        result == Result.UNREACHED ? List.of() : evidence, // it was no fault that brought it about
        because(result, evidence, outcome));
  }

  private Result result(List<Evidence> evidence) {
    if (attempts.stream().anyMatch(Attempt::failed)) {
      return Result.ERROR;
    }
    Result gravest = evidence.isEmpty() ? Result.SAFE : evidence.get(0).gravity();
    return gravest == Result.UNSAFE || reached() ? gravest : Result.UNREACHED;
  }

  /**
   * A good server, and one that differs in its settings only, is reached by what TLS begins with.
   * One on whose port nobody answers cannot be reached: no client that came is all there is to see.
   */
  private boolean reached() {
    if (nobodyAnswers()) {
      return true;
    }
    if (lies()) {
      return attempts.stream().anyMatch(attempt -> !attempt.fired().isEmpty());
    }
    return scenario.tls().mode() == Mode.NONE
        ? attempts.stream().anyMatch(Judge::spoke)
        : attempts.stream().anyMatch(Attempt::startedHandshake);
  }

  private boolean lies() {
    return !scenario.faults().isEmpty() || !scenario.connections().isEmpty();
  }

  private boolean nobodyAnswers() {
    return attempts.isEmpty() && scenario.portFault().isPresent();
  }

  private static boolean spoke(Attempt attempt) {
    return attempt.session().events().stream().anyMatch(Event.LineIn.class::isInstance);
  }

  private Stream<Evidence> evidence(Attempt attempt) {
    Disclosed disclosed = attempt.disclosed();
    Stream<Evidence> inClear =
        disclosed.inClear().entrySet().stream()
            .map(it -> evidence(attempt, it, true, inClear(attempt, it.getKey())));
    Stream<Evidence> insideTls =
        disclosed.protectedByTls().entrySet().stream()
            .map(it -> evidence(attempt, it, false, insideTls(attempt, it.getKey())));
    return Stream.concat(inClear, insideTls).filter(it -> it.gravity() != Result.SAFE);
  }

  private static Evidence evidence(
      Attempt attempt, Map.Entry<What, Event> proof, boolean inClear, Result gravity) {
    Event event = proof.getValue();
    String what =
        "sent %s %s%s"
            .formatted(said(event), inClear ? "in clear" : "inside TLS", since(attempt, event));
    return new Evidence(gravity, proof.getKey(), inClear, attempt.session().number(), event, what);
  }

  private Result inClear(Attempt attempt, What what) {
    if (what == What.CREDENTIALS || policy != Policy.OPPORTUNISTIC) {
      return Result.UNSAFE;
    }
    return disclosedToAPeerNotInOrder(attempt.deliveredInClear());
  }

  private Result insideTls(Attempt attempt, What what) {
    boolean mustNot =
        policy != Policy.OPPORTUNISTIC
            && (expected == Expectation.REFUSES || expected == Expectation.RETRIES);
    boolean meddled =
        expected == Expectation.REFUSES
            && attempt.liedToBeforeSecured()
            && what == What.MESSAGE
            && attempt.deliveredProtected();
    if (mustNot && (attempt.tlsIsDoubtful() || settingsAreDoubtful() || meddled)) {
      return Result.UNSAFE;
    }
    boolean inOrder = lies() && attempt.fired().isEmpty() && !scenario.tls().weak();
    return inOrder ? Result.SAFE : disclosedToAPeerNotInOrder(attempt.deliveredProtected());
  }

  private Result disclosedToAPeerNotInOrder(boolean delivered) {
    return switch (expected) {
      case MAY_DO_EITHER -> Result.TOLERATED;
      case REFUSES -> delivered ? Result.TOLERATED : Result.SAFE;
      case DELIVERS, RETRIES -> Result.SAFE;
    };
  }

  /** Whether it is the settings that a client was to refuse: they are weak, or all there is. */
  private boolean settingsAreDoubtful() {
    return expected == Expectation.REFUSES
        && (scenario.tls().weak() || (!lies() && !refusesInSmtp()));
  }

  /** Whether it is SMTP that leaves a client no choice: a limit on messages, a wrong password. */
  private boolean refusesInSmtp() {
    return scenario.auth() == Scenario.Auth.REFUSED
        || !scenario.ehlo().equals(Scenario.goodServer().ehlo());
  }

  private String because(Result result, List<Evidence> evidence, Outcome outcome) {
    return switch (result) {
      case ERROR -> "badmx itself failed: this is a bug of badmx and says nothing of the client";
      case UNREACHED -> unreached();
      case UNSAFE, TOLERATED ->
          evidence.stream()
              .limit(1)
              .map(it -> "session %d %s".formatted(ordinal(it), it.what()))
              .collect(Collectors.joining());
      case SAFE -> safe(outcome);
    };
  }

  private long ordinal(Evidence evidence) {
    return 1
        + attempts.stream().takeWhile(it -> it.session().number() != evidence.session()).count();
  }

  private String unreached() {
    if (attempts.isEmpty()) {
      return "no client came";
    }
    if (scenario.tls().mode() != Mode.NONE
        && attempts.stream().noneMatch(Attempt::startedHandshake)) {
      return "the client never started TLS, and no fault fired";
    }
    return attempts.stream().anyMatch(it -> it.deliveredInClear() || it.deliveredProtected())
        ? "no fault fired: what the client did met none"
        : "no fault fired: the client left before";
  }

  private String safe(Outcome outcome) {
    if (nobodyAnswers()) {
      return "nobody answers on this port: nothing can be disclosed";
    }
    return switch (outcome) {
      case DELIVERED_TLS -> "the message was delivered inside TLS";
      case DELIVERED_PLAIN -> "the message was delivered in clear";
      case REFUSED, NONE ->
          "nothing was delivered"
              + (expected == Expectation.DELIVERS || expected == Expectation.RETRIES
                  ? ", though a conforming client delivers"
                  : "");
    };
  }

  private static String said(Event proof) {
    if (proof instanceof Event.LineIn line) {
      String verb = line.line().trim().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
      return SPOKEN.getOrDefault(verb, "credentials");
    }
    return proof instanceof Event.MessageIn ? "the message" : "a part of the message";
  }

  private static final Map<String, String> SPOKEN =
      Map.of("MAIL", "MAIL FROM", "RCPT", "RCPT TO", "AUTH", "credentials");

  private static String since(Attempt attempt, Event proof) {
    return attempt
        .secured()
        .filter(when -> when.compareTo(proof.at()) <= 0)
        .map(when -> ", %d ms after the handshake".formatted(millis(when, proof)))
        .orElse("");
  }

  private static long millis(Duration from, Event to) {
    return to.at().minus(from).toMillis();
  }
}
