package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class OverhearTest {

  private final Journal journal = new Journal(() -> 0);
  private final EmbeddedChannel channel = new EmbeddedChannel(new Overhear(journal));

  @Test
  void whatAClientSaysInClearIsRecordedAndNotAnswered() {
    say("MAIL FR");
    say("OM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n");

    assertThat(journal.events())
        .extracting(event -> ((Event.LineIn) event).line())
        .containsExactly("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>");
    assertThat(Disclosed.by(journal.events()).worstInClear()).isEqualTo(Disclosed.What.ENVELOPE);
    assertThat(channel.outboundMessages()).isEmpty();
  }

  @Test
  void anAlertIsNoText() {
    say("\25\3\3\0\2\2\60");

    assertThat(journal.events())
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Misbehaved.class,
            misbehaved ->
                assertThat(misbehaved.how())
                    .isEqualTo("sent 7 octets after TLS broke: 15030300020230"));
  }

  @Test
  void aLineWithoutAnEndIsRecordedWhenTheConnectionEnds() {
    say("QUIT");

    channel.close().syncUninterruptibly();

    assertThat(journal.events()).hasSize(1);
  }

  @Test
  void secretsAreNotRecorded() {
    say("AUTH PLAIN c2VjcmV0\r\nc2VjcmV0\r\n");

    assertThat(journal.events())
        .extracting(event -> ((Event.LineIn) event).line())
        .containsExactly("AUTH PLAIN ***", "***");
  }

  @Test
  void aFloodIsSwallowed() {
    for (int i = 0; i < 1_000; i++) {
      say("x".repeat(10_000));
      say("\r\n\0\0\r\n");
    }

    assertThat(journal.events()).hasSize(Overhear.MAX_RECORDED);
  }

  private void say(String octets) {
    channel.writeInbound(Unpooled.wrappedBuffer(octets.getBytes(ISO_8859_1)));
  }
}
