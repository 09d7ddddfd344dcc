package io.github.badmx.certs;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/**
 * Very large RSA keys in a second: both factors are products of small primes (RFC 8017 §3.1), which
 * the Chinese remainder form of the private key never notices.
 */
final class MultiPrimeRsa {
  private static final BigInteger E = BigInteger.valueOf(65537);
  private static final int PRIME_BITS = 1024;
  private static final int TOP_BITS = 8;

  private MultiPrimeRsa() {}

  static AsymmetricCipherKeyPair pair(int bits, SecureRandom random) {
    Factor p = Factor.of(bits / 2, random);
    Factor q = Factor.of(bits / 2, random);
    BigInteger n = p.product.multiply(q.product);
    return new AsymmetricCipherKeyPair(
        new RSAKeyParameters(false, n, E, true),
        new RSAPrivateCrtKeyParameters(
            n,
            E,
            E.modInverse(lcm(p.order, q.order)),
            p.product,
            q.product,
            E.modInverse(p.order),
            E.modInverse(q.order),
            q.product.modInverse(p.product),
            true));
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  /** A product of primes, and the least common multiple of each of them less one. */
  private record Factor(BigInteger product, BigInteger order) {

    static Factor of(int bits, SecureRandom random) {
      BigInteger product = BigInteger.ONE;
      BigInteger order = BigInteger.ONE;
      for (int size : sizes(bits)) {
        BigInteger prime = prime(size, random);
        product = product.multiply(prime);
        order = lcm(order, prime.subtract(BigInteger.ONE));
      }
      return new Factor(product, order);
    }

    private static List<Integer> sizes(int bits) {
      int count = (bits + PRIME_BITS - 1) / PRIME_BITS;
      List<Integer> sizes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sizes.add(bits / count + (i < bits % count ? 1 : 0));
      }
      return sizes;
    }

    private static BigInteger prime(int bits, SecureRandom random) {
      // the top bits are set, so that the product does not lose one
      BigInteger top = BigInteger.ONE.shiftLeft(TOP_BITS).subtract(BigInteger.ONE);
      BigInteger start = new BigInteger(bits - TOP_BITS, random).or(top.shiftLeft(bits - TOP_BITS));
      BigInteger prime = start.nextProbablePrime();
      boolean usable =
          prime.bitLength() == bits && prime.subtract(BigInteger.ONE).mod(E).signum() != 0;
      return usable ? prime : prime(bits, random);
    }
  }
}
