package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.AnswerExactly;
import io.github.badmx.fault.CarryOver;
import io.github.badmx.fault.Command;
import io.github.badmx.fault.HideKeyword;
import io.github.badmx.fault.HideStarttls;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.Reply;
import io.github.badmx.fault.RequireAuth;
import io.github.badmx.fault.RequireTls;
import io.github.badmx.fault.SpeakFirst;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Event;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fault can make of STARTTLS and of what was said before: rows of the catalogue. */
class StarttlsLiesTest {

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
    Peer peer = Peer.lying(new HideStarttls());

    assertThat(peer.say("EHLO a\r\n")).doesNotContain("STARTTLS").contains("8BITMIME");
    assertThat(peer.events(Event.FaultFired.class))
        .singleElement()
        .satisfies(
            fired -> {
              assertThat(fired.fault()).isEqualTo("hide-starttls");
              assertThat(fired.what()).isEqualTo("to EHLO left out \"STARTTLS\"");
            });
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
  void row236AKeywordIsGoneInsideTlsOnly() {
    Peer peer = Peer.lying(new HideKeyword(Moment.TLS_EHLO, "SIZE"));

    assertThat(peer.say("EHLO a\r\n")).contains("250-SIZE");
    peer.dialogue.secured();
    assertThat(peer.say("EHLO a\r\n")).doesNotContain("SIZE").contains("8BITMIME");
  }

  @Test
  void row237WhatWasSaidInClearStillCounts() {
    Peer peer = Peer.lying(new CarryOver(CarryOver.What.STATE));
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
    Peer injected = Peer.lying(new CarryOver(CarryOver.What.PIPELINED));
    Peer patient = Peer.lying(new CarryOver(CarryOver.What.PIPELINED));
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
  void row239ABannerIsSaidInsideTls() {
    Peer peer = Peer.lying(new SpeakFirst(220, List.of("mx", "here")));

    peer.dialogue.secured();

    assertThat(peer.heard()).isEqualTo("220-mx\r\n220 here\r\n");
    assertThat(peer.events(Event.FaultFired.class))
        .singleElement()
        .extracting(Event.FaultFired::what)
        .isEqualTo("said unasked \"220-mx\", \"220 here\"");
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
  void row240TlsIsRequiredForTheCommandsNamed() {
    Peer peer = Peer.lying(new RequireTls(List.of(Moment.RCPT), 550, "5.7.29 Use TLS"));

    assertThat(peer.say(ENVELOPE)).contains("250 2.1.0").endsWith("550 5.7.29 Use TLS\r\n");
    peer.dialogue.secured();
    assertThat(peer.say(ENVELOPE)).doesNotContain("550");
  }

  @Test
  void row240TlsIsRequiredInClearOnly() {
    Reply required = Reply.of(530, "5.7.0 Must issue a STARTTLS command first");
    Lie lie = new Lie(StarttlsLiesTest::mailInClear, due -> List.of(required));
    Peer peer = Peer.good(lie).greeted();

    assertThat(peer.say(ENVELOPE)).contains("530 5.7.0").contains("250 STARTTLS");
    peer.dialogue.secured();
    assertThat(peer.say(ENVELOPE)).doesNotContain("530");
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
  void anExactAnswerOf220StartsTlsAndOneOf421Ends() {
    Peer tls = Peer.lying(new AnswerExactly(Moment.STARTTLS, 220, "Go\n"));
    Peer end = Peer.lying(new AnswerExactly(Moment.STARTTLS, 421, "250 Fine\r\n"));

    assertThat(tls.say("STARTTLS\r\n")).isEqualTo("Go\n");
    assertThat(tls.tlsStarted).isEqualTo(1);
    assertThat(end.say("STARTTLS\r\n")).isEqualTo("250 Fine\r\n");
    assertThat(end.channel.isOpen()).isFalse();
  }

  private static boolean mailInClear(Command command) {
    return !command.secured() && command.moment() == Moment.MAIL;
  }
}
