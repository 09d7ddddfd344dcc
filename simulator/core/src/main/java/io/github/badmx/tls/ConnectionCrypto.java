package io.github.badmx.tls;

import io.github.badmx.scenario.CipherSuite;
import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.tls.EncryptionAlgorithm;
import org.bouncycastle.tls.MACAlgorithm;
import org.bouncycastle.tls.crypto.TlsAgreement;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.bouncycastle.tls.crypto.TlsDHDomain;
import org.bouncycastle.tls.crypto.TlsECConfig;
import org.bouncycastle.tls.crypto.TlsECDomain;
import org.bouncycastle.tls.crypto.TlsHMAC;
import org.bouncycastle.tls.crypto.TlsNonceGenerator;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.bouncycastle.tls.crypto.impl.TlsBlockCipher;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/** Bouncy Castle's cryptography for one connection, with the ciphers that it left behind. */
final class ConnectionCrypto extends BcTlsCrypto {

  private final Lies lies;
  private @Nullable CipherSuite suite;

  ConnectionCrypto(SecureRandom random, Lies lies) {
    super(random);
    this.lies = lies;
  }

  /** Sets the suite that was really agreed on, whatever Bouncy Castle takes it for. */
  void use(CipherSuite agreed) {
    suite = agreed;
  }

  /** A generator of its own for each connection would cost more than the nonces it makes. */
  @Override
  public TlsNonceGenerator createNonceGenerator(byte[] additionalSeedMaterial) {
    return size -> {
      byte[] nonce = new byte[size];
      getSecureRandom().nextBytes(nonce);
      return nonce;
    };
  }

  @Override
  public TlsECDomain createECDomain(TlsECConfig group) {
    TlsECDomain honest = super.createECDomain(group);
    return () -> new Share(honest.createECDH(), lies);
  }

  @Override
  public TlsDHDomain createDHDomain(TlsDHConfig group) {
    TlsDHDomain honest = super.createDHDomain(group);
    return () -> new Share(honest.createDH(), lies);
  }

  /** One side of a Diffie-Hellman exchange whose public value passes the faults. */
  private record Share(TlsAgreement honest, Lies lies) implements TlsAgreement {

    @Override
    public byte[] generateEphemeral() throws IOException {
      return lies.share(honest.generateEphemeral());
    }

    @Override
    public void receivePeerValue(byte[] peerValue) throws IOException {
      honest.receivePeerValue(peerValue);
    }

    @Override
    public TlsSecret calculateSecret() throws IOException {
      return honest.calculateSecret();
    }
  }

  @Override
  public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac)
      throws IOException {
    if (suite == null) {
      return super.createCipher(parameters, encryption, mac);
    }
    int realMac = macAlgorithm(suite);
    return switch (suite.cipher()) {
      case RC4_128 -> rc4(parameters, realMac, null);
      case RC4_40 -> rc4(parameters, realMac, new ExportKeys(this, parameters));
      case RC2_CBC_40, DES40_CBC -> exportBlock(parameters, realMac, suite.cipher());
      case DES_CBC -> createCipher_CBC(parameters, EncryptionAlgorithm.DES_CBC, 8, realMac);
      case NULL -> createNullCipher(parameters, realMac);
      default -> super.createCipher(parameters, encryption, mac);
    };
  }

  private static int macAlgorithm(CipherSuite suite) {
    return switch (suite.mac()) {
      case AEAD -> MACAlgorithm._null;
      case MD5 -> MACAlgorithm.hmac_md5;
      case SHA1 -> MACAlgorithm.hmac_sha1;
      case SHA256 -> MACAlgorithm.hmac_sha256;
      case SHA384 -> MACAlgorithm.hmac_sha384;
    };
  }

  private TlsCipher rc4(TlsCryptoParameters parameters, int mac, @Nullable ExportKeys export)
      throws IOException {
    return new Rc4Cipher(
        parameters, createMAC(parameters, mac), createMAC(parameters, mac), export);
  }

  private TlsCipher exportBlock(TlsCryptoParameters parameters, int mac, CipherSuite.Cipher cipher)
      throws IOException {
    ExportKeys keys = new ExportKeys(this, parameters);
    return new TlsBlockCipher(
        parameters,
        new ExportBlock(cipher, false, true, keys),
        new ExportBlock(cipher, true, false, keys),
        createMAC(parameters, mac),
        createMAC(parameters, mac),
        5);
  }

  @Override
  protected BlockCipher createBlockCipher(int encryption) throws IOException {
    return encryption == EncryptionAlgorithm.DES_CBC
        ? new DESEngine()
        : super.createBlockCipher(encryption);
  }

  /** The tables of the default multiplier are most of what an idle connection would weigh. */
  @Override
  protected AEADBlockCipher createGCMMode(BlockCipher engine) {
    return GCMBlockCipher.newInstance(engine, new BasicGCMMultiplier());
  }

  @Override
  protected TlsHMAC createHMAC_SSL(int mac) throws IOException {
    return new Ssl3Mac(super.createHMAC_SSL(mac));
  }
}
