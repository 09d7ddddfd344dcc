package io.github.badmx.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a server: how many are open, and the newest of those that have ended.
 *
 * <p>Bounded, and safe for use by many threads. A connection is counted once with {@link #opened}
 * and once with {@link #ended}.
 */
public final class Sessions {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Session> kept = new ArrayDeque<>();
  private final @Nullable Sessions all;
  private final int capacity;
  private long opened;
  private long ended;

  /**
   * @param capacity how many ended sessions are kept, from 1; the oldest make room
   */
  public Sessions(int capacity) {
    this(capacity, null);
  }

  private Sessions(int capacity, @Nullable Sessions all) {
    if (capacity < 1) {
      throw new IllegalArgumentException("keep at least one session, not " + capacity);
    }
    this.capacity = capacity;
    this.all = all;
  }

  /** Some of these connections, which count here and there: those of one port. */
  public Sessions some() {
    return new Sessions(capacity, this);
  }

  /**
   * A connection was accepted.
   *
   * @return its number among all, from 1
   */
  public long opened() {
    long ofAll = all == null ? 0 : all.opened();
    lock.lock();
    try {
      opened++;
      return all == null ? opened : ofAll;
    } finally {
      lock.unlock();
    }
  }

  /** A connection has ended. */
  public void ended(Session session) {
    lock.lock();
    try {
      if (kept.size() == capacity) {
        kept.removeFirst();
      }
      kept.addLast(session);
      ended++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (all != null) {
      all.ended(session);
    }
  }

  /** The ended sessions that are kept, in the order in which they ended. */
  public List<Session> list() {
    lock.lock();
    try {
      return List.copyOf(kept);
    } finally {
      lock.unlock();
    }
  }

  /** How many connections are open. */
  public long open() {
    lock.lock();
    try {
      return opened - ended;
    } finally {
      lock.unlock();
    }
  }

  /** How many sessions have ended, kept or not. */
  public long endedSoFar() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Keeps none of the ended sessions any longer; the counts stay. */
  public void forget() {
    lock.lock();
    try {
      kept.clear();
    } finally {
      lock.unlock();
    }
  }

  /** How many ended sessions had to make room, or were forgotten. */
  public long dropped() {
    lock.lock();
    try {
      return ended - kept.size();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until no connection is open: at once, if none is.
   *
   * @return whether that came true within {@code limit}
   */
  public boolean awaitNoneOpen(Duration limit) throws InterruptedException {
    return await(() -> opened == ended, limit);
  }

  /**
   * Waits until {@code count} sessions have ended since the start, kept or not: {@code
   * awaitEnded(endedSoFar() + 1, limit)} waits for the next one.
   *
   * @return whether that came true within {@code limit}
   */
  public boolean awaitEnded(long count, Duration limit) throws InterruptedException {
    return await(() -> ended >= count, limit);
  }

  private boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long nanos = limit.toNanos();
    lock.lockInterruptibly();
    try {
      while (!condition.getAsBoolean() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return condition.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
