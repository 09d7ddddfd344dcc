package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.CarryOver;
import io.github.badmx.fault.Moment;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Event;
import io.github.badmx.session.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueTest {

  private static final String MAIL = "MAIL FROM:<news@mailer.example>\r\n";
  private static final String RCPT = "RCPT TO:<a@badmx.test>\r\n";

  @Test
  void aMailIsDeliveredInClear() {
    Peer peer = Peer.good();
    peer.dialogue.greet();

    peer.say("EHLO mailer.example\r\n" + MAIL + RCPT + "DATA\r\n");
    peer.say("Subject: hello\r\n\r\n..dot\r\n.\r\nQUIT\r\n");

    assertThat(Transcript.of(peer.journal.events())).isEqualTo(Golden.file("clear-mail.txt"));
    assertThat(peer.channel.isOpen()).isFalse();
    assertThat(peer.moments)
        .containsExactly(
            Moment.GREETING,
            Moment.EHLO,
            Moment.MAIL,
            Moment.RCPT,
            Moment.DATA,
            Moment.MESSAGE,
            Moment.QUIT);
  }

  @Test
  void theSameIsSaidToAClientThatSendsOctetByOctet() {
    String session = "EHLO a\r\n" + MAIL + RCPT + "DATA\r\nHi\r\n.\r\nQUIT\r\n";

    String dripped = Peer.good().greeted().drip(session);

    assertThat(dripped).isEqualTo(Peer.good().greeted().say(session)).contains("\r\n221 ");
  }

  @ParameterizedTest
  @CsvSource({
    "NOOP,250 2.0.0",
    "noop anything,250 2.0.0",
    "RSET,250 2.0.0",
    "VRFY a,502 5.3.3",
    "EXPN a,502 5.3.3",
    "HELP,502 5.3.3",
    "HELO a,250 mx.badmx.test",
    "HELO,501 5.5.4",
    "EHLO,501 5.5.4",
    "EHLO a,250-mx.badmx.test",
    "STARTTLS,220 2.0.0",
    "STARTTLS now,501 5.5.4",
    "MAIL FROM:<a@b.example>,250 2.1.0",
    "MAIL FROM: <a@b.example>,250 2.1.0",
    "MAIL FROM:<>,250 2.1.0",
    "MAIL FROM:<a@b.example> SIZE=10 BODY=8BITMIME,250 2.1.0",
    "MAIL FROM:<a@b.example> RET=HDRS,555 5.5.4",
    "MAIL FROM:<a@b.example> SIZE=x,501 5.5.4",
    "MAIL FROM:<a@b.example> SIZE=35882577,250 2.1.0",
    "MAIL FROM:<a@b.example> SIZE=35882578,552 5.3.4",
    "MAIL FROM:<a@b.example> SIZE=99999999999999999999,552 5.3.4",
    "MAIL FROM:<a b>,501 5.1.7",
    "MAIL FROM:a@b.example,501 5.5.4",
    "MAIL,501 5.5.4",
    "RCPT TO:<a@b.example>,503 5.5.1",
    "DATA,503 5.5.0",
    "BDAT 10 LAST,502 5.5.1",
    "AUTH PLAIN AGEAYg==,502 5.5.1",
    "XYZZY,500 5.5.1",
    "\u00c3\u009f,500 5.5.1", // a sharp s in UTF-8: longer in capitals
    "'',500 5.5.1",
    "QUIT,221 2.0.0",
  })
  void everyVerbHasItsAnswer(String line, String start) {
    Peer peer = Peer.good().greeted();
    peer.say("EHLO mailer.example\r\n");

    String answer = peer.say(line + "\r\n");

    assertThat(answer).startsWith(start).endsWith("\r\n");
    assertThat(peer.events(Event.BadmxFailed.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT TO:<a@b.example>,250 2.1.5",
    "RCPT TO:<postmaster>,250 2.1.5",
    "'RCPT TO:<\"a > b\"@b.example>',250 2.1.5",
    "RCPT TO:<@relay.example:a@b.example>,250 2.1.5",
    "RCPT TO:<a@b.example> NOTIFY=NEVER,555 5.5.4",
    "RCPT TO:<a@@b>,501 5.1.3",
    "RCPT TO:,501 5.5.4",
    "RCPT FROM:<a@b.example>,501 5.5.4",
    "MAIL FROM:<x@y.example>,503 5.5.1",
    "DATA,503 5.5.0",
  })
  void everyVerbHasItsAnswerBehindMail(String line, String start) {
    Peer peer = Peer.good().greeted();
    peer.say("EHLO mailer.example\r\n" + MAIL);

    String answer = peer.say(line + "\r\n");

    assertThat(answer).startsWith(start);
    assertThat(peer.say(RCPT)).as("the sender is not forgotten").startsWith("250 ");
    assertThat(peer.events(Event.BadmxFailed.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SMTPUTF8,MAIL FROM:<a@b.example> SMTPUTF8",
    "SMTPUTF8,MAIL FROM:<\u00c3\u00bc@b.example> SMTPUTF8",
    "8BITMIME,MAIL FROM:<a@b.example> BODY=8BITMIME",
    "REQUIRETLS,MAIL FROM:<a@b.example> REQUIRETLS",
    "AUTH PLAIN,MAIL FROM:<a@b.example> AUTH=<>",
    "DELIVERBY,MAIL FROM:<a@b.example> BY=120;R",
    "FUTURERELEASE 60 2030-01-01T00:00:00Z,MAIL FROM:<a@b.example> HOLDFOR=60",
    "MT-PRIORITY,MAIL FROM:<a@b.example> MT-PRIORITY=3",
  })
  void aParameterOfMailIsKnownWhereItsExtensionIsOffered(String keyword, String line) {
    Peer inTls =
        new Peer(
            Peer.scenario(List.of("SIZE 9"), Mode.STARTTLS)
                .change()
                .ehloInsideTls(List.of(keyword))
                .build(),
            List.of());
    inTls.greeted().say("EHLO a\r\n");

    assertThat(inTls.say(line + "\r\n")).startsWith("555 5.5.4");
    inTls.dialogue.secured();
    assertThat(inTls.say("EHLO a\r\n")).contains(keyword).doesNotContain("SIZE");
    assertThat(inTls.say(line + "\r\n")).startsWith("250 2.1.0");
  }

  @Test
  void anAddressMayHaveLettersOutsideAsciiWhereSmtputf8IsOffered() {
    Peer peer = Peer.of(List.of("SMTPUTF8"), Mode.STARTTLS).greeted();
    String utf8 = "\u00c3\u00bc";

    peer.say("EHLO a\r\nMAIL FROM:<%1$s@b.example> SMTPUTF8\r\n".formatted(utf8));
    peer.say("RCPT TO:<%1$s@%1$s.example>\r\nDATA\r\n.\r\n".formatted(utf8));

    assertThat(peer.events(Event.MessageIn.class))
        .singleElement()
        .satisfies(message -> assertThat(message.sender()).isEqualTo("\u00fc@b.example"))
        .satisfies(
            message -> assertThat(message.recipients()).containsExactly("\u00fc@xn--tda.example"));
    assertThat(Peer.good().greeted().say("EHLO a\r\nMAIL FROM:<%s@b.example>\r\n".formatted(utf8)))
        .contains("501 5.1.7");
  }

  @Test
  void ehloListsWhatTheScenarioOffers() {
    String answer = Peer.good().greeted().say("EHLO mailer.example\r\n");

    assertThat(answer)
        .isEqualTo(
            """
            250-mx.badmx.test at your service\r
            250-PIPELINING\r
            250-SIZE 35882577\r
            250-8BITMIME\r
            250-ENHANCEDSTATUSCODES\r
            250 STARTTLS\r
            """);
  }

  @ParameterizedTest
  @CsvSource({"NONE", "IMPLICIT"})
  void starttlsIsOfferedWhereItStartsTlsOnly(Mode mode) {
    Peer peer = Peer.of(Peer.KEYWORDS, mode).greeted();

    assertThat(peer.say("EHLO a\r\n")).doesNotContain("STARTTLS");
    assertThat(peer.say("STARTTLS\r\n")).startsWith("502 5.5.1");
    assertThat(peer.tlsStarted).isZero();
  }

  @Test
  void starttlsStartsTlsOnceTheAnswerHasBeenHandedDown() {
    Peer peer = Peer.good().greeted();

    String answer = peer.say("STARTTLS\r\nMAIL FROM:<injected@b.example>\r\n");

    assertThat(answer).isEqualTo("220 2.0.0 Ready to start TLS\r\n");
    assertThat(peer.tlsStarted).isEqualTo(1);
    assertThat(peer.moments).endsWith(Moment.STARTTLS, Moment.READY_FOR_TLS);
    assertThat(peer.events(Event.Discarded.class))
        .singleElement()
        .extracting(Event.Discarded::bytes)
        .isEqualTo("MAIL FROM:<injected@b.example>\r\n".length());
  }

  @Test
  void whatWasPipelinedBehindStarttlsIsExecutedInTlsByAVulnerableServer() {
    Peer peer = Peer.good(new Liar.OfFault(new CarryOver(CarryOver.What.PIPELINED)));
    peer.greeted().say("STARTTLS\r\nEHLO injected\r\nNOO");

    peer.dialogue.secured();

    assertThat(peer.heard()).startsWith("250-mx.badmx.test");
    assertThat(peer.say("P\r\n")).startsWith("250 ");
  }

  @Test
  void tlsWipesWhatWasLearnedInClear() {
    Peer peer = Peer.good().greeted();
    peer.say("EHLO mailer.example\r\n" + MAIL + "STARTTLS\r\n");

    peer.dialogue.secured();

    assertThat(peer.say(MAIL)).startsWith("503 5.5.1");
    assertThat(peer.say("EHLO mailer.example\r\n")).doesNotContain("STARTTLS");
    assertThat(peer.say("STARTTLS\r\n")).startsWith("503 5.5.1");
    assertThat(peer.say(MAIL)).startsWith("250 ");
    assertThat(peer.moments).contains(Moment.TLS_EHLO);
    assertThat(peer.tlsStarted).isEqualTo(1);
  }

  @Test
  void smtpGoesOnInClearWhereAFaultTakesTlsAway() {
    Peer peer = Peer.good().greeted();
    peer.say("STARTTLS\r\n");

    peer.dialogue.resumedInClear();

    assertThat(peer.say("EHLO a\r\n")).contains("250 STARTTLS");
    assertThat(peer.events(Event.LineIn.class)).noneMatch(Event.LineIn::secured);
  }

  @Test
  void whatIsSaidAfterTlsWasTakenAwayIsNotProtected() {
    Peer peer = Peer.good().greeted();
    peer.dialogue.secured();

    peer.dialogue.resumedInClear();
    peer.say("MAIL FROM:<a@b.example>\r\n");

    assertThat(Disclosed.by(peer.journal.events()).worstInClear())
        .isEqualTo(Disclosed.What.ENVELOPE);
  }

  @Test
  void whatCrossesInsideTlsIsRecordedAsProtected() {
    Peer peer = Peer.of(Peer.KEYWORDS, Mode.IMPLICIT);
    peer.dialogue.secured();
    peer.greeted();

    peer.say("EHLO a\r\n" + MAIL + RCPT + "DATA\r\nHi\r\n.\r\n");

    assertThat(peer.events(Event.LineIn.class)).allMatch(Event.LineIn::secured);
    assertThat(peer.events(Event.ReplyOut.class)).allMatch(Event.ReplyOut::secured);
    assertThat(peer.events(Event.MessageIn.class)).allMatch(Event.MessageIn::secured).hasSize(1);
  }

  @Test
  void secondMessageStartsFromScratch() {
    Peer peer = Peer.good().greeted();
    peer.say("EHLO a\r\n" + MAIL + RCPT + "DATA\r\nHi\r\n.\r\n");

    assertThat(peer.say(RCPT)).startsWith("503 ");
    assertThat(peer.say(MAIL + RCPT + "DATA\r\nHo\r\n.\r\n")).contains("250 2.0.0 Message");
    assertThat(peer.events(Event.MessageIn.class)).hasSize(2);
  }

  @Test
  void secretsAreNeitherRecordedNorQuoted() {
    Peer peer = Peer.good().greeted();

    peer.say("AUTH PLAIN c2VjcmV0\r\nAUTH LOGIN\r\nc2VjcmV0\r\nc2VjcmV0\r\nNOOP\r\n");

    assertThat(Transcript.of(peer.journal.events())).doesNotContain("c2VjcmV0");
    assertThat(peer.events(Event.LineIn.class))
        .extracting(Event.LineIn::line)
        .containsExactly("AUTH PLAIN ***", "AUTH LOGIN", "***", "***", "NOOP");
  }

  @Test
  void tooManyRecipientsAreToldSo() {
    Peer peer = Peer.good().greeted();
    peer.say("EHLO a\r\n" + MAIL + RCPT.repeat(RcptCommand.MAX_RECIPIENTS));

    assertThat(peer.say(RCPT)).startsWith("452 4.5.3");
  }

  @Test
  void aKeywordOfTheScenarioAllowsItsParameters() {
    Peer peer = Peer.of(List.of("DSN"), Mode.NONE).greeted();
    peer.say("EHLO a\r\n");

    assertThat(peer.say("MAIL FROM:<a@b.example> RET=HDRS ENVID=1\r\n")).startsWith("250 ");
    assertThat(peer.say("RCPT TO:<a@b.example> NOTIFY=NEVER\r\n")).startsWith("250 ");
    assertThat(peer.say("RSET\r\nMAIL FROM:<a@b.example> SIZE=1\r\n")).contains("555 ");
  }
}
