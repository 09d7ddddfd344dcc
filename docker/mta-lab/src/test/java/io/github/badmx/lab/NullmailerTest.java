package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded logs, without the addresses of the message. */
class NullmailerTest {

  private final Nullmailer nullmailer = new Nullmailer();

  @ParameterizedTest
  @CsvSource({
    "sent, DELIVERED_TLS",
    "name-differs, DEFERRED",
    "sent-in-second-attempt, DELIVERED_TLS",
    "bounced, BOUNCED",
    "timed-out, DEFERRED",
    "waiting, WAITING"
  })
  void fateIsThatOfTheLastAttempt(String log, Fate fate) throws IOException {
    assertEquals(fate, account(log).fate());
  }

  @Test
  void saysNothingOfTheTlsItSentIn() throws IOException {
    assertEquals(
        List.of("smtp: Succeeded: 250 2.0.0 Message accepted"), account("sent").decisive());
  }

  @Test
  void saysOnceWhatTwoAttemptsSay() throws IOException {
    assertEquals(
        List.of(
            "smtp: Failed: Server SSL/TLS certificate does not match hostname",
            "Sending failed: Temporary error in sending the message"),
        account("name-differs").decisive());
  }

  @Test
  void saysWhyTheFirstAttemptFailed() throws IOException {
    assertEquals(
        List.of(
            "smtp: Failed: 451 4.7.1 Greylisted, try again later",
            "Sending failed: Temporary error in sending the message",
            "smtp: Succeeded: 250 2.0.0 Message accepted"),
        account("sent-in-second-attempt").decisive());
  }

  @Test
  void leavesTheNoticeToTheSenderOut() throws IOException {
    assertEquals(
        List.of(
            "smtp: Failed: 500 5.5.1 Command unrecognized",
            "Sending failed: Permanent error in sending the message"),
        account("bounced").decisive());
  }

  @Test
  void saysThatItsTimeIsOver() throws IOException {
    assertEquals(
        List.of(
            "Sending timed out, killing protocol",
            "nullmailer-send: smtp crashed or was killed: Resource temporarily unavailable"),
        account("timed-out").decisive());
  }

  @Test
  void whileItWaitsTheLastLineTellsWhere() throws IOException {
    assertEquals(
        List.of("Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255642.268"),
        account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() {
    List<String> log = List.of("Rescanning queue.");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> nullmailer.account(log));

    assertEquals("nullmailer's log tells of no delivery: [Rescanning queue.]", thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> nullmailer.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return nullmailer.account(Recorded.log("nullmailer", log));
  }
}
