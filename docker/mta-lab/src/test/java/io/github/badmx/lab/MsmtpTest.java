package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded dialogues, without the settings, the EHLO replies, the certificate and the message. */
class MsmtpTest {
  private final Mta msmtp = new Msmtp();

  @Test
  void deliversInTls() {
    List<String> log =
        """
          host = mx.badmx.test
          <-- 220 mx.badmx.test ESMTP
          --> EHLO lab.sender.test
          <-- 250 STARTTLS
          --> STARTTLS
          <-- 220 2.0.0 Ready to start TLS
          TLS session parameters:
              (TLS1.3)-(ECDHE-X25519)-(ECDSA-SECP256R1-SHA256)-(AES-128-GCM)
          --> EHLO lab.sender.test
          <-- 250 ENHANCEDSTATUSCODES
          --> MAIL FROM:<lab@sender.test>
          --> RCPT TO:<you@badmx.test>
          --> DATA
          <-- 250 2.1.0 Sender OK
          <-- 250 2.1.5 Recipient OK
          <-- 354 Ok Send data ending with <CRLF>.<CRLF>
          --> .
          <-- 250 2.0.0 Message accepted
          --> QUIT
          <-- 221 2.0.0 mx.badmx.test Service closing transmission channel
          Nov 21 10:09:07 host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test mailsize=176 smtpstatus=250 smtpmsg='250 2.0.0 Message accepted' exitcode=EX_OK
          exit status 0
          """
            .lines()
            .toList();

    Account account = msmtp.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_TLS,
            List.of(
                "(TLS1.3)-(ECDHE-X25519)-(ECDSA-SECP256R1-SHA256)-(AES-128-GCM)",
                "host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test mailsize=176 smtpstatus=250 smtpmsg='250 2.0.0 Message accepted' exitcode=EX_OK")),
        account);
  }

  @Test
  void givesUpOnACertificate() {
    List<String> log =
        """
          host = mx.badmx.test
          <-- 220 mx.badmx.test ESMTP
          --> EHLO lab.sender.test
          <-- 250 STARTTLS
          --> STARTTLS
          <-- 220 2.0.0 Ready to start TLS
          msmtp: TLS certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown.
          msmtp: could not send mail
          Nov 21 10:09:09 host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown. ' exitcode=EX_UNAVAILABLE
          exit status 69
          """
            .lines()
            .toList();

    Account account = msmtp.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test errormsg='TLS certificate verification failed: The certificate is NOT trusted. The certificate issuer is unknown. ' exitcode=EX_UNAVAILABLE")),
        account);
  }

  @Test
  void givesUpAfterAFailedHandshake() {
    List<String> log =
        """
          host = mx.badmx.test
          <-- 220 mx.badmx.test ESMTP
          --> EHLO lab.sender.test
          <-- 250 STARTTLS
          --> STARTTLS
          <-- 220 2.0.0 Ready to start TLS
          msmtp: TLS handshake failed: The TLS connection was non-properly terminated.
          msmtp: could not send mail
          Nov 21 10:09:22 host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test errormsg='TLS handshake failed: The TLS connection was non-properly terminated.' exitcode=EX_PROTOCOL
          exit status 76
          """
            .lines()
            .toList();

    Account account = msmtp.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test errormsg='TLS handshake failed: The TLS connection was non-properly terminated.' exitcode=EX_PROTOCOL")),
        account);
  }

  @Test
  void isRefusedInsideTls() {
    List<String> log =
        """
          host = mx.badmx.test
          <-- 220 mx.badmx.test ESMTP
          --> EHLO lab.sender.test
          <-- 250 STARTTLS
          --> STARTTLS
          <-- 220 2.0.0 Ready to start TLS
          TLS session parameters:
              (TLS1.3)-(ECDHE-X25519)-(ECDSA-SECP256R1-SHA256)-(AES-128-GCM)
          --> EHLO lab.sender.test
          <-- 250 ENHANCEDSTATUSCODES
          --> MAIL FROM:<lab@sender.test>
          --> RCPT TO:<you@badmx.test>
          --> DATA
          <-- 250 2.1.0 Sender OK
          <-- 550 5.1.1 No such user
          msmtp: recipient address you@badmx.test not accepted by the server
          msmtp: server message: 550 5.1.1 No such user
          msmtp: could not send mail
          Nov 21 10:10:36 host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test smtpstatus=550 smtpmsg='550 5.1.1 No such user' errormsg='recipient address you@badmx.test not accepted by the server' exitcode=EX_DATAERR
          exit status 65
          """
            .lines()
            .toList();

    Account account = msmtp.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "(TLS1.3)-(ECDHE-X25519)-(ECDSA-SECP256R1-SHA256)-(AES-128-GCM)",
                "host=mx.badmx.test tls=on auth=off from=lab@sender.test recipients=you@badmx.test smtpstatus=550 smtpmsg='550 5.1.1 No such user' errormsg='recipient address you@badmx.test not accepted by the server' exitcode=EX_DATAERR")),
        account);
  }

  @Test
  void waits() {
    List<String> log =
        """
          host = mx.badmx.test
          <-- 220 mx.badmx.test ESMTP
          --> EHLO lab.sender.test
          <-- 250 STARTTLS
          --> STARTTLS
          <-- 220 2.0.0 Ready to start TLS
          """
            .lines()
            .toList();

    Account account = msmtp.account(log);

    assertEquals(new Account(Fate.WAITING, List.of("<-- 220 2.0.0 Ready to start TLS")), account);
  }

  @Test
  void aLogOfNoMessageIsNamed() {
    List<String> log = List.of("msmtp: account default not found");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> msmtp.account(log));

    assertEquals(
        "msmtp tells of no message: [msmtp: account default not found]", thrown.getMessage());
  }
}
