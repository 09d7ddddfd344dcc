package io.github.badmx.smtp;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client sent, as a line of a transcript can show it: printable, and no longer than that.
 */
final class Visible {

  /** Characters of a line that a transcript shows. */
  static final int MAX_CHARACTERS = 512;

  /** Lines of a reply that a transcript shows. */
  static final int MAX_LINES = 100;

  private static final HexFormat HEX = HexFormat.of();

  private Visible() {}

  /** The line without its end; what is not text is shown as {@code \\x00}. */
  static String line(String raw) {
    String text = raw.replaceFirst("\\r?\\n\\z", "");
    StringBuilder shown = new StringBuilder();
    text.chars().limit(MAX_CHARACTERS).forEach(c -> append(shown, (char) c));
    if (text.length() > MAX_CHARACTERS) {
      shown.append(" ... (").append(text.length()).append(" characters)");
    }
    return shown.toString();
  }

  /** The first of several lines, and how many more there are. */
  static List<String> lines(List<String> raw) {
    Stream<String> shown = raw.stream().limit(MAX_LINES).map(Visible::line);
    int more = raw.size() - MAX_LINES;
    Stream<String> rest = more > 0 ? Stream.of("... (" + more + " more lines)") : Stream.empty();
    return Stream.concat(shown, rest).toList();
  }

  private static void append(StringBuilder shown, char c) {
    if (Character.isISOControl(c)) {
      shown.append("\\x").append(HEX.toHexDigits((byte) c));
    } else {
      shown.append(c);
    }
  }
}
