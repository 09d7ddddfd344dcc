package io.github.badmx.certs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A distinguished name (RFC 5280 §4.1.2.4): the subject of a certificate.
 *
 * @param rdns its attributes, one per relative distinguished name; may be empty
 */
public record DistinguishedName(List<Rdn> rdns) {

  public DistinguishedName {
    rdns = List.copyOf(rdns);
  }

  /** The name with just this common name. */
  public static DistinguishedName commonName(String value) {
    return of(Rdn.commonName(value));
  }

  /** The name with these attributes, in this order; with none it is the empty name. */
  public static DistinguishedName of(Rdn... rdns) {
    return new DistinguishedName(List.of(rdns));
  }

  X500Name toX500Name() {
    return new X500Name(rdns.stream().map(DistinguishedName::toBouncyCastle).toArray(RDN[]::new));
  }

  private static RDN toBouncyCastle(Rdn rdn) {
    try {
      // an OCTET STRING with its tag replaced: the octets stay as they are, even where they are
      // not a legal string
      byte[] der = new DEROctetString(rdn.value().toByteArray()).getEncoded();
      der[0] = rdn.form().tag();
      return new RDN(new ASN1ObjectIdentifier(rdn.oid()), ASN1Primitive.fromByteArray(der));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode " + rdn, e);
    }
  }

  /** The attribute values, comma separated: how an error names a certificate. */
  @Override
  public String toString() {
    return rdns.stream()
        .map(rdn -> new String(rdn.value().toByteArray(), StandardCharsets.UTF_8))
        .collect(joining(", "));
  }
}
