package io.github.badmx.lab;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.badmx.lab.Matrix.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The matrix for readers: what becomes of the message with each cause, and which causes a line of a
 * log may have.
 */
final class MatrixPage {

  static final Path FILE = Images.TOP.resolve("docker/mta-lab/MATRIX.md");

  /** Lines that more scenarios have say nothing of the cause. */
  private static final int TELLING = 40;

  private static final String HEAD =
      """
      # What mail programs make of a broken peer

      Real programs, as Debian 12 packages them, sent a message to badmx while it played each of
      these scenarios; `matrix.tsv` beside this page has what their logs said, to the letter: `grep` it
      for the line that you have. Both are written by the lab, `docker/mta-lab`.

      """;

  private static final String LEGEND =
      """
      **T** delivered inside TLS, **C** delivered in clear, **D** deferred (all of two attempts),
      **B** bounced or refused, **W** still waiting after half a minute; **!** beside it: badmx calls
      that unsafe under the policy that the set-up stands for.

      """;

  private final List<Row> rows;

  private MatrixPage(List<Row> rows) {
    this.rows = rows;
  }

  static MatrixPage of(Matrix matrix) {
    return new MatrixPage(matrix.rows());
  }

  String text() {
    return HEAD
        + programs()
        + "\n## What becomes of the message\n\n"
        + LEGEND
        + outcomes()
        + "## Who discloses more than its set-up promises\n\n"
        + caught()
        + "\n## Which causes a line may have\n\n"
        + "What differs from message to message is written `…`. Lines that more than %d scenarios have are left out.\n\n"
            .formatted(TELLING)
        + lines();
  }

  private String programs() {
    return columns().stream()
        .map(
            column ->
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        column.name(), column.sample().version(), column.setup(), column.policy()))
        .collect(joining("", "| program | version | set-up | plays |\n|---|---|---|---|\n", ""));
  }

  private record Column(String name, String setup, String policy, Row sample) {

    boolean has(Row row) {
      return row.mta().equals(name) && row.setup().equals(setup);
    }
  }

  /** In the order of the lab; programs that it no longer has come last. */
  private List<Column> columns() {
    List<String> order = Mtas.ALL.stream().map(Mta::name).toList();
    Map<String, Column> columns = new TreeMap<>();
    for (Row row : rows) {
      String key = "%02d %s".formatted(order.indexOf(row.mta()), row.setup());
      columns.putIfAbsent(key, new Column(row.mta(), row.setup(), row.policy(), row));
    }
    return List.copyOf(columns.values());
  }

  private String outcomes() {
    Map<String, Map<String, List<Row>>> groups =
        rows.stream()
            .collect(
                groupingBy(
                    row -> row.scenario().substring(0, row.scenario().indexOf('/')),
                    TreeMap::new,
                    groupingBy(Row::scenario, TreeMap::new, Collectors.toList())));
    return groups.values().stream().map(this::table).collect(joining("\n", "", "\n"));
  }

  private String table(Map<String, List<Row>> scenarios) {
    List<Column> columns = columns();
    String head =
        columns.stream()
            .map(column -> "%s %s".formatted(column.name(), column.setup()))
            .collect(joining(" | ", "| scenario | ", " |\n"));
    String rule = "|---".repeat(columns.size() + 1) + "|\n";
    return scenarios.entrySet().stream()
        .map(
            scenario ->
                columns.stream()
                    .map(column -> cell(scenario.getValue(), column))
                    .collect(joining(" | ", "| " + scenario.getKey() + " | ", " |\n")))
        .collect(joining("", head + rule, ""));
  }

  private static String cell(List<Row> rows, Column column) {
    return rows.stream()
        .filter(column::has)
        .map(row -> letter(row.outcome()) + (row.verdict().equals("unsafe") ? "!" : ""))
        .collect(joining());
  }

  private static String letter(String outcome) {
    return switch (outcome) {
      case "delivered-tls" -> "T";
      case "delivered-plain" -> "C";
      case "deferred" -> "D";
      case "bounced" -> "B";
      case "waiting" -> "W";
      default -> throw new IllegalArgumentException("no such outcome: " + outcome);
    };
  }

  /** The longest list is that of a set-up which is known to be a trap. */
  private String caught() {
    return columns().stream()
        .map(
            column -> {
              List<String> unsafe =
                  rows.stream()
                      .filter(column::has)
                      .filter(row -> row.verdict().equals("unsafe"))
                      .map(Row::scenario)
                      .toList();
              return unsafe.isEmpty()
                  ? ""
                  : "- %s %s (%s), %d: %s\n"
                      .formatted(
                          column.name(),
                          column.setup(),
                          column.policy(),
                          unsafe.size(),
                          unsafe.size() > TELLING
                              ? "wherever the table says so"
                              : String.join(", ", unsafe));
            })
        .collect(joining());
  }

  private String lines() {
    return Mtas.ALL.stream()
        .map(Mta::name)
        .map(name -> "### %s\n\n%s".formatted(name, lines(name)))
        .collect(joining("\n"));
  }

  private String lines(String mta) {
    Map<String, List<Row>> causes = new TreeMap<>();
    for (Row row : rows) {
      if (row.mta().equals(mta)) {
        row.log().stream()
            .map(line -> Varying.without(line).replace('`', '\''))
            .distinct()
            .forEach(line -> causes.computeIfAbsent(line, any -> new ArrayList<>()).add(row));
      }
    }
    return causes.entrySet().stream()
        .map(line -> line(line.getKey(), line.getValue()))
        .collect(joining());
  }

  private static String line(String line, List<Row> rows) {
    Set<String> scenarios = rows.stream().map(Row::scenario).collect(toCollection(TreeSet::new));
    Set<String> setups = rows.stream().map(Row::setup).collect(toCollection(TreeSet::new));
    return scenarios.size() > TELLING
        ? ""
        : "- `%s`  \n  (%s) %s\n"
            .formatted(line, String.join(", ", setups), String.join(", ", scenarios));
  }

  void keep() {
    try {
      Files.writeString(FILE, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
