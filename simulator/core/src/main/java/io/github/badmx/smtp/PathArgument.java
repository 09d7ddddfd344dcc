package io.github.badmx.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The argument of MAIL or RCPT (RFC 5321 §4.1.2): {@code FROM:<path> KEY=value ...}.
 *
 * @param address what stands between the brackets, without a source route
 * @param parameters the parameters as sent
 */
record PathArgument(String address, List<String> parameters) {

  /** Reads an argument that starts with {@code prefix}, such as {@code FROM:}. */
  static Optional<PathArgument> parse(String prefix, String argument) {
    if (!argument.toUpperCase(Locale.ROOT).startsWith(prefix)) {
      return Optional.empty();
    }
    String path = argument.substring(prefix.length()).trim();
    int end = closingBracket(path);
    if (end < 0) {
      return Optional.empty();
    }
    String rest = path.substring(end + 1);
    if (!rest.isEmpty() && !rest.startsWith(" ")) {
      return Optional.empty();
    }
    return Optional.of(
        new PathArgument(withoutRoute(path.substring(1, end)), List.of(words(rest.trim()))));
  }

  private static int closingBracket(String path) {
    if (!path.startsWith("<")) {
      return -1;
    }
    boolean quoted = false;
    for (int i = 1; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '>' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutRoute(String path) {
    return path.startsWith("@") ? path.substring(path.indexOf(':') + 1) : path;
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" +");
  }
}
