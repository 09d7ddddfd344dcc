package io.github.badmx.verdict;

import io.github.badmx.scenario.Expectation;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Session;
import java.util.List;
import java.util.Locale;

/**
 * What is to be thought of a client that a scenario was played to.
 *
 * @param result the answer
 * @param scenario what was played
 * @param policy what the client claims to insist on
 * @param outcome what became of the mail
 * @param fallback how it came to disclose something in clear, if it did
 * @param sessions the connections that it made, in order
 * @param evidence the events that decided, the gravest first
 * @param because one sentence: what the client did, or did not
 */
public record Verdict(
    Result result,
    Scenario scenario,
    Policy policy,
    Outcome outcome,
    Fallback fallback,
    List<Session> sessions,
    List<Evidence> evidence,
    String because) {

  /**
   * The answers.
   *
   * <p>They are about what was disclosed. A client that refuses where it may deliver is safe;
   * whether it still delivers where it should is a baseline's business.
   */
  public enum Result {
    /** It disclosed nothing that its policy protects. */
    SAFE,
    /** It disclosed something to a peer that is not in order; its policy lets it. */
    TOLERATED,
    /** It disclosed what its policy protects. */
    UNSAFE,
    /** No fault fired, or no client came: this says nothing about the client. */
    UNREACHED,
    /** A bug of badmx struck: this says nothing about the client. */
    ERROR;

    /** The name in reports and baselines: {@code safe}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    sessions = List.copyOf(sessions);
    evidence = List.copyOf(evidence);
  }

  /** What a client that keeps the policy does with the scenario. */
  public Expectation expected() {
    return scenario.expect().getOrDefault(policy, Expectation.MAY_DO_EITHER);
  }

  /** The gravest that any session disclosed to everybody on the way. */
  public Disclosed.What inClear() {
    return worst(sessions.stream().map(it -> it.disclosed().worstInClear()).toList());
  }

  /** The gravest that any session disclosed inside TLS. */
  public Disclosed.What protectedByTls() {
    return worst(sessions.stream().map(it -> it.disclosed().worstProtected()).toList());
  }

  /**
   * Whether a conforming client delivers, or tries until it can, and this one did not; never where
   * nobody can connect.
   */
  public boolean fellShort() {
    boolean delivered = outcome == Outcome.DELIVERED_TLS || outcome == Outcome.DELIVERED_PLAIN;
    boolean possible = scenario.portFault().isEmpty();
    return possible
        && !delivered
        && (expected() == Expectation.DELIVERS || expected() == Expectation.RETRIES);
  }

  /** All of it for a person: what the client should have done, what it did, and the transcript. */
  public String story() {
    return Story.of(this);
  }

  private static Disclosed.What worst(List<Disclosed.What> all) {
    return all.stream().max(Disclosed.What::compareTo).orElse(Disclosed.What.NOTHING);
  }

  @Override
  public String toString() {
    return "%s %s, %s: %s"
        .formatted(result, scenario.name(), policy.yamlName().toUpperCase(Locale.ROOT), because);
  }
}
