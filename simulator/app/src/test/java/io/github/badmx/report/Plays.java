package io.github.badmx.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what a report is made of; what is not said is a refusal, as it should be. */
record Plays(String scenario, String verdict, String policy, String text) {

  static Plays of(String scenario) {
    return new Plays(scenario, "safe", "verified", "words");
  }

  Plays verdict(String verdict) {
    return new Plays(scenario, verdict, policy, text);
  }

  Plays policy(String policy) {
    return new Plays(scenario, verdict, policy, text);
  }

  /** In each place where somebody may have written it. */
  Plays text(String text) {
    return new Plays(scenario, verdict, policy, text);
  }

  Played played() {
    return played("nothing", false, new Played.Client(List.of(text, "{port}"), 1, text, 12));
  }

  Played played(String inClear, boolean fellShort, Played.@Nullable Client client) {
    return new Played(
        scenario,
        2,
        scenario.split("/", 2)[0],
        text,
        text,
        List.of("RFC 5280 §6.1.3(a)(2)", text),
        policy,
        "refuses",
        verdict,
        "refused",
        "never",
        new Played.Given(inClear, "nothing"),
        fellShort,
        text,
        List.of(text),
        1,
        "     0 ms  S  " + text + "\n",
        client);
  }

  /** Every field of text filled with it. */
  static Played allOf(String text) {
    return new Played(
        text,
        2,
        text,
        text,
        text,
        List.of(text),
        text,
        text,
        "unsafe",
        text,
        text,
        new Played.Given(text, text),
        true,
        text,
        List.of(text),
        1,
        text,
        new Played.Client(List.of(text), null, text, 12));
  }
}
