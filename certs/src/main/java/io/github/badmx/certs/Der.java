package io.github.badmx.certs;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** ASN.1 objects as DER octets. */
final class Der {
  private Der() {}

  static Octets of(ASN1Encodable object) {
    return Octets.of(bytes(object));
  }

  static byte[] bytes(ASN1Encodable object) {
    try {
      return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode " + object, e);
    }
  }
}
