package io.github.badmx.certs;

import java.util.List;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * Where to ask whether the certificate is revoked (RFC 5280 §4.2.2.1).
 *
 * @param ocspUrls the OCSP responders
 */
public record AuthorityInfoAccess(List<String> ocspUrls) implements Extension {

  public AuthorityInfoAccess {
    ocspUrls = List.copyOf(ocspUrls);
  }

  @Override
  public String oid() {
    return "1.3.6.1.5.5.7.1.1";
  }

  @Override
  public boolean critical() {
    return false;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new DERSequence(
            ocspUrls.stream()
                .map(url -> new GeneralName(GeneralName.uniformResourceIdentifier, url))
                .map(url -> new AccessDescription(AccessDescription.id_ad_ocsp, url))
                .toArray(AccessDescription[]::new)));
  }
}
