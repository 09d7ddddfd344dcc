package io.github.badmx.tls;

import io.github.badmx.scenario.CipherSuite;
import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.TlsUtils;

/**
 * The suite that Bouncy Castle is told instead of one whose number it does not know: one with the
 * same key exchange, in every version of the real one. What the cipher is, {@link ConnectionCrypto}
 * knows.
 */
final class Alias {

  private Alias() {}

  static int of(CipherSuite suite) {
    return known(suite) ? suite.code() : stand(suite).code();
  }

  private static boolean known(CipherSuite suite) {
    return switch (suite.cipher()) {
      case RC4_128, RC4_40, RC2_CBC_40, DES40_CBC, DES_CBC -> false;
      case NULL -> suite.mac() != CipherSuite.Mac.MD5;
      default -> true;
    };
  }

  private static CipherSuite stand(CipherSuite suite) {
    return switch (suite.keyExchange()) {
      case TLS_1_3_ANY, PSK -> suite;
      case ECDHE_ECDSA -> CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA;
      case ECDHE_RSA -> CipherSuite.TLS_ECDHE_RSA_WITH_NULL_SHA;
      case ECDH_ANON -> CipherSuite.TLS_ECDH_anon_WITH_NULL_SHA;
      case RSA, RSA_EXPORT -> CipherSuite.TLS_RSA_WITH_NULL_SHA;
      case DHE_RSA, DHE_RSA_EXPORT -> CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA;
      case DHE_DSS, DHE_DSS_EXPORT -> CipherSuite.TLS_DHE_DSS_WITH_AES_128_CBC_SHA;
      case DH_ANON, DH_ANON_EXPORT -> CipherSuite.TLS_DH_anon_WITH_AES_128_CBC_SHA;
    };
  }

  /** Whether Bouncy Castle can run the key exchange of what it is told. */
  static boolean runnable(CipherSuite suite) {
    return TlsUtils.getKeyExchangeAlgorithm(of(suite)) >= KeyExchangeAlgorithm.NULL;
  }
}
