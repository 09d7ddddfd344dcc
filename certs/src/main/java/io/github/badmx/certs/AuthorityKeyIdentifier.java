package io.github.badmx.certs;

/** Which key signed the certificate (RFC 5280 §4.2.1.1). */
public record AuthorityKeyIdentifier() implements Extension {

  @Override
  public String oid() {
    return "2.5.29.35";
  }

  @Override
  public boolean critical() {
    return false;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new org.bouncycastle.asn1.x509.AuthorityKeyIdentifier(keys.issuer().toByteArray()));
  }
}
