package io.github.badmx.fault;

import java.util.List;

/**
 * An echo where a server should be: a loop in the cabling, a port forwarded to itself.
 *
 * @param at from when on
 */
@Lie(
    value = "From there on sends back whatever comes, and nothing else",
    source = "RFC 8446 §4",
    reported = ResultType.VALIDATION_FAILURE)
public record Echo(Strike at) implements WireFault {

  /** From a moment on. */
  public Echo(Moment at) {
    this(Strike.at(at));
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.Echo());
  }
}
