package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EximTest {

  private final Exim exim = new Exim();

  @ParameterizedTest
  @CsvSource({
    "delivered-in-tls, DELIVERED_TLS",
    "delivered-in-clear, DELIVERED_PLAIN",
    "failed-handshake-twice, DEFERRED",
    "name-differs, DEFERRED",
    "bounced, BOUNCED",
    "clear-after-a-failed-handshake, DELIVERED_PLAIN",
    "clear-after-a-bad-certificate, DELIVERED_PLAIN",
    "clear-after-tls, DELIVERED_PLAIN",
    "clear-then-tls, DELIVERED_TLS",
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
            "1xUhym-00007u-1U == you@badmx.test R=peer T=remote_smtp defer (-37) H=mx.badmx.test"
                + " [172.19.0.2]: TLS session: (gnutls_handshake): Error in protocol version"),
        account("failed-handshake-twice").decisive());
  }

  @Test
  void leavesTheNoticeToTheSenderOut() throws IOException {
    assertEquals(
        List.of(
            "1xUhyp-00008m-1o ** you@badmx.test R=peer T=remote_smtp H=mx.badmx.test [172.19.0.2]"
                + " X=TLS1.3:ECDHE_X25519__ECDSA_SECP256R1_SHA256__AES_128_GCM:128 CV=no"
                + " DN=\"CN=mx.badmx.test\": SMTP error from remote mail server after"
                + " RCPT TO:<you@badmx.test>: 550 5.1.1 No such user"),
        account("bounced").decisive());
  }

  @Test
  void whileItWaitsNothingButTheReceptionTells() throws IOException {
    assertEquals(
        List.of("1xUhyv-0000B6-0w <= lab@sender.test U=root P=local S=366"),
        account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() {
    List<String> idle =
        List.of(
            "2026-11-21 10:06:01 Start queue run: pid=640 -qff",
            "2026-11-21 10:06:01 End queue run: pid=640 -qff");

    assertThrows(IllegalArgumentException.class, () -> exim.account(idle));
    assertThrows(IllegalArgumentException.class, () -> exim.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return exim.account(Recorded.log("exim", log));
  }
}
