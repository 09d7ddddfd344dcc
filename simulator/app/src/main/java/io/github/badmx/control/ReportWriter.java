package io.github.badmx.control;

import io.github.badmx.report.Played;
import java.util.List;

/** Writes what was played in a form of its own. */
@FunctionalInterface
public interface ReportWriter {

  /** The whole document. */
  String write(List<Played> played);
}
