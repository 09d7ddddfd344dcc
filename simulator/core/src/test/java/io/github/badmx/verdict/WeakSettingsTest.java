package io.github.badmx.verdict;

import static io.github.badmx.scenario.Expectation.REFUSES;
import static io.github.badmx.scenario.Policy.OPPORTUNISTIC;
import static io.github.badmx.scenario.Policy.VERIFIED;
import static io.github.badmx.verdict.Verdict.Result.SAFE;
import static io.github.badmx.verdict.Verdict.Result.TOLERATED;
import static io.github.badmx.verdict.Verdict.Result.UNSAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Close;
import io.github.badmx.fault.Moment;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where TLS is set up badly, and nothing else may be wrong. */
class WeakSettingsTest {

  private static final Scenario OLD = Catalogue.shipped().get("negotiation/tls10-only");

  @Test
  void settingsAloneCanBeWhatAClientIsToRefuse() {
    Session session = Told.session().startTls().secured().ehlo().delivers().closed();

    assertThat(Told.judge(OLD, VERIFIED, REFUSES, session).result()).isEqualTo(UNSAFE);
    assertThat(Told.judge(OLD, OPPORTUNISTIC, REFUSES, session).result()).isEqualTo(TOLERATED);
  }

  @Test
  void settingsThatDifferAndAreFineAreNothingToRefuse() {
    Scenario scenario =
        Catalogue.shipped().get("good/tls12-static-rsa").fault(new Close(Moment.RCPT));
    Session session = Told.session().startTls().secured().ehlo().envelope().fault("close").closed();

    assertThat(Told.judge(scenario, VERIFIED, REFUSES, session).result()).isEqualTo(SAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3des-only",
        "anonymous-only",
        "dh-1024",
        "export-only",
        "null-only",
        "rc4-only",
        "sslv3-only",
        "tls11-only"
      })
  void weakSettingsAreToBeRefusedWhateverElseIsWrong(String name) {
    Scenario scenario =
        Catalogue.shipped().get("negotiation/" + name).fault(new Close(Moment.RCPT));
    Session session = Told.session().startTls().secured().ehlo().envelope().fault("close").closed();

    assertThat(Told.judge(scenario, VERIFIED, REFUSES, session).result()).isEqualTo(UNSAFE);
  }

  @Test
  void settingsThatAreAllThereIsAreWhatAClientIsToRefuse() {
    Scenario fine = Catalogue.shipped().get("good/tls12");
    Session session = Told.session().startTls().secured().ehlo().delivers().closed();

    assertThat(Told.judge(fine, VERIFIED, REFUSES, session).result()).isEqualTo(UNSAFE);
  }
}
