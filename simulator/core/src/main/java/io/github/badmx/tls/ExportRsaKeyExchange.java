package io.github.badmx.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.tls.AbstractTlsKeyExchange;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.CryptoHashAlgorithm;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsHash;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.jspecify.annotations.Nullable;

/**
 * RSA_EXPORT with a certificate whose key is too long for export: an ephemeral RSA key of 512 bits
 * is sent, signed by the long one (RFC 2246 §7.4.3).
 */
final class ExportRsaKeyExchange extends AbstractTlsKeyExchange {

  private static final int EXPORT_BITS = 512;

  private final ConnectionCrypto crypto;
  private @Nullable TlsCredentialedSigner signer;
  private @Nullable RSAKeyParameters privateKey;
  private @Nullable TlsSecret preMasterSecret;

  ExportRsaKeyExchange(ConnectionCrypto crypto) {
    super(KeyExchangeAlgorithm.RSA_EXPORT);
    this.crypto = crypto;
  }

  @Override
  public void processServerCredentials(TlsCredentials credentials) throws IOException {
    if (!(credentials instanceof TlsCredentialedSigner found)) {
      throw new TlsFatalAlert(AlertDescription.internal_error);
    }
    signer = found;
  }

  @Override
  public boolean requiresServerKeyExchange() {
    return true;
  }

  @Override
  public byte[] generateServerKeyExchange() throws IOException {
    RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
    generator.init(
        new RSAKeyGenerationParameters(
            BigInteger.valueOf(65537), crypto.getSecureRandom(), EXPORT_BITS, 80));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    privateKey = (RSAKeyParameters) pair.getPrivate();
    RSAKeyParameters publicKey = (RSAKeyParameters) pair.getPublic();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    writeUnsigned(publicKey.getModulus(), message);
    writeUnsigned(publicKey.getExponent(), message);
    TlsUtils.writeOpaque16(sign(message.toByteArray()), message);
    return message.toByteArray();
  }

  private byte[] sign(byte[] parameters) throws IOException {
    byte[] md5 = hash(CryptoHashAlgorithm.md5, parameters);
    byte[] sha1 = hash(CryptoHashAlgorithm.sha1, parameters);
    byte[] both = new byte[md5.length + sha1.length];
    System.arraycopy(md5, 0, both, 0, md5.length);
    System.arraycopy(sha1, 0, both, md5.length, sha1.length);
    if (signer == null) {
      throw new TlsFatalAlert(AlertDescription.internal_error);
    }
    return signer.generateRawSignature(both);
  }

  private byte[] hash(int algorithm, byte[] parameters) {
    SecurityParameters handshake = context.getSecurityParametersHandshake();
    TlsHash hash = crypto.createHash(algorithm);
    hash.update(handshake.getClientRandom(), 0, 32);
    hash.update(handshake.getServerRandom(), 0, 32);
    hash.update(parameters, 0, parameters.length);
    return hash.calculateHash();
  }

  private static void writeUnsigned(BigInteger value, OutputStream out) throws IOException {
    TlsUtils.writeOpaque16(org.bouncycastle.util.BigIntegers.asUnsignedByteArray(value), out);
  }

  @Override
  public void processClientKeyExchange(InputStream in) throws IOException {
    byte[] encrypted = TlsUtils.isSSL(context) ? in.readAllBytes() : TlsUtils.readOpaque16(in, 1);
    if (signer == null || privateKey == null) {
      throw new TlsFatalAlert(AlertDescription.internal_error);
    }
    preMasterSecret =
        new BcDefaultTlsCredentialedDecryptor(crypto, signer.getCertificate(), privateKey)
            .decrypt(new TlsCryptoParameters(context), encrypted);
  }

  @Override
  public @Nullable TlsSecret generatePreMasterSecret() {
    TlsSecret secret = preMasterSecret;
    preMasterSecret = null;
    return secret;
  }

  @Override
  public void skipServerCredentials() throws IOException {
    throw new TlsFatalAlert(AlertDescription.internal_error);
  }

  @Override
  public void processClientCredentials(TlsCredentials credentials) throws IOException {
    throw new TlsFatalAlert(AlertDescription.internal_error);
  }

  @Override
  public void generateClientKeyExchange(OutputStream out) throws IOException {
    throw new TlsFatalAlert(AlertDescription.internal_error);
  }
}
