package io.github.badmx.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a program writes, read as it comes on a thread of its own; only its beginning is kept. */
final class Output {

  /** How much is kept, in octets. */
  static final int MAX_BYTES = 64 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CountDownLatch end = new CountDownLatch(1);
  private long dropped;

  private Output() {}

  static Output of(InputStream from) {
    Output output = new Output();
    Thread reader = new Thread(() -> output.read(from), "badmx-client-output");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  private void read(InputStream from) {
    byte[] buffer = new byte[8 * 1024];
    try (from) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // the program was stopped: what it wrote before stands
    } finally {
      end.countDown();
    }
  }

  private synchronized void keep(byte[] buffer, int length) {
    int room = Math.min(length, MAX_BYTES - kept.size());
    kept.write(buffer, 0, room);
    dropped += length - room;
  }

  /** Waits for its end: a program that is left running in the background may hold it open. */
  void awaitEnd(Duration limit) throws InterruptedException {
    boolean unused = end.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** What has come so far. */
  synchronized String text() {
    String text = kept.toString(StandardCharsets.UTF_8);
    return dropped == 0 ? text : text + "\n(and %d octets more)\n".formatted(dropped);
  }
}
