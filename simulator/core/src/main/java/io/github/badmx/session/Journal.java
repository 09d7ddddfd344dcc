package io.github.badmx.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The events of one connection as they happen: append-only, bounded, used from one event loop.
 *
 * <p>Everything else that is known of a connection is a fold over these events. A client that
 * chatters cannot hide behind the bound: what it says fills no more than {@value #MAX_CHATTER}
 * events, and what proves that it has disclosed more than before is always kept, as are its end and
 * bugs of ours.
 */
public final class Journal {

  /** Events kept of one connection, but for a handful; what comes after is counted, not kept. */
  public static final int MAX_EVENTS = 2_000;

  /** How many events lines, replies and lapses may fill. */
  public static final int MAX_CHATTER = 1_800;

  private final List<Event> events = new ArrayList<>();
  private final LongSupplier nanoTime;
  private final long start;
  private final Consumer<Event> watcher;
  private Disclosed disclosed = Disclosed.NOTHING;
  private boolean failed;
  private int dropped;

  /**
   * @param nanoTime nanoseconds of a monotonic clock
   */
  public Journal(LongSupplier nanoTime) {
    this(nanoTime, event -> {});
  }

  /**
   * @param nanoTime nanoseconds of a monotonic clock
   * @param watcher sees every event as it happens, kept or not
   */
  public Journal(LongSupplier nanoTime, Consumer<Event> watcher) {
    this.nanoTime = nanoTime;
    this.watcher = watcher;
    this.start = nanoTime.getAsLong();
  }

  /** Appends what {@code event} makes of the time since the connection was accepted. */
  public void add(Function<Duration, Event> event) {
    Event made = event.apply(Duration.ofNanos(nanoTime.getAsLong() - start));
    watcher.accept(made);
    Disclosed before = disclosed;
    disclosed = disclosed.and(made);
    if (events.size() < limit(made) || !disclosed.equals(before) || isLastWord(made)) {
      events.add(made);
    } else {
      dropped++;
    }
  }

  private static int limit(Event event) {
    boolean chatter =
        event instanceof Event.LineIn
            || event instanceof Event.ReplyOut
            || event instanceof Event.Misbehaved
            || event instanceof Event.Discarded;
    return chatter ? MAX_CHATTER : MAX_EVENTS;
  }

  private boolean isLastWord(Event event) {
    if (event instanceof Event.BadmxFailed && !failed) {
      failed = true;
      return true;
    }
    return event instanceof Event.Closed;
  }

  /** The events so far. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** How many events were not kept. */
  public int dropped() {
    return dropped;
  }
}
