package io.github.badmx.proof;

import io.github.badmx.BadMx;
import io.github.badmx.certs.Chain;
import io.github.badmx.scenario.Scenario;
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
      roots = Files.writeString(Files.createTempFile(directory, "roots", ".pem"), mx.trust().pem());
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

  /**
   * A client's options with a file for {client}, a certificate and its key, and for {crl}, of the
   * scenario's issuer.
   */
  String withFiles(Scenario scenario, String client) {
    if (!client.contains("{")) {
      return client;
    }
    Chain own = mx.chain(Scenario.goodServer());
    return client
        .replace("{client}", file("client.pem", own.chainPem() + own.keyPem()))
        .replace("{crl}", file(scenario.id() + ".crl", mx.chain(scenario).crlPem()));
  }

  private String file(String name, String content) {
    try {
      return Files.writeString(roots.resolveSibling(name), content).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void later(Duration by) {
    ahead.addAndGet(by.toNanos());
  }

  @Override
  public void close() {
    mx.close();
  }
}
