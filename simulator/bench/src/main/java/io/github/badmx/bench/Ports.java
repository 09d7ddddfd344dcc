package io.github.badmx.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a server listens, as it says it in one line: {@code READY implicit-P256=4711 ...}. */
final class Ports {

  static final String READY = "READY";

  private final Map<String, Integer> ports = new LinkedHashMap<>();

  /** Waits for a server's line. */
  static Ports of(Child server) {
    Ports said = new Ports();
    for (String one : server.await(READY).split(" ", -1)) {
      int sign = one.indexOf('=');
      said.ports.put(one.substring(0, sign), Integer.valueOf(one.substring(sign + 1)));
    }
    return said;
  }

  void add(String mode, Key key, int port) {
    ports.put(name(mode, key), port);
  }

  void say() {
    System.out.println(
        READY
            + ports.entrySet().stream()
                .map(one -> " " + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining()));
  }

  int implicit(Key key) {
    return port("implicit", key);
  }

  int startTls(Key key) {
    return port("starttls", key);
  }

  private int port(String mode, Key key) {
    Integer port = ports.get(name(mode, key));
    if (port == null) {
      throw new IllegalStateException("no port for %s in %s".formatted(name(mode, key), ports));
    }
    return port;
  }

  private static String name(String mode, Key key) {
    return mode + "-" + key.name();
  }
}
