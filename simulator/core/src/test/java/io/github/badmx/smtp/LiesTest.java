package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.AddLines;
import io.github.badmx.fault.AnswerExactly;
import io.github.badmx.fault.AnswerVerb;
import io.github.badmx.fault.Command;
import io.github.badmx.fault.EndLinesWith;
import io.github.badmx.fault.HideStarttls;
import io.github.badmx.fault.Moment;
import io.github.badmx.fault.RefusePipelining;
import io.github.badmx.fault.Reply;
import io.github.badmx.session.Event;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fault can make of the rest of the dialogue: the numbers are rows of the catalogue. */
class LiesTest {

  private static final String ENVELOPE =
      "EHLO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n";

  @Test
  void aFaultThatChangesNothingHasNotFired() {
    Peer peer = Peer.lying(new HideStarttls());

    peer.say("NOOP\r\n");

    assertThat(peer.events(Event.FaultFired.class)).isEmpty();
  }

  @Test
  void row262AReplyHasNoEndAndTheConnectionStaysOpen() {
    Peer peer = Peer.lying(new AnswerExactly(Moment.EHLO, 250, "250 mx.badmx.test"));

    assertThat(peer.say("EHLO a\r\n")).isEqualTo("250 mx.badmx.test");
    assertThat(peer.channel.isOpen()).isTrue();
    assertThat(peer.events(Event.FaultFired.class)).hasSize(1);
  }

  @Test
  void oneVerbIsAnsweredOtherwiseAndNoOther() {
    Peer peer = Peer.lying(new AnswerVerb("EHLO", 502, List.of("5.5.1 No")));

    assertThat(peer.say("EHLO a\r\n")).isEqualTo("502 5.5.1 No\r\n");
    assertThat(peer.say("HELO a\r\nNOOP\r\n")).startsWith("250 mx.").endsWith("2.0.0 OK\r\n");
  }

  @Test
  void aReplyGrowsInLinesAndInLength() {
    Peer peer = Peer.lying(new AddLines(Moment.MAIL, 2, 9));

    assertThat(peer.say(ENVELOPE))
        .contains("250-2.1.0 Sender OK\r\n250-X-1-AAAAA\r\n250 X-2-AAAAA\r\n250 2.1.5");
  }

  @ParameterizedTest
  @EnumSource
  void everyLineEndsOtherwise(EndLinesWith.LineEnd end) {
    Peer peer = Peer.lying(new EndLinesWith(end));
    String octet = end == EndLinesWith.LineEnd.LF ? "\n" : "\r";

    assertThat(peer.say("NOOP\r\n")).isEqualTo("250 2.0.0 OK" + octet);
    assertThat(peer.say("EHLO a\r\n")).contains("250-8BITMIME" + octet).doesNotContain("\r\n");
  }

  @Test
  void row283WhoeverDoesNotWaitIsTurnedAway() {
    Peer eager = Peer.lying(new RefusePipelining(421, "4.7.0 One at a time"));
    Peer patient = Peer.lying(new RefusePipelining(421, "4.7.0 One at a time"));

    assertThat(eager.say("NOOP\r\nNOOP\r\n")).isEqualTo("421 4.7.0 One at a time\r\n");
    assertThat(patient.say("NOOP\r\n") + patient.say("NOOP\r\n")).doesNotContain("421");
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

  @Test
  void faultsApplyInTheirOrder() {
    Lie first = Lie.to("NOOP", due -> List.of(due.withCode(251)));
    Lie second = Lie.to("NOOP", due -> List.of(due.withCode(due.code() + 1)));

    assertThat(Peer.good(first, second).greeted().say("NOOP\r\n")).startsWith("252 ");
  }
}
