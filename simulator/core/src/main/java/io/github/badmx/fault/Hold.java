package io.github.badmx.fault;

import java.time.Duration;
import java.util.List;

/**
 * A server that stands still until a test lets it go on, and then is good.
 *
 * @param at when
 * @param atMost how long it waits for a test that has forgotten it
 */
@Lie(value = "Says nothing until it is let go, then goes on", source = "RFC 5321 §4.5.3.2")
public record Hold(Strike at, @About("how long at the most") @Default("30s") Duration atMost)
    implements WireFault {

  /** At a moment, for half a minute at the most. */
  public Hold(Moment at) {
    this(Strike.at(at), Duration.ofSeconds(30));
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.Hold(atMost));
  }
}
