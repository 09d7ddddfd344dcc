package io.github.badmx.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A transcript whose lines that matter stand out: what decided, and each fault that fired. */
final class Lines {

  private static final Pattern DECIDED = Pattern.compile("<-- (unsafe|tolerated)$");
  private static final Pattern FAULT = Pattern.compile("^ *[0-9]+ ms  !  ");

  private Lines() {}

  static Html of(String transcript) {
    return new Html(
        Visible.of(transcript).lines().map(Lines::line).collect(Collectors.joining("\n")));
  }

  private static String line(String line) {
    Html text = Html.text(line);
    var decided = DECIDED.matcher(line);
    if (decided.find()) {
      return "<mark class=\"%s\">%s</mark>".formatted(decided.group(1), text);
    }
    return FAULT.matcher(line).find() ? "<b>%s</b>".formatted(text) : text.markup();
  }
}
