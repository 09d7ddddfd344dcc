package io.github.badmx.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each program did and said in each set-up, for each scenario: {@code matrix.tsv}. */
final class Matrix {

  static final Path FILE = Images.TOP.resolve("docker/mta-lab/matrix.tsv");

  /** Between the lines of one log, within a cell. */
  static final String NEXT_LINE = " || ";

  /** Tabs, and whatever else a peer may have said that a line of text cannot hold. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private static final String HEADER =
      "scenario\tmta\tversion\tset-up\tpolicy\toutcome\tverdict\tlog";

  /** A row. */
  record Row(
      String scenario,
      String mta,
      String version,
      String setup,
      String policy,
      String outcome,
      String verdict,
      List<String> log) {

    static Row of(Observed observed, String version) {
      Pair pair = observed.pair();
      return new Row(
          pair.scenario(),
          pair.mta().name(),
          version,
          pair.setup().name(),
          pair.setup().policy(),
          observed.account().fate().label(),
          observed.verdict(),
          observed.account().decisive());
    }

    private static Row parse(String line) {
      String[] cells = line.split("\t", -1);
      List<String> log = cells[7].isEmpty() ? List.of() : List.of(cells[7].split(" \\|\\| "));
      return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], log);
    }

    private String key() {
      return String.join("\t", scenario, mta, setup);
    }

    private String line() {
      String said =
          log.stream()
              .map(line -> CONTROL.matcher(line).replaceAll(" "))
              .collect(Collectors.joining(NEXT_LINE));
      return String.join("\t", scenario, mta, version, setup, policy, outcome, verdict, said);
    }
  }

  private final Map<String, Row> rows = new TreeMap<>();

  private Matrix(Stream<Row> rows) {
    rows.forEach(row -> this.rows.put(row.key(), row));
  }

  /** The one that is kept with the sources; empty if there is none. */
  static Matrix kept() {
    try {
      return Files.exists(FILE)
          ? new Matrix(Files.readAllLines(FILE).stream().skip(1).map(Row::parse))
          : new Matrix(Stream.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This one, with these rows in the place of its own. */
  Matrix with(Collection<Row> newer) {
    return new Matrix(Stream.concat(rows.values().stream(), newer.stream()));
  }

  /** This one, without scenarios that there are no longer. */
  Matrix only(Set<String> scenarios) {
    return new Matrix(rows.values().stream().filter(row -> scenarios.contains(row.scenario())));
  }

  Optional<Row> row(Pair pair) {
    String key = String.join("\t", pair.scenario(), pair.mta().name(), pair.setup().name());
    return Optional.ofNullable(rows.get(key));
  }

  /** By scenario, program and set-up. */
  List<Row> rows() {
    return rows.values().stream()
        .sorted(Comparator.comparing(Row::scenario).thenComparing(Row::mta))
        .toList();
  }

  void keep() {
    String text =
        Stream.concat(Stream.of(HEADER), rows().stream().map(Row::line))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.writeString(FILE, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
