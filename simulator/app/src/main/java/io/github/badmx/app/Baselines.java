package io.github.badmx.app;

import io.github.badmx.scenario.Policy;
import io.github.badmx.verdict.Baseline;
import io.github.badmx.verdict.Conduct;
import io.github.badmx.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the client did the last time, and what it does now for the next time. */
final class Baselines {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Hold what the client does against this file: any change fails, and what the file has"
              + " does not, even if it is unsafe or was never reached.")
  private @Nullable Path read;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description =
          "Write what the client does to this file; what it has of scenarios that are not played"
              + " now stays.")
  private @Nullable Path write;

  /** What was read before anything was played. */
  record Before(Optional<Baseline> agreed, Optional<Baseline> toAddTo) {

    /** What is not as it was agreed, as diffs, by scenario; empty if nothing was agreed. */
    Optional<Map<String, String>> changes(Baseline now) {
      return agreed.map(
          was -> {
            Map<String, String> changes = new LinkedHashMap<>();
            was.changes(now).forEach(it -> changes.put(it.scenario(), it.toString()));
            return changes;
          });
    }
  }

  /** Reads the files that were named; complains about those that are not for this policy. */
  Before read(Policy policy) {
    Optional<Baseline> agreed = Optional.ofNullable(read).map(file -> parse(file, policy, ""));
    if (write != null) {
      Reports.checkPlace(write);
    }
    Optional<Baseline> toAddTo =
        Optional.ofNullable(write)
            .filter(Files::exists)
            .map(file -> parse(file, policy, " once this file is gone"));
    return new Before(agreed, toAddTo);
  }

  private static Baseline parse(Path file, Policy policy, String wayOut) {
    Baseline baseline;
    try {
      baseline = Baseline.parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new Complaint(
          "cannot read %s: %s; --write-baseline makes it".formatted(file, Reason.of(e)), e);
    } catch (Baseline.InvalidBaselineException e) {
      throw new Complaint(e.getMessage() + wayOut, e);
    }
    if (baseline.policy() != policy) {
      throw new Complaint(
          "%s is of a client that claims %s, not %s: each policy has a file of its own"
              .formatted(file, baseline.policy().yamlName(), policy.yamlName()));
    }
    return baseline;
  }

  /** What the client does now; where badmx itself failed it says nothing. */
  static Baseline of(Policy policy, List<Verdict> verdicts) {
    return Baseline.of(
        policy, verdicts.stream().filter(it -> it.result() != Verdict.Result.ERROR).toList());
  }

  /**
   * Writes the baseline, if that was asked for.
   *
   * @return where it was written
   */
  Optional<Path> write(Before before, Baseline now) {
    if (write != null) {
      Reports.write(write, before.toAddTo().map(old -> merge(old, now)).orElse(now).toYaml());
    }
    return Optional.ofNullable(write);
  }

  /** Whether what has changed is what the next run expects. */
  boolean writes() {
    return write != null;
  }

  static Baseline merge(Baseline old, Baseline now) {
    Map<String, Conduct> conduct = new HashMap<>(old.conduct());
    conduct.putAll(now.conduct());
    return new Baseline(now.policy(), conduct);
  }
}
