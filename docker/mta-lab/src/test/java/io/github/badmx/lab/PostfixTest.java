package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostfixTest {

  private final Postfix postfix = new Postfix();

  @ParameterizedTest
  @CsvSource({
    "delivered-in-tls, DELIVERED_TLS",
    "delivered-in-clear, DELIVERED_PLAIN",
    "failed-handshake-twice, DEFERRED",
    "name-differs, DEFERRED",
    "bounced, BOUNCED",
    "clear-in-a-later-attempt, DELIVERED_PLAIN",
    "clear-after-tls-in-one-attempt, DELIVERED_PLAIN",
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
            "SSL_connect error to mx.badmx.test[172.19.0.2]:26873: -1",
            "warning: TLS library problem: error:0A00042E:SSL routines::tlsv1 alert protocol"
                + " version:../ssl/record/rec_layer_s3.c:1602:SSL alert number 70:",
            "1CB571C0175: to=<you@badmx.test>, relay=mx.badmx.test[172.19.0.2]:26873, delay=0.39,"
                + " delays=0.03/0.33/0.03/0, dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure)"),
        account("failed-handshake-twice").decisive());
  }

  @Test
  void leavesTheNoticeToTheSenderOut() throws IOException {
    assertEquals(
        List.of(
            "D87561C0073: to=<you@badmx.test>, relay=mx.badmx.test[172.19.0.2]:26875, delay=0.23,"
                + " delays=0.02/0.2/0/0, dsn=5.5.1, status=bounced (TLS is required, but host"
                + " mx.badmx.test[172.19.0.2] refused to start TLS: 500 5.5.1 Command"
                + " unrecognized)"),
        account("bounced").decisive());
  }

  @Test
  void whileItWaitsNothingButTheQueueTells() throws IOException {
    assertEquals(
        List.of("128881C0013: from=<lab@sender.test>, size=333, nrcpt=1 (queue active)"),
        account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() throws IOException {
    List<String> started = Recorded.log("postfix", "waiting").subList(0, 1);

    assertThrows(IllegalArgumentException.class, () -> postfix.account(started));
    assertThrows(IllegalArgumentException.class, () -> postfix.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return postfix.account(Recorded.log("postfix", log));
  }
}
