package io.github.badmx.scenario;

import io.github.badmx.fault.Fault;
import io.github.badmx.fault.FaultType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of all scenarios, {@code scenarios/README.md}. */
final class ScenarioTable {

  private static final String HEAD =
      """
      # The scenarios

      Generated from the files beside it. Each group is a folder, each file is a scenario; `badmx show NAME` says all about one.

      What a client that keeps its policy does: **delivers**, **refuses** (sends nothing that its policy protects, and says so),
      **retries** until the peer has recovered, or **either**, where both conform. The policies, in the order of the columns:
      opportunistic (RFC 7435), encrypt (TLS or nothing), verified (TLS with a certificate that verifies), MTA-STS in mode
      enforce (RFC 8461), DANE with a usable TLSA record (RFC 7672), submission by a mail client (RFC 8314).
      """;

  private ScenarioTable() {}

  static String of(List<Scenario> scenarios) {
    StringBuilder page = new StringBuilder(HEAD);
    scenarios.stream()
        .collect(Collectors.groupingBy(Scenario::group, TreeMap::new, Collectors.toList()))
        .forEach((group, members) -> page.append(section(group, members)));
    return page.toString();
  }

  private static String section(String group, List<Scenario> members) {
    StringBuilder section = new StringBuilder("\n## " + group + "\n\n");
    section.append("| scenario | id | what the wire does | lies ");
    Stream.of(Policy.values())
        .forEach(policy -> section.append("| ").append(policy.yamlName()).append(' '));
    section.append("| source |\n|").append("---|".repeat(5 + Policy.values().length)).append('\n');
    members.forEach(scenario -> section.append(row(scenario)));
    return section.toString();
  }

  private static String row(Scenario scenario) {
    List<String> cells = new ArrayList<>();
    cells.add(
        "["
            + scenario.name().substring(scenario.group().length() + 1)
            + "]("
            + scenario.name()
            + ".yaml)");
    cells.add(Integer.toString(scenario.id()));
    cells.add(scenario.title());
    cells.add(lies(scenario));
    for (Policy policy : Policy.values()) {
      cells.add(word(scenario.expect().get(policy)));
    }
    cells.add(String.join("; ", scenario.source()));
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String word(@org.jspecify.annotations.Nullable Expectation expectation) {
    if (expectation == null) {
      return "";
    }
    return expectation == Expectation.MAY_DO_EITHER ? "either" : expectation.yamlName();
  }

  private static String lies(Scenario scenario) {
    Stream<Fault> inTurn = scenario.connections().stream().flatMap(turn -> turn.faults().stream());
    return Stream.concat(scenario.faults().stream(), inTurn)
        .map(fault -> "`" + FaultType.of(fault).name() + "`")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
