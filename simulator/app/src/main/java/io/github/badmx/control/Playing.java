package io.github.badmx.control;

import io.github.badmx.Trial;
import java.time.Duration;

/**
 * A trial that a client of the API asked for.
 *
 * @param id what it is called
 */
record Playing(String id, Trial trial) {

  /**
   * Waits until a client has come and gone, and none is there.
   *
   * @return whether that came true within {@code limit}
   */
  boolean awaitOver(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    return trial.sessions().awaitEnded(1, limit)
        && trial
            .sessions()
            .awaitNoneOpen(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
  }
}
