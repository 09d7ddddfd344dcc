package io.github.badmx.scenario;

/** An (EC)DHE group that a scenario can offer, under its IANA name. */
public enum NamedGroup {
  X25519("x25519", 29),
  SECP256R1("secp256r1", 23);

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
}
