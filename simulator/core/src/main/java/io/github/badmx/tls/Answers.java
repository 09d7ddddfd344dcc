package io.github.badmx.tls;

import io.github.badmx.scenario.CipherSuite;
import io.github.badmx.scenario.CipherSuite.KeyExchange;
import io.github.badmx.scenario.TlsSettings;
import io.github.badmx.scenario.TlsSettings.ClientCertificate;
import io.github.badmx.scenario.TlsVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Vector;
import java.util.function.BiConsumer;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsKeyExchangeFactory;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHUtils;
import org.bouncycastle.tls.TlsECCUtils;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsKeyExchange;
import org.bouncycastle.tls.TlsKeyExchangeFactory;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.bouncycastle.tls.crypto.TlsECConfig;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.jspecify.annotations.Nullable;

/** What Bouncy Castle asks a server for, answered by the settings and the negotiation. */
final class Answers extends AbstractTlsServer {

  /** Room for ClientHellos and client certificates of any size that a test may want. */
  private static final int MAX_MESSAGE = 1 << 17;

  private static final int EXPORT_BITS = 512;

  private static final short[] CLIENT_KEYS = {
    ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign, ClientCertificateType.dss_sign
  };

  private final ConnectionCrypto crypto;
  private final TlsSettings settings;
  private final Lies lies;
  private final BiConsumer<Integer, Integer> alertRead;
  private @Nullable Negotiation negotiation;

  /**
   * @param alertRead told the level and the description of each alert
   */
  Answers(
      ConnectionCrypto crypto,
      TlsSettings settings,
      Lies lies,
      BiConsumer<Integer, Integer> alertRead) {
    super(crypto);
    this.crypto = crypto;
    this.settings = settings;
    this.lies = lies;
    this.alertRead = alertRead;
  }

  void use(Negotiation outcome) {
    negotiation = outcome;
    CipherSuite suite = outcome.suite();
    if (suite != null) {
      crypto.use(suite);
    }
  }

  private Negotiation negotiation() {
    if (negotiation == null) {
      throw new IllegalStateException("no ClientHello has been read");
    }
    return negotiation;
  }

  private PrivateKey key() {
    return negotiation().credentials().key();
  }

  private CipherSuite suite() throws IOException {
    CipherSuite suite = negotiation().suite();
    if (suite == null) {
      throw new TlsFatalAlert(AlertDescription.handshake_failure, "no suite in common");
    }
    return suite;
  }

  private TlsVersion version() throws IOException {
    TlsVersion version = negotiation().version();
    if (version == null) {
      throw new TlsFatalAlert(AlertDescription.protocol_version, "no version in common");
    }
    return version;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return settings.versions().stream()
        .sorted(Comparator.reverseOrder())
        .map(Answers::bouncyCastles)
        .toArray(ProtocolVersion[]::new);
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return new int[0]; // getSelectedCipherSuite alone decides
  }

  /** A lie about the version does not give itself away by a downgrade marker (RFC 8446 §4.1.3). */
  @Override
  public ProtocolVersion[] getProtocolVersions() {
    Negotiation outcome = negotiation;
    if (outcome == null || outcome.version() == null || !outcome.versionIsForced()) {
      return super.getProtocolVersions();
    }
    return new ProtocolVersion[] {bouncyCastles(outcome.version())};
  }

  @Override
  public ProtocolVersion getServerVersion() throws IOException {
    return bouncyCastles(version());
  }

  private static ProtocolVersion bouncyCastles(TlsVersion version) {
    return ProtocolVersion.get(3, version.code() & 0xFF);
  }

  @Override
  public int getSelectedCipherSuite() throws IOException {
    suite();
    selectedCipherSuite = negotiation().alias();
    return selectedCipherSuite;
  }

  @Override
  public int[] getSupportedGroups() {
    return negotiation().groups();
  }

  @Override
  public boolean preferLocalSupportedGroups() {
    return true;
  }

  @Override
  public TlsECConfig getECDHConfig() throws IOException {
    return TlsECCUtils.createNamedECConfig(context, negotiation().groups()[0]);
  }

  @Override
  public TlsDHConfig getDHConfig() throws IOException {
    int named = negotiation().finiteFieldGroup();
    if (suite().keyExchange().export()) {
      return DhGroups.ofBits(Math.min(settings.dhBits(), EXPORT_BITS));
    }
    return named == 0
        ? DhGroups.changed(DhGroups.ofBits(settings.dhBits()), lies::group)
        : TlsDHUtils.createNamedDHConfig(context, named);
  }

  @Override
  public @Nullable TlsCredentials getCredentials() throws IOException {
    Certificate certificate = negotiation().credentials().standIn();
    KeyExchange keyExchange = suite().keyExchange();
    if (keyExchange == KeyExchange.PSK) {
      return null;
    }
    if (keyExchange == KeyExchange.RSA || shortExportRsa(keyExchange)) {
      return new BcDefaultTlsCredentialedDecryptor(crypto, certificate, key().parameters());
    }
    int scheme = negotiation().signatureScheme();
    return new BcDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context),
        crypto,
        key().parameters(),
        certificate,
        scheme == 0 ? null : algorithm(scheme));
  }

  private static SignatureAndHashAlgorithm algorithm(int scheme) {
    return SignatureAndHashAlgorithm.getInstance(
        SignatureScheme.getHashAlgorithm(scheme), SignatureScheme.getSignatureAlgorithm(scheme));
  }

  /** A key that export allowed is used as it is, without a ServerKeyExchange (RFC 2246 §7.4.3). */
  private boolean shortExportRsa(KeyExchange keyExchange) {
    return keyExchange == KeyExchange.RSA_EXPORT && key().rsaBits() <= EXPORT_BITS;
  }

  /** One key for whoever comes. */
  @Override
  public TlsPSKIdentityManager getPSKIdentityManager() {
    return new TlsPSKIdentityManager() {
      @Override
      public byte @Nullable [] getHint() {
        return null;
      }

      @Override
      public byte[] getPSK(byte[] identity) {
        return KeyExchange.SHARED_KEY.getBytes(StandardCharsets.US_ASCII);
      }
    };
  }

  @Override
  public TlsKeyExchangeFactory getKeyExchangeFactory() throws IOException {
    KeyExchange agreed = suite().keyExchange();
    if (agreed != KeyExchange.RSA_EXPORT || shortExportRsa(agreed)) {
      return new DefaultTlsKeyExchangeFactory();
    }
    return new DefaultTlsKeyExchangeFactory() {
      @Override
      public TlsKeyExchange createRSAKeyExchange(int keyExchange) {
        return new ExportRsaKeyExchange(crypto);
      }
    };
  }

  /** As servers always did: a client without RFC 5746 is served (RFC 5746 §3.6). */
  @Override
  public void notifySecureRenegotiation(boolean secureRenegotiation) {}

  /** RFC 7366 §3: for CBC suites only, and Bouncy Castle may not know which suite it is. */
  @Override
  protected boolean allowEncryptThenMAC() {
    Negotiation outcome = negotiation();
    return outcome.version() != TlsVersion.SSL_3
        && outcome.knows(TlsExtensionsUtils.EXT_encrypt_then_mac)
        && outcome.suite() != null
        && outcome.suite().cipher().cbc();
  }

  @Override
  public boolean shouldUseExtendedMasterSecret() {
    return negotiation().knows(TlsExtensionsUtils.EXT_extended_master_secret);
  }

  @Override
  protected boolean allowCertificateStatus() {
    return negotiation().staples();
  }

  /** The engine sends another. */
  @Override
  public CertificateStatus getCertificateStatus() {
    return new CertificateStatus(
        CertificateStatusType.ocsp,
        new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.TRY_LATER), null));
  }

  /** From any authority. */
  @Override
  public @Nullable CertificateRequest getCertificateRequest() throws IOException {
    if (settings.clientCertificate() == ClientCertificate.NOT_ASKED) {
      return null;
    }
    Vector<?> schemes = TlsUtils.getDefaultSupportedSignatureAlgorithms(context);
    return switch (version()) {
      case TLS_1_3 -> new CertificateRequest(TlsUtils.EMPTY_BYTES, schemes, null, null);
      case TLS_1_2 -> new CertificateRequest(CLIENT_KEYS.clone(), schemes, null);
      default -> new CertificateRequest(CLIENT_KEYS.clone(), null, null);
    };
  }

  /** RFC 8446 §4.4.2.4; before TLS 1.3 it is handshake_failure (RFC 5246 §7.4.6). */
  @Override
  public void notifyClientCertificate(Certificate certificate) throws IOException {
    if (certificate.isEmpty() && settings.clientCertificate() == ClientCertificate.REQUIRED) {
      throw new TlsFatalAlert(
          version() == TlsVersion.TLS_1_3
              ? AlertDescription.certificate_required
              : AlertDescription.handshake_failure,
          "the client has no certificate");
    }
  }

  @Override
  public int getMaxHandshakeMessageSize() {
    return MAX_MESSAGE;
  }

  @Override
  public void notifyAlertReceived(short level, short description) {
    alertRead.accept((int) level, (int) description);
  }

  /** Lets go of the ClientHello: once it is answered nothing asks for it. */
  void forgetClientHello() {
    clientExtensions = null;
    offeredCipherSuites = null;
  }

  /** Lets go of what only the handshake needed. */
  @Override
  public void notifyHandshakeComplete() {
    serverExtensions.clear();
    negotiation = null;
  }
}
