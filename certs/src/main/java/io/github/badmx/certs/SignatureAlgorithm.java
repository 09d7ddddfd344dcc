package io.github.badmx.certs;

/** How a certificate is signed (RFC 5280 §4.1.1.2); must fit the issuer's key. */
public enum SignatureAlgorithm {
  MD2_RSA(KeyKind.RSA),
  MD4_RSA(KeyKind.RSA),
  MD5_RSA(KeyKind.RSA),
  SHA1_RSA(KeyKind.RSA),
  SHA256_RSA(KeyKind.RSA),
  SHA384_RSA(KeyKind.RSA),
  SHA512_RSA(KeyKind.RSA),
  SHA256_RSA_PSS(KeyKind.RSA_PSS),
  SHA384_RSA_PSS(KeyKind.RSA_PSS),
  SHA512_RSA_PSS(KeyKind.RSA_PSS),
  SHA1_ECDSA(KeyKind.EC),
  SHA256_ECDSA(KeyKind.EC),
  SHA384_ECDSA(KeyKind.EC),
  SHA512_ECDSA(KeyKind.EC),
  ED25519(KeyKind.ED25519),
  SHA1_DSA(KeyKind.DSA),
  SHA256_DSA(KeyKind.DSA);

  private final KeyKind key;

  SignatureAlgorithm(KeyKind key) {
    this.key = key;
  }

  /**
   * Whether a key of this kind can sign so; an ordinary RSA key may use PSS too (RFC 4055 §1.2).
   */
  public boolean fits(KeyKind issuerKey) {
    return issuerKey == key || (key == KeyKind.RSA_PSS && issuerKey == KeyKind.RSA);
  }

  /** SHA-256 with whatever the key is; an Ed25519 key has its own way. */
  public static SignatureAlgorithm usualFor(KeyKind issuerKey) {
    return switch (issuerKey) {
      case RSA -> SHA256_RSA;
      case RSA_PSS -> SHA256_RSA_PSS;
      case EC -> SHA256_ECDSA;
      case ED25519 -> ED25519;
      case DSA -> SHA256_DSA;
    };
  }
}
