package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void nothingIsCoveredByNoScenario() {
    Coverage coverage = Coverage.of(List.of());

    assertThat(coverage.missingRows()).isEqualTo(coverage.rows()).hasSize(313);
    assertThat(coverage.missingCauses()).isEqualTo(coverage.causes());
  }

  @Test
  void aScenarioCoversTheRowsAndCausesThatItNames() {
    Scenario expired = Catalogue.shipped().get("certificate/expired");

    Coverage coverage = Coverage.of(List.of(expired));

    assertThat(coverage.missingRows()).hasSize(312).noneMatch(row -> row.number() == 2);
    assertThat(coverage.missingCauses()).noneMatch(cause -> cause.name().equals("expired-cert"));
  }

  @Test
  void whatOnlyTheClientOrTheNameServerCausesIsNotAskedOfAPeer() {
    Coverage coverage = Coverage.of(List.of());

    assertThat(coverage.causes())
        .extracting(Coverage.Cause::name)
        .contains("drop-after-clienthello")
        .doesNotContain("local-client-misconfig", "dane-lookup-failure", "mx-broken-rrset");
  }

  @Test
  void noScenarioClaimsARowThatIsNotPlayed() {
    Set<Integer> claimed =
        Catalogue.shipped().all().stream()
            .flatMap(scenario -> scenario.catalogue().stream())
            .collect(Collectors.toSet());

    assertThat(Coverage.notPlayed()).isNotEmpty().doesNotContainAnyElementsOf(claimed);
  }

  @Test
  void aRowThatIsNotPlayedIsMissingWhateverAScenarioClaims() {
    int row = Coverage.notPlayed().iterator().next();
    Scenario boastful = Scenario.goodServer().change().catalogue(List.of(row, 2)).build();

    Coverage coverage = Coverage.of(List.of(boastful));

    assertThat(coverage.missingRows()).hasSize(312).anyMatch(it -> it.number() == row);
    assertThat(coverage.summary()).startsWith("1 of 313 rows of the catalogue and 0 of ");
  }
}
