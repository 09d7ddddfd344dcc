package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded logs, without the addresses of the message. */
class NullmailerTest {
  private final Mta nullmailer = new Nullmailer();

  @Test
  void takesWhatWasSentForSentInTls() {
    List<String> log =
        """
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255978.4983
          smtp: Succeeded: 250 2.0.0 Message accepted
          Sent file.
          Delivery complete, 0 message(s) remain.
          """
            .lines()
            .toList();

    Account account = nullmailer.account(log);

    assertEquals(
        new Account(Fate.DELIVERED_TLS, List.of("smtp: Succeeded: 250 2.0.0 Message accepted")),
        account);
  }

  @Test
  void saysOnceWhatTwoAttemptsSay() {
    List<String> log =
        """
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255979.5117
          smtp: Failed: Server SSL/TLS certificate does not match hostname
          Sending failed: Temporary error in sending the message
          Delivery complete, 1 message(s) remain.
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255979.5117
          smtp: Failed: Server SSL/TLS certificate does not match hostname
          Sending failed: Temporary error in sending the message
          Delivery complete, 1 message(s) remain.
          """
            .lines()
            .toList();

    Account account = nullmailer.account(log);

    assertEquals(
        new Account(
            Fate.DEFERRED,
            List.of(
                "smtp: Failed: Server SSL/TLS certificate does not match hostname",
                "Sending failed: Temporary error in sending the message")),
        account);
  }

  @Test
  void sendsOnALaterAttempt() {
    List<String> log =
        """
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255251.3262
          smtp: Failed: 451 4.7.1 Greylisted, try again later
          Sending failed: Temporary error in sending the message
          Delivery complete, 1 message(s) remain.
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255251.3262
          smtp: Succeeded: 250 2.0.0 Message accepted
          Sent file.
          Delivery complete, 0 message(s) remain.
          """
            .lines()
            .toList();

    Account account = nullmailer.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_TLS,
            List.of(
                "smtp: Failed: 451 4.7.1 Greylisted, try again later",
                "Sending failed: Temporary error in sending the message",
                "smtp: Succeeded: 250 2.0.0 Message accepted")),
        account);
  }

  @Test
  void bounces() {
    List<String> log =
        """
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255250.3169
          smtp: Failed: 500 5.5.1 Command unrecognized
          Sending failed: Permanent error in sending the message
          Moving message 1795255250.3169 into failed
          Generating bounce for 1795255250.3169
          Delivery complete, 0 message(s) remain.
          """
            .lines()
            .toList();

    Account account = nullmailer.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "smtp: Failed: 500 5.5.1 Command unrecognized",
                "Sending failed: Permanent error in sending the message")),
        account);
  }

  @Test
  void isKilledWhenItsTimeIsOver() {
    List<String> log =
        """
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795256000.5515
          Sending timed out, killing protocol
          nullmailer-send: smtp crashed or was killed: Resource temporarily unavailable
          Delivery complete, 1 message(s) remain.
          """
            .lines()
            .toList();

    Account account = nullmailer.account(log);

    assertEquals(
        new Account(
            Fate.DEFERRED,
            List.of(
                "Sending timed out, killing protocol",
                "nullmailer-send: smtp crashed or was killed: Resource temporarily unavailable")),
        account);
  }

  @Test
  void waits() {
    List<String> log =
        """
          Rescanning queue.
          Starting delivery, 1 message(s) in queue.
          Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255642.268
          """
            .lines()
            .toList();

    Account account = nullmailer.account(log);

    assertEquals(
        new Account(
            Fate.WAITING,
            List.of("Starting delivery: host: mx.badmx.test protocol: smtp file: 1795255642.268")),
        account);
  }

  @Test
  void aLogOfNoMessageIsNamed() {
    List<String> log = List.of("Rescanning queue.");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> nullmailer.account(log));

    assertEquals("nullmailer's log tells of no delivery: [Rescanning queue.]", thrown.getMessage());
  }
}
