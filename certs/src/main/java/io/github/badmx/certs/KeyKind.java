package io.github.badmx.certs;

/** The algorithm of a key, as its SubjectPublicKeyInfo names it (RFC 5280 §4.1.2.7). */
public enum KeyKind {
  /** rsaEncryption (RFC 3279 §2.3.1). */
  RSA,
  /** id-RSASSA-PSS: the key may sign with PSS only (RFC 4055 §3.1). */
  RSA_PSS,
  /** id-ecPublicKey (RFC 5480 §2). */
  EC,
  /** id-Ed25519 (RFC 8410 §3). */
  ED25519,
  /** id-dsa (RFC 3279 §2.3.2). */
  DSA
}
