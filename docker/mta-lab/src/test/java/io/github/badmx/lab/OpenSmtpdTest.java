package io.github.badmx.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded logs, without the lines of the submission. */
class OpenSmtpdTest {
  private final Mta smtpd = new OpenSmtpd();

  @Test
  void deliversInTls() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          7068c27aa19a26f8 smtp envelope evpid=14803518d227b71c from=<lab@sender.test> to=<you@badmx.test>
          7068c27ea241abf6 mta connecting address=smtp://172.18.0.2:26804 host=os-badmx.os-net
          7068c27ea241abf6 mta connected
          7068c27ea241abf6 mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128
          7068c27ea241abf6 mta server-cert-check result="success"
          7068c27ea241abf6 mta delivery evpid=14803518d227b71c from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="172.18.0.5" relay="172.18.0.2 (os-badmx.os-net)" delay=0s result="Ok" stat="250 2.0.0 Message accepted"
          7068c27ea241abf6 mta disconnected reason=quit messages=1
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_TLS,
            List.of(
                "7068c27ea241abf6 mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128",
                "7068c27ea241abf6 mta server-cert-check result=\"success\"",
                "7068c27ea241abf6 mta delivery evpid=14803518d227b71c from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source=\"172.18.0.5\" relay=\"172.18.0.2 (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message accepted\"")),
        account);
  }

  @Test
  void deliversInClearWhereThereIsNoTls() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          af3f4eb0de0932c1 smtp envelope evpid=afb471d24437bf24 from=<lab@sender.test> to=<you@badmx.test>
          af3f4eb4ac1fcbe9 mta connecting address=smtp://172.18.0.2:26887 host=os-badmx.os-net
          af3f4eb4ac1fcbe9 mta connected
          af3f4eb4ac1fcbe9 mta delivery evpid=afb471d24437bf24 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="172.18.0.3" relay="172.18.0.2 (os-badmx.os-net)" delay=0s result="Ok" stat="250 2.0.0 Message accepted"
          af3f4eb4ac1fcbe9 mta disconnected reason=quit messages=1
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_PLAIN,
            List.of(
                "af3f4eb4ac1fcbe9 mta delivery evpid=afb471d24437bf24 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2 (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message accepted\"")),
        account);
  }

  @Test
  void deliversInClearOnASecondConnection() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          404acc5dbc1516ec smtp envelope evpid=5f788cd3c00115d8 from=<lab@sender.test> to=<you@badmx.test>
          404acc61aa6eaab9 mta connecting address=smtp://172.18.0.2:26839 host=os-badmx.os-net
          404acc61aa6eaab9 mta connected
          smtp-out: Error on session 404acc61aa6eaab9: opportunistic TLS failed, downgrading to plain
          404acc61aa6eaab9 mta connecting address=smtp+notls://172.18.0.2:26839 host=os-badmx.os-net
          404acc61aa6eaab9 mta connected
          404acc61aa6eaab9 mta delivery evpid=5f788cd3c00115d8 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="172.18.0.3" relay="172.18.0.2 (os-badmx.os-net)" delay=0s result="Ok" stat="250 2.0.0 Message accepted"
          404acc61aa6eaab9 mta disconnected reason=quit messages=1
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_PLAIN,
            List.of(
                "smtp-out: Error on session 404acc61aa6eaab9: opportunistic TLS failed, downgrading to plain",
                "404acc61aa6eaab9 mta delivery evpid=5f788cd3c00115d8 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2 (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message accepted\"")),
        account);
  }

  @Test
  void saysOnceWhatTwoAttemptsSay() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          ee5365c86b736ddc smtp envelope evpid=8e437305ba55dfb8 from=<lab@sender.test> to=<you@badmx.test>
          ee5365cce8ac0c0c mta connecting address=smtp+tls://172.18.0.2:26844 host=os-badmx.os-net
          ee5365cce8ac0c0c mta connected
          ee5365cce8ac0c0c mta error reason=IO Error: error:0A000126:SSL routines::unexpected eof while reading
          smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s
          smtp-out: No valid route for [connector:[]->[relay:mx.badmx.test,port=26844,smtp+tls,mx],0x0]
          info: OpenSMTPD 6.8.0p2 starting
          dee8d971031a3acd mta connecting address=smtp+tls://172.18.0.2:26844 host=os-badmx.os-net
          dee8d971031a3acd mta connected
          dee8d971031a3acd mta error reason=IO Error: error:0A000126:SSL routines::unexpected eof while reading
          smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s
          smtp-out: No valid route for [connector:[]->[relay:mx.badmx.test,port=26844,smtp+tls,mx],0x0]
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.DEFERRED,
            List.of(
                "ee5365cce8ac0c0c mta error reason=IO Error: error:0A000126:SSL routines::unexpected eof while reading",
                "smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s")),
        account);
  }

  @Test
  void saysOfTheRouteThatItIsDisabled() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          943e75a66710c1cf smtp envelope evpid=f642847e140d2524 from=<lab@sender.test> to=<you@badmx.test>
          640df552103b9d5a mta connecting address=smtp+tls://172.18.0.2:26824 host=os-badmx.os-net
          640df552103b9d5a mta connected
          640df552103b9d5a mta error reason=STARTTLS rejected: 500 5.5.1 Command unrecognized
          smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s
          smtp-out: No valid route for [connector:[]->[relay:mx.badmx.test,port=26824,smtp+tls,mx],0x0]
          0000000000000000 mta delivery evpid=f642847e140d2524 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="-" relay="mx.badmx.test" delay=6s result="TempFail" stat="Network error on destination MXs"
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.DEFERRED,
            List.of(
                "640df552103b9d5a mta error reason=STARTTLS rejected: 500 5.5.1 Command unrecognized",
                "smtp-out: Disabling route [] <-> 172.18.0.2 (os-badmx.os-net) for 15s")),
        account);
  }

  @Test
  void deliversInTlsOnALaterAttempt() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          ecea965abb17bd8e smtp envelope evpid=d1dfffd83233bb98 from=<lab@sender.test> to=<you@badmx.test>
          ecea965ea8b06fbe mta connecting address=smtp+tls://172.18.0.2:26856 host=os-badmx.os-net
          ecea965ea8b06fbe mta connected
          ecea965ea8b06fbe mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128
          ecea965ea8b06fbe mta server-cert-check result="success"
          ecea965ea8b06fbe mta delivery evpid=d1dfffd83233bb98 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="172.18.0.3" relay="172.18.0.2 (os-badmx.os-net)" delay=0s result="TempFail" stat="451 4.7.1 Greylisted, try again later"
          ecea965ea8b06fbe mta disconnected reason=quit messages=0
          info: OpenSMTPD 6.8.0p2 starting
          1b4da7547e25d995 mta connecting address=smtp+tls://172.18.0.2:26856 host=os-badmx.os-net
          1b4da7547e25d995 mta connected
          1b4da7547e25d995 mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128
          1b4da7547e25d995 mta server-cert-check result="success"
          1b4da7547e25d995 mta delivery evpid=d1dfffd83233bb98 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="172.18.0.3" relay="172.18.0.2 (os-badmx.os-net)" delay=0s result="Ok" stat="250 2.0.0 Message accepted"
          1b4da7547e25d995 mta disconnected reason=quit messages=1
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.DELIVERED_TLS,
            List.of(
                "ecea965ea8b06fbe mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128",
                "ecea965ea8b06fbe mta server-cert-check result=\"success\"",
                "ecea965ea8b06fbe mta delivery evpid=d1dfffd83233bb98 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2 (os-badmx.os-net)\" delay=0s result=\"TempFail\" stat=\"451 4.7.1 Greylisted, try again later\"",
                "1b4da7547e25d995 mta delivery evpid=d1dfffd83233bb98 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2 (os-badmx.os-net)\" delay=0s result=\"Ok\" stat=\"250 2.0.0 Message accepted\"")),
        account);
  }

  @Test
  void bounces() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          426aa9f904bc813d smtp envelope evpid=5141fc17ab061b43 from=<lab@sender.test> to=<you@badmx.test>
          426aa9fd873dd56f mta connecting address=smtp://172.18.0.2:26853 host=os-badmx.os-net
          426aa9fd873dd56f mta connected
          426aa9fd873dd56f mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128
          426aa9fd873dd56f mta server-cert-check result="success"
          426aa9fd873dd56f mta delivery evpid=5141fc17ab061b43 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source="172.18.0.3" relay="172.18.0.2 (os-badmx.os-net)" delay=0s result="PermFail" stat="550 5.1.1 No such user"
          426aa9fd873dd56f mta disconnected reason=quit messages=0
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(
        new Account(
            Fate.BOUNCED,
            List.of(
                "426aa9fd873dd56f mta tls ciphers=TLSv1.3:TLS_AES_128_GCM_SHA256:128",
                "426aa9fd873dd56f mta server-cert-check result=\"success\"",
                "426aa9fd873dd56f mta delivery evpid=5141fc17ab061b43 from=<lab@sender.test> to=<you@badmx.test> rcpt=<-> source=\"172.18.0.3\" relay=\"172.18.0.2 (os-badmx.os-net)\" delay=0s result=\"PermFail\" stat=\"550 5.1.1 No such user\"")),
        account);
  }

  @Test
  void waits() {
    List<String> log =
        """
          info: OpenSMTPD 6.8.0p2 starting
          5b93c028f26ebab0 smtp envelope evpid=fe64c204a454a76f from=<lab@sender.test> to=<you@badmx.test>
          5b93c02c80247449 mta connecting address=smtp://172.18.0.2:26836 host=os-badmx.os-net
          5b93c02c80247449 mta connected
          """
            .lines()
            .toList();

    Account account = smtpd.account(log);

    assertEquals(new Account(Fate.WAITING, List.of("5b93c02c80247449 mta connected")), account);
  }

  @Test
  void aLogOfNoMessageIsNamed() {
    List<String> log = List.of("info: OpenSMTPD 6.8.0p2 starting");

    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> smtpd.account(log));

    assertEquals(
        "OpenSMTPD's log tells of no message: [info: OpenSMTPD 6.8.0p2 starting]",
        thrown.getMessage());
  }
}
