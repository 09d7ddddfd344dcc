package io.github.badmx.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What happened in each scenario, the gravest verdict first. */
final class Stories {

  private static final Template SECTION = Template.in("stories.html");

  private Stories() {}

  static Html of(List<Row> rows) {
    return Arrays.stream(Mark.values())
        .map(mark -> section(mark, rows.stream().filter(it -> it.mark() == mark).toList()))
        .collect(Html.joined());
  }

  private static Html section(Mark mark, List<Row> rows) {
    if (rows.isEmpty()) {
      return Html.NONE;
    }
    return SECTION.with(
        Map.of(
            "mark", mark.label(),
            "title", mark.title(),
            "count", rows.size(),
            "meaning", mark.meaning(),
            "stories", rows.stream().map(Story::of).collect(Html.joined("\n"))));
  }
}
