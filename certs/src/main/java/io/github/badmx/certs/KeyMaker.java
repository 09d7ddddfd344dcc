package io.github.badmx.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Makes key pairs. RSA and DSA ones take long, so one JVM makes each of them once. */
final class KeyMaker {
  private static final Memo<KeySpec, AsymmetricCipherKeyPair> SLOW = new Memo<>(64);
  private static final int PRIME_CERTAINTY = 80;

  private final SecureRandom random;

  KeyMaker(SecureRandom random) {
    this.random = random;
  }

  HeldKey make(KeySpec spec) {
    if (spec instanceof KeySpec.Ec ec) {
      return ec(ec);
    }
    if (spec instanceof KeySpec.Rsa rsa) {
      return rsa(rsa);
    }
    if (spec instanceof KeySpec.Dsa dsa) {
      AsymmetricCipherKeyPair pair = SLOW.get(dsa, () -> dsaPair(dsa.bits()));
      return held(KeyKind.DSA, pair, publicInfo(pair.getPublic()), privateInfo(pair.getPrivate()));
    }
    return ed25519();
  }

  private HeldKey rsa(KeySpec.Rsa spec) {
    AsymmetricCipherKeyPair pair =
        SLOW.get(new KeySpec.Rsa(spec.bits(), false, spec.label()), () -> rsaPair(spec.bits()));
    SubjectPublicKeyInfo open = publicInfo(pair.getPublic());
    PrivateKeyInfo secret = privateInfo(pair.getPrivate());
    if (spec.pssOnly()) {
      AlgorithmIdentifier pss = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS);
      open = new SubjectPublicKeyInfo(pss, open.getPublicKeyData().getBytes());
      secret = privateInfo(pss, secret.getPrivateKey().getOctets());
    }
    return held(spec.kind(), pair, open, secret);
  }

  private AsymmetricCipherKeyPair rsaPair(int bits) {
    if (bits > 4096) {
      return MultiPrimeRsa.pair(bits, random);
    }
    RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
    generator.init(
        new RSAKeyGenerationParameters(BigInteger.valueOf(65537), random, bits, PRIME_CERTAINTY));
    return generator.generateKeyPair();
  }

  private AsymmetricCipherKeyPair dsaPair(int bits) {
    DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
    generator.init(
        new DSAKeyGenerationParameters(random, bits == 2048 ? DsaGroup.OF_2048 : dsaGroup(bits)));
    return generator.generateKeyPair();
  }

  private DSAParameters dsaGroup(int bits) {
    DSAParametersGenerator generator = new DSAParametersGenerator();
    generator.init(bits, PRIME_CERTAINTY, random);
    return generator.generateParameters();
  }

  private HeldKey ec(KeySpec.Ec spec) {
    String name = spec.curve().standardName();
    // CustomNamedCurves first: ECNamedCurveTable would load every curve there is
    ASN1ObjectIdentifier oid = CustomNamedCurves.getOID(name);
    X9ECParameters curve = CustomNamedCurves.getByName(name);
    if (oid == null || curve == null) {
      oid = TeleTrusTNamedCurves.getOID(name);
      curve = TeleTrusTNamedCurves.getByName(name);
    }
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(new ECNamedDomainParameters(oid, curve), random));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    SubjectPublicKeyInfo open = publicInfo(pair.getPublic());
    if (spec.explicitParameters()) {
      open =
          new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve),
              open.getPublicKeyData().getBytes());
    }
    return held(KeyKind.EC, pair, open, privateInfo(pair.getPrivate()));
  }

  private HeldKey ed25519() {
    Ed25519PrivateKeyParameters secret = new Ed25519PrivateKeyParameters(random);
    // without the public key: OpenSSL 3.0 and JDK 17 read version 1 of PKCS#8 only
    PrivateKeyInfo info =
        privateInfo(
            new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
            Der.bytes(new DEROctetString(secret.getEncoded())));
    return new HeldKey(KeyKind.ED25519, secret, publicInfo(secret.generatePublicKey()), info);
  }

  private static HeldKey held(
      KeyKind kind, AsymmetricCipherKeyPair pair, SubjectPublicKeyInfo open, PrivateKeyInfo info) {
    return new HeldKey(kind, pair.getPrivate(), open, info);
  }

  private static SubjectPublicKeyInfo publicInfo(AsymmetricKeyParameter key) {
    try {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode a public key", e);
    }
  }

  private static PrivateKeyInfo privateInfo(AsymmetricKeyParameter key) {
    try {
      return PrivateKeyInfoFactory.createPrivateKeyInfo(key);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode a private key", e);
    }
  }

  private static PrivateKeyInfo privateInfo(AlgorithmIdentifier algorithm, byte[] key) {
    try {
      ASN1Encodable content = ASN1Primitive.fromByteArray(key);
      return new PrivateKeyInfo(algorithm, content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode a private key", e);
    }
  }
}
