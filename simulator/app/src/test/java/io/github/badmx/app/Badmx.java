package io.github.badmx.app;

import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The command line, run in this process. */
final class Badmx implements AutoCloseable {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final Thread thread;

  private Badmx(String... args) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err));
    thread = new Thread(() -> exit.complete(Verbs.run(console, args)), "badmx-under-test");
    thread.start();
  }

  /** A verb that ends by itself. */
  static Badmx run(String... args) {
    Badmx badmx = new Badmx(args);
    badmx.exit();
    return badmx;
  }

  /** A verb that lasts, once it has printed this. */
  static Badmx start(String until, String... args) {
    Badmx badmx = new Badmx(args);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> badmx.out().contains(until) || badmx.exit.isDone());
    return badmx;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  int exit() {
    try {
      return exit.get(300, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("did not end; said: " + out() + err(), e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    exit();
  }
}
