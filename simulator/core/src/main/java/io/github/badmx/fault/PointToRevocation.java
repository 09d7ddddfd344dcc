package io.github.badmx.fault;

import io.github.badmx.certs.AuthorityInfoAccess;
import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;
import io.github.badmx.certs.CrlDistributionPoints;
import java.util.List;

/**
 * A leaf that says where to learn whether it was revoked.
 *
 * @param crl where the list lies
 * @param ocsp whom to ask
 */
@Lie(
    value = "The certificate says where to learn whether it was revoked",
    source = "RFC 5280 §4.2.1.13")
public record PointToRevocation(
    @About("the URLs of the list") List<String> crl,
    @About("the URLs of the OCSP responders") List<String> ocsp)
    implements CertificateFault {

  public PointToRevocation {
    crl = List.copyOf(crl);
    ocsp = List.copyOf(ocsp);
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(this::pointing);
  }

  private CertSpec pointing(CertSpec leaf) {
    CertSpec toList = crl.isEmpty() ? leaf : leaf.with(new CrlDistributionPoints(crl));
    return ocsp.isEmpty() ? toList : toList.with(new AuthorityInfoAccess(ocsp));
  }
}
