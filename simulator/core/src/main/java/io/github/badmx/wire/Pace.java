package io.github.badmx.wire;

import io.github.badmx.fault.WireStep;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the server's bytes leave: all at once, unless a fault wants them late or a few at a time. */
final class Pace {

  private WireStep.@Nullable Drip drip;
  private WireStep.@Nullable Lag lag;
  private boolean lagged;

  void drip(WireStep.Drip few) {
    drip = few;
  }

  void lag(WireStep.Lag late) {
    lag = late;
  }

  /** How long the next bytes have yet to wait; {@code null} once they may leave. */
  @Nullable Duration before() {
    lagged = lag != null && !lagged;
    return lag != null && lagged ? lag.next().get() : null;
  }

  /** How many of {@code length} bytes may leave at once. */
  int atOnce(int length) {
    return drip == null ? length : Math.min(length, drip.bytes());
  }

  /** How long to wait once {@code length} bytes have left; {@code null} for not at all. */
  @Nullable Duration after(int length) {
    return drip == null || length == 0 ? null : drip.every();
  }
}
