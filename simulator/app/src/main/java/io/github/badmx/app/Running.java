package io.github.badmx.app;

import io.github.badmx.BadMx;
import io.github.badmx.control.Control;
import io.github.badmx.scenario.Scenario;
import io.github.badmx.server.CannotListenException;
import io.github.badmx.server.Listener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that lasts until the process is told to stop, and the file with its root. */
final class Running implements AutoCloseable {

  private final BadMx mx;
  private final RootFile rootFile;
  private final Thread hook = new Thread(this::closeOnce, "badmx-stop");
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Runnable first = () -> {};

  private Running(BadMx mx, RootFile rootFile) {
    this.mx = mx;
    this.rootFile = rootFile;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Starts to make the root; meanwhile the scenarios can be read. */
  static CompletableFuture<Running> start(BadMx.Builder server, RootFile rootFile) {
    return CompletableFuture.supplyAsync(
        () -> {
          BadMx mx = server.start();
          try {
            rootFile.write(mx.trust().pem());
            return new Running(mx, rootFile);
          } catch (Complaint e) {
            mx.close();
            throw e;
          }
        });
  }

  /** What was started; what went wrong comes as it was thrown. */
  static Running join(CompletableFuture<Running> started) {
    try {
      return started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  BadMx mx() {
    return mx;
  }

  /** Where the root certificate stands. */
  String root() {
    return rootFile.file().toString();
  }

  /**
   * Plays a scenario.
   *
   * @param wayOut what to do when the port cannot be had
   */
  Listener play(Scenario scenario, int port, String wayOut) {
    try {
      return mx.play(scenario, port);
    } catch (CannotListenException e) {
      throw new Complaint("%s: %s (%s)".formatted(scenario.name(), e.getMessage(), wayOut), e);
    }
  }

  /** Something that needs the server, and is closed before it. */
  void closeFirst(Control control) {
    this.first = control::close;
  }

  /** Waits until the process is told to stop. */
  void untilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closeOnce();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is being stopped: the hook is what closes
      return;
    }
  }

  private void closeOnce() {
    if (closed.compareAndSet(false, true)) {
      first.run();
      mx.close();
      rootFile.remove();
    }
  }
}
