package io.github.badmx.bench;

import io.github.badmx.scenario.ServerKey;
import java.nio.file.Path;

/** The keys that are measured, and where the bench's files with their chains stand. */
enum Key {
  RSA2048(ServerKey.RSA2048, "RSA-2048", 1.1),
  P256(ServerKey.P256, "P-256", 0.6);

  private final ServerKey server;
  private final String label;
  private final double budget;

  Key(ServerKey server, String label, double budget) {
    this.server = server;
    this.label = label;
    this.budget = budget;
  }

  ServerKey server() {
    return server;
  }

  String label() {
    return label;
  }

  /** What a handshake may cost, as a part of what it costs JSSE. */
  double budget() {
    return budget;
  }

  Path chain(Path folder) {
    return folder.resolve(name() + "-chain.pem");
  }

  Path key(Path folder) {
    return folder.resolve(name() + "-key.pem");
  }
}
