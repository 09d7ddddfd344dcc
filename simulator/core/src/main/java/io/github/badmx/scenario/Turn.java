package io.github.badmx.scenario;

import io.github.badmx.fault.About;
import io.github.badmx.fault.Default;
import io.github.badmx.fault.Fault;
import io.github.badmx.fault.PortFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is special about some connections: so many in a row, or all of which something is true.
 *
 * <p>A connection takes the first entry that is for it. An entry without {@code when} is for the
 * next {@code times} connections, or for all that are left where it is the last. An entry with
 * {@code when} is for every connection that has come past the ones before it and of which that is
 * true; it uses up none.
 *
 * @param times for how many connections; 1 where there is a {@code when}
 * @param when of which connections; null for the next that come
 * @param faults the lies, on top of those that every connection hears
 */
public record Turn(
    @About("for how many connections in a row") @Default("1") int times,
    @About("for all connections of which this is true") @Nullable When when,
    @About("the lies, on top of the scenario's own") List<Fault> faults) {

  public Turn {
    faults = List.copyOf(faults);
    if (times < 1) {
      throw new IllegalArgumentException("'times' is %d: it is at least 1".formatted(times));
    }
    if (when != null && times > 1) {
      throw new IllegalArgumentException(
          "an entry with 'when' is for every connection of which that is true:"
              + " leave out 'times'");
    }
    faults.stream().filter(PortFault.class::isInstance).findFirst().ifPresent(Turn::refuse);
  }

  private static void refuse(Fault fault) {
    throw new IllegalArgumentException(
        "'%s' is true of a port, not of a connection: write it under the scenario's own 'faults'"
            .formatted(fault.name()));
  }

  /** Some connections in a row. */
  public Turn(int times, List<Fault> faults) {
    this(times, null, faults);
  }

  /** All connections of which something is true. */
  public Turn(When when, List<Fault> faults) {
    this(1, when, faults);
  }

  /** Whether it is for a connection that has left so many connections of its turns behind. */
  boolean isFor(Caller caller, long left, boolean last) {
    return when == null ? left <= times || last : when.holds(caller);
  }

  /** How many connections it uses up. */
  int usesUp() {
    return when == null ? times : 0;
  }
}
