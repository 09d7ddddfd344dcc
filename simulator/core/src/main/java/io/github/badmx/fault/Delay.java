package io.github.badmx.fault;

import java.time.Duration;
import java.util.List;

/**
 * A good server that takes its time.
 *
 * @param at when
 * @param by how long it says nothing
 */
@Lie(value = "Says nothing for a while, then goes on", source = "RFC 5321 §4.5.3.2")
public record Delay(Strike at, @About("for how long") Duration by) implements WireFault {

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.Pause(by));
  }
}
