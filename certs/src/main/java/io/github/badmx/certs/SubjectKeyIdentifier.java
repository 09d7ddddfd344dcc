package io.github.badmx.certs;

/** Which key the certificate is for (RFC 5280 §4.2.1.2). */
public record SubjectKeyIdentifier() implements Extension {

  @Override
  public String oid() {
    return "2.5.29.14";
  }

  @Override
  public boolean critical() {
    return false;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new org.bouncycastle.asn1.x509.SubjectKeyIdentifier(keys.subject().toByteArray()));
  }
}
