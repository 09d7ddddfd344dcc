package io.github.badmx.certs;

/**
 * One entry of the Certificate message (RFC 8446 §4.4.2). The chain's own certificates are named by
 * their place, so that they follow when a fault changes the leaf or its issuers.
 */
public sealed interface Sent {

  /** The leaf. */
  static Sent leaf() {
    return new Link(0);
  }

  /** The issuer of the leaf. */
  static Sent intermediate() {
    return new Link(1);
  }

  /** The self-signed top of the chain. */
  static Sent root() {
    return new Top();
  }

  /** The leaf's public key by itself (RFC 7250 §3); it goes alone. */
  static Sent publicKey() {
    return new PublicKey();
  }

  /** A certificate of another chain. */
  static Sent other(CertSpec spec) {
    return new Other(spec);
  }

  /** Octets that need not be a certificate. */
  static Sent raw(byte... octets) {
    return new Raw(Octets.of(octets));
  }

  /**
   * A certificate of the chain.
   *
   * @param above how many certificates above the leaf it stands; 0 is the leaf
   */
  record Link(int above) implements Sent {}

  /** The self-signed top of the chain, however long that is. */
  record Top() implements Sent {}

  /** The leaf's public key, as SubjectPublicKeyInfo (RFC 7250 §3). */
  record PublicKey() implements Sent {}

  /** A certificate of another chain: unrelated, cross-signed, or a look-alike. */
  record Other(CertSpec spec) implements Sent {}

  /** Octets that need not be a certificate. */
  record Raw(Octets octets) implements Sent {}
}
