package io.github.badmx.scenario;

import static io.github.badmx.scenario.CipherSuite.Cipher.*;
import static io.github.badmx.scenario.CipherSuite.KeyExchange.*;
import static io.github.badmx.scenario.CipherSuite.Mac.*;
import static io.github.badmx.scenario.TlsVersion.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A cipher suite that a scenario can offer, under its IANA name.
 *
 * <p>Everything from TLS 1.3 back to what SSL 3.0 exported is here, with the versions in which it
 * can be negotiated: RC4 up to TLS 1.2, single DES up to TLS 1.1 (RFC 5246 §1.2), export suites up
 * to TLS 1.0 (RFC 4346 §A.5).
 */
public enum CipherSuite {
  TLS_AES_128_GCM_SHA256(0x1301, TLS_1_3_ANY, AES_128_GCM, AEAD, TLS_1_3, TLS_1_3),
  TLS_AES_256_GCM_SHA384(0x1302, TLS_1_3_ANY, AES_256_GCM, AEAD, TLS_1_3, TLS_1_3),
  TLS_CHACHA20_POLY1305_SHA256(0x1303, TLS_1_3_ANY, CHACHA20_POLY1305, AEAD, TLS_1_3, TLS_1_3),
  TLS_AES_128_CCM_SHA256(0x1304, TLS_1_3_ANY, AES_128_CCM, AEAD, TLS_1_3, TLS_1_3),
  TLS_AES_128_CCM_8_SHA256(0x1305, TLS_1_3_ANY, AES_128_CCM_8, AEAD, TLS_1_3, TLS_1_3),
  TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256(0xC02B, ECDHE_ECDSA, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384(0xC02C, ECDHE_ECDSA, AES_256_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256(
      0xCCA9, ECDHE_ECDSA, CHACHA20_POLY1305, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_AES_128_CCM(0xC0AC, ECDHE_ECDSA, AES_128_CCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256(
      0xC023, ECDHE_ECDSA, AES_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384(
      0xC024, ECDHE_ECDSA, AES_256_CBC, SHA384, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256(
      0xC072, ECDHE_ECDSA, CAMELLIA_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256(
      0xC05C, ECDHE_ECDSA, ARIA_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA(0xC009, ECDHE_ECDSA, AES_128_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA(0xC00A, ECDHE_ECDSA, AES_256_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA(
      0xC008, ECDHE_ECDSA, TRIPLE_DES_EDE_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_RC4_128_SHA(0xC007, ECDHE_ECDSA, RC4_128, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_ECDSA_WITH_NULL_SHA(0xC006, ECDHE_ECDSA, NULL, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256(0xC02F, ECDHE_RSA, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384(0xC030, ECDHE_RSA, AES_256_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256(
      0xCCA8, ECDHE_RSA, CHACHA20_POLY1305, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256(0xC027, ECDHE_RSA, AES_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384(0xC028, ECDHE_RSA, AES_256_CBC, SHA384, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256(
      0xC076, ECDHE_RSA, CAMELLIA_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256(0xC060, ECDHE_RSA, ARIA_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA(0xC013, ECDHE_RSA, AES_128_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA(0xC014, ECDHE_RSA, AES_256_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA(
      0xC012, ECDHE_RSA, TRIPLE_DES_EDE_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_RSA_WITH_RC4_128_SHA(0xC011, ECDHE_RSA, RC4_128, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDHE_RSA_WITH_NULL_SHA(0xC010, ECDHE_RSA, NULL, SHA1, TLS_1_0, TLS_1_2),
  TLS_DHE_RSA_WITH_AES_128_GCM_SHA256(0x009E, DHE_RSA, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_DHE_RSA_WITH_AES_256_GCM_SHA384(0x009F, DHE_RSA, AES_256_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256(
      0xCCAA, DHE_RSA, CHACHA20_POLY1305, AEAD, TLS_1_2, TLS_1_2),
  TLS_DHE_RSA_WITH_AES_128_CBC_SHA256(0x0067, DHE_RSA, AES_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_DHE_RSA_WITH_AES_256_CBC_SHA256(0x006B, DHE_RSA, AES_256_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_DHE_RSA_WITH_AES_128_CBC_SHA(0x0033, DHE_RSA, AES_128_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_RSA_WITH_AES_256_CBC_SHA(0x0039, DHE_RSA, AES_256_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA(0x0045, DHE_RSA, CAMELLIA_128_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA(0x0088, DHE_RSA, CAMELLIA_256_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_RSA_WITH_SEED_CBC_SHA(0x009A, DHE_RSA, SEED_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA(0x0016, DHE_RSA, TRIPLE_DES_EDE_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_RSA_WITH_DES_CBC_SHA(0x0015, DHE_RSA, DES_CBC, SHA1, SSL_3, TLS_1_1),
  TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA(0x0014, DHE_RSA_EXPORT, DES40_CBC, SHA1, SSL_3, TLS_1_0),
  TLS_DHE_DSS_WITH_AES_128_GCM_SHA256(0x00A2, DHE_DSS, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_DHE_DSS_WITH_AES_256_GCM_SHA384(0x00A3, DHE_DSS, AES_256_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_DHE_DSS_WITH_AES_128_CBC_SHA256(0x0040, DHE_DSS, AES_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_DHE_DSS_WITH_AES_128_CBC_SHA(0x0032, DHE_DSS, AES_128_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_DSS_WITH_AES_256_CBC_SHA(0x0038, DHE_DSS, AES_256_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA(0x0013, DHE_DSS, TRIPLE_DES_EDE_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DHE_DSS_WITH_DES_CBC_SHA(0x0012, DHE_DSS, DES_CBC, SHA1, SSL_3, TLS_1_1),
  TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA(0x0011, DHE_DSS_EXPORT, DES40_CBC, SHA1, SSL_3, TLS_1_0),
  TLS_RSA_WITH_AES_128_GCM_SHA256(0x009C, RSA, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_RSA_WITH_AES_256_GCM_SHA384(0x009D, RSA, AES_256_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_RSA_WITH_AES_128_CCM(0xC09C, RSA, AES_128_CCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_RSA_WITH_AES_128_CBC_SHA256(0x003C, RSA, AES_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_RSA_WITH_AES_256_CBC_SHA256(0x003D, RSA, AES_256_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_RSA_WITH_ARIA_128_GCM_SHA256(0xC050, RSA, ARIA_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_PSK_WITH_AES_128_GCM_SHA256(0x00A8, PSK, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_PSK_WITH_AES_128_CBC_SHA(0x008C, PSK, AES_128_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_RSA_WITH_AES_128_CBC_SHA(0x002F, RSA, AES_128_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_AES_256_CBC_SHA(0x0035, RSA, AES_256_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_CAMELLIA_128_CBC_SHA(0x0041, RSA, CAMELLIA_128_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_CAMELLIA_256_CBC_SHA(0x0084, RSA, CAMELLIA_256_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_SEED_CBC_SHA(0x0096, RSA, SEED_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_3DES_EDE_CBC_SHA(0x000A, RSA, TRIPLE_DES_EDE_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_DES_CBC_SHA(0x0009, RSA, DES_CBC, SHA1, SSL_3, TLS_1_1),
  TLS_RSA_WITH_RC4_128_SHA(0x0005, RSA, RC4_128, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_RC4_128_MD5(0x0004, RSA, RC4_128, MD5, SSL_3, TLS_1_2),
  TLS_RSA_WITH_NULL_SHA256(0x003B, RSA, NULL, SHA256, TLS_1_2, TLS_1_2),
  TLS_RSA_WITH_NULL_SHA(0x0002, RSA, NULL, SHA1, SSL_3, TLS_1_2),
  TLS_RSA_WITH_NULL_MD5(0x0001, RSA, NULL, MD5, SSL_3, TLS_1_2),
  TLS_RSA_EXPORT_WITH_RC4_40_MD5(0x0003, RSA_EXPORT, RC4_40, MD5, SSL_3, TLS_1_0),
  TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5(0x0006, RSA_EXPORT, RC2_CBC_40, MD5, SSL_3, TLS_1_0),
  TLS_RSA_EXPORT_WITH_DES40_CBC_SHA(0x0008, RSA_EXPORT, DES40_CBC, SHA1, SSL_3, TLS_1_0),
  TLS_DH_anon_WITH_AES_128_GCM_SHA256(0x00A6, DH_ANON, AES_128_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_DH_anon_WITH_AES_256_GCM_SHA384(0x00A7, DH_ANON, AES_256_GCM, AEAD, TLS_1_2, TLS_1_2),
  TLS_DH_anon_WITH_AES_128_CBC_SHA256(0x006C, DH_ANON, AES_128_CBC, SHA256, TLS_1_2, TLS_1_2),
  TLS_DH_anon_WITH_AES_128_CBC_SHA(0x0034, DH_ANON, AES_128_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DH_anon_WITH_AES_256_CBC_SHA(0x003A, DH_ANON, AES_256_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DH_anon_WITH_3DES_EDE_CBC_SHA(0x001B, DH_ANON, TRIPLE_DES_EDE_CBC, SHA1, SSL_3, TLS_1_2),
  TLS_DH_anon_WITH_DES_CBC_SHA(0x001A, DH_ANON, DES_CBC, SHA1, SSL_3, TLS_1_1),
  TLS_DH_anon_WITH_RC4_128_MD5(0x0018, DH_ANON, RC4_128, MD5, SSL_3, TLS_1_2),
  TLS_DH_anon_EXPORT_WITH_RC4_40_MD5(0x0017, DH_ANON_EXPORT, RC4_40, MD5, SSL_3, TLS_1_0),
  TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA(0x0019, DH_ANON_EXPORT, DES40_CBC, SHA1, SSL_3, TLS_1_0),
  TLS_ECDH_anon_WITH_AES_128_CBC_SHA(0xC018, ECDH_ANON, AES_128_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDH_anon_WITH_AES_256_CBC_SHA(0xC019, ECDH_ANON, AES_256_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA(
      0xC017, ECDH_ANON, TRIPLE_DES_EDE_CBC, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDH_anon_WITH_RC4_128_SHA(0xC016, ECDH_ANON, RC4_128, SHA1, TLS_1_0, TLS_1_2),
  TLS_ECDH_anon_WITH_NULL_SHA(0xC015, ECDH_ANON, NULL, SHA1, TLS_1_0, TLS_1_2);

  /** What a well-run server of today offers, its preference first (RFC 9325 §4.2). */
  public static final List<CipherSuite> MODERN =
      List.of(
          TLS_AES_128_GCM_SHA256,
          TLS_AES_256_GCM_SHA384,
          TLS_CHACHA20_POLY1305_SHA256,
          TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
          TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
          TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
          TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
          TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
          TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256);

  private final int code;
  private final KeyExchange keyExchange;
  private final Cipher cipher;
  private final Mac mac;
  private final TlsVersion first;
  private final TlsVersion last;

  CipherSuite(
      int code,
      KeyExchange keyExchange,
      Cipher cipher,
      Mac mac,
      TlsVersion first,
      TlsVersion last) {
    this.code = code;
    this.keyExchange = keyExchange;
    this.cipher = cipher;
    this.mac = mac;
    this.first = first;
    this.last = last;
  }

  /** The suite of that number, if a scenario can offer it. */
  public static Optional<CipherSuite> of(int code) {
    for (CipherSuite suite : ALL) {
      if (suite.code == code) {
        return Optional.of(suite);
      }
    }
    return Optional.empty();
  }

  private static final List<CipherSuite> ALL = List.of(values());

  /** The two octets on the wire: 0xC02B. */
  public int code() {
    return code;
  }

  public KeyExchange keyExchange() {
    return keyExchange;
  }

  public Cipher cipher() {
    return cipher;
  }

  public Mac mac() {
    return mac;
  }

  /** Whether this suite can be negotiated in {@code version}. */
  public boolean fits(TlsVersion version) {
    return first.compareTo(version) <= 0 && last.compareTo(version) >= 0;
  }

  /**
   * Whether nobody should use it any more: without a certificate, MD5, or less than 128 bits of
   * security (RFC 9325 §4.1).
   */
  public boolean weak() {
    return keyExchange.anonymous() || keyExchange.export() || mac == Mac.MD5 || cipher.weak();
  }

  /** The versions in which it can be negotiated, for a person: {@code SSLv3 to TLSv1.2}. */
  public String range() {
    return first == last ? first.label() : first.label() + " to " + last.label();
  }

  /** How the two sides agree on a secret, and what the server's certificate must be able to do. */
  public enum KeyExchange {
    /** Chosen apart from the suite (RFC 8446 §4.2.8). */
    TLS_1_3_ANY,
    ECDHE_ECDSA,
    ECDHE_RSA,
    DHE_RSA,
    DHE_DSS,
    RSA,
    DH_ANON,
    ECDH_ANON,
    RSA_EXPORT,
    DHE_RSA_EXPORT,
    DHE_DSS_EXPORT,
    DH_ANON_EXPORT,
    /** A key that both sides had before (RFC 4279 §2), which is {@link #SHARED_KEY}. */
    PSK;

    /** The octets of the key of every PSK suite, whatever the client calls itself. */
    public static final String SHARED_KEY = "badmx";

    /** Whether the server shows no certificate (RFC 5246 §F.1.1.1). */
    public boolean anonymous() {
      return this == DH_ANON || this == ECDH_ANON || this == DH_ANON_EXPORT || this == PSK;
    }

    /** Whether an elliptic curve is agreed on in the suite (RFC 8422 §2). */
    public boolean elliptic() {
      return this == ECDHE_ECDSA || this == ECDHE_RSA || this == ECDH_ANON;
    }

    /** Whether a finite-field group is agreed on in the suite (RFC 5246 §7.4.3). */
    public boolean finiteField() {
      return name().startsWith("DH");
    }

    /** Whether its keys were cut down to 512 bits for export (RFC 2246 §D.1). */
    public boolean export() {
      return name().endsWith("_EXPORT");
    }
  }

  /** What the records are encrypted with. */
  public enum Cipher {
    AES_128_GCM,
    AES_256_GCM,
    AES_128_CCM,
    AES_128_CCM_8,
    CHACHA20_POLY1305,
    ARIA_128_GCM,
    AES_128_CBC,
    AES_256_CBC,
    CAMELLIA_128_CBC,
    CAMELLIA_256_CBC,
    SEED_CBC,
    TRIPLE_DES_EDE_CBC,
    DES_CBC,
    DES40_CBC,
    RC2_CBC_40,
    RC4_128,
    RC4_40,
    NULL;

    /** Whether it gives less than 128 bits of security, or is RC4 (RFC 9325 §4.1). */
    public boolean weak() {
      return switch (this) {
        case TRIPLE_DES_EDE_CBC, DES_CBC, DES40_CBC, RC2_CBC_40, RC4_128, RC4_40, NULL -> true;
        default -> false;
      };
    }

    /** Whether it is a block cipher in CBC mode. */
    public boolean cbc() {
      return name().contains("_CBC");
    }
  }

  /** What the records are authenticated with; {@link #AEAD} when the cipher does it. */
  public enum Mac {
    AEAD,
    MD5,
    SHA1,
    SHA256,
    SHA384;

    /** The name in RFC words: {@code sha1}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
