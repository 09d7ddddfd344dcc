package io.github.badmx.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all scenarios come to: one sentence, what leaked, and the counts that are also the filter.
 */
final class Summary {

  private static final Template COUNT = Template.in("count.html");

  private final List<Row> rows;

  Summary(List<Row> rows) {
    this.rows = rows;
  }

  /** The answer, in one sentence. */
  String sentence() {
    String all = Words.count(rows.size(), "scenario");
    String kept = "The client disclosed nothing that its policy protects";
    long unsafe = count(Mark.UNSAFE);
    long silent = count(Mark.ERROR) + count(Mark.UNREACHED);
    if (rows.isEmpty()) {
      return "Nothing was played.";
    }
    if (unsafe > 0) {
      return "In %s of %s the client disclosed what its policy protects.".formatted(unsafe, all);
    }
    return silent == 0
        ? "%s, in %s.".formatted(kept, all)
        : "%s; %s of %s say nothing of it.".formatted(kept, silent, all);
  }

  /** {@code 17 unsafe of 271}: for the title of the window. */
  String brief() {
    return "%s unsafe of %s".formatted(count(Mark.UNSAFE), rows.size());
  }

  /** The policies that were claimed, each with what it means. */
  Html policies() {
    return rows.stream()
        .map(it -> it.played().policy())
        .distinct()
        .sorted()
        .map(it -> Html.text(it).within("<b>", "</b> ").then(Html.text(Words.claims(it))))
        .collect(Html.joined("; "));
  }

  /**
   * What leaked where it must not, the gravest first, and what was not delivered though it should.
   */
  Html notes() {
    return Stream.of(
            note(leaked("credentials"), "disclosed credentials in clear"),
            note(leaked("message"), "disclosed a message in clear"),
            note(leaked("envelope"), "disclosed an envelope in clear"),
            note(leaked("nothing"), "disclosed inside TLS, to a peer that it must not trust"),
            note(
                rows.stream().filter(it -> it.played().fellShort()).count(),
                "not delivered, though a conforming client delivers"))
        .collect(Html.joined());
  }

  /** The counts, and all of them together. */
  Html counts() {
    return Stream.concat(
            Stream.of(count("all", "", rows.size(), "All", "", " checked=\"checked\"")),
            Arrays.stream(Mark.values())
                .map(it -> count(it.label(), it.symbol(), count(it), it.title(), it.meaning(), "")))
        .collect(Html.joined("\n"));
  }

  private static Html count(
      String verdict, String symbol, long count, String title, String meaning, String checked) {
    return COUNT.with(
        Map.of(
            "verdict", verdict,
            "symbol", symbol,
            "count", count,
            "title", title,
            "meaning", meaning,
            "checked", new Html(checked)));
  }

  private static Html note(long count, String what) {
    return count == 0
        ? Html.NONE
        : new Html("<li><b>%s</b> %s</li>".formatted(count, Html.text(what)));
  }

  private long leaked(String inClear) {
    return rows.stream()
        .filter(it -> it.mark() == Mark.UNSAFE)
        .filter(it -> it.played().disclosed().inClear().equals(inClear))
        .count();
  }

  private long count(Mark mark) {
    return rows.stream().filter(it -> it.mark() == mark).count();
  }
}
