package io.github.badmx.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.report.Findings.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

  @ParameterizedTest
  @CsvSource({
    "safe,      FINE,      FINE,  CHANGED",
    "tolerated, FINE,      FINE,  CHANGED",
    "unsafe,    UNSAFE,    KNOWN, CHANGED",
    "unreached, UNREACHED, KNOWN, CHANGED",
    "error,     ERROR,     ERROR, ERROR"
  })
  void whatABaselineHasIsKnown(String verdict, Standing without, Standing same, Standing changed) {
    Played played = Sample.played(2, "expired", verdict);
    List<Played> all = List.of(played);

    assertThat(Findings.of(all).standing(played)).isEqualTo(without);
    assertThat(new Findings(all, Optional.of(Map.of())).standing(played)).isEqualTo(same);
    assertThat(new Findings(all, Optional.of(Map.of(played.scenario(), "diff"))).standing(played))
        .isEqualTo(changed);
  }

  @Test
  void areOrderedByIdAndAsBadAsTheWorst() {
    Played safe = Sample.played(30, "fine", "safe");
    Played unsafe = Sample.played(2, "expired", "unsafe");
    Played unreached = Sample.played(7, "dsa", "unreached");

    Findings findings = Findings.of(List.of(safe, unsafe, unreached));

    assertThat(findings.all()).containsExactly(unsafe, unreached, safe);
    assertThat(findings.worst()).isEqualTo(Standing.UNSAFE);
    assertThat(Findings.of(List.of()).worst()).isEqualTo(Standing.FINE);
  }
}
