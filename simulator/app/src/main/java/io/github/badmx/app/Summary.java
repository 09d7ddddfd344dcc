package io.github.badmx.app;

import io.github.badmx.report.Findings;
import io.github.badmx.report.Findings.Standing;
import io.github.badmx.report.Played;
import io.github.badmx.report.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Tells a person what was found: a table, what to make of it, and the stories of the worst. */
final class Summary {

  private static final int STORIES = 5;
  private static final int STORY_LINES = 60;
  private static final int OUTPUT_LINES = 12;

  private static final List<String> VERDICTS =
      List.of("safe", "tolerated", "unsafe", "unreached", "error");

  @Option(names = "--all", description = "Show every row of the table, not only those to look at.")
  private boolean all;

  void print(Console console, Findings findings) {
    table(console, findings);
    counts(console, findings);
    changes(console, findings);
    stories(console, findings);
  }

  private void table(Console console, Findings findings) {
    List<Played> rows = findings.all().stream().filter(it -> isShown(findings, it)).toList();
    if (rows.isEmpty()) {
      return;
    }
    boolean severalPolicies = rows.stream().map(Played::policy).distinct().count() > 1;
    Table table =
        new Table("SCENARIO", "VERDICT", "OUTCOME", "IN CLEAR", "INSIDE TLS", "FALLBACK", "NOTE");
    for (Played row : rows) {
      table.row(
          severalPolicies ? row.scenario() + " (" + row.policy() + ")" : row.scenario(),
          row.verdict().toUpperCase(Locale.ROOT),
          row.outcome(),
          row.disclosed().inClear(),
          row.disclosed().insideTls(),
          row.fallback(),
          note(findings.standing(row), row));
    }
    table.print(console);
    console.out().println();
  }

  private boolean isShown(Findings findings, Played one) {
    return all || !one.verdict().equals("safe") || findings.standing(one) == Standing.CHANGED;
  }

  private static String note(Standing standing, Played row) {
    List<String> notes = new ArrayList<>();
    if (standing == Standing.KNOWN || standing == Standing.CHANGED) {
      notes.add(standing.name().toLowerCase(Locale.ROOT));
    }
    notes.add(row.because());
    return String.join("; ", notes);
  }

  private void counts(Console console, Findings findings) {
    List<Played> played = findings.all();
    String verdicts =
        VERDICTS.stream()
            .map(
                verdict ->
                    counted(played.stream().filter(it -> it.verdict().equals(verdict)), verdict))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    console
        .out()
        .printf("%d played%s%s%n", played.size(), verdicts.isEmpty() ? "" : ": ", verdicts);
    if (findings.changes().isPresent()) {
      String known =
          counted(played.stream().filter(it -> is(findings, it, Standing.KNOWN)), "known");
      String changed =
          counted(played.stream().filter(it -> is(findings, it, Standing.CHANGED)), "changed");
      console
          .out()
          .println(
              "Against the baseline: "
                  + (changed.isEmpty() ? "no change" : changed)
                  + (known.isEmpty() ? "" : ", " + known + " not to be safe"));
    }
    String fellShort = counted(played.stream().filter(Played::fellShort), "fell short");
    if (!fellShort.isEmpty()) {
      console
          .out()
          .println(fellShort + ": nothing was delivered, though a conforming client delivers");
    }
  }

  private static boolean is(Findings findings, Played one, Standing standing) {
    return findings.standing(one) == standing;
  }

  private static String counted(Stream<Played> some, String what) {
    long count = some.count();
    return count == 0 ? "" : count + " " + what;
  }

  private static void changes(Console console, Findings findings) {
    findings
        .changes()
        .filter(changes -> !changes.isEmpty())
        .ifPresent(
            changes -> {
              console.out().println();
              console.out().println(console.heading("Changed"));
              findings.all().forEach(it -> findings.change(it).ifPresent(console.out()::print));
            });
  }

  private static void stories(Console console, Findings findings) {
    List<Played> bad =
        findings.all().stream()
            .filter(it -> isToldOf(findings, it))
            .sorted(Comparator.comparing(findings::standing).reversed())
            .toList();
    for (Played one : bad.stream().limit(STORIES).toList()) {
      console.out().println();
      bounded(Told.story(one), STORY_LINES).forEach(console.out()::println);
      console.out().println();
      bounded(Told.client(one), OUTPUT_LINES).forEach(line -> console.out().println("  " + line));
    }
    if (bad.size() > STORIES) {
      console
          .out()
          .printf(
              "%nand %d more such stories: --html, --junit and --json have all of them whole%n",
              bad.size() - STORIES);
    }
  }

  private static boolean isToldOf(Findings findings, Played one) {
    Standing standing = findings.standing(one);
    return standing.compareTo(Standing.UNREACHED) >= 0
        && !(standing == Standing.CHANGED && !one.verdict().equals("unsafe"));
  }

  /** The first and the last lines of a text, with a word on those in between. */
  static List<String> bounded(String text, int most) {
    List<String> lines = text.lines().toList();
    if (lines.size() <= most) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most / 2));
    shown.add("           ... %d lines left out".formatted(lines.size() - most));
    shown.addAll(lines.subList(lines.size() - (most - most / 2), lines.size()));
    return shown;
  }
}
