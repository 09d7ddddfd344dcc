package io.github.badmx.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Expired;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {

  static Stream<Scenario> everyScenario() {
    return Catalogue.shipped().all().stream();
  }

  @Test
  void readsTheExpiredCertificate() {
    Scenario expired = Catalogue.shipped().get("certificate/expired");

    assertThat(expired.id()).isEqualTo(2);
    assertThat(expired.group()).isEqualTo("certificate");
    assertThat(expired.faults()).containsExactly(new Expired(Duration.ofDays(1)));
    assertThat(expired.expect()).containsEntry(Policy.VERIFIED, Expectation.REFUSES);
    assertThat(expired.tls()).isEqualTo(Scenario.goodServer().tls());
  }

  @Test
  void shipsEveryFile() {
    assertThat(Catalogue.shipped().entries()).hasSameSizeAs(ProjectFiles.scenarios());
  }

  @ParameterizedTest
  @MethodSource("everyScenario")
  void saysWhatEveryPolicyExpects(Scenario scenario) {
    assertThat(scenario.expect()).containsOnlyKeys(Policy.values());
  }

  @ParameterizedTest
  @MethodSource("everyScenario")
  void saysWhyAndWhereFrom(Scenario scenario) {
    assertThat(scenario.title()).isNotBlank().doesNotEndWith(".");
    assertThat(scenario.why()).endsWith(".").hasSizeLessThan(160);
    assertThat(scenario.source()).isNotEmpty().anyMatch(it -> it.matches("RFC \\d+ §.*"));
    assertThat(scenario.remedy()).doesNotEndWith(".");
  }

  @ParameterizedTest
  @MethodSource("everyScenario")
  void namesRowsAndCausesThatExist(Scenario scenario) {
    assertThat(ProjectFiles.firstColumn("catalogue.tsv"))
        .containsAll(scenario.catalogue().stream().map(String::valueOf).toList());
    assertThat(ProjectFiles.firstColumn("causes.tsv")).containsAll(scenario.causes());
  }

  @ParameterizedTest
  @MethodSource("everyScenario")
  void hasTheNumberOfItsRowOrOneBeyondTheCatalogue(Scenario scenario) {
    assertThat(scenario.id() >= 400 || scenario.catalogue().contains(scenario.id()))
        .as("id %d, catalogue %s", scenario.id(), scenario.catalogue())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyScenario")
  void neverLetsAStrictPolicyDoWhatALaxOneRefuses(Scenario scenario) {
    boolean deliveredInClear = scenario.expect().get(Policy.ENCRYPT) == Expectation.REFUSES;

    if (deliveredInClear) {
      assertThat(List.of(Policy.VERIFIED, Policy.MTA_STS, Policy.DANE, Policy.SUBMISSION))
          .allSatisfy(
              policy -> assertThat(scenario.expect()).containsEntry(policy, Expectation.REFUSES));
    }
  }

  @Test
  void coversTheFirstIssue() {
    Set<String> names = new TreeSet<>();
    Catalogue.shipped().entries().forEach(entry -> names.add(entry.name()));

    assertThat(names).hasSizeGreaterThanOrEqualTo(45);
  }
}
