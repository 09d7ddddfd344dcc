package io.github.badmx.fault;

import io.github.badmx.certs.CertPlan;

/** A leaf that vouches for itself, as a fresh installation makes one. */
@Lie(
    value = "The certificate is signed by its own key",
    source = "RFC 5280 §6.1",
    reported = ResultType.CERTIFICATE_NOT_TRUSTED)
public record SelfSigned() implements CertificateFault {

  @Override
  public CertPlan apply(CertPlan good) {
    return good.selfSigned();
  }
}
