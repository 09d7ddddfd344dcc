package io.github.badmx.verdict;

import static io.github.badmx.scenario.Expectation.DELIVERS;
import static io.github.badmx.scenario.Expectation.MAY_DO_EITHER;
import static io.github.badmx.scenario.Expectation.REFUSES;
import static io.github.badmx.scenario.Expectation.RETRIES;
import static io.github.badmx.scenario.Policy.ENCRYPT;
import static io.github.badmx.scenario.Policy.OPPORTUNISTIC;
import static io.github.badmx.scenario.Policy.SUBMISSION;
import static io.github.badmx.scenario.Policy.VERIFIED;
import static io.github.badmx.verdict.Verdict.Result.ERROR;
import static io.github.badmx.verdict.Verdict.Result.SAFE;
import static io.github.badmx.verdict.Verdict.Result.TOLERATED;
import static io.github.badmx.verdict.Verdict.Result.UNSAFE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Close;
import io.github.badmx.fault.Expired;
import io.github.badmx.fault.Moment;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Expectation;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Disclosed.What;
import io.github.badmx.session.Event;
import io.github.badmx.session.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

  private static final int UNKNOWN_CA = 48;

  private static final Scenario EXPIRED =
      Scenario.goodServer().fault(new Expired(Duration.ofDays(1)));

  private static final Scenario CUT = Scenario.goodServer().fault(new Close(Moment.CLIENT_HELLO));

  @ParameterizedTest
  @EnumSource(Policy.class)
  void aClientThatLeavesAfterTheCertificateIsSafe(Policy policy) {
    Session session = Told.session().startTls().fault("expired").alertsServer(45).closed();

    Verdict verdict = Told.judge(EXPIRED, policy, REFUSES, session);

    assertThat(verdict.result()).isEqualTo(SAFE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aRejectionAfterTheServerHasFinishedTls13IsARefusal() {
    Session session =
        Told.session().startTls().fault("expired").secured().alertsServer(UNKNOWN_CA).closed();

    assertThat(Told.judge(EXPIRED, VERIFIED, REFUSES, session).result()).isEqualTo(SAFE);
  }

  @Test
  void aClientThatChecksTheNameAfterTheHandshakeAndQuitsIsSafe() {
    Session session =
        Told.session().startTls().fault("expired").secured().ehlo().says("QUIT").closed();

    assertThat(Told.judge(EXPIRED, VERIFIED, REFUSES, session).result()).isEqualTo(SAFE);
  }

  @Test
  void anEnvelopeInsideTlsToAServerWithABadCertificateIsUnsafe() {
    Session session =
        Told.session().startTls().fault("expired").secured().ehlo().envelope().closed();

    Verdict verdict = Told.judge(EXPIRED, VERIFIED, REFUSES, session);

    assertThat(verdict.result()).isEqualTo(UNSAFE);
    assertThat(verdict.because())
        .isEqualTo("session 1 sent MAIL FROM inside TLS, 30 ms after the handshake");
  }

  @Test
  void anOpportunisticClientMayTrustABadCertificate() {
    Session session =
        Told.session().startTls().fault("expired").secured().ehlo().delivers().closed();

    assertThat(Told.judge(EXPIRED, OPPORTUNISTIC, DELIVERS, session).result()).isEqualTo(SAFE);
    assertThat(Told.judge(EXPIRED, ENCRYPT, DELIVERS, session).result()).isEqualTo(SAFE);
  }

  @ParameterizedTest
  @EnumSource(value = Policy.class, mode = EnumSource.Mode.EXCLUDE, names = "OPPORTUNISTIC")
  void clearTextIsUnsafeWhateverTheScenarioExpects(Policy policy) {
    Session session = Told.session().ehlo().delivers().closed();

    for (Expectation expected : Expectation.values()) {
      assertThat(Told.judge(CUT, policy, expected, session).result())
          .as("%s", expected)
          .isEqualTo(UNSAFE);
    }
  }

  @ParameterizedTest
  @EnumSource(Policy.class)
  void credentialsInClearAreUnsafeUnderEveryPolicy(Policy policy) {
    Session session =
        Told.session().ehlo().says("AUTH PLAIN ***").hears("235 ok").says("QUIT").closed();

    Verdict verdict = Told.judge(CUT, policy, DELIVERS, session);

    assertThat(verdict.result()).isEqualTo(UNSAFE);
    assertThat(verdict.because()).isEqualTo("session 1 sent credentials in clear");
  }

  @Test
  void theGravestComesFirst() {
    Session first = Told.session().startTls().fault("close").breaks().closed();
    Session second =
        Told.session(2, Duration.ofSeconds(9))
            .ehlo()
            .says("AUTH PLAIN ***")
            .hears("235 ok")
            .delivers()
            .closed();

    Verdict verdict = Told.judge(CUT, SUBMISSION, REFUSES, first, second);

    assertThat(verdict.because()).isEqualTo("session 2 sent credentials in clear");
    assertThat(verdict.outcome()).isEqualTo(Outcome.DELIVERED_PLAIN);
    assertThat(verdict.fallback()).isEqualTo(Fallback.LATER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dialogue/auth-refused", "dialogue/size-limit"})
  void whatIsTakenBackInSmtpMayBeToldToAServerWhoseTlsIsGood(String name) {
    Scenario scenario = Catalogue.shipped().get(name);
    Session session =
        Told.session().startTls().secured().ehlo().says("AUTH PLAIN ***").envelope().closed();

    assertThat(Judge.judge(scenario, SUBMISSION, List.of(session)).result()).isEqualTo(SAFE);
  }

  @Test
  void whatBreaksInsideGoodTlsIsNoDisclosure() {
    Scenario scenario = Scenario.goodServer().fault(new Close(Moment.RCPT));
    Session session = Told.session().startTls().secured().ehlo().envelope().fault("close").closed();

    assertThat(Told.judge(scenario, VERIFIED, REFUSES, session).result()).isEqualTo(SAFE);
  }

  @Test
  void aMessageInsideTlsThatWasMeddledWithBeforeItBeganIsUnsafe() {
    Session session =
        Told.session().startTls().fault("add-reply").secured().ehlo().delivers().closed();

    assertThat(Told.judge(CUT, VERIFIED, REFUSES, session).result()).isEqualTo(UNSAFE);
  }

  @Test
  void aConnectionOnWhichNothingWasWrongIsGood() {
    Session good = Told.session().startTls().secured().ehlo().delivers().closed();
    Session expired =
        Told.session(2, Duration.ofMinutes(1))
            .startTls()
            .fault("expired")
            .alertsServer(45)
            .closed();

    assertThat(Told.judge(EXPIRED, VERIFIED, REFUSES, good, expired).result()).isEqualTo(SAFE);
    assertThat(Told.judge(EXPIRED, VERIFIED, MAY_DO_EITHER, good, expired).result())
        .isEqualTo(SAFE);
  }

  @Test
  void deliveryWhereBothConformIsTolerated() {
    Session session = Told.session().startTls().fault("close").secured().ehlo().delivers().closed();

    assertThat(Told.judge(CUT, VERIFIED, MAY_DO_EITHER, session).result()).isEqualTo(TOLERATED);
  }

  @Test
  void aBugOfOursIsNoVerdictOnTheClient() {
    Session session =
        Told.session()
            .ehlo()
            .delivers()
            .add(new Event.BadmxFailed(Duration.ofSeconds(1), "NullPointerException"))
            .closed();

    assertThat(Told.judge(EXPIRED, VERIFIED, REFUSES, session).result()).isEqualTo(ERROR);
  }

  @Test
  void aClientThatShouldHaveDeliveredIsSafeAndFallsShort() {
    Session session = Told.session().startTls().fault("expired").alertsServer(45).closed();

    Verdict verdict = Told.judge(EXPIRED, ENCRYPT, DELIVERS, session);

    assertThat(verdict.result()).isEqualTo(SAFE);
    assertThat(verdict.fellShort()).isTrue();
  }

  @Test
  void aMessageWhoseEndWasNeverAnsweredIsDisclosedButNotDelivered() {
    Session session = Told.session().ehlo().envelope().message(null).fault("close").closed();

    Verdict verdict = Told.judge(CUT, OPPORTUNISTIC, RETRIES, session);

    assertThat(verdict.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(verdict.inClear()).isEqualTo(What.MESSAGE);
  }

  @Test
  void theStoryMarksWhatDecided() {
    Session session =
        Told.session().startTls().fault("expired").secured().ehlo().envelope().closed();

    String story = Told.judge(EXPIRED, VERIFIED, REFUSES, session).story();

    assertThat(story)
        .startsWith("UNSAFE  ")
        .contains("played to a client that claims VERIFIED")
        .contains("  should   refuse: disclose nothing that its policy protects")
        .contains("  but      session 1 sent MAIL FROM inside TLS, 30 ms after the handshake")
        .containsPattern("MAIL FROM:<a@mailer.example> +<-- unsafe\n");
  }
}
