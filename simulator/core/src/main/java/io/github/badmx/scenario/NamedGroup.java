package io.github.badmx.scenario;

import java.util.List;

/**
 * An (EC)DHE group that a scenario can offer, under its IANA name (RFC 8446 §4.2.7, RFC 7919 §2).
 */
public enum NamedGroup {
  X25519("x25519", 29),
  X448("x448", 30),
  SECP256R1("secp256r1", 23),
  SECP384R1("secp384r1", 24),
  SECP521R1("secp521r1", 25),
  /** RFC 7027, TLS 1.2 and older. */
  BRAINPOOL_P256R1("brainpoolP256r1", 26),
  BRAINPOOL_P384R1("brainpoolP384r1", 27),
  BRAINPOOL_P512R1("brainpoolP512r1", 28),
  /** RFC 8734, TLS 1.3 only. */
  BRAINPOOL_P256R1_TLS13("brainpoolP256r1tls13", 31),
  BRAINPOOL_P384R1_TLS13("brainpoolP384r1tls13", 32),
  BRAINPOOL_P512R1_TLS13("brainpoolP512r1tls13", 33),
  FFDHE2048("ffdhe2048", 256),
  FFDHE3072("ffdhe3072", 257),
  FFDHE4096("ffdhe4096", 258),
  FFDHE6144("ffdhe6144", 259),
  FFDHE8192("ffdhe8192", 260);

  /** What a well-run server of today offers, its preference first. */
  public static final List<NamedGroup> MODERN = List.of(X25519, SECP256R1, SECP384R1);

  private final String label;
  private final int code;

  NamedGroup(String label, int code) {
    this.label = label;
    this.code = code;
  }

  /** The name in scenario files: {@code secp256r1}. */
  public String label() {
    return label;
  }

  /** The two octets on the wire. */
  public int code() {
    return code;
  }

  /** Whether it is an elliptic curve, not a finite field. */
  public boolean elliptic() {
    return code < 256;
  }

  /** Whether it can be negotiated in {@code version}. */
  public boolean fits(TlsVersion version) {
    boolean modern = version == TlsVersion.TLS_1_3;
    return switch (this) {
      case BRAINPOOL_P256R1, BRAINPOOL_P384R1, BRAINPOOL_P512R1 -> !modern;
      case BRAINPOOL_P256R1_TLS13, BRAINPOOL_P384R1_TLS13, BRAINPOOL_P512R1_TLS13 -> modern;
      default -> true;
    };
  }
}
