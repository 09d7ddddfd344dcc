package io.github.badmx.control;

import java.time.Duration;

/**
 * How much clients of the control API may cost.
 *
 * @param connections open connections at once; for a further one, the one that is idle the longest
 *     is closed
 * @param bodyBytes the longest body
 * @param lineBytes the longest request line
 * @param headerBytes the longest header section
 * @param request how long a request may take to come in, and how long a connection may be idle
 * @param longestWait how long a request may ask to wait
 * @param waiting how many requests may wait at once
 * @param trials how many trials there may be at once
 * @param ended how many trials that are over the report knows
 * @param scenarios how many scenarios of their own clients may leave
 * @param streams how many event streams may be open at once
 * @param events how many events may wait for one stream's client to read them
 * @param heartbeat how often a stream says that it is there
 */
public record Limits(
    int connections,
    int bodyBytes,
    int lineBytes,
    int headerBytes,
    Duration request,
    Duration longestWait,
    int waiting,
    int trials,
    int ended,
    int scenarios,
    int streams,
    int events,
    Duration heartbeat) {

  /** What {@code serve} has. */
  public static final Limits DEFAULT =
      new Limits(
          256,
          64 * 1024,
          8 * 1024,
          16 * 1024,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          48,
          1_000,
          1_000,
          1_000,
          16,
          4_096,
          Duration.ofSeconds(15));
}
