package io.github.badmx.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All scenarios at one glance: a line for each group, a cell for each scenario. */
final class Grid {

  private static final Template GRID = Template.in("grid.html");
  private static final Template GROUP = Template.in("grid-group.html");
  private static final Template CELL = Template.in("grid-cell.html");

  private Grid() {}

  /** One grid, or one for each policy where there are several. */
  static Html of(List<Row> rows) {
    Map<String, List<Row>> policies =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.played().policy(), TreeMap::new, Collectors.toList()));
    return policies.entrySet().stream()
        .map(it -> policy(policies.size() == 1 ? "" : it.getKey(), it.getValue()))
        .collect(Html.joined("\n"));
  }

  private static Html policy(String heading, List<Row> rows) {
    Map<String, List<Row>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.played().group(), TreeMap::new, Collectors.toList()));
    Html lines =
        groups.entrySet().stream()
            .map(it -> group(it.getKey(), it.getValue()))
            .collect(Html.joined("\n"));
    return GRID.with(Map.of("heading", heading, "groups", lines));
  }

  private static Html group(String name, List<Row> rows) {
    long unsafe = rows.stream().filter(it -> it.mark() == Mark.UNSAFE).count();
    return GROUP.with(
        Map.of(
            "name",
            name,
            "count",
            unsafe == 0 ? "of " + rows.size() : "%s unsafe of %s".formatted(unsafe, rows.size()),
            "cells",
            rows.stream().map(Grid::cell).collect(Html.joined("\n"))));
  }

  private static Html cell(Row row) {
    String tip =
        "%s: %s. %s".formatted(row.played().scenario(), row.verdict(), row.played().title());
    return CELL.with(
        Map.of(
            "classes", row.classes(),
            "anchor", row.anchor(),
            "tip", tip,
            "symbol", row.mark().symbol()));
  }
}
