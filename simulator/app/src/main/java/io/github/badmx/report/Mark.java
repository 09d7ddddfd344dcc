package io.github.badmx.report;

import java.util.Arrays;
import java.util.Locale;

/** How a verdict looks: the gravest first. */
enum Mark {
  UNSAFE("\u2715", "It disclosed what its policy protects."),
  ERROR("!", "badmx itself failed: this says nothing of the client."),
  TOLERATED("~", "It disclosed something to a doubtful peer; its policy lets it."),
  UNREACHED("\u2013", "The fault never came to pass: this says nothing of the client."),
  SAFE("\u2713", "It disclosed nothing that its policy protects.");

  private final String symbol;
  private final String meaning;

  Mark(String symbol, String meaning) {
    this.symbol = symbol;
    this.meaning = meaning;
  }

  /**
   * The mark of a verdict.
   *
   * @throws IllegalArgumentException if there is no such verdict
   */
  static Mark of(Played played) {
    return Arrays.stream(values())
        .filter(it -> it.label().equals(played.verdict()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: no verdict is called '%s'; there are unsafe, error, tolerated, unreached, safe"
                        .formatted(played.scenario(), played.verdict())));
  }

  /** {@code unsafe}: also its class in the style sheet. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code Unsafe}. */
  String title() {
    return name().charAt(0) + label().substring(1);
  }

  String symbol() {
    return symbol;
  }

  String meaning() {
    return meaning;
  }
}
