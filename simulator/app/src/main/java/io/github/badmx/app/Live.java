package io.github.badmx.app;

import io.github.badmx.session.Event;
import io.github.badmx.session.Transcript;
import io.github.badmx.session.Watcher;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Prints what happens as it happens, each line behind the number of its session.
 *
 * <p>On a thread of its own: a terminal that is held must not hold the server.
 */
final class Live implements Watcher, AutoCloseable {

  private final Console console;
  private final ExecutorService printer = Executors.newSingleThreadExecutor(Live::thread);

  Live(Console console) {
    this.console = console;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "badmx-print");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void saw(long session, Event event) {
    if (!printer.isShutdown()) {
      printer.execute(() -> print(session, event));
    }
  }

  private void print(long session, Event event) {
    Transcript.of(event).lines().forEach(line -> console.out().printf("#%-3d %s%n", session, line));
    console.out().flush();
  }

  /** Prints what is left, for a second at the most. */
  @Override
  public void close() {
    printer.shutdown();
    try {
      if (!printer.awaitTermination(1, TimeUnit.SECONDS)) {
        printer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
