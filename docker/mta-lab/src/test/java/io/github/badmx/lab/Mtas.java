package io.github.badmx.lab;

import java.util.List;
import java.util.stream.Stream;

/** All programs of the lab. */
final class Mtas {

  static final List<Mta> ALL =
      List.of(
          new Sendmail(),
          new Postfix(),
          new Exim(),
          new OpenSmtpd(),
          new Swaks(),
          new Msmtp(),
          new Nullmailer());

  private Mtas() {}

  static Mta named(String name) {
    return ALL.stream().filter(mta -> mta.name().equals(name)).findFirst().orElseThrow();
  }

  /** A scenario with every program in every set-up. */
  static Stream<Pair> pairs(String scenario) {
    return ALL.stream()
        .flatMap(mta -> mta.setups().stream().map(setup -> new Pair(scenario, mta, setup)));
  }
}
