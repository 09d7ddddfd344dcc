package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded dialogues, without the EHLO replies and the message. */
class SwaksTest {
  private final Mta swaks = new Swaks();

  @Test
  void deliversInTls() {
    List<String> log =
        """
          === Trying mx.badmx.test:26820...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <-  220 2.0.0 Ready to start TLS
          === TLS started with cipher TLSv1.3:TLS_AES_128_GCM_SHA256:128
          === TLS no local certificate set
          === TLS peer DN="/CN=mx.badmx.test"
           ~> EHLO lab.sender.test
          <~  250 ENHANCEDSTATUSCODES
           ~> MAIL FROM:<lab@sender.test>
          <~  250 2.1.0 Sender OK
           ~> RCPT TO:<you@badmx.test>
          <~  250 2.1.5 Recipient OK
           ~> DATA
          <~  354 Ok Send data ending with <CRLF>.<CRLF>
           ~> .
          <~  250 2.0.0 Message accepted
           ~> QUIT
          <~  221 2.0.0 mx.badmx.test Service closing transmission channel
          === Connection closed with remote host.
          exit status 0
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_TLS,
            List.of(
                "=== TLS started with cipher TLSv1.3:TLS_AES_128_GCM_SHA256:128",
                "<~  250 2.0.0 Message accepted")),
        account);
  }

  @Test
  void deliversInClearOnTheSameConnection() {
    List<String> log =
        """
          === Trying mx.badmx.test:26878...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <** 450 TLS negotiation failure
          *** STARTTLS attempted but failed
           -> MAIL FROM:<lab@sender.test>
          <-  250 2.1.0 Sender OK
           -> RCPT TO:<you@badmx.test>
          <-  250 2.1.5 Recipient OK
           -> DATA
          <-  354 Ok Send data ending with <CRLF>.<CRLF>
           -> .
          <-  250 2.0.0 Message accepted
           -> QUIT
          <-  221 2.0.0 mx.badmx.test Service closing transmission channel
          === Connection closed with remote host.
          exit status 0
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_PLAIN,
            List.of(
                "<** 450 TLS negotiation failure",
                "*** STARTTLS attempted but failed",
                "-> MAIL FROM:<lab@sender.test>",
                "<-  250 2.0.0 Message accepted")),
        account);
  }

  @Test
  void goesOnInClearAfterAFailedHandshake() {
    List<String> log =
        """
          === Trying mx.badmx.test:26857...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <-  220 2.0.0 Ready to start TLS
          *** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)
          *** STARTTLS attempted but failed
           -> MAIL FROM:<lab@sender.test>
          *** Remote host closed connection unexpectedly.
          exit status 6
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)",
                "*** STARTTLS attempted but failed",
                "-> MAIL FROM:<lab@sender.test>",
                "*** Remote host closed connection unexpectedly.")),
        account);
  }

  @Test
  void isKilledBySigpipe() {
    List<String> log =
        """
          === Trying mx.badmx.test:26858...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <-  220 2.0.0 Ready to start TLS
          *** TLS startup failed (connect(): error:00000000:lib(0)::reason(0))
          *** STARTTLS attempted but failed
           -> MAIL FROM:<lab@sender.test>
          exit status 141
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "*** TLS startup failed (connect(): error:00000000:lib(0)::reason(0))",
                "*** STARTTLS attempted but failed",
                "-> MAIL FROM:<lab@sender.test>")),
        account);
  }

  @Test
  void isRefusedInsideTls() {
    List<String> log =
        """
          === Trying mx.badmx.test:26899...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <-  220 2.0.0 Ready to start TLS
          === TLS started with cipher TLSv1.3:TLS_AES_128_GCM_SHA256:128
          === TLS no local certificate set
          === TLS peer DN="/CN=mx.badmx.test"
           ~> EHLO lab.sender.test
          <~  250 ENHANCEDSTATUSCODES
           ~> MAIL FROM:<lab@sender.test>
          <~  250 2.1.0 Sender OK
           ~> RCPT TO:<you@badmx.test>
          <~* 550 5.1.1 No such user
           ~> QUIT
          <~  221 2.0.0 mx.badmx.test Service closing transmission channel
          === Connection closed with remote host.
          exit status 24
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "=== TLS started with cipher TLSv1.3:TLS_AES_128_GCM_SHA256:128",
                "<~* 550 5.1.1 No such user")),
        account);
  }

  @Test
  void givesUpAfterAFailedHandshake() {
    List<String> log =
        """
          === Trying mx.badmx.test:26899...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <-  220 2.0.0 Ready to start TLS
          *** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)
          *** STARTTLS attempted but failed
          exit status 29
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "*** TLS startup failed (connect(): error:0A000126:SSL routines::unexpected eof while reading)",
                "*** STARTTLS attempted but failed")),
        account);
  }

  @Test
  void waits() {
    List<String> log =
        """
          === Trying mx.badmx.test:26812...
          === Connected to mx.badmx.test.
          <-  220 mx.badmx.test ESMTP
           -> EHLO lab.sender.test
          <-  250 STARTTLS
           -> STARTTLS
          <-  220 2.0.0 Ready to start TLS
          """
            .lines()
            .toList();

    Account account = swaks.account(log);

    assertEquals(new Account(Fate.WAITING, List.of("<-  220 2.0.0 Ready to start TLS")), account);
  }

  @Test
  void aLogOfNoMessageIsNamed() {
    List<String> log = List.of("Can't locate Net/SSLeay.pm");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> swaks.account(log));

    assertEquals("swaks tells of no connection: [Can't locate Net/SSLeay.pm]", thrown.getMessage());
  }
}
