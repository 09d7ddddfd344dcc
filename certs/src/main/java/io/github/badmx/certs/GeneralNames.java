package io.github.badmx.certs;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;

/** Our names as ASN.1 GeneralName (RFC 5280 §4.2.1.6). */
final class GeneralNames {
  private GeneralNames() {}

  static ASN1Encodable of(SanName name) {
    if (name instanceof SanName.Dns dns) {
      return new GeneralName(GeneralName.dNSName, dns.name());
    }
    if (name instanceof SanName.Ip ip) {
      return new GeneralName(GeneralName.iPAddress, ip.address());
    }
    SanName.Raw raw = (SanName.Raw) name;
    return new DERTaggedObject(false, raw.choice(), new DEROctetString(raw.value().toByteArray()));
  }

  /** A subtree of a name constraint: {@code 127.0.0.0/8} is an address range, else a DNS name. */
  static GeneralSubtree subtree(String subtree) {
    int choice = subtree.contains("/") ? GeneralName.iPAddress : GeneralName.dNSName;
    return new GeneralSubtree(new GeneralName(choice, subtree));
  }
}
