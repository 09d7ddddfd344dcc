package io.github.badmx.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody meant who wrote a word that nobody knows. */
public final class Nearest {

  private Nearest() {}

  /** The known word nearest to this one, if any is near enough to be meant. */
  public static Optional<String> to(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    if (wanted.length() > 100) {
      return Optional.empty();
    }
    int enough = Math.max(1, wanted.length() / 3);
    return known.stream()
        .filter(one -> distance(wanted, one.toLowerCase(Locale.ROOT)) <= enough)
        .min(Comparator.comparingInt(one -> distance(wanted, one.toLowerCase(Locale.ROOT))));
  }

  /** {@code : did you mean 'expired'?}, or nothing. */
  static String hint(String word, Collection<String> known) {
    return to(word, known).map(near -> ": did you mean '%s'?".formatted(near)).orElse("");
  }

  /** How many letters must be added, taken away, replaced or swapped with a neighbour. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
