package io.github.badmx.scenario;

import io.github.badmx.fault.About;
import io.github.badmx.fault.Default;
import io.github.badmx.fault.Fault;
import java.util.List;

/**
 * What is special about some connections in a row.
 *
 * @param times for how many connections
 * @param faults the lies, on top of those that every connection hears
 */
public record Turn(
    @About("for how many connections in a row") @Default("1") int times,
    @About("the lies, on top of the scenario's own") List<Fault> faults) {

  public Turn {
    faults = List.copyOf(faults);
    if (times < 1) {
      throw new IllegalArgumentException("'times' is %d: it is at least 1".formatted(times));
    }
  }
}
