package io.github.badmx.report;

import java.util.Comparator;

/**
 * One scenario on the page.
 *
 * @param played what it shows
 * @param mark its verdict
 * @param anchor its address on the page, without the {@code #}
 */
record Row(Played played, Mark mark, String anchor) {

  /** The gravest first, then by name. */
  static final Comparator<Played> GRAVEST_FIRST =
      Comparator.comparing(Mark::of)
          .thenComparing(Played::fellShort, Comparator.reverseOrder())
          .thenComparing(Played::group)
          .thenComparing(Played::scenario)
          .thenComparing(Played::policy)
          .thenComparing(Played::because);

  /** The classes that the style sheet knows it by. */
  String classes() {
    return mark.label() + (played.fellShort() ? " short" : "");
  }

  /** {@code unsafe}, or {@code safe, but not delivered}. */
  String verdict() {
    return mark.label() + (played.fellShort() ? ", but not delivered" : "");
  }

  /** {@code expired} of {@code certificate/expired}. */
  String shortName() {
    String prefix = played.group() + "/";
    String name = played.scenario();
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
