package io.github.badmx.scenario;

/** A cipher suite that a scenario can offer, under its IANA name. */
public enum CipherSuite {
  TLS_AES_128_GCM_SHA256(0x1301),
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256(0xC02B),
  TLS_RSA_WITH_RC4_128_SHA(0x0005);

  private final int code;

  CipherSuite(int code) {
    this.code = code;
  }

  /** The two octets on the wire: 0xC02B. */
  public int code() {
    return code;
  }
}
