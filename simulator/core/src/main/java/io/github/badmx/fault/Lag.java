package io.github.badmx.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A good server at the end of a long line: whatever it sends arrives later, now more so, now less.
 *
 * @param at from when on
 * @param by how much later, on average
 * @param jitter how far from that at the most, evenly spread
 * @param seed the same seed makes the same delays, one after the other, on every connection
 */
@Lie(
    value = "From there on sends everything later, now more so, now less",
    source = "RFC 5321 §4.5.3.2")
public record Lag(
    Strike at,
    @About("how much later, on average") Duration by,
    @About("how far from that at the most") @Default("0s") Duration jitter,
    @Default("1") int seed)
    implements WireFault {

  public Lag {
    if (by.isNegative() || jitter.isNegative() || jitter.compareTo(by) > 0) {
      throw new IllegalArgumentException(
          "'jitter' is from 0s to 'by': %s is not within %s".formatted(jitter, by));
    }
  }

  @Override
  public List<WireStep> steps() {
    Random random = new Random(seed);
    return List.of(
        new WireStep.Lag(
            () -> by.plusNanos((long) ((2 * random.nextDouble() - 1) * jitter.toNanos()))));
  }
}
