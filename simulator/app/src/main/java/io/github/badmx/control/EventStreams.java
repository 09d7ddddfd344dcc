package io.github.badmx.control;

import io.github.badmx.session.Event;
import io.github.badmx.session.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Tells every stream that is open of every event; costs next to nothing while there is none. */
public final class EventStreams implements Watcher {

  private final List<EventStream> open = new CopyOnWriteArrayList<>();
  private final AtomicLong events = new AtomicLong();
  private final Limits limits;

  /** Streams of a server that is yet to be started. */
  public EventStreams(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void saw(long session, Event event) {
    if (!open.isEmpty()) {
      EventStream.Seen seen = new EventStream.Seen(events.incrementAndGet(), session, event);
      open.forEach(stream -> stream.add(seen));
    }
  }

  /**
   * One more stream.
   *
   * @throws Problem if there are too many
   */
  EventStream stream() {
    synchronized (open) {
      if (open.size() >= limits.streams()) {
        throw new Problem(
            503, "%d streams are open, more are not: close one".formatted(limits.streams()));
      }
      EventStream stream = new EventStream(limits.events(), this);
      open.add(stream);
      return stream;
    }
  }

  /** How many are open. */
  int count() {
    return open.size();
  }

  void remove(EventStream stream) {
    synchronized (open) {
      open.remove(stream);
    }
  }

  /** Those that are open. */
  List<EventStream> all() {
    return new ArrayList<>(open);
  }
}
