package io.github.badmx.app;

import io.github.badmx.report.Findings;
import io.github.badmx.report.JsonReport;
import io.github.badmx.report.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code report}: puts together what several runs wrote. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Verbs.Version.class,
    sortOptions = false,
    description = "Put together what runs wrote with --json, and report on all of it.",
    footer = {
      "",
      "No scenario may stand twice under one policy: which of the two counts, only you can know.",
      "Exit codes as of 'badmx run' without a baseline: 0 nothing is unsafe, 1 something is, 2 wrong"
          + " usage, 3 a fault was never reached, 70 a bug in badmx."
    })
final class ReportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "FILE.json",
      arity = "1..*",
      description = "What 'badmx run --json' wrote.")
  private List<Path> files = List.of();

  @Mixin private final Reports reports = new Reports();
  @Mixin private final Summary summary = new Summary();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    reports.check();
    List<Played> all = new ArrayList<>();
    Map<String, Path> seen = new HashMap<>();
    for (Path file : files) {
      for (Played played : read(file)) {
        checkNew(seen, played, file);
        all.add(played);
      }
    }
    Findings findings = Findings.of(all);
    summary.print(console, findings);
    reports.write(findings, title(findings));
    return Exit.of(findings.worst());
  }

  private static List<Played> read(Path file) {
    try {
      return JsonReport.parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new Complaint("cannot read %s: %s".formatted(file, Reason.of(e)), e);
    } catch (JsonReport.InvalidReportException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  private static void checkNew(Map<String, Path> seen, Played played, Path file) {
    String what = "%s under %s".formatted(played.scenario(), played.policy());
    Path before = seen.putIfAbsent(what, file);
    if (before != null) {
      throw new Complaint(
          "%s stands in %s and in %s: leave one of them out, or give each run its own --shard"
              .formatted(what, before, file));
    }
  }

  /** Which programs they were. */
  private static String title(Findings findings) {
    return findings.all().stream()
        .map(Played::client)
        .filter(Objects::nonNull)
        .map(client -> client.command().get(0))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
