package io.github.badmx.control;

import java.util.Map;

/** {@code /api/report}: what was played so far, for programs, CI systems and people. */
final class ReportResource {

  private static final Map<String, String> TYPES =
      Map.of(
          "json", "application/json",
          "xml", "application/xml",
          "html", "text/html; charset=utf-8");

  private final Trials trials;
  private final Map<String, ReportWriter> writers;

  /**
   * @param writers by form: {@code xml}, {@code html}
   */
  ReportResource(Trials trials, Map<String, ReportWriter> writers) {
    this.trials = trials;
    this.writers = writers;
  }

  Answer json(Request request) {
    return Answer.json(trials.played());
  }

  Answer xml(Request request) {
    return written("xml");
  }

  Answer html(Request request) {
    return written("html");
  }

  private Answer written(String form) {
    ReportWriter writer = writers.get(form);
    if (writer == null) {
      throw new Problem(501, "this server writes no %s: there is report.json".formatted(form));
    }
    return Answer.of(200, TYPES.getOrDefault(form, ""), writer.write(trials.played()));
  }
}
