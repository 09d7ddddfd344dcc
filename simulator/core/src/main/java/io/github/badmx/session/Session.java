package io.github.badmx.session;

import java.time.Instant;
import java.util.List;

/**
 * One connection, ended: what happened in it.
 *
 * @param number counts the connections of a server from 1
 * @param scenario the scenario that was played
 * @param started when it was accepted, by the server's clock
 * @param events what happened, in order
 * @param unrecorded how many events past the limit were not kept
 */
public record Session(
    long number, String scenario, Instant started, List<Event> events, int unrecorded) {

  public Session {
    events = List.copyOf(events);
  }

  /** What the client gave away in it. */
  public Disclosed disclosed() {
    return Disclosed.by(events);
  }
}
