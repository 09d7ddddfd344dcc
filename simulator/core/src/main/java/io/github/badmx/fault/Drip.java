package io.github.badmx.fault;

import java.time.Duration;
import java.util.List;

/**
 * A good server behind a very thin line.
 *
 * @param at from when on
 * @param bytes how many octets at a time
 * @param every how often
 */
@Lie(value = "From there on sends a few octets at a time", source = "RFC 5321 §4.5.3.2")
public record Drip(Strike at, @Default("1") int bytes, @Default("10ms") Duration every)
    implements WireFault {

  public Drip {
    if (bytes < 1 || every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException(
          "'bytes' and 'every' are at least 1 and 1ms: %d, %s".formatted(bytes, every));
    }
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.Drip(bytes, every));
  }
}
