package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.NameConstraints;
import java.util.List;

/**
 * An issuer that may certify other names only.
 *
 * @param permitted the domains that it may certify
 */
@Lie(
    value = "The issuer may not certify this name",
    source = "RFC 5280 §4.2.1.10",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record ConstrainNames(@About("the domains that it may certify") List<String> permitted)
    implements CertificateFault {

  public ConstrainNames {
    permitted = List.copyOf(permitted);
  }

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withIntermediate(issuer -> issuer.with(new NameConstraints(permitted, List.of())));
  }
}
