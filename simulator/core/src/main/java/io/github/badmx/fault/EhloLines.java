package io.github.badmx.fault;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What faults do to the lines of a reply; the first one is the host name and stays. */
final class EhloLines {

  private EhloLines() {}

  /** Every line changed. */
  static Reply changed(Reply due, UnaryOperator<String> change) {
    return new Reply(due.code(), due.lines().stream().map(change).toList());
  }

  /** Without the lines that begin with this keyword. */
  static Reply without(Reply due, String keyword) {
    List<String> left = due.lines().stream().filter(line -> !is(line, keyword)).toList();
    return left.isEmpty() ? due : new Reply(due.code(), left);
  }

  /** Whether a line offers this keyword, with or without parameters (RFC 5321 §4.1.1.1). */
  static boolean is(String line, String keyword) {
    String upper = line.toUpperCase(Locale.ROOT);
    return upper.equals(keyword) || upper.startsWith(keyword + " ");
  }
}
