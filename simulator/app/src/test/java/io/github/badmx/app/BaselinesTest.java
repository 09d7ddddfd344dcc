package io.github.badmx.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.Policy;
import io.github.badmx.verdict.Baseline;
import io.github.badmx.verdict.Conduct;
import io.github.badmx.verdict.Fallback;
import io.github.badmx.verdict.Outcome;
import io.github.badmx.verdict.Verdict.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselinesTest {

  private static final Conduct SAFE =
      new Conduct(Result.SAFE, Outcome.REFUSED, Fallback.NEVER, List.of("EHLO"));
  private static final Conduct UNSAFE =
      new Conduct(Result.UNSAFE, Outcome.DELIVERED_PLAIN, Fallback.AT_ONCE, List.of("EHLO"));

  @Test
  void keepsWhatIsNotPlayedNow() {
    Baseline old = new Baseline(Policy.VERIFIED, Map.of("a/stays", SAFE, "a/changes", SAFE));
    Baseline now = new Baseline(Policy.VERIFIED, Map.of("a/changes", UNSAFE, "a/new", SAFE));

    assertThat(Baselines.merge(old, now).conduct())
        .isEqualTo(Map.of("a/stays", SAFE, "a/changes", UNSAFE, "a/new", SAFE));
  }

  @Test
  void nothingChangesWhereNothingWasAgreed() {
    Baseline now = new Baseline(Policy.VERIFIED, Map.of("a/b", UNSAFE));

    assertThat(new Baselines.Before(Optional.empty(), Optional.empty()).changes(now)).isEmpty();
    assertThat(new Baselines.Before(Optional.of(now), Optional.empty()).changes(now))
        .contains(Map.of());
  }
}
