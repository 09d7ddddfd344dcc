package io.github.badmx.scenario;

import java.util.Locale;

/** What a client that keeps its policy does with a scenario. */
public enum Expectation {
  /** Delivers the message. */
  DELIVERS,
  /** Sends nothing that its policy protects, and tells its user or its queue. */
  REFUSES,
  /** Delivers or not: both conform. */
  MAY_DO_EITHER,
  /** Tries again, and delivers once the peer has recovered. */
  RETRIES;

  /** The name in scenario files: {@code may-do-either}. */
  public String yamlName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
