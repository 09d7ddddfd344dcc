package io.github.badmx.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.fault.AnswerVerb;
import io.github.badmx.fault.Moment;
import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkingTest {

  private static final String ENVELOPE =
      "EHLO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n";

  /** SHA-256 of {@code .hi CRLF}, in which a dot is a dot. */
  private static final String SHA_256 =
      "f82cc9d799244323dc3f2a20d19cc3f38c62ca430965d246e6624dede92bd802";

  private static Peer chunking(Liar... liars) {
    return Peer.of(List.of("CHUNKING", "SIZE 100"), Mode.STARTTLS, liars).greeted();
  }

  @Test
  void aMessageComesInChunksAsItIs() {
    String session = ENVELOPE + "BDAT 3\r\n.hiBDAT 2 LAST\r\n\r\nQUIT\r\n";
    Peer whole = chunking();
    Peer dripped = chunking();

    String answers = whole.say(session);

    assertThat(answers).contains("250 2.0.0 Chunk received\r\n250 2.0.0 Message accepted\r\n221 ");
    assertThat(dripped.drip(session)).isEqualTo(answers);
    assertThat(whole.events(Event.MessageIn.class))
        .singleElement()
        .satisfies(message -> assertThat(message.bytes()).isEqualTo(5))
        .satisfies(message -> assertThat(message.sha256()).isEqualTo(SHA_256));
    assertThat(dripped.events(Event.MessageIn.class)).hasSize(1);
    assertThat(whole.moments).containsSubsequence(Moment.DATA, Moment.DATA, Moment.MESSAGE);
    assertThat(whole.events(Event.LineIn.class)).extracting(Event.LineIn::line).doesNotContain(".");
  }

  @ParameterizedTest
  @CsvSource({"BDAT,501 5.5.4", "BDAT x,501 5.5.4", "BDAT 1 LAST now,501 5.5.4"})
  void aLengthIsANumber(String line, String start) {
    assertThat(chunking().say(line + "\r\n")).startsWith(start);
  }

  @Test
  void anEmptyLastChunkEndsTheMessage() {
    Peer peer = chunking();

    assertThat(peer.say(ENVELOPE + "BDAT 2\r\nhiBDAT 0 LAST\r\n")).endsWith("accepted\r\n");
    assertThat(peer.events(Event.MessageIn.class)).hasSize(1);
  }

  @Test
  void aChunkOutOfPlaceIsReadAndRefused() {
    Peer peer = chunking();

    assertThat(peer.say("EHLO a\r\nBDAT 6 LAST\r\nQUIT\r\nNOOP\r\n"))
        .endsWith("503 5.5.1 Need RCPT before BDAT\r\n250 2.0.0 OK\r\n");
    assertThat(peer.events(Event.MessagePartIn.class)).hasSize(1);
  }

  @Test
  void whatComesInChunksIsRecordedThoughItNeverEnds() {
    Peer reset = chunking();
    Peer gone = chunking();

    reset.say(ENVELOPE + "BDAT 2\r\nhiRSET\r\n");
    gone.say(ENVELOPE + "BDAT 9 LAST\r\nhi");
    gone.channel.close();

    assertThat(reset.events(Event.MessagePartIn.class)).hasSize(1);
    assertThat(gone.events(Event.MessagePartIn.class))
        .singleElement()
        .satisfies(part -> assertThat(part.bytes()).isEqualTo(2));
  }

  @Test
  void dataDoesNotFollowAChunk() {
    assertThat(chunking().say(ENVELOPE + "BDAT 2\r\nhiDATA\r\n")).endsWith("BDAT\r\n");
  }

  @Test
  void aMessageMayBeTooBig() {
    assertThat(chunking().say(ENVELOPE + "BDAT 101 LAST\r\n" + "x".repeat(101)))
        .endsWith("552 5.3.4 Message size exceeds fixed maximum message size\r\n");
  }

  @Test
  void whereItIsNotOfferedItIsNotImplemented() {
    assertThat(Peer.good().greeted().say("BDAT 2 LAST\r\n")).startsWith("502 5.5.1");
  }

  @Test
  void row284BdatIsRefusedAndTheConnectionEnds() {
    Peer peer =
        chunking(new Liar.OfFault(new AnswerVerb("BDAT", 421, List.of("4.3.0 No chunks here"))));

    assertThat(peer.say(ENVELOPE + "BDAT 2 LAST\r\nhi")).endsWith("421 4.3.0 No chunks here\r\n");
    assertThat(peer.channel.isOpen()).isFalse();
  }
}
