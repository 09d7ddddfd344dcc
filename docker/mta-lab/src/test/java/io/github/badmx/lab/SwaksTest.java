package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded dialogues, without the EHLO replies and the message. */
class SwaksTest {

  private final Swaks swaks = new Swaks();

  @ParameterizedTest
  @CsvSource({
    "delivered-in-tls, DELIVERED_TLS",
    "clear-on-the-same-connection, DELIVERED_PLAIN",
    "clear-after-a-failed-handshake, BOUNCED",
    "killed-by-sigpipe, BOUNCED",
    "refused-inside-tls, BOUNCED",
    "failed-handshake, BOUNCED",
    "waiting, WAITING"
  })
  void fateIsThatOfTheDialogue(String log, Fate fate) throws IOException {
    assertEquals(fate, account(log).fate());
  }

  @Test
  void saysThatTlsStartedAndTheMessageWasAccepted() throws IOException {
    assertEquals(
        List.of(
            "=== TLS started with cipher TLSv1.3:TLS_AES_128_GCM_SHA256:128",
            "<~  250 2.0.0 Message accepted"),
        account("delivered-in-tls").decisive());
  }

  @Test
  void saysWhyItGoesOnInClear() throws IOException {
    assertEquals(
        List.of(
            "<** 450 TLS negotiation failure",
            "*** STARTTLS attempted but failed",
            "-> MAIL FROM:<lab@sender.test>",
            "<-  250 2.0.0 Message accepted"),
        account("clear-on-the-same-connection").decisive());
  }

  @Test
  void saysThatThePeerClosesWhenItGoesOnInClear() throws IOException {
    assertEquals(
        List.of(
            "*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof"
                + " while reading)",
            "*** STARTTLS attempted but failed",
            "-> MAIL FROM:<lab@sender.test>",
            "*** Remote host closed connection unexpectedly."),
        account("clear-after-a-failed-handshake").decisive());
  }

  @Test
  void saysNothingOfTheSigpipeThatKillsIt() throws IOException {
    assertEquals(
        List.of(
            "*** TLS startup failed (connect(): error:00000000:lib(0)::reason(0))",
            "*** STARTTLS attempted but failed",
            "-> MAIL FROM:<lab@sender.test>"),
        account("killed-by-sigpipe").decisive());
  }

  @Test
  void saysHowItIsRefusedInsideTls() throws IOException {
    assertEquals(
        List.of(
            "=== TLS started with cipher TLSv1.3:TLS_AES_128_GCM_SHA256:128",
            "<~* 550 5.1.1 No such user"),
        account("refused-inside-tls").decisive());
  }

  @Test
  void saysWhyTheHandshakeFailed() throws IOException {
    assertEquals(
        List.of(
            "*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof"
                + " while reading)",
            "*** STARTTLS attempted but failed"),
        account("failed-handshake").decisive());
  }

  @Test
  void whileItWaitsTheLastLineTellsWhere() throws IOException {
    assertEquals(List.of("<-  220 2.0.0 Ready to start TLS"), account("waiting").decisive());
  }

  @Test
  void isBrokenWithoutAMessage() {
    List<String> log = List.of("Can't locate Net/SSLeay.pm");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> swaks.account(log));

    assertEquals("swaks tells of no connection: [Can't locate Net/SSLeay.pm]", thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> swaks.account(List.of()));
  }

  private Account account(String log) throws IOException {
    return swaks.account(Recorded.log("swaks", log));
  }
}
