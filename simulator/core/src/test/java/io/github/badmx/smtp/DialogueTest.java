package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.session.Event;
import org.junit.jupiter.api.Test;

class DialogueTest {

  @Test
  void deliversAMailInClear() {
    Peer peer = Peer.good().greeted();

    peer.say("EHLO mailer.example\r\n");
    peer.say("MAIL FROM:<news@mailer.example>\r\nRCPT TO:<a@badmx.test>\r\nDATA\r\n");
    String answer = peer.say("Subject: hello\r\n\r\n..dot\r\n.\r\nQUIT\r\n");

    assertThat(answer).startsWith("250 2.0.0 ").contains("221 2.0.0 ");
    assertThat(peer.events(Event.MessageIn.class))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.sender()).isEqualTo("news@mailer.example");
              assertThat(message.recipients()).containsExactly("a@badmx.test");
              assertThat(message.bytes()).isEqualTo("Subject: hello\r\n\r\n.dot\r\n".length());
              assertThat(message.secured()).isFalse();
            });
    assertThat(peer.channel.isOpen()).isFalse();
  }
}
