package io.github.badmx.fault;

import java.util.List;

/**
 * An end without a word: a FIN, and what the client still sends is read.
 *
 * @param at when
 */
@Lie(
    value = "Ends the connection with a FIN",
    source = "RFC 5246 §7.2.1",
    reported = ResultType.VALIDATION_FAILURE)
public record Close(Strike at) implements WireFault {

  /** At a moment. */
  public Close(Moment at) {
    this(Strike.at(at));
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.HalfClose());
  }
}
