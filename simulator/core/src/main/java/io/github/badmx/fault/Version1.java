package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;
import io.github.badmx.certs.CertSpec;

/** A leaf as of 1988: without any extension, so without names and usage. */
@Lie(
    value = "The certificate is of X.509 version 1",
    source = "RFC 5280 §4.1.2.1",
    reported = ResultType.CERTIFICATE_HOST_MISMATCH)
public record Version1() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.withLeaf(CertSpec::version1);
  }
}
