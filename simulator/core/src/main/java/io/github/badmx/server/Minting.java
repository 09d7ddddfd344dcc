package io.github.badmx.server;

import io.github.badmx.tls.TlsCredentials;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Mints away from the event loops, since an RSA key takes a tenth of a second and a long one more.
 *
 * <p>What is ordered is made in that order; what a client is waiting for comes first.
 */
final class Minting implements AutoCloseable {

  private final ExecutorService inTurn = oneAtATime("badmx-mint");
  private final ExecutorService urgent = oneAtATime("badmx-mint-now");

  /** Orders credentials. */
  Order order(Supplier<TlsCredentials> mint) {
    Order order = new Order(mint, urgent);
    inTurn.execute(order::fill);
    return order;
  }

  /** Credentials that are made, or will be. */
  static final class Order {

    private final Supplier<TlsCredentials> mint;
    private final Executor urgent;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<TlsCredentials> made = new CompletableFuture<>();

    /**
     * @param urgent makes what cannot wait for its turn
     */
    Order(Supplier<TlsCredentials> mint, Executor urgent) {
      this.mint = mint;
      this.urgent = urgent;
    }

    /** What it comes to; from now on a client is waiting for it. */
    CompletableFuture<TlsCredentials> wanted() {
      if (!begun.get()) {
        urgent.execute(this::fill);
      }
      return made;
    }

    private void fill() {
      if (begun.compareAndSet(false, true)) {
        try {
          made.complete(mint.get());
        } catch (RuntimeException e) {
          made.completeExceptionally(e);
        }
      }
    }
  }

  private static ExecutorService oneAtATime(String name) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Override
  public void close() {
    inTurn.shutdownNow();
    urgent.shutdownNow();
  }
}
