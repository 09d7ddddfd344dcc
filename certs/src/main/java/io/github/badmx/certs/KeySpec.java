package io.github.badmx.certs;

/**
 * One key pair wanted. Equal specs are the same key under one {@link Mint}; the label tells apart
 * keys with equal parameters.
 */
public sealed interface KeySpec {

  /** What tells this key from others with equal parameters; empty by default. */
  String label();

  /** The same kind of key with another label: another key. */
  KeySpec withLabel(String label);

  /** The algorithm that the certificate names. */
  KeyKind kind();

  /** An RSA key. */
  static KeySpec rsa(int bits) {
    return new Rsa(bits, false, "");
  }

  /** An EC key with a named curve. */
  static KeySpec ec(Curve curve) {
    return new Ec(curve, false, "");
  }

  /** An EC key on P-256: the default everywhere. */
  static KeySpec p256() {
    return ec(Curve.P256);
  }

  /** An Ed25519 key. */
  static KeySpec ed25519() {
    return new Ed25519("");
  }

  /** A DSA key. */
  static KeySpec dsa(int bits) {
    return new Dsa(bits, "");
  }

  /**
   * An RSA key with the public exponent 65537. Above 4096 bits it is the product of more than two
   * primes (RFC 8017 §3.1), which no peer can see and which takes a second instead of minutes.
   *
   * @param bits the size of the modulus, 512 to 16384, a multiple of 8
   * @param pssOnly whether the certificate calls it id-RSASSA-PSS (RFC 4055 §3.1)
   */
  record Rsa(int bits, boolean pssOnly, String label) implements KeySpec {
    public Rsa {
      if (bits < 512 || bits > 16384 || bits % 8 != 0) {
        throw new IllegalArgumentException(
            "an RSA key of %d bits cannot be made: ask for 512 to 16384, a multiple of 8"
                .formatted(bits));
      }
    }

    @Override
    public Rsa withLabel(String newLabel) {
      return new Rsa(bits, pssOnly, newLabel);
    }

    @Override
    public KeyKind kind() {
      return pssOnly ? KeyKind.RSA_PSS : KeyKind.RSA;
    }
  }

  /**
   * An elliptic curve key.
   *
   * @param explicitParameters whether the certificate spells the curve out instead of naming it,
   *     which RFC 5480 §2.1.1 forbids
   */
  record Ec(Curve curve, boolean explicitParameters, String label) implements KeySpec {
    @Override
    public Ec withLabel(String newLabel) {
      return new Ec(curve, explicitParameters, newLabel);
    }

    @Override
    public KeyKind kind() {
      return KeyKind.EC;
    }
  }

  /** An Ed25519 key (RFC 8410). */
  record Ed25519(String label) implements KeySpec {
    @Override
    public Ed25519 withLabel(String newLabel) {
      return new Ed25519(newLabel);
    }

    @Override
    public KeyKind kind() {
      return KeyKind.ED25519;
    }
  }

  /**
   * A DSA key.
   *
   * @param bits the size of p: 512, 768, 1024 or 2048
   */
  record Dsa(int bits, String label) implements KeySpec {
    public Dsa {
      if (bits != 512 && bits != 768 && bits != 1024 && bits != 2048) {
        throw new IllegalArgumentException(
            "a DSA key of %d bits cannot be made (FIPS 186-4 §4.2): ask for 512, 768, 1024 or 2048"
                .formatted(bits));
      }
    }

    @Override
    public Dsa withLabel(String newLabel) {
      return new Dsa(bits, newLabel);
    }

    @Override
    public KeyKind kind() {
      return KeyKind.DSA;
    }
  }
}
