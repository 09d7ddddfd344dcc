package io.github.badmx.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives every scenario an address on the page: its name, and its policy where there are several.
 */
final class Anchors {

  private final boolean manyPolicies;
  private final Set<String> taken = new HashSet<>();

  private Anchors(List<Played> all) {
    manyPolicies = all.stream().map(Played::policy).distinct().count() > 1;
  }

  static List<Row> rows(List<Played> all) {
    Anchors anchors = new Anchors(all);
    return all.stream()
        .sorted(Row.GRAVEST_FIRST)
        .map(it -> new Row(it, Mark.of(it), anchors.of(it)))
        .toList();
  }

  private String of(Played played) {
    String name = played.scenario() + (manyPolicies ? "/" + played.policy() : "");
    String wanted = "s/" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/._-]+", "-");
    String anchor = wanted;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = wanted + "/" + i;
    }
    return anchor;
  }
}
