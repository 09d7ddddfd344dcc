package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded dialogues, without the settings, the EHLO replies, the certificate and the message. */
class MsmtpTest {

  private final Msmtp msmtp = new Msmtp();

  @ParameterizedTest
  @CsvSource({
    "delivered-in-tls, DELIVERED_TLS",
    "bad-certificate, BOUNCED",
    "failed-handshake, BOUNCED",
    "refused-inside-tls, BOUNCED",
    "waiting, WAITING"
  })
  void fateIsThatOfTheDialogue(String log, Fate fate) throws IOException {
    assertEquals(fate, account(log).fate());
  }

  @Test
  void saysInWhichTlsTheMessageWasAccepted() throws IOException {
    assertEquals(
        List.of(
            "(TLS1.3)-(ECDHE-X25519)-(ECDSA-SECP256R1-SHA256)-(AES-128-GCM)",
            "host=mx.badmx.test tls=on auth=off from=lab@sender.test"
                + " recipients=you@badmx.test mailsize=176 smtpstatus=250 smtpmsg='250 2.0.0"
                + " Message accepted' exitcode=EX_OK"),
        account("delivered-in-tls").decisive());
  }

  @Test
  void saysWhatIsWrongWithTheCertificate() throws IOException {
    assertEquals(
        List.of(
            "host=mx.badmx.test tls=on auth=off from=lab@sender.test"
                + " recipients=you@badmx.test errormsg='TLS certificate verification failed: The"
                + " certificate is NOT trusted. The certificate issuer is unknown. '"
                + " exitcode=EX_UNAVAILABLE"),
        account("bad-certificate").decisive());
  }

  @Test
  void saysWhyTheHandshakeFailed() throws IOException {
    assertEquals(
        List.of(
            "host=mx.badmx.test tls=on auth=off from=lab@sender.test"
                + " recipients=you@badmx.test errormsg='TLS handshake failed: The TLS connection"
                + " was non-properly terminated.' exitcode=EX_PROTOCOL"),
        account("failed-handshake").decisive());
  }

  @Test
  void saysHowItIsRefusedInsideTls() throws IOException {
    assertEquals(
        List.of(
            "(TLS1.3)-(ECDHE-X25519)-(ECDSA-SECP256R1-SHA256)-(AES-128-GCM)",
            "host=mx.badmx.test tls=on auth=off from=lab@sender.test"
                + " recipients=you@badmx.test smtpstatus=550 smtpmsg='550 5.1.1 No such user'"
                + " errormsg='recipient address you@badmx.test not accepted by the server'"
                + " exitcode=EX_DATAERR"),
        account("refused-inside-tls").decisive());
  }

  @Test
  void whileItWaitsTheLastLineTellsWhere() throws IOException {
    assertEquals(List.of("<-- 220 2.0.0 Ready to start TLS"), account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() {
    List<String> log = List.of("msmtp: account default not found");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> msmtp.account(log));

    assertEquals(
        "msmtp tells of no message: [msmtp: account default not found]", thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> msmtp.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return msmtp.account(Recorded.log("msmtp", log));
  }
}
