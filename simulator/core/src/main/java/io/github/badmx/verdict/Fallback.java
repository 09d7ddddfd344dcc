package io.github.badmx.verdict;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a client came to disclose something in clear although TLS was to be had or had been tried.
 *
 * <p>The six ways that have been seen of real senders; which it is shows in what each connection
 * says, and in the time between them.
 */
public enum Fallback {
  /** It disclosed nothing in clear, or never tried for TLS in the first place. */
  NEVER,
  /** STARTTLS was refused or not offered, and it went on in the same session. */
  SAME_SESSION,
  /** TLS broke, and it connected again at once and went on in clear. */
  AT_ONCE,
  /** TLS broke, and a later attempt was in clear, as from a queue. */
  LATER,
  /**
   * TLS ended with an alert, and a new connection was in clear; some senders fall back after
   * nothing else.
   */
  AFTER_ALERT,
  /** TLS broke, and it went on in clear on the very connection on which it had broken. */
  BROKEN_CONNECTION;

  /** How soon after the end of a connection the next one is still "at once". */
  public static final Duration SOON = Duration.ofSeconds(1);

  /** The name in reports and baselines: {@code same-session}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The way that the first disclosure in clear came about; {@code attempts} in order. */
  static Fallback of(List<Attempt> attempts) {
    for (int i = 0; i < attempts.size(); i++) {
      Attempt attempt = attempts.get(i);
      if (attempt.disclosedInClear()) {
        return attempt
            .fallbackWithin()
            .or(
                () ->
                    lastThatTriedTls(attempts.subList(0, attempts.indexOf(attempt)))
                        .map(before -> after(before, attempt)))
            .orElse(NEVER);
      }
    }
    return NEVER;
  }

  private static Optional<Attempt> lastThatTriedTls(List<Attempt> before) {
    return before.stream().filter(Attempt::triedTls).reduce((first, second) -> second);
  }

  private static Fallback after(Attempt before, Attempt clear) {
    if (before.sawAlert()) {
      return AFTER_ALERT;
    }
    Duration between = Duration.between(before.ended(), clear.session().started());
    return between.compareTo(SOON) <= 0 ? AT_ONCE : LATER;
  }
}
