package io.github.badmx.certs;

import java.util.List;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Where the list of revoked certificates lies (RFC 5280 §4.2.1.13).
 *
 * @param urls one distribution point each
 */
public record CrlDistributionPoints(List<String> urls) implements Extension {

  public CrlDistributionPoints {
    urls = List.copyOf(urls);
  }

  @Override
  public String oid() {
    return "2.5.29.31";
  }

  @Override
  public boolean critical() {
    return false;
  }

  @Override
  public Octets value(KeyIdentifiers keys) {
    return Der.of(
        new CRLDistPoint(
            urls.stream()
                .map(url -> new GeneralName(GeneralName.uniformResourceIdentifier, url))
                .map(url -> new DistributionPointName(new GeneralNames(url)))
                .map(name -> new DistributionPoint(name, null, null))
                .toArray(DistributionPoint[]::new)));
  }
}
