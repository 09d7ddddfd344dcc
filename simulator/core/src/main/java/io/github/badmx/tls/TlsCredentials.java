package io.github.badmx.tls;

import io.github.badmx.scenario.CipherSuite.KeyExchange;
import io.github.badmx.scenario.TlsVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;

/**
 * A chain and its private key, read once and shared by every connection that shows them.
 *
 * <p>Reading them anew for each handshake would double what a handshake costs. Whether the key
 * belongs to the certificate, whether the chain is one, and whether there is one at all is not
 * looked at: that is what scenarios are for.
 */
public final class TlsCredentials {

  private final byte[] body;
  private final byte[] body13;
  private final PrivateKey key;

  private TlsCredentials(List<byte[]> chain, PrivateKey key) throws IOException {
    this.key = key;
    this.body = body(chain, false);
    this.body13 = body(chain, true);
  }

  /**
   * Reads a chain and a key.
   *
   * @param chain what is sent, in order: certificates in DER, or what a scenario has in their place
   * @param pkcs8 the private key as a PrivateKeyInfo in DER (RFC 5958 §2)
   */
  public static TlsCredentials of(List<byte[]> chain, byte[] pkcs8) {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(pkcs8);
      boolean pss =
          PKCSObjectIdentifiers.id_RSASSA_PSS.equals(info.getPrivateKeyAlgorithm().getAlgorithm());
      AsymmetricKeyParameter key = PrivateKeyFactory.createKey(info);
      return new TlsCredentials(chain, new PrivateKey(key, pss));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the chain or the key: " + e.getMessage(), e);
    }
  }

  /** The body of the Certificate message (RFC 5246 §7.4.2, RFC 8446 §4.4.2). */
  private static byte[] body(List<byte[]> chain, boolean modern) throws IOException {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    for (byte[] certificate : chain) {
      TlsUtils.writeOpaque24(certificate, list);
      if (modern) {
        TlsUtils.writeUint16(0, list); // no extensions
      }
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (modern) {
      TlsUtils.writeUint8(0, body); // no certificate_request_context
    }
    TlsUtils.writeOpaque24(list.toByteArray(), body);
    return body.toByteArray();
  }

  /** What Bouncy Castle takes for the chain: it only looks whether there is one. */
  static Certificate standIn() {
    return StandIn.INSTANCE;
  }

  byte[] body(TlsVersion version) {
    return version == TlsVersion.TLS_1_3 ? body13 : body;
  }

  PrivateKey key() {
    return key;
  }

  /** Whether the key can do what the key exchange asks of the server. */
  boolean serve(KeyExchange keyExchange) {
    return key.serves(keyExchange);
  }

  private static final class StandIn extends Certificate {
    private static final Certificate INSTANCE = new StandIn();

    private StandIn() {
      super(new TlsCertificate[0]);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
