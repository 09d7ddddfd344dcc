package io.github.badmx.control;

import io.github.badmx.session.Event;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The events that one client is still to be told; who does not keep up is left behind. */
final class EventStream implements AutoCloseable {

  /**
   * Something that happened.
   *
   * @param number counts the events from 1
   * @param session the number of its session
   */
  record Seen(long number, long session, Event event) {}

  private final BlockingQueue<Seen> waiting;
  private final EventStreams all;
  private volatile Runnable wake = () -> {};
  private volatile boolean behind;

  EventStream(int capacity, EventStreams all) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.all = all;
  }

  /**
   * Says what to do when there is something to tell.
   *
   * @param wake must not wait
   */
  void onNews(Runnable wake) {
    this.wake = wake;
    wake.run();
  }

  /** One more event; never waits. */
  void add(Seen seen) {
    if (!behind && !waiting.offer(seen)) {
      behind = true;
    }
    wake.run();
  }

  /** Whether an event was lost since the client reads too slowly: the stream is to be ended. */
  boolean behind() {
    return behind;
  }

  /** The next event; null if there is none. */
  @Nullable Seen next() {
    return waiting.poll();
  }

  @Override
  public void close() {
    all.remove(this);
  }
}
