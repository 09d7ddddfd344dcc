package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
