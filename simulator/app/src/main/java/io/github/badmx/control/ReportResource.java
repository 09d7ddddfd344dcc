package io.github.badmx.control;

import io.github.badmx.report.Findings;
import io.github.badmx.report.HtmlReport;
import io.github.badmx.report.JunitReport;

/** What was played: for programs, for CI systems, and as a page. */
final class ReportResource {

  private final Trials trials;

  ReportResource(Trials trials) {
    this.trials = trials;
  }

  Answer json(Request request) {
    return Answer.json(trials.played());
  }

  Answer xml(Request request) {
    String suites = JunitReport.of(Findings.of(trials.played()));
    return Answer.of(200, "application/xml; charset=utf-8", suites);
  }

  Answer html(Request request) {
    String page = HtmlReport.of(trials.played(), "Trials of this server");
    return Answer.of(200, "text/html; charset=utf-8", page);
  }
}
