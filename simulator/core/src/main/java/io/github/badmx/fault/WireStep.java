package io.github.badmx.fault;

import java.time.Duration;
import java.util.function.Supplier;

/** One thing that a {@link WireFault} does to the connection. */
public sealed interface WireStep {

  /** Writes bytes as they are, below TLS. */
  @SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
  record Write(byte[] bytes) implements WireStep {}

  /**
   * Sends a TLS alert (RFC 5246 §7.2, RFC 8446 §6), protected where the handshake has got so far.
   *
   * @param level 1 warning, 2 fatal
   * @param description the alert's number
   */
  record SendAlert(int level, int description) implements WireStep {}

  /**
   * Sends a TLS record, protected where the handshake has got so far (RFC 8446 §5).
   *
   * @param contentType its type, such as 22 for handshake
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through untouched, never compared
  record SendRecord(int contentType, byte[] content) implements WireStep {}

  /** Holds back what follows, the server's own bytes included, for a while. */
  record Pause(Duration length) implements WireStep {}

  /** Holds back what follows until a test lets go, or the limit is over. */
  record Hold(Duration atMost) implements WireStep {}

  /**
   * From here on holds back everything that is sent, each time for as long as {@code next} says.
   */
  record Lag(Supplier<Duration> next) implements WireStep {}

  /** From here on sends nothing but what comes. */
  record Echo() implements WireStep {}

  /** From here on sends at most {@code bytes} at a time, {@code every} so often. */
  record Drip(int bytes, Duration every) implements WireStep {}

  /** From here on reads at most {@code bytes} at a time, {@code every} so often. */
  record ReadSlowly(int bytes, Duration every) implements WireStep {}

  /** Says nothing more and keeps reading. */
  record FallSilent() implements WireStep {}

  /** Sends a FIN and keeps reading, so that what was sent before it arrives. */
  record HalfClose() implements WireStep {}

  /** Ends the connection with a RST; what was not delivered is lost. */
  record Reset() implements WireStep {}

  /** Takes TLS away and goes on with SMTP in clear on the same connection. */
  record ResumeInClear() implements WireStep {}
}
