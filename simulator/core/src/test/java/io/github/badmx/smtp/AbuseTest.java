package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Moment;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbuseTest {

  private final Peer peer = Peer.good().greeted();

  @Test
  void garbageBeforeEhloIsAnsweredAndHarmsNobody() {
    String answer = peer.say("\u0080\u0081\7 GET / HTTP/1.1\r\n\r\n\t\r\n");

    assertThat(answer).isEqualTo("500 5.5.1 Command not recognized\r\n".repeat(3));
    assertThat(peer.events(Event.LineIn.class).get(0).line()).contains("\\x07 GET / HTTP/1.1");
    assertThat(peer.say("EHLO a\r\n")).startsWith("250-");
  }

  @Test
  void tlsOnTheClearPortIsNamedAnsweredAndEndsTheConnection() {
    String answer = peer.say("\26\3\1\0\205\1\0\0\201\3\3" + "\n".repeat(20));

    assertThat(answer).startsWith("500 5.5.2 TLS").hasLineCount(1);
    assertThat(misbehaviour()).containsExactly("TLS ClientHello where SMTP was due");
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void tenMegabytesWithoutALineEndAreOneAnswerAndOneEvent() {
    for (int i = 0; i < 160; i++) {
      peer.channel.writeInbound(Unpooled.wrappedBuffer(new byte[65_536]));
    }

    assertThat(peer.heard()).isEmpty();
    assertThat(peer.say("\r\nNOOP\r\n")).isEqualTo("500 5.5.2 Line too long\r\n250 2.0.0 OK\r\n");
    assertThat(misbehaviour())
        .containsExactly(
            "sent a line of more than 8192 octets", "sent a NUL octet (RFC 5321 §4.5.2)");
    assertThat(peer.events(Event.LineIn.class)).hasSize(1);
  }

  @Test
  void nulAndBareLfAreRecordedOnceAndForgiven() {
    assertThat(peer.say("NOOP\0\r\nNOOP \0\r\nRSET\nRSET\n")).contains("250 2.0.0 OK");

    assertThat(misbehaviour())
        .containsExactly(
            "sent a NUL octet (RFC 5321 §4.5.2)", "ended a line with a bare LF (RFC 5321 §2.3.8)");
  }

  @Test
  void tenThousandPipelinedCommandsGetTenThousandAnswers() {
    assertThat(peer.say("NOOP\r\n".repeat(10_000))).hasLineCount(10_000);
  }

  @Test
  void aHundredThousandNoopsLeaveABoundedJournal() {
    for (int i = 0; i < 100; i++) {
      peer.say("NOOP\r\n".repeat(1_000));
    }

    assertThat(peer.journal.events()).hasSizeLessThanOrEqualTo(Journal.MAX_CHATTER);
    assertThat(peer.journal.dropped()).isGreaterThan(190_000);
  }

  @Test
  void aClientThatDoesNotReadItsAnswersIsNotReadEither() {
    ChannelOutboundBuffer buffer = peer.channel.unsafe().outboundBuffer();
    assertThat(buffer).isNotNull();

    buffer.setUserDefinedWritability(1, false);
    peer.channel.runPendingTasks();
    boolean whileFull = peer.channel.config().isAutoRead();
    buffer.setUserDefinedWritability(1, true);
    peer.channel.runPendingTasks();

    assertThat(whileFull).isFalse();
    assertThat(peer.channel.config().isAutoRead()).isTrue();
  }

  @Test
  void whatFollowsQuitIsNotHeard() {
    assertThat(peer.say("QUIT\r\nNOOP\r\n")).startsWith("221 ").hasLineCount(1);
  }

  @Test
  void aBugOfOursIsRecordedAsOneAndEndsTheConnection() {
    Peer broken =
        Peer.good(Lie.at(Moment.EHLO, due -> List.of(due.withCode(Integer.parseInt("x")))));

    String answer = broken.greeted().say("EHLO a\r\n");

    assertThat(answer).startsWith("421 4.3.0 badmx itself has failed");
    assertThat(broken.events(Event.BadmxFailed.class))
        .singleElement()
        .extracting(Event.BadmxFailed::problem)
        .asString()
        .contains("NumberFormatException");
    assertThat(broken.events(Event.FaultFired.class)).isEmpty();
    assertThat(broken.channel.isOpen()).isFalse();
  }

  private List<String> misbehaviour() {
    return peer.events(Event.Misbehaved.class).stream().map(Event.Misbehaved::how).toList();
  }
}
