package io.github.badmx.fault;

import java.math.BigInteger;

/**
 * The finite-field group of DHE is one that no honest server would take (RFC 5246 §7.4.3).
 *
 * <p>A client cannot see all of it, and a tester must look: most take whatever is large enough.
 *
 * @param flaw what is wrong with it
 */
@Lie(
    value = "The finite-field group of DHE is one that no honest server would take",
    source = "RFC 7919 §3",
    reported = ResultType.VALIDATION_FAILURE)
public record SelectDhGroup(Flaw flaw) implements HandshakeFault.OfKeyExchange {

  private static final BigInteger COFACTOR =
      BigInteger.ONE.shiftLeft(2031).add(BigInteger.valueOf(4500));
  private static final BigInteger SMOOTH =
      COFACTOR.multiply(BigInteger.valueOf(65_537)).add(BigInteger.ONE);

  @Override
  public DhGroup group(DhGroup honest) {
    BigInteger p = honest.prime();
    return switch (flaw) {
      case COMPOSITE -> new DhGroup(p.subtract(BigInteger.TWO), honest.generator());
      case SMALL_SUBGROUP -> new DhGroup(SMOOTH, BigInteger.TWO.modPow(COFACTOR, SMOOTH));
    };
  }

  /** What is wrong with a group. */
  public enum Flaw {
    /** The modulus is a good prime less 2: odd, as long, and no prime. */
    COMPOSITE,
    /** A prime of 2048 bits, and a generator that has 65537 powers. */
    SMALL_SUBGROUP
  }
}
