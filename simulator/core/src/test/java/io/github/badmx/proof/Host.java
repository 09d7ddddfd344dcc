package io.github.badmx.proof;

import io.github.badmx.BadMx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A server to play scenarios, its root as a file, and a clock that can be put forward. */
final class Host implements AutoCloseable {

  private final AtomicLong ahead = new AtomicLong();
  private final BadMx mx;
  private final Path roots;

  /** On an address of this machine; its root is kept in a directory. */
  Host(String address, Path directory) {
    try {
      mx =
          BadMx.builder()
              .address(InetAddress.getByName(address))
              .nanoTime(() -> System.nanoTime() + ahead.get())
              .start();
      roots = Files.writeString(Files.createTempFile(directory, "roots", ".pem"), mx.rootPem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this machine has an address. */
  static boolean has(String address) {
    try {
      return NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null;
    } catch (IOException e) {
      return false;
    }
  }

  BadMx mx() {
    return mx;
  }

  Path roots() {
    return roots;
  }

  void later(Duration by) {
    ahead.addAndGet(by.toNanos());
  }

  @Override
  public void close() {
    mx.close();
  }
}
