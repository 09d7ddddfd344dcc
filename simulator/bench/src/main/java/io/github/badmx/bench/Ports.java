package io.github.badmx.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a server listens, key by key, as it says it in one line. */
record Ports(List<Integer> numbers) {

  static final String READY = "READY";

  static Ports of(Child server) {
    return new Ports(Stream.of(server.await(READY).split(" ")).map(Integer::valueOf).toList());
  }

  void say() {
    System.out.println(
        READY + " " + numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  int implicit(Key key) {
    return numbers.get(key.ordinal());
  }

  int startTls(Key key) {
    return numbers.get(Key.values().length + key.ordinal());
  }
}
