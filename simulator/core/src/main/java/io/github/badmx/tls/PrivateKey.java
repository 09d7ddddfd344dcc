package io.github.badmx.tls;

import static org.bouncycastle.tls.SignatureScheme.*;

import io.github.badmx.scenario.CipherSuite.KeyExchange;
import io.github.badmx.scenario.TlsVersion;
import java.util.List;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAKeyParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/**
 * A server's private key and what it can sign.
 *
 * @param parameters the key itself
 * @param pssOnly whether its certificate restricts it to RSASSA-PSS (RFC 4055 §1.2)
 */
record PrivateKey(AsymmetricKeyParameter parameters, boolean pssOnly) {

  /** Every scheme that some key here can sign with, as (scheme, octets of hash). */
  private static final int DSA_SHA1 = 0x0202;

  private static final int DSA_SHA256 = 0x0402;

  boolean serves(KeyExchange keyExchange) {
    return switch (keyExchange) {
      case TLS_1_3_ANY -> !(parameters instanceof DSAKeyParameters);
      case DH_ANON, ECDH_ANON, DH_ANON_EXPORT, PSK -> true;
      case RSA, RSA_EXPORT -> rsa() && !pssOnly;
      case ECDHE_RSA, DHE_RSA, DHE_RSA_EXPORT -> rsa();
      case ECDHE_ECDSA -> !rsa() && !(parameters instanceof DSAKeyParameters);
      case DHE_DSS, DHE_DSS_EXPORT -> parameters instanceof DSAKeyParameters;
    };
  }

  boolean rsa() {
    return parameters instanceof RSAKeyParameters;
  }

  /** The size of an RSA modulus in bits, 0 for any other key. */
  int rsaBits() {
    return parameters instanceof RSAKeyParameters rsa ? rsa.getModulus().bitLength() : 0;
  }

  /**
   * The first of the client's schemes that this key can sign with, 0 if there is none.
   *
   * @param offered the client's signature_algorithms, empty when it sent none
   */
  int scheme(TlsVersion version, List<Integer> offered) {
    List<Integer> candidates = offered.isEmpty() ? legacyDefaults() : offered;
    return candidates.stream().filter(scheme -> signs(scheme, version)).findFirst().orElse(0);
  }

  /** RFC 5246 §7.4.1.4.1: a client that says nothing takes SHA-1. */
  private static List<Integer> legacyDefaults() {
    return List.of(rsa_pkcs1_sha1, ecdsa_sha1, DSA_SHA1);
  }

  private boolean signs(int scheme, TlsVersion version) {
    boolean modern = version == TlsVersion.TLS_1_3;
    return switch (scheme) {
      case rsa_pkcs1_sha1 -> !modern && pkcs1(20);
      case rsa_pkcs1_sha256 -> !modern && pkcs1(32);
      case rsa_pkcs1_sha384 -> !modern && pkcs1(48);
      case rsa_pkcs1_sha512 -> !modern && pkcs1(64);
      case rsa_pss_rsae_sha256 -> !pssOnly && pss(32);
      case rsa_pss_rsae_sha384 -> !pssOnly && pss(48);
      case rsa_pss_rsae_sha512 -> !pssOnly && pss(64);
      case rsa_pss_pss_sha256 -> pssOnly && pss(32);
      case rsa_pss_pss_sha384 -> pssOnly && pss(48);
      case rsa_pss_pss_sha512 -> pssOnly && pss(64);
      case ecdsa_sha1 -> !modern && parameters instanceof ECKeyParameters;
      case ecdsa_secp256r1_sha256 -> ecdsa(256, modern);
      case ecdsa_secp384r1_sha384 -> ecdsa(384, modern);
      case ecdsa_secp521r1_sha512 -> ecdsa(521, modern);
      case ed25519 -> parameters instanceof Ed25519PrivateKeyParameters;
      case ed448 -> parameters instanceof Ed448PrivateKeyParameters;
      case DSA_SHA1, DSA_SHA256 -> !modern && parameters instanceof DSAKeyParameters;
      default -> false;
    };
  }

  /** RFC 8017 §9.2: the digest, its DigestInfo and at least 11 octets of padding must fit. */
  private boolean pkcs1(int hashBytes) {
    return rsa() && !pssOnly && rsaBits() / 8 >= hashBytes + 19 + 11;
  }

  /** RFC 8017 §9.1.1, with a salt as long as the hash. */
  private boolean pss(int hashBytes) {
    return rsa() && rsaBits() / 8 >= 2 * hashBytes + 2;
  }

  /** TLS 1.3 ties the curve to the hash (RFC 8446 §4.2.3), TLS 1.2 does not. */
  private boolean ecdsa(int bits, boolean modern) {
    return parameters instanceof ECKeyParameters ec
        && (!modern || ec.getParameters().getN().bitLength() == bits);
  }
}
