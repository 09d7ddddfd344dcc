package io.github.badmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Stall;
import io.github.badmx.judge.Smtplib;
import io.github.badmx.scenario.Catalogue;
import io.github.badmx.scenario.Policy;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.session.Event;
import io.github.badmx.session.Event.Ending;
import io.github.badmx.session.Session;
import io.github.badmx.verdict.Outcome;
import io.github.badmx.verdict.Verdict;
import io.github.badmx.verdict.Verdict.Result;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TrialTest {

  private final BadMx mx = BadMx.start();

  @AfterEach
  void stop() {
    mx.close();
  }

  private Trial play(String scenario, Policy policy) {
    return mx.play(Catalogue.shipped().get(scenario), policy);
  }

  private static void sendVerifying(Trial trial, Path directory) throws IOException {
    Path root = trial.trust().writePem(directory.resolve("root.pem"));
    Smtplib.send(trial.port(), "starttls-san", "10", root.toString(), "");
  }

  private static void sendTrusting(Trial trial) {
    Smtplib.send(trial.port(), "starttls", "10", "", "");
  }

  @Test
  void aStrictClientIsSafe(@TempDir Path directory) throws IOException {
    Trial trial = play("certificate/expired", Policy.VERIFIED);

    sendVerifying(trial, directory);

    assertThatCode(trial::assertSafe).doesNotThrowAnyException();
    assertThat(trial.verdict().outcome()).isEqualTo(Outcome.REFUSED);
    assertThatThrownBy(trial::assertDelivered).hasMessageContaining("no message was delivered");
  }

  @Test
  void theStrictClientDeliversToTheGoodServer(@TempDir Path directory) throws IOException {
    Trial trial = play("good/starttls", Policy.VERIFIED);

    sendVerifying(trial, directory);

    trial.assertDelivered();
  }

  @Test
  void aTrustingClientThatClaimsToVerifyIsUnsafeAndTheStorySaysWhy() {
    Trial trial = play("certificate/expired", Policy.VERIFIED);

    sendTrusting(trial);

    assertThatThrownBy(trial::assertSafe)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("UNSAFE  certificate/expired played to a client that claims VERIFIED")
        .hasMessageContaining("inside TLS")
        .hasMessageContaining("<-- unsafe");
  }

  @Test
  void aTrustingClientThatClaimsNoMoreIsSafe() {
    Trial trial = play("certificate/expired", Policy.ENCRYPT);

    sendTrusting(trial);

    trial.assertDelivered();
  }

  @Test
  void aTrialThatNobodyCameToIsNotGreen() {
    Trial trial = play("certificate/expired", Policy.VERIFIED);

    assertThatThrownBy(trial::assertSafe).hasMessageContaining("no client came");
  }

  @Test
  void trialsDoNotSeeOneAnothersConnections() {
    Trial first = play("certificate/expired", Policy.VERIFIED);
    Trial second = play("certificate/self-signed", Policy.VERIFIED);

    sendTrusting(first);

    assertThat(first.verdict().sessions()).hasSize(1);
    assertThat(second.verdict().sessions()).isEmpty();
    assertThat(mx.sessions().list()).hasSize(1);
  }

  @Test
  void aClientThatStaysIsHungUpOnWhenTheVerdictIsDue() throws IOException {
    Trial trial = play("good/starttls", Policy.OPPORTUNISTIC);
    try (Socket staying = new Socket(trial.host(), trial.port())) {
      assertThat(staying.getInputStream().read()).isEqualTo('2');

      Verdict verdict = trial.verdict(Duration.ZERO);

      assertThat(verdict.result()).isEqualTo(Result.UNREACHED);
      assertThat(ending(verdict.sessions().get(0))).isEqualTo(Ending.SHUT_DOWN);
    }
  }

  @Test
  void aClientThatAFaultKeepsWaitingIsHungUpOnToo() throws IOException {
    Scenario silent = Scenario.goodServer().fault(new Stall(Moment.ACCEPTED));
    Trial trial = mx.play(silent, Policy.OPPORTUNISTIC);
    try (Socket waiting = new Socket(trial.host(), trial.port())) {
      Awaitility.await().until(() -> trial.sessions().open() == 1);

      Verdict verdict = trial.verdict(Duration.ZERO);

      assertThat(waiting.getInputStream().read()).isEqualTo(-1);
      assertThat(ending(verdict.sessions().get(0))).isEqualTo(Ending.SHUT_DOWN);
    }
  }

  @Test
  void aClosedTrialCanStillBeJudged() {
    Trial trial = play("certificate/expired", Policy.ENCRYPT);
    sendTrusting(trial);

    trial.close();

    assertThat(trial.verdict().outcome()).isEqualTo(Outcome.DELIVERED_TLS);
    // the JDK gives a port back when its selector has looked again
    Awaitility.await().until(() -> isRefused(trial));
  }

  private static boolean isRefused(Trial trial) {
    try (Socket connected = new Socket(trial.host(), trial.port())) {
      return !connected.isConnected();
    } catch (IOException refused) {
      return true;
    }
  }

  @Test
  void theRootComesInTheFormsThatClientsTake(@TempDir Path directory) throws Exception {
    Trust trust = mx.play(Scenario.goodServer(), Policy.VERIFIED).trust();

    assertThat(trust.pem()).isEqualTo(mx.chain(Scenario.goodServer()).rootPem());
    assertThat(trust.certificate().getSubjectX500Principal().getName()).contains("badmx");
    assertThat(trust.sslContext().getProtocol()).isEqualTo("TLS");
    Path store = trust.writeTrustStore(directory.resolve("trust.p12"), "changeit");
    assertThat(Files.size(store)).isPositive();
  }

  private static Ending ending(Session session) {
    return session.events().stream()
        .filter(Event.Closed.class::isInstance)
        .map(it -> ((Event.Closed) it).ending())
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
