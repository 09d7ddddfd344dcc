package io.github.badmx.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much of what has been seen in the field can be played: the rows of the catalogue that a peer
 * plays on its own port, and the causes that a peer can be the cause of.
 *
 * @param rows every such row
 * @param missingRows those that no scenario plays, or that stand in {@code NOT-PLAYED.md}, whatever
 *     a scenario claims
 * @param causes every such cause
 * @param missingCauses those that no scenario reproduces
 */
public record Coverage(
    List<Row> rows, List<Row> missingRows, List<Cause> causes, List<Cause> missingCauses) {

  /** The rows that need a name server or a policy host beside the peer. */
  private static final String ELSEWHERE = "dns-and-policy";

  private static final Pattern ROW = Pattern.compile("^\\| *(\\d+) ");

  /**
   * A row of the catalogue.
   *
   * @param number the first column
   * @param group such as {@code certificate}
   * @param slug its short name there
   */
  public record Row(int number, String group, String slug) {}

  /**
   * A cause from the field.
   *
   * @param name such as {@code expired-cert}
   * @param group a letter: A network, B dialogue, C handshake, D SNI, E certificates, F client
   *     certificates, G resumption, J look-alikes
   */
  public record Cause(String name, String group) {}

  public Coverage {
    rows = List.copyOf(rows);
    missingRows = List.copyOf(missingRows);
    causes = List.copyOf(causes);
    missingCauses = List.copyOf(missingCauses);
  }

  /** What these scenarios cover. */
  public static Coverage of(List<Scenario> scenarios) {
    Set<Integer> played = new HashSet<>();
    Set<String> reproduced = new HashSet<>();
    for (Scenario scenario : scenarios) {
      played.addAll(scenario.catalogue());
      reproduced.addAll(scenario.causes());
    }
    played.removeAll(notPlayed());
    List<Row> rows = allRows();
    List<Cause> causes = allCauses();
    return new Coverage(
        rows,
        rows.stream().filter(row -> !played.contains(row.number())).toList(),
        causes,
        causes.stream().filter(cause -> !reproduced.contains(cause.name())).toList());
  }

  /** In one line. */
  public String summary() {
    return "%d of %d rows of the catalogue and %d of %d causes are played."
        .formatted(
            rows.size() - missingRows.size(),
            rows.size(),
            causes.size() - missingCauses.size(),
            causes.size());
  }

  /** The rows that are known not to be played, with the reason, in {@code NOT-PLAYED.md}. */
  static Set<Integer> notPlayed() {
    return ShippedScenarios.lines("NOT-PLAYED.md")
        .map(ROW::matcher)
        .filter(Matcher::find)
        .map(row -> Integer.valueOf(row.group(1)))
        .collect(Collectors.toSet());
  }

  private static List<Row> allRows() {
    return ShippedScenarios.table("catalogue.tsv").stream()
        .filter(cells -> !cells.get(1).equals(ELSEWHERE))
        .map(cells -> new Row(Integer.parseInt(cells.get(0)), cells.get(1), cells.get(2)))
        .toList();
  }

  private static List<Cause> allCauses() {
    return ShippedScenarios.table("causes.tsv").stream()
        .filter(cells -> cells.get(3).equals("peer"))
        .map(cells -> new Cause(cells.get(0), cells.get(1)))
        .toList();
  }
}
