package io.github.badmx.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.fault.Expired;
import io.github.badmx.scenario.Expectation;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Session;
import io.github.badmx.verdict.Baseline.InvalidBaselineException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

  private static final Session TRUSTS =
      Told.session().startTls().fault("expired").secured().ehlo().delivers().closed();
  private static final Session LEAVES =
      Told.session().startTls().fault("expired").alertsServer(45).closed();

  private static Baseline of(Session... sessions) {
    Scenario expired =
        Scenario.goodServer()
            .fault(new Expired(Duration.ofDays(1)))
            .expect(Policy.VERIFIED, Expectation.REFUSES)
            .change()
            .name("certificate/expired")
            .build();
    Verdict verdict = Judge.judge(expired, Policy.VERIFIED, List.of(sessions));
    return Baseline.of(Policy.VERIFIED, List.of(verdict));
  }

  @Test
  void saysWhatTheClientDidALineForEachConnection() {
    assertThat(of(TRUSTS).toYaml())
        .isEqualTo(
            """
            policy: verified
            scenarios:
              certificate/expired:
                verdict: unsafe
                outcome: delivered-tls
                fallback: never
                sessions:
                - 'EHLO STARTTLS [expired] TLSv1.3 | EHLO MAIL RCPT DATA (message) QUIT'
            """);
  }

  @Test
  void isReadBackAsItWasWritten() {
    for (Baseline baseline :
        List.of(of(TRUSTS), of(LEAVES), of(), new Baseline(Policy.DANE, Map.of()))) {
      assertThat(Baseline.parse("b.yaml", baseline.toYaml())).isEqualTo(baseline);
    }
  }

  @Test
  void connectionsThatAreAlikeAreToldOnce() {
    Session again = Told.session(2, Duration.ofMinutes(5)).startTls().fault("expired").closed();

    assertThat(of(LEAVES, again)).isEqualTo(of(LEAVES));
  }

  @Test
  void aReplyWithoutALineIsNoWord() {
    Session session = Told.session().ehlo().says("STARTTLS").hears().fault("expired").closed();

    assertThat(of(session).toYaml()).contains("- 'EHLO STARTTLS [expired]'");
  }

  @Test
  void anAlertThatIsLostIsNoChange() {
    Session silent = Told.session().startTls().fault("expired").closed();

    assertThat(of(LEAVES).changes(of(silent))).isEmpty();
  }

  @Test
  void aChangeIsShownAsADiff() {
    assertThat(of(LEAVES).changes(of(TRUSTS)))
        .singleElement()
        .hasToString(
            """
            certificate/expired
              - verdict: safe
              - outcome: refused
                fallback: never
                sessions:
              - - 'EHLO STARTTLS [expired]'
              + verdict: unsafe
              + outcome: delivered-tls
              + - 'EHLO STARTTLS [expired] TLSv1.3 | EHLO MAIL RCPT DATA (message) QUIT'
            """);
  }

  @Test
  void aScenarioThatIsNewIsAChangeAndOneThatWasNotPlayedIsNone() {
    Baseline empty = new Baseline(Policy.VERIFIED, Map.of());

    assertThat(empty.changes(of(LEAVES))).hasSize(1);
    assertThat(of(LEAVES).changes(empty)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy: [|b.yaml:1: this is not YAML",
        "a text|b.yaml: the file is no mapping",
        "policy: strict|b.yaml: the file has 'policy: strict': write one of [opportunistic,",
        "policy: dane|b.yaml: 'scenarios' is no mapping",
        "{policy: dane, scenarios: {a/b: {verdict: fine}}}|b.yaml: 'a/b' has 'verdict: fine'",
        "{policy: dane, scenarios: {a/b: {verdict: safe, outcome: none, fallback: never}}}"
            + "|b.yaml: 'a/b' has no list of 'sessions'",
      })
  void whatIsNoBaselineIsSaid(String yaml, String problem) {
    assertThatThrownBy(() -> Baseline.parse("b.yaml", yaml))
        .isInstanceOf(InvalidBaselineException.class)
        .hasMessageStartingWith(problem);
  }
}
