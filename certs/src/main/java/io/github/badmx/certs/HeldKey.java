package io.github.badmx.certs;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/** A key pair that was made: what certificates say of it, and what signs. */
record HeldKey(
    KeyKind kind,
    AsymmetricKeyParameter secret,
    SubjectPublicKeyInfo publicInfo,
    PrivateKeyInfo privateInfo) {

  /** RFC 5280 §4.2.1.2, method 1. */
  Octets identifier() {
    byte[] bits = publicInfo.getPublicKeyData().getBytes();
    SHA1Digest sha1 = new SHA1Digest();
    sha1.update(bits, 0, bits.length);
    byte[] hash = new byte[sha1.getDigestSize()];
    sha1.doFinal(hash, 0);
    return Octets.of(hash);
  }
}
