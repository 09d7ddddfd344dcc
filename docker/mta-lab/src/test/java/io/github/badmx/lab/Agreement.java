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

  private Agreement() {}

  /** What does not fit, in sentences; empty if all does. */
  static List<String> objections(Observed observed) {
    List<String> objections = new ArrayList<>();
    Fate fate = observed.account().fate();
    boolean same =
        fate.delivered()
            ? observed.outcome().equals(fate.label())
            : UNDELIVERED.contains(observed.outcome());
    if (!same) {
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
}
