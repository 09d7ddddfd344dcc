package io.github.badmx.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The events of one connection as they happen: append-only, bounded, used from one event loop.
 *
 * <p>Everything else that is known of a connection is a fold over these events.
 */
public final class Journal {

  /** Events kept of one connection; what comes after them is counted, not kept. */
  public static final int MAX_EVENTS = 2_000;

  private final List<Event> events = new ArrayList<>();
  private final LongSupplier nanoTime;
  private final long start;
  private int dropped;

  /**
   * @param nanoTime nanoseconds of a monotonic clock
   */
  public Journal(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** Appends what {@code event} makes of the time since the connection was accepted. */
  public void add(Function<Duration, Event> event) {
    if (events.size() >= MAX_EVENTS) {
      dropped++;
      return;
    }
    events.add(event.apply(Duration.ofNanos(nanoTime.getAsLong() - start)));
  }

  /** The events so far. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** How many events came after the first {@value #MAX_EVENTS}. */
  public int dropped() {
    return dropped;
  }
}
