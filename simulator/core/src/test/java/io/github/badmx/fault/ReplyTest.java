package io.github.badmx.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {

  @Test
  void everyLineButTheLastHasAHyphen() {
    Reply reply = new Reply(250, List.of("mx", "SIZE 10", "STARTTLS"));

    assertThat(reply.octets())
        .isEqualTo("250-mx\r\n250-SIZE 10\r\n250 STARTTLS\r\n".getBytes(ISO_8859_1));
    assertThat(reply.said()).containsExactly("250-mx", "250-SIZE 10", "250 STARTTLS");
  }

  @Test
  void verbatimOctetsAreWrittenAsTheyStand() {
    Reply reply = Reply.verbatim(250, "250-a\n251 \0\u00ff\r");

    assertThat(reply.octets()).isEqualTo("250-a\n251 \0\u00ff\r".getBytes(ISO_8859_1));
    assertThat(reply.said()).containsExactly("250-a", "251 \0\u00ff");
  }

  @Test
  void anotherCodeKeepsTheText() {
    assertThat(Reply.of(220, "Go").withCode(454)).isEqualTo(Reply.of(454, "Go"));
  }

  @Test
  void aReplyWithoutALineIsRefused() {
    assertThatThrownBy(() -> new Reply(250, List.of())).hasMessageContaining("at least one line");
  }
}
