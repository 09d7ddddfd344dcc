package io.github.badmx.certs;

import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;

/**
 * Which TLS extensions the server promises to speak (RFC 7633 §4).
 *
 * @param extensions TLS extension numbers
 */
public record TlsFeature(List<Integer> extensions) implements Extension {

  public TlsFeature {
    extensions = List.copyOf(extensions);
  }

  /** The promise of a stapled OCSP response (status_request). */
  public static TlsFeature mustStaple() {
    return new TlsFeature(List.of(5));
  }

  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.24";
  }

  @Override
  public boolean critical() {
    return false;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new DERSequence(extensions.stream().map(ASN1Integer::new).toArray(ASN1Integer[]::new)));
  }
}
