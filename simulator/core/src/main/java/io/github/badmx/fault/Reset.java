package io.github.badmx.fault;

import java.util.List;

/**
 * An end that loses what was under way: a RST, as firewalls send it.
 *
 * @param at when
 */
@Lie(
    value = "Ends the connection with a RST",
    source = "RFC 9293 §3.5.2",
    reported = ResultType.VALIDATION_FAILURE)
public record Reset(Strike at) implements WireFault {

  /** At a moment. */
  public Reset(Moment at) {
    this(Strike.at(at));
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.Reset());
  }
}
