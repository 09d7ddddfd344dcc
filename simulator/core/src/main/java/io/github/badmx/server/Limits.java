package io.github.badmx.server;

import java.time.Duration;

/**
 * How much clients may cost.
 *
 * @param connections open connections at once, of all listeners together; a further one gets 421
 * @param idle how long a client may say nothing while the server waits for it (RFC 5321 §4.5.3.2.7
 *     asks for at least 5 minutes)
 * @param silence how long a connection lasts on which a fault keeps the server silent
 * @param sessions ended sessions that are kept
 */
public record Limits(int connections, Duration idle, Duration silence, int sessions) {

  /** 10,000 connections, 5 minutes, 2 hours, 1,000 sessions. */
  public static final Limits DEFAULT =
      new Limits(10_000, Duration.ofMinutes(5), Duration.ofHours(2), 1_000);
}
