package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded logs, without the lines of the submission. */
class OpenSmtpdTest {

  private final OpenSmtpd smtpd = new OpenSmtpd();

  @ParameterizedTest
  @CsvSource({
    "delivered-in-tls, DELIVERED_TLS",
    "delivered-in-clear, DELIVERED_PLAIN",
    "clear-on-a-second-connection, DELIVERED_PLAIN",
    "failed-handshake-twice, DEFERRED",
    "starttls-refused, DEFERRED",
    "tls-in-second-attempt, DELIVERED_TLS",
    "bounced, BOUNCED",
    "waiting, WAITING"
  })
  void fateIsThatOfTheLastConnection(String log, Fate fate) throws IOException {
    assertEquals(fate, account(log).fate());
  }

  @Test
  void saysInWhichTlsTheMessageWasAccepted() throws IOException {
    assertEquals(
        List.of(
            "7068c27ea241abf6 mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128",
            "7068c27ea241abf6 mta server-cert-check result=\"success\"",
            "7068c27ea241abf6 mta delivery evpid=14803518d227b71c from=<lab@sender.test>"
                + " to=<you@badmx.test> rcpt=<-> source=\"172.18.0.5\" relay=\"172.18.0.2"
                + " (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message"
                + " accepted\""),
        account("delivered-in-tls").decisive());
  }

  @Test
  void saysNothingOfTlsThatIsNotThere() throws IOException {
    assertEquals(
        List.of(
            "af3f4eb4ac1fcbe9 mta delivery evpid=afb471d24437bf24 from=<lab@sender.test>"
                + " to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2"
                + " (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message"
                + " accepted\""),
        account("delivered-in-clear").decisive());
  }

  @Test
  void saysWhyItGoesOnInClear() throws IOException {
    assertEquals(
        List.of(
            "smtp-out: Error on session 404acc61aa6eaab9: opportunistic TLS failed,"
                + " downgrading to plain",
            "404acc61aa6eaab9 mta delivery evpid=5f788cd3c00115d8 from=<lab@sender.test>"
                + " to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2"
                + " (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message"
                + " accepted\""),
        account("clear-on-a-second-connection").decisive());
  }

  @Test
  void saysOnceWhatTwoAttemptsSay() throws IOException {
    assertEquals(
        List.of(
            "ee5365cce8ac0c0c mta error reason=IO Error: error:0A000126:SSL"
                + " routines::unexpected eof while reading",
            "smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s"),
        account("failed-handshake-twice").decisive());
  }

  @Test
  void saysOfTheRouteThatItIsDisabled() throws IOException {
    assertEquals(
        List.of(
            "640df552103b9d5a mta error reason=STARTTLS rejected: 500 5.5.1 Command unrecognized",
            "smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s"),
        account("starttls-refused").decisive());
  }

  @Test
  void saysWhyTheFirstAttemptFailed() throws IOException {
    assertEquals(
        List.of(
            "ecea965ea8b06fbe mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128",
            "ecea965ea8b06fbe mta server-cert-check result=\"success\"",
            "ecea965ea8b06fbe mta delivery evpid=d1dfffd83233bb98 from=<lab@sender.test>"
                + " to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2"
                + " (os-badmx.os-net)\" delay=0s result=\"TempFail\" stat=\"451 4.7.1 Greylisted,"
                + " try again later\"",
            "1b4da7547e25d995 mta delivery evpid=d1dfffd83233bb98 from=<lab@sender.test>"
                + " to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2"
                + " (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message"
                + " accepted\""),
        account("tls-in-second-attempt").decisive());
  }

  @Test
  void saysHowItIsRefusedInsideTls() throws IOException {
    assertEquals(
        List.of(
            "426aa9fd873dd56f mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128",
            "426aa9fd873dd56f mta server-cert-check result=\"success\"",
            "426aa9fd873dd56f mta delivery evpid=5141fc17ab061b43 from=<lab@sender.test>"
                + " to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2"
                + " (os-badmx.os-net)\" delay=0s result=\"PermFail\" stat=\"550 5.1.1 No such"
                + " user\""),
        account("bounced").decisive());
  }

  @Test
  void whileItWaitsTheLastLineTellsWhere() throws IOException {
    assertEquals(List.of("5b93c02c80247449 mta connected"), account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() {
    List<String> log = List.of("info: OpenSMTPD 6.8.0p2 starting");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> smtpd.account(log));

    assertEquals(
        "OpenSMTPD's log tells of no message: [info: OpenSMTPD 6.8.0p2 starting]",
        thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> smtpd.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return smtpd.account(Recorded.log("opensmtpd", log));
  }
}
