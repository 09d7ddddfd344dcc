package io.github.badmx.certs;

import static org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_RSASSA_PSS;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.MD2Digest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.operator.ContentSigner;

/** Signs one certificate, soundly or with a bit flipped. */
final class Signing implements ContentSigner {
  private final SignatureAlgorithm algorithm;
  private final Signer signer;
  private final boolean intact;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  Signing(SignatureAlgorithm algorithm, HeldKey key, boolean intact, SecureRandom random) {
    this.algorithm = algorithm;
    this.intact = intact;
    this.signer = signer(algorithm);
    signer.init(
        true,
        algorithm == SignatureAlgorithm.ED25519
            ? key.secret()
            : new ParametersWithRandom(key.secret(), random));
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return switch (algorithm) {
      case MD2_RSA -> rsa(PKCSObjectIdentifiers.md2WithRSAEncryption);
      case MD4_RSA -> rsa(PKCSObjectIdentifiers.md4WithRSAEncryption);
      case MD5_RSA -> rsa(PKCSObjectIdentifiers.md5WithRSAEncryption);
      case SHA1_RSA -> rsa(PKCSObjectIdentifiers.sha1WithRSAEncryption);
      case SHA256_RSA -> rsa(PKCSObjectIdentifiers.sha256WithRSAEncryption);
      case SHA384_RSA -> rsa(PKCSObjectIdentifiers.sha384WithRSAEncryption);
      case SHA512_RSA -> rsa(PKCSObjectIdentifiers.sha512WithRSAEncryption);
      case SHA256_RSA_PSS -> pss(NISTObjectIdentifiers.id_sha256, 32);
      case SHA384_RSA_PSS -> pss(NISTObjectIdentifiers.id_sha384, 48);
      case SHA512_RSA_PSS -> pss(NISTObjectIdentifiers.id_sha512, 64);
      case SHA1_ECDSA -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1);
      case SHA256_ECDSA -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      case SHA384_ECDSA -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
      case SHA512_ECDSA -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512);
      case ED25519 -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
      case SHA1_DSA -> new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa_with_sha1);
      case SHA256_DSA -> new AlgorithmIdentifier(NISTObjectIdentifiers.dsa_with_sha256);
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    byte[] signed = content.toByteArray();
    signer.update(signed, 0, signed.length);
    try {
      byte[] signature = signer.generateSignature();
      // the last octet belongs to a number in every format, so the structure stays whole
      signature[signature.length - 1] ^= (byte) (intact ? 0 : 1);
      return signature;
    } catch (CryptoException | RuntimeException e) {
      throw new IllegalArgumentException(
          "%s does not fit into the issuer's key (RFC 8017 §9): use a larger key or a shorter hash"
              .formatted(algorithm),
          e);
    }
  }

  private static Signer signer(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case MD2_RSA, MD4_RSA, MD5_RSA, SHA1_RSA, SHA256_RSA, SHA384_RSA, SHA512_RSA ->
          new RSADigestSigner(digest(algorithm));
      case SHA256_RSA_PSS, SHA384_RSA_PSS, SHA512_RSA_PSS -> {
        Digest digest = digest(algorithm);
        yield new PSSSigner(new RSABlindedEngine(), digest, digest.getDigestSize());
      }
      case SHA1_ECDSA, SHA256_ECDSA, SHA384_ECDSA, SHA512_ECDSA ->
          new DSADigestSigner(new ECDSASigner(), digest(algorithm));
      case SHA1_DSA, SHA256_DSA -> new DSADigestSigner(new DSASigner(), digest(algorithm));
      case ED25519 -> new Ed25519Signer();
    };
  }

  private static Digest digest(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case MD2_RSA -> new MD2Digest();
      case MD4_RSA -> new MD4Digest();
      case MD5_RSA -> new MD5Digest();
      case SHA1_RSA, SHA1_ECDSA, SHA1_DSA -> new SHA1Digest();
      case SHA256_RSA, SHA256_RSA_PSS, SHA256_ECDSA, SHA256_DSA -> new SHA256Digest();
      case SHA384_RSA, SHA384_RSA_PSS, SHA384_ECDSA -> new SHA384Digest();
      case SHA512_RSA, SHA512_RSA_PSS, SHA512_ECDSA, ED25519 -> new SHA512Digest();
    };
  }

  private static AlgorithmIdentifier rsa(ASN1ObjectIdentifier oid) {
    return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
  }

  private static AlgorithmIdentifier pss(ASN1ObjectIdentifier hash, int saltLength) {
    AlgorithmIdentifier digest = new AlgorithmIdentifier(hash, DERNull.INSTANCE);
    return new AlgorithmIdentifier(
        id_RSASSA_PSS,
        new RSASSAPSSparams(
            digest,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
            new ASN1Integer(saltLength),
            new ASN1Integer(1)));
  }
}
