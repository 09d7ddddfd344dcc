package io.github.badmx.certs;

/** The elliptic curves a key may lie on. */
public enum Curve {
  P192("secp192r1"),
  P224("secp224r1"),
  P256("secp256r1"),
  P384("secp384r1"),
  P521("secp521r1"),
  SECP256K1("secp256k1"),
  BRAINPOOL_P256("brainpoolP256r1"),
  BRAINPOOL_P384("brainpoolP384r1"),
  BRAINPOOL_P512("brainpoolP512r1");

  private final String standardName;

  Curve(String standardName) {
    this.standardName = standardName;
  }

  String standardName() {
    return standardName;
  }
}
