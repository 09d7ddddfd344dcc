package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.AddLines;
import io.github.badmx.fault.AnswerExactly;
import io.github.badmx.fault.AnswerVerb;
import io.github.badmx.fault.CarryOver;
import io.github.badmx.fault.Command;
import io.github.badmx.fault.DialogueFault;
import io.github.badmx.fault.EndLinesWith;
import io.github.badmx.fault.HideKeyword;
import io.github.badmx.fault.HideStarttls;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.RefusePipelining;
import io.github.badmx.fault.Reply;
import io.github.badmx.fault.RequireAuth;
import io.github.badmx.fault.RequireTls;
import io.github.badmx.fault.SpeakFirst;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Event;
import io.netty.buffer.Unpooled;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fault can make of the dialogue: the numbers are rows of the catalogue. */
class LiesTest {

  private static final String ENVELOPE =
      "EHLO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n";

  record SpeaksFirst() implements Liar {

    @Override
    public String name() {
      return "speaks-first";
    }

    @Override
    public List<Reply> answer(Command command, Reply due) {
      return List.of(due);
    }

    @Override
    public List<Reply> unasked() {
      return List.of(Reply.of(220, "mx.badmx.test ESMTP"));
    }
  }

  @Test
  void row213StarttlsIsNotOffered() {
    Peer peer = Peer.good(new Liar.OfFault(new HideStarttls())).greeted();

    assertThat(peer.say("EHLO a\r\n")).doesNotContain("STARTTLS").contains("8BITMIME");
    assertThat(peer.events(Event.FaultFired.class))
        .singleElement()
        .satisfies(
            fired -> {
              assertThat(fired.fault()).isEqualTo("hide-starttls");
              assertThat(fired.what()).isEqualTo("to EHLO left out \"STARTTLS\"");
            });
  }

  @Test
  void aFaultThatChangesNothingHasNotFired() {
    Peer peer = Peer.good(new Liar.OfFault(new HideStarttls())).greeted();

    peer.say("NOOP\r\n");

    assertThat(peer.events(Event.FaultFired.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 250, 354, 421, 450, 454, 500, 501, 502, 530, 554})
  void rows215To222NoOtherCodeStartsTls(int code) {
    Peer peer = Peer.good(Lie.at(Moment.STARTTLS, due -> List.of(due.withCode(code)))).greeted();

    assertThat(peer.say("STARTTLS\r\n")).isEqualTo(code + " 2.0.0 Ready to start TLS\r\n");
    assertThat(peer.tlsStarted).isZero();
    assertThat(peer.channel.isOpen()).isEqualTo(code != 421);
    assertThat(peer.moments).doesNotContain(Moment.READY_FOR_TLS);
  }

  @Test
  void row223TheAnswerToStarttlsHasSeveralLines() {
    Peer peer =
        Peer.good(Lie.at(Moment.STARTTLS, due -> List.of(due.withLines(List.of("Ready", "Go")))));

    assertThat(peer.greeted().say("STARTTLS\r\n")).isEqualTo("220-Ready\r\n220 Go\r\n");
    assertThat(peer.tlsStarted).isEqualTo(1);
  }

  @Test
  void row224TheAnswerToStarttlsIsNonsense() {
    Peer peer =
        Peer.good(Lie.at(Moment.STARTTLS, due -> List.of(Reply.verbatim(999, "OK then\r\n"))));

    assertThat(peer.greeted().say("STARTTLS\r\n")).isEqualTo("OK then\r\n");
    assertThat(peer.tlsStarted).isZero();
  }

  @Test
  void row225StarttlsIsNeverAnswered() {
    Peer peer = Peer.good(Lie.at(Moment.STARTTLS, due -> List.of())).greeted();

    assertThat(peer.say("STARTTLS\r\n")).isEmpty();
    assertThat(peer.tlsStarted).isZero();
    assertThat(peer.events(Event.ReplyOut.class)).hasSize(1);
    assertThat(peer.events(Event.FaultFired.class)).hasSize(1);
  }

  @Test
  void row230And231WhatIsInjectedBehindThe220LeavesWithIt() {
    Reply injected = Reply.verbatim(250, "250-fake.example\r\n250 AU");
    Peer peer = Peer.good(Lie.at(Moment.STARTTLS, due -> List.of(due, injected))).greeted();

    peer.channel.writeInbound(Unpooled.copiedBuffer("STARTTLS\r\n", US_ASCII));

    assertThat(peer.channel.outboundMessages()).hasSize(1);
    assertThat(peer.heard()).endsWith("TLS\r\n250-fake.example\r\n250 AU");
    assertThat(peer.tlsStarted).isEqualTo(1);
  }

  @Test
  void rows234And235StarttlsIsOfferedAndTakenInsideTls() {
    Peer peer = Peer.good(Lie.to("STARTTLS", due -> List.of(Reply.of(220, "Again")))).greeted();
    peer.dialogue.secured();

    assertThat(peer.say("STARTTLS\r\n")).isEqualTo("220 Again\r\n");
    assertThat(peer.tlsStarted).as("there is no TLS in TLS").isZero();
    assertThat(peer.say("\u0016\u0003\u0001")).startsWith("500 5.5.2 TLS where SMTP was due");
  }

  @Test
  void row237WhatWasSaidInClearStillCounts() {
    Peer peer = fault(new CarryOver(CarryOver.What.STATE));
    peer.say("EHLO a\r\nMAIL FROM:<a@b.example>\r\nSTARTTLS\r\n");

    peer.dialogue.secured();

    assertThat(peer.say("RCPT TO:<c@d.example>\r\n")).startsWith("250 ");
    assertThat(peer.events(Event.FaultFired.class))
        .singleElement()
        .extracting(Event.FaultFired::what)
        .isEqualTo("carried over into TLS what the client said before STARTTLS");
  }

  @Test
  void row238WhatIsPipelinedBehindStarttlsIsExecuted() {
    Peer injected = fault(new CarryOver(CarryOver.What.PIPELINED));
    Peer patient = fault(new CarryOver(CarryOver.What.PIPELINED));
    injected.say("STARTTLS\r\nNOOP\r\n");
    patient.say("STARTTLS\r\n");

    injected.dialogue.secured();
    patient.dialogue.secured();

    assertThat(injected.heard()).isEqualTo("250 2.0.0 OK\r\n");
    assertThat(injected.events(Event.Discarded.class)).isEmpty();
    assertThat(injected.events(Event.FaultFired.class)).hasSize(1);
    assertThat(patient.heard()).isEmpty();
    assertThat(patient.events(Event.FaultFired.class)).isEmpty();
  }

  @Test
  void row243StarttlsIsForUsersOnly() {
    Peer peer =
        Peer.of(
                List.of("AUTH PLAIN"),
                Mode.STARTTLS,
                new Liar.OfFault(
                    new RequireAuth(List.of(Moment.STARTTLS), 530, "5.7.0 Who are you?")))
            .greeted();

    assertThat(peer.say("EHLO a\r\nSTARTTLS\r\n"))
        .doesNotContain("250 STARTTLS")
        .endsWith("530 5.7.0 Who are you?\r\n");
    assertThat(peer.say("AUTH PLAIN AGEAYg==\r\nEHLO a\r\n")).contains("235 ", "250 STARTTLS");
    assertThat(peer.say("STARTTLS\r\n")).startsWith("220 ");
  }

  @Test
  void row262AReplyHasNoEndAndTheConnectionStaysOpen() {
    Peer peer = fault(new AnswerExactly(Moment.EHLO, 250, "250 mx.badmx.test"));

    assertThat(peer.say("EHLO a\r\n")).isEqualTo("250 mx.badmx.test");
    assertThat(peer.channel.isOpen()).isTrue();
    assertThat(peer.events(Event.FaultFired.class)).hasSize(1);
  }

  @Test
  void anExactAnswerOf220StartsTlsAndOneOf421Ends() {
    Peer tls = fault(new AnswerExactly(Moment.STARTTLS, 220, "Go\n"));
    Peer end = fault(new AnswerExactly(Moment.STARTTLS, 421, "250 Fine\r\n"));

    assertThat(tls.say("STARTTLS\r\n")).isEqualTo("Go\n");
    assertThat(tls.tlsStarted).isEqualTo(1);
    assertThat(end.say("STARTTLS\r\n")).isEqualTo("250 Fine\r\n");
    assertThat(end.channel.isOpen()).isFalse();
  }

  @Test
  void oneVerbIsAnsweredOtherwiseAndNoOther() {
    Peer peer = fault(new AnswerVerb("EHLO", 502, List.of("5.5.1 No")));

    assertThat(peer.say("EHLO a\r\n")).isEqualTo("502 5.5.1 No\r\n");
    assertThat(peer.say("HELO a\r\nNOOP\r\n")).startsWith("250 mx.").endsWith("2.0.0 OK\r\n");
  }

  @Test
  void aReplyGrowsInLinesAndInLength() {
    Peer peer = fault(new AddLines(Moment.MAIL, 2, 9));

    assertThat(peer.say(ENVELOPE))
        .contains("250-2.1.0 Sender OK\r\n250-X-1-AAAAA\r\n250 X-2-AAAAA\r\n250 2.1.5");
  }

  @ParameterizedTest
  @EnumSource
  void everyLineEndsOtherwise(EndLinesWith.LineEnd end) {
    Peer peer = fault(new EndLinesWith(end));
    String octet = end == EndLinesWith.LineEnd.LF ? "\n" : "\r";

    assertThat(peer.say("NOOP\r\n")).isEqualTo("250 2.0.0 OK" + octet);
    assertThat(peer.say("EHLO a\r\n")).contains("250-8BITMIME" + octet).doesNotContain("\r\n");
  }

  @Test
  void row236AKeywordIsGoneInsideTlsOnly() {
    Peer peer = fault(new HideKeyword(Moment.TLS_EHLO, "SIZE"));

    assertThat(peer.say("EHLO a\r\n")).contains("250-SIZE");
    peer.dialogue.secured();
    assertThat(peer.say("EHLO a\r\n")).doesNotContain("SIZE").contains("8BITMIME");
  }

  @Test
  void row240TlsIsRequiredForTheCommandsNamed() {
    Peer peer = fault(new RequireTls(List.of(Moment.RCPT), 550, "5.7.29 Use TLS"));

    assertThat(peer.say(ENVELOPE)).contains("250 2.1.0").endsWith("550 5.7.29 Use TLS\r\n");
    peer.dialogue.secured();
    assertThat(peer.say(ENVELOPE)).doesNotContain("550");
  }

  @Test
  void row239ABannerIsSaidInsideTls() {
    Peer peer = fault(new SpeakFirst(220, List.of("mx", "here")));

    peer.dialogue.secured();

    assertThat(peer.heard()).isEqualTo("220-mx\r\n220 here\r\n");
    assertThat(peer.events(Event.FaultFired.class))
        .singleElement()
        .extracting(Event.FaultFired::what)
        .isEqualTo("said unasked \"220-mx\", \"220 here\"");
  }

  @Test
  void row283WhoeverDoesNotWaitIsTurnedAway() {
    Peer eager = fault(new RefusePipelining(421, "4.7.0 One at a time"));
    Peer patient = fault(new RefusePipelining(421, "4.7.0 One at a time"));

    assertThat(eager.say("NOOP\r\nNOOP\r\n")).isEqualTo("421 4.7.0 One at a time\r\n");
    assertThat(patient.say("NOOP\r\n") + patient.say("NOOP\r\n")).doesNotContain("421");
  }

  private static Peer fault(DialogueFault fault) {
    return Peer.good(new Liar.OfFault(fault)).greeted();
  }

  @Test
  void row239TheServerSpeaksFirstInsideTls() {
    Peer peer = Peer.good(new SpeaksFirst()).greeted();
    peer.say("STARTTLS\r\n");

    peer.dialogue.secured();

    assertThat(peer.heard()).isEqualTo("220 mx.badmx.test ESMTP\r\n");
    assertThat(peer.events(Event.FaultFired.class)).hasSize(1);
  }

  @Test
  void row240TlsIsRequiredInClearOnly() {
    Reply required = Reply.of(530, "5.7.0 Must issue a STARTTLS command first");
    Lie lie = new Lie(LiesTest::mailInClear, due -> List.of(required));
    Peer peer = Peer.good(lie).greeted();

    assertThat(peer.say(ENVELOPE)).contains("530 5.7.0").contains("250 STARTTLS");
    peer.dialogue.secured();
    assertThat(peer.say(ENVELOPE)).doesNotContain("530");
  }

  @ParameterizedTest
  @ValueSource(ints = {221, 354, 500, 501, 530})
  void row251AnotherGreetingChangesNothingElse(int code) {
    Peer peer = Peer.good(Lie.at(Moment.ACCEPTED, due -> List.of(due.withCode(code))));
    peer.dialogue.greet();

    assertThat(peer.heard()).isEqualTo(code + " mx.badmx.test ESMTP\r\n");
    assertThat(peer.say("EHLO a\r\n")).startsWith("250-");
  }

  @Test
  void row249AGreetingOf421EndsTheConnection() {
    Peer peer = Peer.good(Lie.at(Moment.ACCEPTED, due -> List.of(due.withCode(421))));

    peer.dialogue.greet();

    assertThat(peer.heard()).startsWith("421 ");
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void row250AGreetingOf554LeavesOnlyQuit() {
    Peer peer = Peer.good(Lie.at(Moment.ACCEPTED, due -> List.of(due.withCode(554)))).greeted();

    assertThat(peer.say("EHLO a\r\n")).startsWith("503 5.5.1");
    assertThat(peer.say("QUIT\r\n")).startsWith("221 ");
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void row255EhloIsRejectedAndHeloIsNot() {
    Peer peer = Peer.good(Lie.to("EHLO", due -> List.of(Reply.of(502, "5.5.1 No")))).greeted();

    assertThat(peer.say("EHLO a\r\nMAIL FROM:<a@b.example>\r\n")).startsWith("502").contains("503");
    assertThat(peer.say("HELO a\r\nMAIL FROM:<a@b.example>\r\n")).contains("250 2.1.0");
  }

  @Test
  void row258EhloIsHuge() {
    List<String> lines = Collections.nCopies(5_000, "X".repeat(2_000));
    Peer peer = Peer.good(Lie.at(Moment.EHLO, due -> List.of(due.withLines(lines)))).greeted();

    assertThat(peer.say("EHLO a\r\n")).hasLineCount(5_000);
    List<Event.ReplyOut> replies = peer.events(Event.ReplyOut.class);
    assertThat(replies.get(1).lines()).hasSize(Visible.MAX_LINES + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"250 OK\n", "250 OK\r", "250 OK", "250 \0\u00ff\r\n", "250-a\r\n251 b\r\n"})
  void rows260To265ARepliesOctetsAreTheFaults(String octets) {
    Peer peer = Peer.good(Lie.to("NOOP", due -> List.of(Reply.verbatim(250, octets)))).greeted();

    assertThat(peer.say("NOOP\r\n")).isEqualTo(octets);
  }

  @Test
  void row266AReplyComesThatNobodyAskedFor() {
    Peer peer =
        Peer.good(Lie.at(Moment.MAIL, due -> List.of(due, Reply.of(250, "Extra")))).greeted();

    assertThat(peer.say(ENVELOPE)).contains("250 2.1.0 Sender OK\r\n250 Extra\r\n250 2.1.5");
  }

  @Test
  void row268AMailOrRecipientThatIsRefusedIsForgotten() {
    Peer noMail = Peer.good(Lie.at(Moment.MAIL, due -> List.of(due.withCode(451)))).greeted();
    Peer noRcpt = Peer.good(Lie.at(Moment.RCPT, due -> List.of(due.withCode(550)))).greeted();

    assertThat(noMail.say(ENVELOPE)).contains("503 5.5.1 Need MAIL");
    assertThat(noRcpt.say(ENVELOPE + "DATA\r\n")).contains("503 5.5.0 No recipients");
  }

  @Test
  void row270Any421EndsTheConnection() {
    Peer peer =
        Peer.good(Lie.at(Moment.RCPT, due -> List.of(Reply.of(421, "4.3.2 Bye")))).greeted();

    assertThat(peer.say(ENVELOPE)).endsWith("421 4.3.2 Bye\r\n");
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void row271DataIsAbortedBeforeTheDot() {
    Peer peer =
        Peer.good(Lie.at(Moment.DATA, due -> List.of(due, Reply.of(550, "5.7.1 No")))).greeted();

    assertThat(peer.say(ENVELOPE + "DATA\r\n")).contains("354 ").endsWith("550 5.7.1 No\r\n");
    assertThat(peer.say("Hi\r\n.\r\n")).startsWith("250 ");
  }

  @Test
  void row268DataThatIsRefusedReadsCommands() {
    Peer peer =
        Peer.good(Lie.at(Moment.DATA, due -> List.of(Reply.of(451, "4.3.0 Later")))).greeted();

    assertThat(peer.say(ENVELOPE + "DATA\r\n")).endsWith("451 4.3.0 Later\r\n");
    assertThat(peer.say("NOOP\r\n")).startsWith("250 ");
  }

  @Test
  void row272AMessageIsReadAndItsAnswerKept() {
    Peer peer = Peer.good(Lie.at(Moment.MESSAGE, due -> List.of())).greeted();
    peer.say(ENVELOPE + "DATA\r\n");

    assertThat(peer.say("Hi\r\n.\r\n")).isEmpty();
    assertThat(peer.events(Event.MessageIn.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {220, 354, 421, 500})
  void row275QuitIsAnsweredWronglyAndEndsAllTheSame(int code) {
    Peer peer = Peer.good(Lie.at(Moment.QUIT, due -> List.of(due.withCode(code)))).greeted();

    assertThat(peer.say("QUIT\r\n")).startsWith(code + " ");
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void row274QuitIsNotAnswered() {
    Peer peer = Peer.good(Lie.at(Moment.QUIT, due -> List.of())).greeted();

    assertThat(peer.say("QUIT\r\n")).isEmpty();
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void row276RsetIsAnsweredWrongly() {
    Peer peer = Peer.good(Lie.to("RSET", due -> List.of(Reply.of(354, "Go")))).greeted();

    assertThat(peer.say("RSET\r\nNOOP\r\n")).isEqualTo("354 Go\r\n250 2.0.0 OK\r\n");
  }

  @Test
  void row279AResponseToAuthIsASecret() {
    Peer peer = Peer.good(Lie.to("AUTH", due -> List.of(Reply.of(334, "VXNlcm5hbWU6")))).greeted();

    peer.say("AUTH LOGIN\r\nQUIT\r\nTm90IGEgdmVyYg==\r\n");

    assertThat(peer.events(Event.LineIn.class))
        .extracting(Event.LineIn::line)
        .containsExactly("AUTH LOGIN", "***", "***");
    assertThat(peer.channel.isOpen()).isTrue();
  }

  @Test
  void row283PipeliningIsALie() {
    Lie lie = new Lie(Command::pipelined, due -> List.of(Reply.of(421, "4.7.0 One at a time")));
    Peer peer = Peer.good(lie).greeted();

    assertThat(peer.say("EHLO a\r\n")).contains("PIPELINING");
    assertThat(peer.say("NOOP\r\nNOOP\r\n")).isEqualTo("421 4.7.0 One at a time\r\n");
  }

  private static boolean mailInClear(Command command) {
    return !command.secured() && command.moment() == Moment.MAIL;
  }

  @Test
  void faultsApplyInTheirOrder() {
    Lie first = Lie.to("NOOP", due -> List.of(due.withCode(251)));
    Lie second = Lie.to("NOOP", due -> List.of(due.withCode(due.code() + 1)));

    assertThat(Peer.good(first, second).greeted().say("NOOP\r\n")).startsWith("252 ");
  }
}
