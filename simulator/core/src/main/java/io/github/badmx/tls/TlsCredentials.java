package io.github.badmx.tls;

import io.github.badmx.certs.Chain;
import io.github.badmx.scenario.CipherSuite.KeyExchange;
import io.github.badmx.scenario.TlsVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.CertificateType;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.jspecify.annotations.Nullable;

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
  private final byte[] stapled13;
  private final boolean rawKey;
  private final PrivateKey key;
  private final byte @Nullable [] staple;
  private final @Nullable TlsCredentials fallback;
  private final Predicate<String> named;

  private TlsCredentials(
      List<byte[]> chain,
      boolean rawKey,
      PrivateKey key,
      byte @Nullable [] staple,
      @Nullable TlsCredentials fallback,
      Predicate<String> named)
      throws IOException {
    this.key = key;
    this.staple = staple;
    this.fallback = fallback;
    this.named = named;
    this.rawKey = rawKey;
    this.body = rawKey ? body(chain.get(0)) : body(chain, false, null);
    this.body13 = body(chain, true, null);
    this.stapled13 = staple == null ? body13 : body(chain, true, staple);
  }

  /** Takes a chain as it was minted: with its key, its staple and its fallback. */
  public static TlsCredentials of(Chain chain) {
    return of(
        chain.sent(),
        chain.sendsPublicKey(),
        chain.privateKey(),
        chain.staple().orElse(null),
        chain.fallback().map(TlsCredentials::of).orElse(null),
        chain::names);
  }

  /**
   * Reads a chain and a key.
   *
   * @param chain what is sent, in order: certificates in DER, or what a scenario has in their place
   * @param pkcs8 the private key as a PrivateKeyInfo in DER (RFC 5958 §2)
   */
  public static TlsCredentials of(List<byte[]> chain, byte[] pkcs8) {
    return of(chain, false, pkcs8, null, null, name -> true);
  }

  private static TlsCredentials of(
      List<byte[]> chain,
      boolean rawKey,
      byte[] pkcs8,
      byte @Nullable [] staple,
      @Nullable TlsCredentials fallback,
      Predicate<String> named) {
    try {
      PrivateKeyInfo info = PrivateKeyInfo.getInstance(pkcs8);
      boolean pss =
          PKCSObjectIdentifiers.id_RSASSA_PSS.equals(info.getPrivateKeyAlgorithm().getAlgorithm());
      AsymmetricKeyParameter key = PrivateKeyFactory.createKey(info);
      return new TlsCredentials(chain, rawKey, new PrivateKey(key, pss), staple, fallback, named);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the chain or the key: " + e.getMessage(), e);
    }
  }

  /** The body of the Certificate message (RFC 5246 §7.4.2, RFC 8446 §4.4.2). */
  private static byte[] body(List<byte[]> chain, boolean modern, byte @Nullable [] staple)
      throws IOException {
    byte @Nullable [] left = staple;
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    for (byte[] certificate : chain) {
      TlsUtils.writeOpaque24(certificate, list);
      if (modern) {
        TlsUtils.writeOpaque16(left == null ? new byte[0] : statusRequest(left), list);
        left = null;
      }
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (modern) {
      TlsUtils.writeUint8(0, body); // no certificate_request_context
    }
    TlsUtils.writeOpaque24(list.toByteArray(), body);
    return body.toByteArray();
  }

  /** The body of the message with a raw public key before TLS 1.3 (RFC 7250 §3). */
  private static byte[] body(byte[] publicKey) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    TlsUtils.writeOpaque24(publicKey, body);
    return body.toByteArray();
  }

  /** The extension of the first entry (RFC 8446 §4.4.2.1). */
  private static byte[] statusRequest(byte[] staple) throws IOException {
    return Hello.encoded(Map.of(TlsExtensionsUtils.EXT_status_request, status(staple)));
  }

  /** A CertificateStatus (RFC 6066 §8). */
  private static byte[] status(byte[] staple) throws IOException {
    ByteArrayOutputStream status = new ByteArrayOutputStream();
    TlsUtils.writeUint8(CertificateStatusType.ocsp, status);
    TlsUtils.writeOpaque24(staple, status);
    return status.toByteArray();
  }

  /** What a client sees that sent this server_name, or none. */
  TlsCredentials shownTo(@Nullable String serverName) {
    return fallback == null || (serverName != null && named.test(serverName)) ? this : fallback;
  }

  /** Whether there is an OCSP response. */
  boolean hasStaple() {
    return staple != null;
  }

  /** The body of the CertificateStatus message, which TLS 1.3 no longer has. */
  byte[] status() throws IOException {
    if (staple == null) {
      throw new IllegalStateException("there is no OCSP response to send");
    }
    return status(staple);
  }

  /** What Bouncy Castle takes for the chain: it looks whether there is one, and of which type. */
  Certificate standIn() {
    return rawKey ? StandIn.RAW_KEY : StandIn.CHAIN;
  }

  byte[] body(TlsVersion version) {
    return version == TlsVersion.TLS_1_3 ? body13 : body;
  }

  /** The body for a client of TLS 1.3 that asked for the status too. */
  byte[] bodyWithStatus() {
    return stapled13;
  }

  PrivateKey key() {
    return key;
  }

  /** Whether the key can do what the key exchange asks of the server. */
  boolean serve(KeyExchange keyExchange) {
    return key.serves(keyExchange);
  }

  private static final class StandIn extends Certificate {
    private static final Certificate CHAIN = new StandIn(CertificateType.X509);
    private static final Certificate RAW_KEY = new StandIn(CertificateType.RawPublicKey);

    private final short type;

    private StandIn(short type) {
      super(new TlsCertificate[0]);
      this.type = type;
    }

    @Override
    public short getCertificateType() {
      return type;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
