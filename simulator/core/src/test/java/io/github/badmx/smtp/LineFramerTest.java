package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.session.Event;
import io.github.badmx.session.Journal;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFramerTest {

  private final Journal journal = new Journal(() -> 0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, Integer.MAX_VALUE})
  void linesComeOutWithTheirEndsHoweverTheBytesCameIn(int atATime) {
    String said = "EHLO a\r\n\r\nbare\nwith\rcr\r\n\n\0\r\nunfinished";

    List<String> lines = frame(new LineFramer(journal), said, atATime);

    assertThat(lines)
        .containsExactly("EHLO a\r\n", "\r\n", "bare\n", "with\rcr\r\n", "\n", "\0\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, Integer.MAX_VALUE})
  void aLongLineComesInPiecesOfWhichTheLastEnds(int atATime) {
    String line = "x".repeat(2 * LineFramer.MAX_LINE_BYTES + 1) + "\r\n";

    List<String> pieces = frame(new LineFramer(journal), line + "NOOP\r\n", atATime);

    assertThat(pieces).hasSize(4).last().isEqualTo("NOOP\r\n");
    assertThat(pieces.subList(0, 2)).allMatch(piece -> !piece.endsWith("\n"));
    assertThat(String.join("", pieces.subList(0, 3))).isEqualTo(line);
  }

  @Test
  void aLineOfExactlyTheLimitIsWhole() {
    String line = "x".repeat(LineFramer.MAX_LINE_BYTES - 2) + "\r\n";

    assertThat(frame(new LineFramer(journal), line, Integer.MAX_VALUE)).containsExactly(line);
  }

  @Test
  void whatStartsAsTlsDoesNotWaitForALineEnd() {
    String hello = "\26\3\1\2\0";

    assertThat(frame(new LineFramer(journal), hello, Integer.MAX_VALUE)).containsExactly(hello);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, Integer.MAX_VALUE})
  void aChunkIsNoLines(int atATime) {
    LineFramer framer = new LineFramer(journal);
    framer.expectChunk(5);

    List<String> pieces = frame(framer, "a\nb\n\26NOOP\r\n", atATime);

    assertThat(String.join("", pieces)).isEqualTo("a\nb\n\26NOOP\r\n");
    assertThat(pieces).endsWith("NOOP\r\n").doesNotContain("a\n");
  }

  @Test
  void heldBytesAreDiscardedAndRecorded() {
    LineFramer framer = new LineFramer(journal);
    framer.hold(false);

    List<String> lines = frame(framer, "RSET\r\nNO", Integer.MAX_VALUE);
    framer.resume();

    assertThat(lines).isEmpty();
    assertThat(journal.events())
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Discarded.class, discarded -> assertThat(discarded.bytes()).isEqualTo(8));
  }

  private static List<String> frame(LineFramer framer, String said, int atATime) {
    EmbeddedChannel channel = new EmbeddedChannel(framer);
    byte[] octets = said.getBytes(ISO_8859_1);
    for (int from = 0; from < octets.length; from += Math.min(atATime, octets.length)) {
      int count = Math.min(atATime, octets.length - from);
      channel.writeInbound(Unpooled.copiedBuffer(octets, from, count));
    }
    List<String> lines = new ArrayList<>();
    for (byte[] line = channel.readInbound(); line != null; line = channel.readInbound()) {
      lines.add(new String(line, ISO_8859_1));
    }
    channel.finishAndReleaseAll();
    return lines;
  }
}
