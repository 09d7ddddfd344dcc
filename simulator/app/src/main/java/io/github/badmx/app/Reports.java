package io.github.badmx.app;

import io.github.badmx.report.Findings;
import io.github.badmx.report.HtmlReport;
import io.github.badmx.report.JsonReport;
import io.github.badmx.report.JunitReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a run leaves for others to read. */
final class Reports {

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write JUnit XML here, for Jenkins, GitLab and their like.")
  private @Nullable Path junit;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one HTML page here that needs nothing else.")
  private @Nullable Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write a JSON array here, with transcripts; 'badmx report' reads it.")
  private @Nullable Path json;

  /** Complains about a file that could not be written, before there is anything to write. */
  void check() {
    wanted().keySet().forEach(Reports::checkPlace);
  }

  /** Complains unless a file may stand there. */
  static void checkPlace(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Complaint("cannot write %s: no such folder".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new Complaint("cannot write %s: it is a folder".formatted(file));
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new Complaint("cannot write %s: permission denied".formatted(file));
    }
  }

  /** Whether all stories can be read somewhere. */
  boolean any() {
    return !wanted().isEmpty();
  }

  /**
   * Writes those that were asked for.
   *
   * @param title what was played to whom, in a line
   */
  void write(Findings findings, String title) {
    wanted().forEach((file, report) -> write(file, report.of(findings, title)));
  }

  private Map<Path, Report> wanted() {
    Map<Path, Report> wanted = new LinkedHashMap<>();
    if (junit != null) {
      wanted.put(junit, (findings, title) -> JunitReport.of(findings));
    }
    if (html != null) {
      wanted.put(html, (findings, title) -> HtmlReport.of(findings.all(), title));
    }
    if (json != null) {
      wanted.put(json, (findings, title) -> JsonReport.of(findings.all()));
    }
    return wanted;
  }

  @FunctionalInterface
  private interface Report {
    String of(Findings findings, String title);
  }

  /** Writes a file, or complains. */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Complaint("cannot write %s: %s".formatted(file, Reason.of(e)), e);
    }
  }
}
