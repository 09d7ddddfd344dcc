package io.github.badmx.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor time of a full handshake, on the server's side.
 *
 * <p>Taken in turns, so that what else the machine does falls on all three alike.
 */
final class Handshakes {

  private static final int MOST_WARM_UPS = 12;
  private static final int ROUND_SECONDS = 2;
  private static final int ROUNDS = 3;
  private static final List<String> JVM = List.of("-Xmx512m");

  private final Path folder;

  Handshakes(Path folder) {
    this.folder = folder;
  }

  List<Row> measure() throws InterruptedException {
    List<String> jsseJvm = new ArrayList<>(JVM);
    jsseJvm.addAll(JsseServer.NO_TICKETS);
    List<Row> rows = new ArrayList<>();
    try (Child badmx = Child.java(JVM, BadMxServer.class, folder.toString())) {
      Ports ours = Ports.of(badmx);
      try (Child jsse = Child.java(jsseJvm, JsseServer.class, folder.toString())) {
        Ports theirs = Ports.of(jsse);
        for (Key key : Key.values()) {
          try (Child openssl = OpenSsl.server(folder, key)) {
            Subject third = new Subject(openssl, OpenSsl.port(openssl));
            for (Version version : Version.values()) {
              rows.add(
                  row(
                      key,
                      version,
                      new Subject(badmx, ours.implicit(key)),
                      new Subject(jsse, theirs.implicit(key)),
                      third));
            }
          }
        }
      }
    }
    return rows;
  }

  private static Row row(Key key, Version version, Subject badmx, Subject jsse, Subject openssl)
      throws InterruptedException {
    List<Subject> subjects = List.of(badmx, jsse, openssl);
    for (Subject subject : subjects.subList(0, 2)) {
      subject.warmUp(version);
    }
    List<List<Double>> figures = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < subjects.size(); i++) {
        figures.get(i).add(subjects.get(i).milliseconds(version));
      }
    }
    double ours = Median.of(figures.get(0));
    double theirs = Median.of(figures.get(1));
    return Row.noted(
        "CPU of a handshake, %s %s".formatted(key.label(), version.label()),
        "ms",
        ours,
        theirs,
        Median.of(figures.get(2)),
        "JSSE x %.1f".formatted(key.budget()),
        ours < theirs * key.budget());
  }

  /** A server that takes part. */
  private record Subject(Child server, int port) {

    /** Until the compiler has nothing left to gain: two figures in a row that hardly differ. */
    void warmUp(Version version) throws InterruptedException {
      double before = milliseconds(version);
      for (int i = 1; i < MOST_WARM_UPS; i++) {
        double now = milliseconds(version);
        if (i > 2 && Math.abs(now - before) < 0.05 * before) {
          return;
        }
        before = now;
      }
    }

    /** Its processor time for one handshake. */
    double milliseconds(Version version) throws InterruptedException {
      Duration before = server.cpu();
      int count = OpenSsl.handshakes(port, version, ROUND_SECONDS);
      return server.cpu().minus(before).toNanos() / 1e6 / count;
    }
  }
}
