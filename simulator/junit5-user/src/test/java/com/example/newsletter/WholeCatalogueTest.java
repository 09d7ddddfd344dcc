package com.example.newsletter;

import static io.github.badmx.scenario.Policy.OPPORTUNISTIC;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.badmx.Trial;
import io.github.badmx.junit5.BadMxTest;
import io.github.badmx.junit5.EveryScenario;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.verdict.Verdict.Result;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;

/** What was left out of the jar, or is not found by its new name, does not turn up as a fault. */
@BadMxTest
@Execution(ExecutionMode.SAME_THREAD) // else most would wait for the certificates of all
class WholeCatalogueTest {

  @ParameterizedTest
  @EveryScenario(policy = OPPORTUNISTIC)
  void isPlayedFromTheJar(Trial trial) {
    trySend(trial, Duration.ofMillis(500));

    assertNotEquals(Result.ERROR, trial.verdict(Duration.ZERO).result(), trial::transcript);
  }

  @ParameterizedTest
  @EveryScenario(
      name = {"good/starttls", "good/implicit-tls", "good/no-tls", "good/tls12", "good/tls13"},
      policy = OPPORTUNISTIC)
  void deliversToGoodServers(Trial trial) {
    trySend(trial, Duration.ofSeconds(60));

    trial.assertDelivered();
  }

  private static void trySend(Trial trial, Duration patience) {
    Properties smtp = new Properties();
    smtp.put("mail.smtp.host", trial.host());
    smtp.put("mail.smtp.port", Integer.toString(trial.port()));
    smtp.put("mail.smtp.connectiontimeout", Long.toString(patience.toMillis()));
    smtp.put("mail.smtp.timeout", Long.toString(patience.toMillis()));
    smtp.put("mail.smtp.ssl.enable", trial.scenario().tls().mode() == Mode.IMPLICIT);
    smtp.put("mail.smtp.starttls.enable", "true");
    smtp.put("mail.smtp.ssl.trust", "*");
    try {
      MimeMessage message = new MimeMessage(Session.getInstance(smtp));
      message.setFrom(new InternetAddress("news@example.com"));
      message.setText("None today.");
      Transport.send(message, InternetAddress.parse("you@badmx.test"));
    } catch (MessagingException refused) {
      // the verdict tells
    }
  }
}
