package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;

/** A leaf with one bit of its signature flipped. */
@Lie(
    value = "The issuer's signature on the certificate is corrupt",
    source = "RFC 5280 §6.1.3(a)(1)",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record BadSignature() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(CertSpec::corruptSignature);
  }
}
