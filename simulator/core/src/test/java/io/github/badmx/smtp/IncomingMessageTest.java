package io.github.badmx.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.badmx.scenario.TlsSettings.Mode;
import io.github.badmx.session.Disclosed;
import io.github.badmx.session.Event;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMessageTest {

  private static final String ENVELOPE =
      "EHLO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n";

  @Test
  void fiveMegabytesComeInOctetForOctet() throws Exception {
    String content = randomLines(5_000_000);
    Peer peer = ready(Peer.KEYWORDS);

    send(peer, dotStuffed(content) + ".\r\n", 65_536);

    assertThat(peer.heard()).startsWith("250 2.0.0");
    assertThat(onlyMessage(peer).bytes()).isEqualTo(content.length());
    assertThat(onlyMessage(peer).sha256()).isEqualTo(sha256(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        ".\r\n",
        "..\r\n...\r\n",
        "no dots\r\n",
        ".leading\r\n",
        "nul \0 and 8 bit \u00ff\r\n",
        "\26\3\1 looks like TLS\r\n",
        "bare lf\nand bare cr\rgo through\r\n",
        "\r\r\n",
      })
  void everyContentIsWhatTheClientMeant(String content) throws Exception {
    for (int atATime : new int[] {1, 2, 5, 1_000}) {
      Peer peer = ready(Peer.KEYWORDS);

      send(peer, dotStuffed(content) + ".\r\nNOOP\r\n", atATime);

      assertThat(peer.heard()).isEqualTo("250 2.0.0 Message accepted\r\n250 2.0.0 OK\r\n");
      assertThat(onlyMessage(peer).bytes()).isEqualTo(content.length());
      assertThat(onlyMessage(peer).sha256()).isEqualTo(sha256(content));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8_190, 8_191, 8_192, 8_193, 16_384, 100_000})
  void aLongLineOfAMessageIsNotCut(int length) throws Exception {
    String content = "x".repeat(length) + "\r\n." + "y".repeat(length) + "\r\n";
    Peer peer = ready(Peer.KEYWORDS);

    send(peer, dotStuffed(content) + ".\r\n", 1_500);

    assertThat(peer.heard()).startsWith("250 2.0.0");
    assertThat(onlyMessage(peer).sha256()).isEqualTo(sha256(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n.\n", "\n.\r\n", "\r.\r\n", "\r\n.\n"})
  void onlyADotOnALineOfItsOwnEndsAMessage(String smuggled) {
    Peer peer = ready(Peer.KEYWORDS);

    String answer = peer.say("Hi" + smuggled + "MAIL FROM:<smuggler@b.example>\r\n");

    assertThat(answer).isEmpty();
    assertThat(peer.say("\r\n.\r\n")).startsWith("250 2.0.0");
    assertThat(peer.events(Event.MessageIn.class)).hasSize(1);
  }

  @Test
  void aMessagePastTheLimitIsReadRefusedAndRecordedAsAPart() {
    Peer peer = ready(List.of("SIZE 1000"));

    String answer = peer.say("x".repeat(999) + "\r\n.\r\nNOOP\r\n");

    assertThat(answer)
        .isEqualTo("552 5.3.4 Message size exceeds fixed maximum message size\r\n250 2.0.0 OK\r\n");
    assertThat(peer.events(Event.MessageIn.class)).isEmpty();
    assertThat(peer.events(Event.MessagePartIn.class)).hasSize(1);
  }

  @Test
  void aMessageOfExactlyTheLimitIsTaken() {
    Peer peer = ready(List.of("SIZE 1000"));

    assertThat(peer.say("x".repeat(998) + "\r\n.\r\n")).startsWith("250 2.0.0");
  }

  @Test
  void aMessageThatIsCutOffHasBeenDisclosedAsFarAsItCame() {
    Peer peer = ready(Peer.KEYWORDS);
    peer.say("Subject: secret\r\n");

    peer.channel.close().syncUninterruptibly();

    assertThat(peer.events(Event.MessagePartIn.class))
        .singleElement()
        .extracting(Event.MessagePartIn::bytes)
        .isEqualTo(17L);
    assertThat(Disclosed.by(peer.journal.events()).worstInClear())
        .isEqualTo(Disclosed.What.MESSAGE);
  }

  private static Peer ready(List<String> keywords) {
    Peer peer = Peer.of(keywords, Mode.STARTTLS).greeted();
    peer.say(ENVELOPE);
    return peer;
  }

  private static void send(Peer peer, String octets, int atATime) {
    ByteBuf all = Unpooled.wrappedBuffer(octets.getBytes(ISO_8859_1));
    while (all.isReadable()) {
      peer.channel.writeInbound(all.readRetainedSlice(Math.min(atATime, all.readableBytes())));
    }
    all.release();
  }

  private static Event.MessageIn onlyMessage(Peer peer) {
    List<Event.MessageIn> messages = peer.events(Event.MessageIn.class);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  /** RFC 5321 §4.5.2, from the client's side. */
  private static String dotStuffed(String content) {
    String stuffed = content.replace("\r\n.", "\r\n..");
    return stuffed.startsWith(".") ? "." + stuffed : stuffed;
  }

  private static String randomLines(int length) {
    Random random = new Random(5321);
    StringBuilder lines = new StringBuilder(length);
    while (lines.length() < length) {
      for (int i = random.nextInt(120); i > 0; i--) {
        char c = (char) random.nextInt(256);
        lines.append(c == '\r' || c == '\n' ? '.' : c);
      }
      lines.append("\r\n");
    }
    return lines.toString();
  }

  private static String sha256(String content) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(ISO_8859_1));
    return HexFormat.of().formatHex(digest);
  }
}
