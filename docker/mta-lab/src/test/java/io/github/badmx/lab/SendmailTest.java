package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendmailTest {

  private final Sendmail sendmail = new Sendmail();

  @ParameterizedTest
  @CsvSource({
    "delivered-in-tls, DELIVERED_TLS",
    "certificate-not-verified, DELIVERED_TLS",
    "delivered-in-clear, DELIVERED_PLAIN",
    "groupwise, DELIVERED_PLAIN",
    "failed-handshake-twice, DEFERRED",
    "name-differs, DEFERRED",
    "bounced, BOUNCED",
    "protocol-error, BOUNCED",
    "clear-after-failed-handshake, DELIVERED_PLAIN",
    "tls-in-third-attempt, DELIVERED_TLS",
    "tls-then-clear, DELIVERED_PLAIN",
    "waiting, WAITING"
  })
  void fateIsThatOfTheLastConnection(String log, Fate fate) throws IOException {
    assertEquals(fate, account(log).fate());
  }

  @Test
  void saysOnceWhatTwoAttemptsSay() throws IOException {
    assertEquals(
        List.of(
            "STARTTLS=client, error: connect failed=-1, reason=unknown,"
                + " SSL_error=5, errno=104, retry=-1",
            "ruleset=tls_server, arg1=SOFTWARE, relay=mx.badmx.test,"
                + " reject=403 4.7.0 TLS handshake failed.",
            "6ALADVRD000043: to=you@badmx.test, ctladdr=lab@sender.test (0/0),"
                + " delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=30106,"
                + " relay=mx.badmx.test [172.20.0.2], dsn=4.7.0, stat=Deferred: 403"
                + " 4.7.0 TLS handshake failed."),
        account("failed-handshake-twice").decisive());
  }

  @Test
  void deliversToWhomItCannotVerify() throws IOException {
    assertEquals(
        List.of(
            "STARTTLS=client, relay=mx.badmx.test, version=TLSv1.3,"
                + " verify=FAIL, cipher=TLS_AES_128_GCM_SHA256, bits=128/128",
            "STARTTLS=client, cert-subject=/CN=mx.badmx.test,"
                + " cert-issuer=/CN=badmx+20test+20intermediate,"
                + " verifymsg=certificate has expired",
            "6ALA9OwF002563: to=you@badmx.test, ctladdr=lab@sender.test (0/0),"
                + " delay=00:00:01, xdelay=00:00:01, mailer=relay, pri=30106,"
                + " relay=mx.badmx.test [172.20.0.2], dsn=2.0.0, stat=Sent (Message"
                + " accepted)"),
        account("certificate-not-verified").decisive());
  }

  @Test
  void tellsWhatIsWrongWithTheName() throws IOException {
    assertEquals(
        List.of(
            "STARTTLS=client, relay=mx.badmx.test, version=TLSv1.3, verify=OK,"
                + " cipher=TLS_AES_128_GCM_SHA256, bits=128/128",
            "STARTTLS=client, cert-subject=/CN=mail.provider.test,"
                + " cert-issuer=/CN=badmx+20test+20intermediate, verifymsg=ok",
            "ruleset=tls_server, arg1=OK, relay=mx.badmx.test, reject=403"
                + " 4.7.0 CN mail.provider.test does not match mx.badmx.test",
            "6ALADViY000061: to=you@badmx.test, ctladdr=lab@sender.test (0/0),"
                + " delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=30106,"
                + " relay=mx.badmx.test [172.20.0.2], dsn=4.7.0, stat=Deferred: 403"
                + " 4.7.0 CN mail.provider.test does not match mx.badmx.test"),
        account("name-differs").decisive());
  }

  @Test
  void saysNothingOfTheReplyThatMadeItGoOnInClear() throws IOException {
    assertEquals(
        List.of(
            "6ALA8orQ001353: to=you@badmx.test, ctladdr=lab@sender.test (0/0),"
                + " delay=00:00:01, xdelay=00:00:01, mailer=relay, pri=30106,"
                + " relay=mx.badmx.test [172.20.0.2], dsn=2.0.0, stat=Sent (Message"
                + " accepted)"),
        account("groupwise").decisive());
  }

  @Test
  void whileItWaitsTheLastLineTellsWhere() throws IOException {
    assertEquals(List.of("STARTTLS=client, start=ok"), account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() throws IOException {
    List<String> started = Recorded.log("sendmail", "waiting").subList(0, 2);

    assertThrows(IllegalArgumentException.class, () -> sendmail.account(started));
    assertThrows(IllegalArgumentException.class, () -> sendmail.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return sendmail.account(Recorded.log("sendmail", log));
  }
}
