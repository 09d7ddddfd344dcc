package io.github.badmx.app;

import io.github.badmx.session.Event;
import io.github.badmx.session.Watcher;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells when nothing happens any more on a port: for mailers that deliver from a queue. */
final class Quiet implements Watcher {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition happened = lock.newCondition();
  private final Map<Long, Integer> portOfSession = new HashMap<>();
  private final Map<Integer, Port> ports = new HashMap<>();

  private static final class Port {
    private final Set<Long> open = new HashSet<>();
    private long lastNanos = System.nanoTime();
  }

  @Override
  public void saw(long session, Event event) {
    lock.lock();
    try {
      if (event instanceof Event.Accepted accepted) {
        portOfSession.put(session, accepted.localPort());
      }
      Integer number = portOfSession.get(session);
      if (number != null) {
        note(port(number), session, event);
      }
    } finally {
      lock.unlock();
    }
  }

  private void note(Port port, long session, Event event) {
    port.lastNanos = System.nanoTime();
    if (event instanceof Event.Accepted) {
      port.open.add(session);
    } else if (event instanceof Event.Closed) {
      port.open.remove(session);
      portOfSession.remove(session);
    }
    happened.signalAll();
  }

  private Port port(int number) {
    return ports.computeIfAbsent(number, unused -> new Port());
  }

  /**
   * Waits until no connection to the port is open and nothing has happened on it for so long.
   *
   * @param settle for how long, counted from now or from what happens later
   * @param limit waits no longer than this
   */
  void await(int portNumber, Duration settle, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    lock.lockInterruptibly();
    try {
      Port port = port(portNumber);
      port.lastNanos = System.nanoTime();
      while (true) {
        long now = System.nanoTime();
        long settled = port.lastNanos + settle.toNanos() - now;
        long left = deadline - now;
        long next = port.open.isEmpty() ? Math.min(left, settled) : left;
        if (next <= 0) {
          return;
        }
        long unused = happened.awaitNanos(next);
      }
    } finally {
      ports.remove(portNumber);
      lock.unlock();
    }
  }
}
