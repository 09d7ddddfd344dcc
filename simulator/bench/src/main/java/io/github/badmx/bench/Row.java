package io.github.badmx.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the result.
 *
 * @param unit of the three figures
 * @param jsse NaN where there is none
 * @param openssl NaN where there is none
 * @param budget what is promised, for a person
 */
record Row(
    String what,
    String unit,
    double badmx,
    double jsse,
    double openssl,
    String budget,
    boolean kept) {

  private static final String FORMAT = "%-36s %12s %14s %14s %7s  %-12s %s%n";

  /** A row, shown at once to whoever waits: the whole takes minutes. */
  static Row noted(
      String what,
      String unit,
      double badmx,
      double jsse,
      double openssl,
      String budget,
      boolean kept) {
    Row row = new Row(what, unit, badmx, jsse, openssl, budget, kept);
    System.err.print(row.line());
    return row;
  }

  static String table(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    text.append(
        FORMAT.formatted("what", "badmx", "JSSE on Netty", "s_server", "ratio", "budget", "kept?"));
    rows.forEach(row -> text.append(row.line()));
    return text.toString();
  }

  private String line() {
    String ratio = Double.isNaN(jsse) ? "" : "%.2f".formatted(badmx / jsse);
    return FORMAT.formatted(
        what, figure(badmx), figure(jsse), figure(openssl), ratio, budget, kept ? "yes" : "NO");
  }

  private String figure(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f %s", value, unit);
  }
}
