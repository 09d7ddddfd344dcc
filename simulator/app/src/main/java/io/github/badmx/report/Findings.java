package io.github.badmx.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was played, held against what is wanted: that nothing is unsafe, or what a baseline has.
 *
 * @param all what was played, by id
 * @param changes what is not as the baseline has it, as a diff, by scenario; empty if there is no
 *     baseline
 */
public record Findings(List<Played> all, Optional<Map<String, String>> changes) {

  /** Where a scenario that was played stands; the gravest last. */
  public enum Standing {
    /** As it is wanted. */
    FINE,
    /** Unsafe or never reached, and the baseline has it so. */
    KNOWN,
    /** Nothing was learnt: the fault was never reached. */
    UNREACHED,
    /** The client disclosed what its policy protects. */
    UNSAFE,
    /** The client does otherwise than the baseline has it. */
    CHANGED,
    /** A bug of badmx struck. */
    ERROR
  }

  public Findings {
    all =
        all.stream()
            .sorted(
                Comparator.comparingInt(Played::id)
                    .thenComparing(Played::scenario)
                    .thenComparing(Played::policy))
            .toList();
    changes = changes.map(Map::copyOf);
  }

  /** Without a baseline. */
  public static Findings of(List<Played> all) {
    return new Findings(all, Optional.empty());
  }

  /** Where one of them stands. */
  public Standing standing(Played one) {
    Standing alone =
        switch (one.verdict()) {
          case "error" -> Standing.ERROR;
          case "unsafe" -> Standing.UNSAFE;
          case "unreached" -> Standing.UNREACHED;
          default -> Standing.FINE;
        };
    if (changes.isEmpty() || alone == Standing.ERROR) {
      return alone;
    }
    if (change(one).isPresent()) {
      return Standing.CHANGED;
    }
    return alone == Standing.FINE ? Standing.FINE : Standing.KNOWN;
  }

  /** How it differs from the baseline, as a diff. */
  public Optional<String> change(Played one) {
    return changes.map(all -> all.get(one.scenario()));
  }

  /** Where the worst of them stands; fine if nothing was played. */
  public Standing worst() {
    return all.stream().map(this::standing).max(Standing::compareTo).orElse(Standing.FINE);
  }
}
