package io.github.badmx.lab;

/** One scenario, played to one program in one set-up. */
record Pair(String scenario, Mta mta, Setup setup) {

  /** For people. */
  String label() {
    return "%s, %s %s".formatted(scenario, mta.name(), setup.name());
  }
}
