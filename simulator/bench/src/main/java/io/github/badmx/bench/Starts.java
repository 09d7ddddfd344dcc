package io.github.badmx.bench;

import io.github.badmx.BadMx;
import io.github.badmx.scenario.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The time from exec until every scenario listens. */
final class Starts {

  private static final int RUNS = 9;
  private static final double BUDGET_MILLIS = 1500;

  private final Path jar;

  Starts(Path jar) {
    this.jar = jar;
  }

  List<Row> measure() {
    List<Double> millis = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      millis.add(once());
    }
    double median = Median.of(millis);
    String what = Files.exists(jar) ? "badmx.jar serve" : "every scenario, no jar";
    return List.of(
        Row.noted(
            "start: " + what,
            "ms",
            median,
            Double.NaN,
            Double.NaN,
            "1500 ms",
            median < BUDGET_MILLIS));
  }

  private double once() {
    long started = System.nanoTime();
    try (Child server = serve()) {
      server.await(Files.exists(jar) ? "{" : Ports.READY);
      return (System.nanoTime() - started) / 1e6;
    }
  }

  private Child serve() {
    return Files.exists(jar)
        ? Child.start(
            List.of(Child.java(), "-jar", jar.toString(), "serve", "--json", "--base-port", "0"))
        : Child.java(List.of(), Starts.class);
  }

  /** What {@code serve} comes down to, for when there is no jar. */
  public static void main(String[] arguments) throws IOException {
    try (BadMx mx = BadMx.start()) {
      Catalogue.shipped().all().forEach(mx::play);
      new Ports().say();
      Control.obey();
    }
  }
}
