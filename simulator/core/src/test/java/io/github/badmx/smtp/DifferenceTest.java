package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final Reply DUE = new Reply(250, List.of("mx", "SIZE 1", "STARTTLS"));

  @Test
  void namesWhatIsMissing() {
    assertThat(told(DUE.withLines(List.of("mx", "SIZE 1")))).isEqualTo("left out \"STARTTLS\"");
  }

  @Test
  void namesWhatIsAdded() {
    assertThat(told(DUE.withLines(List.of("mx", "SIZE 1", "STARTTLS", "AUTH PLAIN"))))
        .isEqualTo("added \"AUTH PLAIN\"");
  }

  @Test
  void namesWhatIsReplaced() {
    assertThat(told(DUE.withLines(List.of("mx", "SIZE 1", "XXXXXXXA"))))
        .isEqualTo("said \"XXXXXXXA\" instead of \"STARTTLS\"");
  }

  @Test
  void namesAnotherOrder() {
    assertThat(told(DUE.withLines(List.of("mx", "STARTTLS", "SIZE 1")))).contains("another order");
  }

  @Test
  void quotesAnotherReplyAsItIsSaid() {
    assertThat(told(Reply.of(502, "5.5.1 No")))
        .isEqualTo("said \"502 5.5.1 No\" instead of \"250-mx\", \"250-SIZE 1\", \"250 STARTTLS\"");
  }

  @Test
  void namesSilence() {
    assertThat(Difference.between(List.of(Reply.of(220, "Go")), List.of()))
        .isEqualTo("said nothing instead of \"220 Go\"");
  }

  @Test
  void quotesNoMoreThanAPersonReads() {
    Reply endless = Reply.verbatim(250, "250-a\r\n250-b\r\n250-c\r\n250 \0\r\n");

    assertThat(told(endless)).startsWith("said \"250-a\", \"250-b\", \"250-c\" and 1 more instead");
  }

  private static String told(Reply said) {
    return Difference.between(List.of(DUE), List.of(said));
  }
}
