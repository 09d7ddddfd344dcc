package io.github.badmx.scenario;

/** A draw that depends on a seed and a number only, and comes out the same on every machine. */
final class Draw {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Draw() {}

  /** 0 to 99, as SplitMix64 (Steele, Lea, Flood 2014) has it. */
  static long percent(int seed, long number) {
    return Math.floorMod(mixed(mixed(seed * GOLDEN) + number * GOLDEN), 100L);
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
