package io.github.badmx.smtp;

import io.github.badmx.fault.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** What a lie made of an answer, in words. */
final class Difference {

  private static final int QUOTED_LINES = 3;

  private Difference() {}

  /** What was said instead of what was due: {@code left out "STARTTLS"}. */
  static String between(List<Reply> due, List<Reply> said) {
    if (said.isEmpty()) {
      return "said nothing instead of " + quoted(spoken(due));
    }
    if (!sameButForLines(due, said)) {
      return "said %s instead of %s".formatted(quoted(spoken(said)), quoted(spoken(due)));
    }
    List<String> missing = without(due.get(0).lines(), said.get(0).lines());
    List<String> added = without(said.get(0).lines(), due.get(0).lines());
    if (missing.isEmpty() != added.isEmpty()) {
      return missing.isEmpty() ? "added " + quoted(added) : "left out " + quoted(missing);
    }
    return missing.isEmpty()
        ? "said the lines in another order or number"
        : "said %s instead of %s".formatted(quoted(added), quoted(missing));
  }

  /** Lines in quotation marks, shortened. */
  static String quoted(List<String> lines) {
    String first =
        lines.stream()
            .limit(QUOTED_LINES)
            .map(line -> '"' + Visible.line(line) + '"')
            .collect(Collectors.joining(", "));
    int more = lines.size() - QUOTED_LINES;
    return more > 0 ? "%s and %d more".formatted(first, more) : first;
  }

  /** The lines of some replies as they are said. */
  static List<String> spoken(List<Reply> replies) {
    return replies.stream().flatMap(reply -> reply.said().stream()).toList();
  }

  private static boolean sameButForLines(List<Reply> due, List<Reply> said) {
    return due.size() == 1
        && said.size() == 1
        && due.get(0).code() == said.get(0).code()
        && said.get(0).verbatim() == null;
  }

  private static List<String> without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).toList();
  }
}
