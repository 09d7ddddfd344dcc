package io.github.badmx.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** What the bench asks of a server's JVM, line by line, until the input ends. */
final class Control {

  private static final int COLLECTIONS = 4;

  private Control() {}

  static void obey() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals("heap")) {
        System.out.println("HEAP " + heapAfterCollection());
      }
    }
  }

  /** More than once: what a finalizer or a cleaner frees goes with the next collection. */
  private static long heapAfterCollection() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
