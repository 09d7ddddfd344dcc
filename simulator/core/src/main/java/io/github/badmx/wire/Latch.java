package io.github.badmx.wire;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What connections wait for that a {@link io.github.badmx.fault.Hold} keeps: a test lets them go,
 * or the limit of the hold is over, or the client leaves.
 *
 * <p>Safe for use by many threads.
 */
public final class Latch {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Runnable> waiting = new LinkedHashSet<>();
  private boolean open;

  /** Lets go whoever waits, and whoever comes from now on. */
  public void letGo() {
    Set<Runnable> let;
    lock.lock();
    try {
      open = true;
      let = new LinkedHashSet<>(waiting);
      waiting.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    let.forEach(Runnable::run);
  }

  /**
   * Waits until a connection waits here.
   *
   * @return whether one does; false once {@code limit} is over
   * @throws InterruptedException if the thread is
   */
  public boolean awaitHeld(Duration limit) throws InterruptedException {
    long nanos = limit.toNanos();
    lock.lock();
    try {
      while (waiting.isEmpty() && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return !waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Runs {@code goOn} once, on the channel's event loop, when the channel need wait no longer. */
  void hold(Channel channel, Duration atMost, Runnable goOn) {
    Runnable once =
        new Runnable() {
          private boolean gone;

          @Override
          public void run() {
            leave(this);
            channel.eventLoop().execute(this::go);
          }

          private void go() {
            if (!gone) {
              gone = true;
              goOn.run();
            }
          }
        };
    if (!enter(once)) {
      once.run();
      return;
    }
    var timer = channel.eventLoop().schedule(once, atMost.toNanos(), TimeUnit.NANOSECONDS);
    channel
        .closeFuture()
        .addListener(
            closed -> {
              timer.cancel(false);
              leave(once);
            });
  }

  private boolean enter(Runnable once) {
    lock.lock();
    try {
      if (!open) {
        waiting.add(once);
        changed.signalAll();
      }
      return !open;
    } finally {
      lock.unlock();
    }
  }

  private void leave(Runnable once) {
    lock.lock();
    try {
      waiting.remove(once);
    } finally {
      lock.unlock();
    }
  }
}
