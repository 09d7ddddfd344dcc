package io.github.badmx.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The heap of a connection that stands still: in the handshake, and after EHLO inside TLS. */
final class Connections {

  private static final int COUNT = 1_000;
  private static final int FIRST = 100;
  private static final double STALLED_BUDGET_KB = 10;
  private static final double ESTABLISHED_BUDGET_KB = 15;

  /** Of all collectors the one that counts what is used exactly. */
  private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseSerialGC");

  private final Path folder;

  Connections(Path folder) {
    this.folder = folder;
  }

  List<Row> measure() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Version version : Version.values()) {
      rows.add(row("stalled in the handshake", Clients.stalled(version), STALLED_BUDGET_KB));
    }
    for (Version version : Version.values()) {
      rows.add(row("established, idle", Clients.established(version), ESTABLISHED_BUDGET_KB));
    }
    return rows;
  }

  private Row row(String what, Clients clients, double budget) throws IOException {
    double ours;
    try (Child badmx = Child.java(JVM, BadMxServer.class, folder.toString())) {
      ours = kilobytes(badmx, clients, Ports.of(badmx).startTls(Key.RSA2048), true);
    }
    double theirs;
    try (Child jsse = Child.java(JVM, JsseServer.class, folder.toString())) {
      theirs = kilobytes(jsse, clients, Ports.of(jsse).implicit(Key.RSA2048), false);
    }
    return Row.noted(
        "heap, %s, %s".formatted(what, clients.version().label()),
        "KB",
        ours,
        theirs,
        Double.NaN,
        "%.0f KB".formatted(budget),
        ours < budget);
  }

  /** The first ones stay open: what they bring into the heap once does not count. */
  private static double kilobytes(Child server, Clients clients, int port, boolean startTls)
      throws IOException {
    List<AutoCloseable> open = new ArrayList<>();
    try {
      clients.open(FIRST, port, startTls, open);
      long before = server.ask("heap");
      clients.open(COUNT, port, startTls, open);
      return (server.ask("heap") - before) / 1024.0 / COUNT;
    } finally {
      Clients.close(open);
    }
  }
}
