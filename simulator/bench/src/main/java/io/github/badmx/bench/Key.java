package io.github.badmx.bench;

import io.github.badmx.scenario.ServerKey;
import java.nio.file.Path;

/** The keys that are measured, and where the bench's files with their chains stand. */
enum Key {
  RSA2048(ServerKey.RSA2048, "RSA-2048"),
  P256(ServerKey.P256, "P-256");

  private final ServerKey server;
  private final String label;

  Key(ServerKey server, String label) {
    this.server = server;
    this.label = label;
  }

  ServerKey server() {
    return server;
  }

  String label() {
    return label;
  }

  Path chain(Path folder) {
    return folder.resolve(name() + "-chain.pem");
  }

  Path key(Path folder) {
    return folder.resolve(name() + "-key.pem");
  }
}
