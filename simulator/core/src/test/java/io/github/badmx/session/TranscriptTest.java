package io.github.badmx.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  @Test
  void tellsAConnectionWithEveryKindOfEvent() throws IOException {
    List<Event> events =
        List.of(
            new Event.Accepted(ms(0), "127.0.0.1:40112", 26002),
            new Event.Picked(ms(0), "certificate/expired"),
            reply(0, false, "220 mx.badmx.test ESMTP"),
            line(3, "EHLO mailer.example", false),
            reply(4, false, "250-mx.badmx.test at your service", "250 STARTTLS"),
            line(5, "STARTTLS", false),
            reply(5, false, "220 2.0.0 Ready to start TLS"),
            new Event.Discarded(ms(5), 22, "clear text pipelined behind STARTTLS"),
            new Event.ClientHelloSeen(
                ms(9), List.of("TLSv1.3", "TLSv1.2"), List.of(0x1301, 0xC02B), "mx.badmx.test"),
            new Event.ClientHelloSeen(ms(9), List.of("TLSv1"), List.of(5), null),
            new Event.FaultFired(ms(14), "expired", "leaf ended 1 day ago"),
            new Event.Secured(ms(31), "TLSv1.3", "TLS_AES_128_GCM_SHA256"),
            new Event.AlertIn(ms(32), 2, 45),
            new Event.AlertOut(ms(32), 1, 0),
            new Event.HandshakeFailed(ms(33), "the client sent a fatal alert"),
            line(72, "MAIL FROM:<news@mailer.example>", true),
            reply(73, true, "250 2.1.0 Sender OK"),
            new Event.MessageIn(ms(80), "a@b", List.of("c@d"), 18, "0f00", true),
            new Event.MessagePartIn(ms(81), null, List.of("c@d"), 7, false),
            new Event.Misbehaved(ms(90), "sent a NUL octet (RFC 5321 §4.5.2)"),
            new Event.BadmxFailed(ms(91), "java.lang.IllegalStateException: boom"),
            new Event.Closed(ms(123_456), Event.Ending.CLIENT_CLOSED));

    String transcript =
        Transcript.of(new Session(1, "certificate/expired", Instant.EPOCH, events, 3));

    assertThat(transcript).isEqualTo(golden("every-kind-of-event.txt"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = TranscriptTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }

  private static Event line(long at, String line, boolean secured) {
    return new Event.LineIn(ms(at), line, secured);
  }

  private static Event reply(long at, boolean secured, String... lines) {
    return new Event.ReplyOut(ms(at), List.of(lines), secured);
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
