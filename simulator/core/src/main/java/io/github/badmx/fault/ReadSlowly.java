package io.github.badmx.fault;

import java.time.Duration;
import java.util.List;

/**
 * A server that takes the client's octets in a few at a time, so that a long message fills every
 * buffer on the way and the client waits to get rid of it.
 *
 * @param at from when on
 * @param bytes how many octets at a time, those of TLS included
 * @param every how often
 */
@Lie(value = "From there on reads a few octets at a time", source = "RFC 5321 §4.5.3.2.5")
public record ReadSlowly(Strike at, @Default("1") int bytes, @Default("10ms") Duration every)
    implements WireFault {

  public ReadSlowly {
    if (bytes < 1 || every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException(
          "'bytes' and 'every' are at least 1 and 1ms: %d, %s".formatted(bytes, every));
    }
  }

  @Override
  public List<WireStep> steps() {
    return List.of(new WireStep.ReadSlowly(bytes, every));
  }
}
