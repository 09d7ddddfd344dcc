package io.github.badmx.certs;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSequence;

/**
 * The names that the certificate is for (RFC 5280 §4.2.1.6).
 *
 * @param critical must be true where the subject is empty, else should be false
 * @param names any number, none included
 */
public record SubjectAltName(boolean critical, List<SanName> names) implements Extension {

  public SubjectAltName {
    names = List.copyOf(names);
  }

  @Override
  public String oid() {
    return "2.5.29.17";
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new DERSequence(names.stream().map(GeneralNames::of).toArray(ASN1Encodable[]::new)));
  }
}
