package io.github.badmx.tls;

import java.util.Arrays;
import org.bouncycastle.tls.PRFAlgorithm;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.crypto.CryptoHashAlgorithm;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsHash;

/** How 40 secret bits become the keys of an export suite (RFC 2246 §6.3.1, RFC 6101 §6.2.2.1). */
final class ExportKeys {

  private final TlsCrypto crypto;
  private final boolean ssl;
  private final byte[] clientRandom;
  private final byte[] serverRandom;

  ExportKeys(TlsCrypto crypto, TlsCryptoParameters parameters) {
    SecurityParameters handshake = parameters.getSecurityParametersHandshake();
    this.crypto = crypto;
    this.ssl = handshake.getNegotiatedVersion().isSSL();
    this.clientRandom = handshake.getClientRandom();
    this.serverRandom = handshake.getServerRandom();
  }

  /**
   * The final write key.
   *
   * @param client whether it is the client's
   * @param secret the five octets from the key block
   * @param length of the final key, in octets
   */
  byte[] finalKey(boolean client, byte[] secret, int length) {
    if (ssl) {
      byte[] hash =
          client
              ? md5(secret, clientRandom, serverRandom)
              : md5(secret, serverRandom, clientRandom);
      return Arrays.copyOf(hash, length);
    }
    return prf(secret, client ? "client write key" : "server write key", length);
  }

  /** The initial vector of eight octets. */
  byte[] iv(boolean client) {
    if (ssl) {
      byte[] hash = client ? md5(clientRandom, serverRandom) : md5(serverRandom, clientRandom);
      return Arrays.copyOf(hash, 8);
    }
    byte[] both = prf(new byte[0], "IV block", 16);
    return client ? Arrays.copyOf(both, 8) : Arrays.copyOfRange(both, 8, 16);
  }

  private byte[] prf(byte[] secret, String label, int length) {
    byte[] seed = Arrays.copyOf(clientRandom, clientRandom.length + serverRandom.length);
    System.arraycopy(serverRandom, 0, seed, clientRandom.length, serverRandom.length);
    return crypto
        .createSecret(secret)
        .deriveUsingPRF(PRFAlgorithm.tls_prf_legacy, label, seed, length)
        .extract();
  }

  private byte[] md5(byte[]... inputs) {
    TlsHash md5 = crypto.createHash(CryptoHashAlgorithm.md5);
    for (byte[] input : inputs) {
      md5.update(input, 0, input.length);
    }
    return md5.calculateHash();
  }
}
