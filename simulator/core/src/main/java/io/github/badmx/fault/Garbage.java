package io.github.badmx.fault;

import java.util.List;
import java.util.Random;

/**
 * Octets that mean nothing.
 *
 * @param at when
 * @param length how many octets
 * @param seed the same seed makes the same octets
 * @param then what follows
 */
@Lie(value = "Sends octets that mean nothing", source = "RFC 8446 §5.1")
public record Garbage(
    Strike at, @Default("64") int length, @Default("1") int seed, @Default("close") Then then)
    implements WireFault {

  private static final int MOST = 1024 * 1024;

  public Garbage {
    if (length < 1 || length > MOST) {
      throw new IllegalArgumentException(
          "'length' is %d octets: ask for 1 to %d".formatted(length, MOST));
    }
  }

  @Override
  public List<WireStep> steps() {
    byte[] octets = new byte[length];
    new Random(seed).nextBytes(octets);
    return then.after(new WireStep.Write(octets));
  }
}
