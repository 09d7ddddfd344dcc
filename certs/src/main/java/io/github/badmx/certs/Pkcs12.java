package io.github.badmx.certs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12PBEOutputEncryptorBuilder;

/** PKCS#12 files (RFC 7292). */
final class Pkcs12 {
  private static final String ALIAS = "badmx";
  private static final int ITERATIONS = 2048;

  private Pkcs12() {}

  /** Not through the JDK's KeyStore, which refuses a chain that is out of order. */
  static byte[] keyStore(PrivateKeyInfo key, List<byte[]> certificates, String password) {
    try {
      PKCS12PfxPduBuilder file = new PKCS12PfxPduBuilder();
      PKCS12SafeBagBuilder keyBag = new PKCS12SafeBagBuilder(key, encryptor(password));
      keyBag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS));
      keyBag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, keyId());
      file.addData(keyBag.build());
      PKCS12SafeBag[] bags = new PKCS12SafeBag[certificates.size()];
      for (int i = 0; i < bags.length; i++) {
        bags[i] = certificateBag(certificates.get(i), i == 0);
      }
      file.addEncryptedData(encryptor(password), bags);
      return file.build(
              new BcPKCS12MacCalculatorBuilder().setIterationCount(ITERATIONS),
              password.toCharArray())
          .getEncoded();
    } catch (IOException | PKCSException e) {
      throw new IllegalStateException("cannot write a PKCS#12 file", e);
    }
  }

  private static PKCS12SafeBag certificateBag(byte[] der, boolean first) {
    CertBag content = new CertBag(PKCSObjectIdentifiers.x509Certificate, new DEROctetString(der));
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    if (first) {
      attributes.add(
          attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(ALIAS)));
      attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, keyId()));
    }
    return new PKCS12SafeBag(
        new SafeBag(PKCSObjectIdentifiers.certBag, content, new DERSet(attributes)));
  }

  private static Attribute attribute(ASN1ObjectIdentifier oid, ASN1Encodable value) {
    return new Attribute(oid, new DERSet(value));
  }

  private static DEROctetString keyId() {
    return new DEROctetString(new byte[] {1});
  }

  /** Triple DES, the one scheme that the lightweight API writes and OpenSSL 3 and the JDK read. */
  private static OutputEncryptor encryptor(String password) {
    return new BcPKCS12PBEOutputEncryptorBuilder(
            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
            CBCBlockCipher.newInstance(new DESedeEngine()))
        .setIterationCount(ITERATIONS)
        .build(password.toCharArray());
  }

  static byte[] trustStore(X509Certificate root, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(ALIAS, root);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password.toCharArray());
      return out.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot write a trust store", e);
    }
  }
}
