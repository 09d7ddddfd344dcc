package io.github.badmx.fault;

import java.util.List;

/**
 * Silence: the connection stays open and nothing more is said.
 *
 * @param at when
 */
@Lie(
    value = "Says nothing more and keeps the connection open",
    source = "RFC 5321 §4.5.3.2",
    reported = ResultType.VALIDATION_FAILURE)
public record Stall(Strike at) implements WireFault {

  /** At a moment. */
  public Stall(Moment at) {
    this(Strike.at(at));
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.FallSilent());
  }
}
