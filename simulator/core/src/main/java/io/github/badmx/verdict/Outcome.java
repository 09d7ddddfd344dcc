package io.github.badmx.verdict;

import java.util.Locale;

/** What became of the mail, seen from the server. */
public enum Outcome {
  /** A message was accepted inside TLS, and none in clear. */
  DELIVERED_TLS,
  /** A message was accepted in clear. */
  DELIVERED_PLAIN,
  /** A client came, and no message was accepted of it. */
  REFUSED,
  /** No client came. */
  NONE;

  /** The name in reports and baselines: {@code delivered-tls}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Outcome of(Iterable<Attempt> attempts) {
    Outcome outcome = NONE;
    for (Attempt attempt : attempts) {
      if (attempt.deliveredInClear()) {
        return DELIVERED_PLAIN;
      }
      boolean delivered = attempt.deliveredProtected() || outcome == DELIVERED_TLS;
      outcome = delivered ? DELIVERED_TLS : REFUSED;
    }
    return outcome;
  }
}
