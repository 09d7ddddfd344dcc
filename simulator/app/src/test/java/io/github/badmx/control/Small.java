package io.github.badmx.control;

import java.time.Duration;

/** The default limits, some of them smaller. */
final class Small {

  private static final Limits ALL = Limits.DEFAULT;

  private Small() {}

  static Limits connections(int most) {
    return new Limits(
        most,
        ALL.bodyBytes(),
        ALL.lineBytes(),
        ALL.headerBytes(),
        ALL.request(),
        ALL.longestWait(),
        ALL.waiting(),
        ALL.trials(),
        ALL.ended(),
        ALL.scenarios(),
        ALL.streams(),
        ALL.events(),
        ALL.heartbeat());
  }

  static Limits trials(int most) {
    return new Limits(
        ALL.connections(),
        ALL.bodyBytes(),
        ALL.lineBytes(),
        ALL.headerBytes(),
        ALL.request(),
        ALL.longestWait(),
        ALL.waiting(),
        most,
        ALL.ended(),
        ALL.scenarios(),
        ALL.streams(),
        ALL.events(),
        ALL.heartbeat());
  }

  static Limits streams(int most, int events, Duration heartbeat) {
    return new Limits(
        ALL.connections(),
        ALL.bodyBytes(),
        ALL.lineBytes(),
        ALL.headerBytes(),
        ALL.request(),
        ALL.longestWait(),
        ALL.waiting(),
        ALL.trials(),
        ALL.ended(),
        ALL.scenarios(),
        most,
        events,
        heartbeat);
  }

  static Limits patience(Duration most, int waiting) {
    return new Limits(
        ALL.connections(),
        ALL.bodyBytes(),
        ALL.lineBytes(),
        ALL.headerBytes(),
        most,
        ALL.longestWait(),
        waiting,
        ALL.trials(),
        ALL.ended(),
        ALL.scenarios(),
        ALL.streams(),
        ALL.events(),
        ALL.heartbeat());
  }
}
