package io.github.badmx.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a program and badmx tell the same of a message.
 *
 * <p>The program knows where its message went, and whether in TLS; its set-up says what it insists
 * on. From that follows what badmx must have seen, and what it must not have thought.
 */
final class Agreement {

  private static final Set<String> UNDELIVERED = Set.of("refused", "none");

  /**
   * Where the replies are one too many, OpenSMTPD takes the 354 for the answer to its message: the
   * peer has accepted it, and it sends it again.
   */
  private static final String ACCEPTED_UNBEKNOWN = "dialogue/banner-inside-tls, opensmtpd";

  private Agreement() {}

  /** What does not fit, in sentences; empty if all does. */
  static List<String> objections(Observed observed) {
    List<String> objections = new ArrayList<>();
    Fate fate = observed.account().fate();
    if (!outcomes(observed.pair(), fate).contains(observed.outcome())) {
      objections.add(
          "the program says %s, badmx saw %s".formatted(fate.label(), observed.outcome()));
    }
    String policy = observed.pair().setup().policy();
    boolean opportunistic = policy.equals("opportunistic");
    switch (observed.verdict()) {
      case "error" -> objections.add("badmx failed");
      case "unsafe" -> {
        if (opportunistic) {
          objections.add("an opportunistic client without credentials cannot be unsafe");
        }
      }
      default -> {
        if (fate == Fate.DELIVERED_PLAIN && !opportunistic) {
          objections.add(
              "the program delivered in clear under %s, badmx calls that %s"
                  .formatted(policy, observed.verdict()));
        }
      }
    }
    return objections;
  }

  /** What badmx must have seen, one of these. */
  private static Set<String> outcomes(Pair pair, Fate fate) {
    if (fate.delivered()) {
      return Set.of(fate.label());
    }
    return pair.label().startsWith(ACCEPTED_UNBEKNOWN) ? Set.of("delivered-tls") : UNDELIVERED;
  }
}
